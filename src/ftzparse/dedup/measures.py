"""Merges items that stand twice, assigns measures to sections and names them.

Guarantees unique ids, reading order of the kept occurrences, and that items under different numbers
are never merged. Reads item 8, once between 5 and 6 and once between 7 and 9.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from ftzparse.dedup.changes import find_changes
from ftzparse.dedup.names import Names
from ftzparse.dedup.sections import heading_at, section_at
from ftzparse.dedup.sequence import in_sequence
from ftzparse.outline import Item, MergedMeasure, MergedSection, Outline, Repeat
from ftzparse.similarity import REPEAT, likeness, sorted_words
from ftzparse.source import Source

_RESTARTS_SHARE = 0.1  # of the measures: above, a number met twice is no slip but a new count


def merge_measures(
    source: Source, outline: Outline, sections: Sequence[MergedSection]
) -> tuple[MergedMeasure, ...]:
    """Merge the items of an outline into measures."""
    items = outline.items
    texts = [item_text(source, item) for item in items]
    numbers = [item.number for item in items]
    groups = [_Group(numbers, group) for group in _group(source, items, texts)]
    groups.sort(key=lambda group: group.kept)
    homes = [section_at(sections, items[group.kept].span.start) for group in groups]
    numerals = [_numeral(source, items[group.kept]) or "unnumbered" for group in groups]
    restarts = _restarts(numerals)
    names = _names(numerals, homes, restarts=restarts)
    return tuple(
        MergedMeasure(
            id=name,
            section=home.id if home else None,
            numbered_in_section=restarts or "-" in numeral,
            item=items[group.kept],
            repeats=tuple(_repeat(source, items, texts, group.kept, other) for other in group.others),
            reassigned_from=_reassigned_from(sections, items[group.kept], home),
        )
        for group, home, numeral, name in zip(groups, homes, numerals, names, strict=True)
    )


class _Group:
    """The occurrences of one measure, as places among the items."""

    def __init__(self, numbers: Sequence[int | None], places: Sequence[int]) -> None:
        self.kept = places[0] if len(places) == 1 else in_sequence(numbers, places)
        self.others = tuple(place for place in places if place != self.kept)


def item_text(source: Source, item: Item) -> str:
    """Give the words of an item without its number, in the form in which texts are compared."""
    start = item.label.span.end if item.label else item.span.start
    return sorted_words(source.folded[start : item.span.end])  # without page furniture


def _group(source: Source, items: Sequence[Item], texts: Sequence[str]) -> list[list[int]]:
    """Put items together whose number is the same and whose text is nearly the same as the first's."""
    same_number: defaultdict[str | None, list[list[int]]] = defaultdict(list)
    for place, item in enumerate(items):
        groups = same_number[_numeral(source, item)]
        home = next((group for group in groups if likeness(texts[group[0]], texts[place], REPEAT) > 0), None)
        if home is None:
            groups.append([place])
        else:
            home.append(place)
    return [group for groups in same_number.values() for group in groups]


def _numeral(source: Source, item: Item) -> str | None:
    """Give the number by which an item is known: "2.3" is not "3.3", "八" is 8."""
    if item.label is None:
        return None if item.number is None else str(item.number)
    written = source.folded[item.label.numeral.start : item.label.numeral.end]
    return written.replace(".", "-") if "." in written else str(item.label.value)


def _repeat(source: Source, items: Sequence[Item], texts: Sequence[str], kept: int, other: int) -> Repeat:
    return Repeat(
        items[other], likeness(texts[kept], texts[other]), find_changes(source, items[kept], items[other])
    )


def _reassigned_from(sections: Sequence[MergedSection], item: Item, home: MergedSection | None) -> str | None:
    nominal = heading_at(sections, item.span.start)
    return nominal.id if nominal and home and nominal.id != home.id else None


def _restarts(numerals: Sequence[str]) -> bool:
    """Tell whether numbering begins anew in each section."""
    return len(numerals) - len(set(numerals)) > _RESTARTS_SHARE * len(numerals)


def _names(
    numerals: Sequence[str], homes: Sequence[MergedSection | None], *, restarts: bool
) -> Iterator[str]:
    """Name measures after their numbers, with the section in front where numbering restarts."""
    names = Names()
    for numeral, home in zip(numerals, homes, strict=True):
        yield names.take(f"{home.id}-m{numeral}" if restarts and home else f"m{numeral}")
