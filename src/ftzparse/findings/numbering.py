"""What is odd about the numbers of sections and measures: gaps, disorder, mixed styles.

Guarantees that a gap is reported once, however many numbers it holds. Reads "3, 5, 8, 6, 7, 8, 9, 11".
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ftzparse.findings.codes import finding
from ftzparse.findings.wording import listed
from ftzparse.models import Finding
from ftzparse.outline import Heading, Item, Label, MergedOutline
from ftzparse.source import Source, Span


@dataclass(frozen=True, slots=True)
class _Numbered:
    """A section or measure, or a repeat of one, with its number."""

    id: str
    number: int
    label: Label
    kept: bool


def review_numbering(source: Source, merged: MergedOutline) -> Iterator[Finding]:
    """Look at every sequence of numbers that should count on."""
    for noun, sequence in _sequences(merged):
        yield from _missing(noun, [entry for entry in sequence if entry.kept])
        yield from _disordered(source, noun, sequence)
        yield from _mixed(source, noun, sequence)


def _sequences(merged: MergedOutline) -> Iterator[tuple[str, list[_Numbered]]]:
    """Give the sections under each parent, and the measures: all, or those of each section where numbers restart."""
    levels: defaultdict[str | None, list[_Numbered]] = defaultdict(list)
    for section in merged.sections:
        levels[section.parent].extend(_numbered(section.id, section.heading, section.occurrences))
    for entries in levels.values():
        yield "section", _in_order(entries)
    measures: defaultdict[str | None, list[_Numbered]] = defaultdict(list)
    for measure in merged.measures:
        key = measure.section if measure.numbered_in_section else None
        places = (measure.item, *(repeat.item for repeat in measure.repeats))
        measures[key].extend(_numbered(measure.id, measure.item, places))
    for entries in measures.values():
        yield "measure", _in_order(entries)


def _numbered(name: str, kept: Heading | Item, places: Sequence[Heading | Item]) -> Iterator[_Numbered]:
    for place in places:
        if place.label:
            yield _Numbered(name, place.label.value, place.label, place is kept)


def _in_order(entries: Sequence[_Numbered]) -> list[_Numbered]:
    return sorted(entries, key=lambda entry: entry.label.span)


def _missing(noun: str, sequence: Sequence[_Numbered]) -> Iterator[Finding]:
    ordered = sorted(sequence, key=lambda entry: entry.number)
    numbers = [0, *(entry.number for entry in ordered)]
    for (before, number), entry in zip(pairwise(numbers), ordered, strict=True):
        gap = list(range(before + 1, number))
        if gap:
            verb = "is" if len(gap) == 1 else "are"
            named = f"{noun} {listed(gap)}" if len(gap) <= _NAMED_GAP else f"{noun}s {gap[0]} to {gap[-1]}"
            where = f"after {before}" if before else "at the start"
            message = f"{named} {verb} missing {where}: {number} follows"
            yield finding("missing-number", message, [entry.label.numeral], [entry.id] if noun == "measure" else [])


_NAMED_GAP = 3  # numbers; a longer gap is named by its ends


def _disordered(source: Source, noun: str, sequence: Sequence[_Numbered]) -> Iterator[Finding]:
    """Report what is not in the longest rising run of numbers."""
    rising = _longest_rising([entry.number for entry in sequence])
    for place, entry in enumerate(sequence):
        if place in rising or any(sequence[other].id == entry.id and abs(other - place) == 1 for other in rising):
            continue
        before = sequence[place - 1].number if place else None
        after = sequence[place + 1].number if place + 1 < len(sequence) else None
        where = f"between {before} and {after}" if before and after else f"after {before}" if before else f"before {after}"
        message = f"{noun} {entry.number} stands {where}; the order of the text is kept"
        if not entry.kept:
            message = f"{noun} {entry.number} stands {where}; read from its other occurrence, which is in sequence"
        yield finding("out-of-order-number", message, [entry.label.numeral], [entry.id] if noun == "measure" else [])


def _longest_rising(numbers: Sequence[int]) -> frozenset[int]:
    """Give the places of a longest strictly rising run, by patience sorting."""
    tops: list[int] = []
    piles: list[int] = []
    below: list[int | None] = []
    for place, number in enumerate(numbers):
        pile = bisect_left(tops, number)
        below.append(piles[pile - 1] if pile else None)
        tops[pile : pile + 1] = [number]
        piles[pile : pile + 1] = [place]
    run: set[int] = set()
    place_or_none = piles[-1] if piles else None
    while place_or_none is not None:
        run.add(place_or_none)
        place_or_none = below[place_or_none]
    return frozenset(run)


def _mixed(source: Source, noun: str, sequence: Sequence[_Numbered]) -> Iterator[Finding]:
    """Report numbers in another style than most of their sequence."""
    usual = Counter(entry.label.form for entry in sequence).most_common(1)
    odd = [entry for entry in sequence if entry.label.form != usual[0][0]]
    if odd:
        written = [_written(source, entry.label.span) for entry in odd]
        most = next(_written(source, entry.label.span) for entry in sequence if entry.label.form == usual[0][0])
        message = f'{noun}s are numbered in several styles: most as "{most}", but {listed([f"{chr(34)}{one}{chr(34)}" for one in written])}'
        ids = [entry.id for entry in odd] if noun == "measure" else []
        yield finding("mixed-numbering", message, [entry.label.numeral for entry in odd], list(dict.fromkeys(ids)))


def _written(source: Source, label: Span) -> str:
    return " ".join(source.text[label.start : label.end].split())


