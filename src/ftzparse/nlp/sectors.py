"""Finds the sectors that a measure names as its target, each with the phrase that shows it.

Guarantees one exact quote for each sector, in order, outside responsibility clauses, names of units and
documents; of two phrases the longer one speaks. Reads "biopharmaceuticals, value-added telecommunications".
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from ftzparse.lexicon.sectors import (
    Term,
    Weight,
    Word,
    chinese_sector_words,
    opens_phrase,
    read_words,
    sector_words,
    taxonomy,
)
from ftzparse.models import SectorTag
from ftzparse.outline import Item
from ftzparse.sentences import split_sentences
from ftzparse.source import Source, Span

# Chinese with the Latin letters and digits of terms such as "5G基站".
_CHINESE = re.compile(
    r"[A-Za-z0-9]{0,12}[\u3400-\u9fff](?:[A-Za-z0-9\s]{0,12}[\u3400-\u9fff])*[A-Za-z0-9]{0,12}"
)
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
    masked = _masked(folded, span, [match.span for match in matches])
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
        if not opens_phrase(key):
            return
        if place > first and not _JOINT.fullmatch(folded, words[place - 1].end, word.start):
            return
        term = lexicon.english.get(key)
        if term and _has_capitals(folded[words[first].start : word.end], term):
            yield _Match(Span(words[first].start, word.end), term)


def _has_capitals(phrase: str, term: Term) -> bool:
    return all(capitals in phrase for capitals in term.capitals)


def _chinese(folded: str, span: Span) -> Iterator[_Match]:
    longest = chinese_sector_words().longest if _CHINESE.search(folded, span.start, span.end) else 0
    for run in _CHINESE.finditer(folded, span.start, span.end):
        places = [place for place in range(*run.span()) if not folded[place].isspace()]
        done = 0
        for first in range(len(places)):
            found = _chinese_from(folded, places[first : first + longest]) if first >= done else None
            if found:
                yield found
                done = first + len("".join(folded[found.span.start : found.span.end].split()))


def _chinese_from(folded: str, places: Sequence[int]) -> _Match | None:
    """Give the longest term that begins with a character; a line may break anywhere in it."""
    lexicon = chinese_sector_words()
    text = "".join(folded[place] for place in places)
    for size in range(len(text), 0, -1):
        term = lexicon.terms.get(text[:size])
        span = Span(places[0], places[size - 1] + 1)
        if term and not _cuts_word(folded, span.start) and not _cuts_word(folded, span.end):
            return _Match(span, term)
    return None


def _cuts_word(folded: str, place: int) -> bool:
    """Tell whether a place lies inside a Latin word or a number."""
    around = folded[max(0, place - 1) : place + 1]
    return len(around) > 1 and around.isascii() and around.isalnum()


def _outermost(matches: Iterable[_Match]) -> Iterator[_Match]:
    """Leave out the matches that lie in a longer one; the others come in reading order."""
    end = -1
    for match in sorted(matches, key=lambda match: (match.span.start, -match.span.end)):
        if match.span.end > end:
            end = match.span.end
            yield match


def _masked(folded: str, span: Span, matches: Sequence[Span]) -> bytearray:
    """Mark the characters that belong to names of units, documents, partners and tools, near matches."""
    marks = bytearray(len(span))
    for sentence in split_sentences(folded, span) if matches else ():
        last = bisect.bisect_left(matches, sentence.end, key=lambda match: match.start) - 1
        if last >= 0 and matches[last].end > sentence.start:
            for mask in sector_words().masks:
                for found in mask.finditer(folded, sentence.start, sentence.end):
                    marks[found.start() - span.start : found.end() - span.start] = b"\1" * len(found[0])
    return marks
