"""Finds the sectors that a measure names as its target, each with the phrase that shows it.

Guarantees one exact quote for each sector, in order, outside responsibility clauses, names of units and
documents; of two phrases the longer one speaks. Reads "biopharmaceuticals, value-added telecommunications".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ftzparse.lexicon.sectors import Term, Word, read_words, sector_words, taxonomy
from ftzparse.lexicon.units import Kind, bodies
from ftzparse.models import SectorTag
from ftzparse.outline import Item
from ftzparse.source import Source, Span

_JOINT = re.compile(r"[\s\u2013/-]*(?:'s\s+)?")
_CHINESE_UNITS = frozenset({Kind.LOCAL, Kind.NATIONAL, Kind.BRANCH})


@dataclass(frozen=True, slots=True)
class _Match:
    span: Span
    term: Term


def find_sectors(source: Source, item: Item) -> tuple[SectorTag, ...]:
    """Find the sectors of an item, in the order of their evidence."""
    matches = [match for span in item.body for match in _evidence(source.folded, span)]
    strong = {match.term.sector for match in matches if not match.term.is_hint}
    shown = strong | {entry.parent for entry in taxonomy() if entry.id in strong}
    first: dict[str, Span] = {}
    for match in matches:
        sector = match.term.sector
        if sector and not (match.term.is_hint and sector in shown):
            first.setdefault(sector, match.span)
    return tuple(SectorTag(sector=sector, evidence=(source.quote(span),)) for sector, span in first.items())


def _evidence(folded: str, span: Span) -> list[_Match]:
    """Find the phrases of a stretch that show a sector, in reading order."""
    matches = [*_english(folded, span), *_chinese(folded, span)]
    masks = list(_masks(folded, span))
    return sorted(
        (
            match
            for match in matches
            if match.term.sector and not _lies_in_another(match, matches) and not _is_masked(match, masks)
        ),
        key=lambda match: match.span,
    )


def _english(folded: str, span: Span) -> Iterator[_Match]:
    words = read_words(folded, span)
    for first in range(len(words)):
        yield from _phrases_from(folded, words, first)


def _phrases_from(folded: str, words: tuple[Word, ...], first: int) -> Iterator[_Match]:
    """Give the phrases that begin with a word; nothing but blanks and hyphens stands inside them."""
    lexicon = sector_words()
    key = ""
    for place in range(first, min(first + lexicon.longest, len(words))):
        word = words[place]
        if place > first and not _JOINT.fullmatch(folded, words[place - 1].span.end, word.span.start):
            return
        key += word.key
        term = lexicon.english.get(key)
        span = Span(words[first].span.start, word.span.end)
        if term and all(capitals in folded[span.start : span.end] for capitals in term.capitals):
            yield _Match(span, term)


def _chinese(folded: str, span: Span) -> Iterator[_Match]:
    lexicon = sector_words()
    for found in lexicon.chinese.finditer(folded, span.start, span.end):
        yield _Match(Span(*found.span()), lexicon.chinese_terms["".join(found[0].split())])


def _lies_in_another(match: _Match, matches: Iterable[_Match]) -> bool:
    return any(match.span in other.span and len(match.span) < len(other.span) for other in matches)


def _masks(folded: str, span: Span) -> Iterator[Span]:
    """Give the stretches that name units, documents, partners and tools."""
    for mask in sector_words().masks:
        for found in mask.finditer(folded, span.start, span.end):
            yield Span(*found.span())


def _is_masked(match: _Match, masks: Iterable[Span]) -> bool:
    return any(match.span.overlaps(mask) for mask in masks)
