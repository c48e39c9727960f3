"""The sequences of numbers that should count on: sections under one parent, measures that count together.

Guarantees reading order, with every repeat and every number that was lost but could be told from its
place. Reads "3, 5, 8, 6, 7, 8, 9, 11".
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ftzparse.outline import Heading, Item, MergedOutline
from ftzparse.source import Source, Span

_HEAD = 40  # characters that show an entry without a number


@dataclass(frozen=True, slots=True)
class Numbered:
    """A section or measure, or a repeat of one, with its number."""

    id: str
    number: int
    written: str
    """The numeral as the source has it, "2.3"; where it is lost, its value."""
    label: str
    """The whole label as the source has it, "II."; empty where it is lost."""
    form: str | None
    span: Span
    kept: bool


@dataclass(frozen=True, slots=True)
class NumberSequence:
    """Entries of one kind that should count on."""

    noun: str
    entries: tuple[Numbered, ...]


def read_sequences(source: Source, merged: MergedOutline) -> Iterator[NumberSequence]:
    """Give the sequences of a plan."""
    levels: defaultdict[str | None, list[Numbered]] = defaultdict(list)
    for section in merged.sections:
        levels[section.parent].extend(_numbered(source, section.id, section.heading, section.occurrences))
    measures: defaultdict[str | None, list[Numbered]] = defaultdict(list)
    for measure in merged.measures:
        places = (measure.item, *(repeat.item for repeat in measure.repeats))
        key = measure.section if measure.numbered_in_section else None
        measures[key].extend(_numbered(source, measure.id, measure.item, places))
    for noun, groups in (("section", levels), ("measure", measures)):
        for entries in groups.values():
            yield NumberSequence(noun, tuple(sorted(entries, key=lambda entry: entry.span)))


def _numbered(
    source: Source, name: str, kept: Heading | Item, places: Sequence[Heading | Item]
) -> Iterator[Numbered]:
    for place in places:
        number = place.number if isinstance(place, Item) else place.label.value if place.label else None
        if number is None:
            continue
        label = place.label
        head = Span(place.span.start, min(place.span.end, place.span.start + _HEAD))
        yield Numbered(
            id=name,
            number=number,
            written=source.quote(label.numeral).quote if label else str(number),
            label=" ".join(source.quote(label.span).quote.split()) if label else "",
            form=label.form if label else None,
            span=label.numeral if label else head,
            kept=place is kept,
        )


def longest_rising(numbers: Sequence[int]) -> frozenset[int]:
    """Give the places of a longest strictly rising run, by patience sorting.

    >>> sorted(longest_rising([5, 8, 6, 7, 8, 9]))
    [0, 2, 3, 4, 5]
    """
    tops: list[int] = []
    piles: list[int] = []
    below: list[int | None] = []
    for place, number in enumerate(numbers):
        pile = bisect_left(tops, number)
        below.append(piles[pile - 1] if pile else None)
        tops[pile : pile + 1] = [number]
        piles[pile : pile + 1] = [place]
    run: set[int] = set()
    last = piles[-1] if piles else None
    while last is not None:
        run.add(last)
        last = below[last]
    return frozenset(run)
