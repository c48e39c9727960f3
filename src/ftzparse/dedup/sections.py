"""Merges headings that stand twice and builds the tree of sections.

Guarantees that ids are unique, that a parent stands before its children, and that of a repeated
heading the occurrence is kept that fits the numbering and leaves no section empty. Reads the two
"5. Highlight distinctive features …", the first of them directly under heading 4.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from ftzparse.dedup.names import Names
from ftzparse.dedup.sequence import sequence_fits
from ftzparse.lexicon.layout import layout
from ftzparse.outline import Heading, Item, MergedSection, Outline
from ftzparse.similarity import REPEAT, likeness, sorted_words, words
from ftzparse.source import Source

_SLUG_WORDS = 4


@dataclass(slots=True)
class _Group:
    """Headings that are one section, while they are being collected."""

    parent: int | None
    title: str
    places: list[int] = field(default_factory=list)


def merge_sections(source: Source, outline: Outline) -> tuple[MergedSection, ...]:
    """Merge the headings of an outline into sections, in reading order of the kept headings."""
    headings = outline.headings
    groups = _group(source, headings)
    bare = _leaves_bare(outline)
    kept = sorted((_choose(headings, group, bare), number) for number, group in enumerate(groups))
    ids: dict[int, str] = {}
    name = Names()
    sections: list[MergedSection] = []
    for place, number in kept:
        group = groups[number]
        parent = ids.get(group.parent) if group.parent is not None else None
        ids[number] = name.take(_name(source, headings[place], parent))
        occurrences = tuple(headings[other] for other in group.places)
        sections.append(MergedSection(ids[number], parent, headings[place], occurrences))
    return tuple(sections)


def _group(source: Source, headings: Sequence[Heading]) -> list[_Group]:
    """Put headings together that have the same number, nearly the same title, and the same parent or none."""
    groups: list[_Group] = []
    alike: defaultdict[tuple[int, int | None, int | None], list[int]] = defaultdict(list)
    others: defaultdict[tuple[int, int | None], list[int]] = defaultdict(list)
    open_groups: dict[int, int] = {}
    for place, heading in enumerate(headings):
        parent = next(
            (open_groups[level] for level in range(heading.level - 1, 0, -1) if level in open_groups), None
        )
        title = sorted_words(layout().without_continuation(source.quote(heading.title).quote))
        candidates = alike[heading.level, parent, _number(heading)] + [
            number
            for level in (1, 2, 3)  # a heading that strays can be read as one of a lower level
            if level != heading.level
            for number in others[level, _number(heading)]
        ]
        number = next(
            (number for number in candidates if likeness(groups[number].title, title, REPEAT)), len(groups)
        )
        if number == len(groups):
            groups.append(_Group(parent, title))
            alike[heading.level, parent, _number(heading)].append(number)
            others[heading.level, _number(heading)].append(number)
        groups[number].places.append(place)
        own_level = _level(headings, groups[number])
        if heading.level == own_level:
            groups[number].parent = parent
        open_groups = {level: other for level, other in open_groups.items() if level < own_level}
        open_groups[own_level] = number
    return groups


def _level(headings: Sequence[Heading], group: _Group) -> int:
    """Give the highest level at which a heading was read: it strays where it was read as a lower one."""
    return min(headings[place].level for place in group.places)


def _number(heading: Heading) -> int | None:
    return heading.label.value if heading.label else None


def _leaves_bare(outline: Outline) -> frozenset[int]:
    """Find the headings that stand directly under another of their level."""
    bare: set[int] = set()
    before: Heading | Item | None = None
    place = 0
    for entry in outline.entries:
        if isinstance(entry, Heading):
            if isinstance(before, Heading) and before.level == entry.level:
                bare.add(place)
            place += 1
        before = entry
    return frozenset(bare)


def _choose(headings: Sequence[Heading], group: _Group, bare: frozenset[int]) -> int:
    if len(group.places) == 1:
        return group.places[0]
    level = _level(headings, group)
    numbers = [_number(heading) if heading.level == level else None for heading in headings]
    fits = sequence_fits(numbers, group.places)
    at_level = [place for place in group.places if headings[place].level == level]
    return max(at_level, key=lambda place: (fits[place][0], place not in bare, fits[place][1], -place))


def _name(source: Source, heading: Heading, parent: str | None) -> str:
    """Name a section after its number, or after its first words where it has none."""
    if heading.label:
        own = str(heading.label.value)
    else:
        own = "-".join(words(source.quote(heading.title).quote)[:_SLUG_WORDS]) or "untitled"
    return f"{parent}-{own}" if parent else f"s{own}" if heading.label else f"s-{own}"


def section_at(sections: Sequence[MergedSection], place: int) -> MergedSection | None:
    """Give the section whose kept heading is the last before an offset."""
    before = [section for section in sections if section.heading.span.start < place]
    return max(before, key=lambda section: section.heading.span.start, default=None)


def heading_at(sections: Sequence[MergedSection], place: int) -> MergedSection | None:
    """Give the section of the last heading before an offset, kept or not."""
    found = [
        (occurrence.span.start, section)
        for section in sections
        for occurrence in section.occurrences
        if occurrence.span.start < place
    ]
    return max(found, key=lambda pair: pair[0], default=(0, None))[1]
