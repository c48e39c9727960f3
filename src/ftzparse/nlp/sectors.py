"""Finds the sectors that a measure names as its target, each with the phrase that shows it.

Guarantees one exact quote for each sector, in order, outside responsibility clauses, names of units and
documents; of two phrases the longer one speaks. Reads "biopharmaceuticals, value-added telecommunications".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from ftzparse.lexicon.sectors import (
    Term,
    Weight,
    Word,
    chinese_sector_words,
    read_words,
    sector_words,
    taxonomy,
)
from ftzparse.models import SectorTag
from ftzparse.outline import Item
from ftzparse.sentences import split_sentences
from ftzparse.source import Source, Span

_CHINESE = re.compile(r"[\u3400-\u9fff]")
_JOINT = re.compile(r"[\s\u2013/-]*(?:'s\s+)?")


@dataclass(frozen=True, slots=True)
class _Match:
    span: Span
    term: Term


def find_sectors(source: Source, item: Item) -> tuple[SectorTag, ...]:
    """Find the sectors of an item, in the order of their evidence."""
    matches = [match for span in item.body for match in _evidence(source.folded, span)]
    first: dict[str, Span] = {}
    for match in _counting(matches, _headline_end(source, item)):
        if match.term.sector:
            first.setdefault(match.term.sector, match.span)
    return tuple(SectorTag(sector=sector, evidence=(source.quote(span),)) for sector, span in first.items())


def _counting(matches: Sequence[_Match], headline_end: int) -> Iterator[_Match]:
    """Give the matches that count beside the others."""
    strong = {match.term.sector for match in matches if match.term.weight is Weight.TERM}
    shown = strong | {entry.parent for entry in taxonomy() if entry.id in strong}
    for match in matches:
        weight = match.term.weight
        if (
            weight is Weight.TERM
            or (weight is Weight.HINT and match.term.sector not in shown)
            or (weight is Weight.ASIDE and not strong and match.span.end <= headline_end)
        ):
            yield match


def _headline_end(source: Source, item: Item) -> int:
    sentences = split_sentences(source.folded, item.body[0])[:1] if item.body else ()
    return max((sentence.end for sentence in sentences), default=item.span.start)


def _evidence(folded: str, span: Span) -> list[_Match]:
    """Find the phrases of a stretch that show a sector, in reading order."""
    matches = [
        match for match in _outermost([*_english(folded, span), *_chinese(folded, span)]) if match.term.sector
    ]
    masked = _masked(folded, span) if matches else b""
    return [
        match
        for match in matches
        if not any(masked[match.span.start - span.start : match.span.end - span.start])
    ]


def _english(folded: str, span: Span) -> Iterator[_Match]:
    words = read_words(folded, span)
    for first in range(len(words)):
        yield from _phrases_from(folded, words, first)


def _phrases_from(folded: str, words: tuple[Word, ...], first: int) -> Iterator[_Match]:
    """Give the phrases that begin with a word; nothing but blanks and hyphens stands inside them."""
    lexicon = sector_words()
    key = ""
    for place in range(first, len(words)):
        word = words[place]
        key += word.key
        if not lexicon.opens_phrase(key):
            return
        if place > first and not _JOINT.fullmatch(folded, words[place - 1].end, word.start):
            return
        term = lexicon.english.get(key)
        if term and _has_capitals(folded[words[first].start : word.end], term):
            yield _Match(Span(words[first].start, word.end), term)


def _has_capitals(phrase: str, term: Term) -> bool:
    return all(capitals in phrase for capitals in term.capitals)


def _chinese(folded: str, span: Span) -> Iterator[_Match]:
    if not _CHINESE.search(folded, span.start, span.end):
        return  # the pattern has a thousand terms, and most stretches hold none
    lexicon = chinese_sector_words()
    for found in lexicon.pattern.finditer(folded, span.start, span.end):
        yield _Match(Span(*found.span()), lexicon.terms["".join(found[0].split())])


def _outermost(matches: Iterable[_Match]) -> Iterator[_Match]:
    """Leave out the matches that lie in a longer one; the others come in reading order."""
    end = -1
    for match in sorted(matches, key=lambda match: (match.span.start, -match.span.end)):
        if match.span.end > end:
            end = match.span.end
            yield match


def _masked(folded: str, span: Span) -> bytearray:
    """Mark the characters that belong to names of units, documents, partners and tools."""
    marks = bytearray(len(span))
    for mask in sector_words().masks:
        for found in mask.finditer(folded, span.start, span.end):
            marks[found.start() - span.start : found.end() - span.start] = b"\1" * len(found[0])
    return marks
