"""Which item of the output is which item of the gold.

Guarantees that each item is paired at most once, and that pairs and rests keep their order.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from ftzparse.models import Measure
from ftzparse.quality.annotated import GoldMeasure

_SAME_MEASURE = 0.9  # an end that is off by a line still is the same measure; half of one is not


class Placed(Protocol):
    """What has a place in the source."""

    @property
    def start(self) -> int:
        """Give the offset of the first character."""

    @property
    def end(self) -> int:
        """Give the offset after the last character."""


Item = TypeVar("Item")
ItemWithPlace = TypeVar("ItemWithPlace", bound=Placed)
GoldItem = TypeVar("GoldItem")
FoundItem = TypeVar("FoundItem")


@dataclass(frozen=True, slots=True)
class Entry(Generic[Item]):
    """An item and the characters by which it is known, such as an action and its verb."""

    start: int
    end: int
    item: Item


@dataclass(frozen=True, slots=True)
class Pairs(Generic[GoldItem, FoundItem]):
    """Items of the gold and of the output that are the same, and those that stay alone."""

    both: tuple[tuple[Entry[GoldItem], Entry[FoundItem]], ...]
    missed: tuple[Entry[GoldItem], ...]
    false: tuple[Entry[FoundItem], ...]

    @property
    def gold(self) -> tuple[GoldItem, ...]:
        """Give all items of the gold."""
        return tuple(entry.item for entry in (*(pair[0] for pair in self.both), *self.missed))


MeasurePairs = Pairs[GoldMeasure, Measure]


def span_of(place: Placed) -> Hashable:
    """Know an item by all its characters."""
    return place.start, place.end


def start_of(place: Placed) -> Hashable:
    """Know an item by its first character."""
    return place.start


def entries(items: Iterable[ItemWithPlace]) -> list[Entry[ItemWithPlace]]:
    """Let each item be known by its own characters."""
    return [Entry(item.start, item.end, item) for item in items]


def pair(
    gold: Sequence[Entry[GoldItem]],
    found: Sequence[Entry[FoundItem]],
    key: Callable[[Entry[GoldItem] | Entry[FoundItem]], Hashable] = span_of,
) -> Pairs[GoldItem, FoundItem]:
    """Pair the items that have the same key, the first with the first."""
    waiting: dict[Hashable, list[Entry[FoundItem]]] = {}
    for candidate in reversed(found):
        waiting.setdefault(key(candidate), []).append(candidate)
    both = []
    missed = []
    for entry in gold:
        candidates = waiting.get(key(entry))
        if candidates:
            both.append((entry, candidates.pop()))
        else:
            missed.append(entry)
    alone = {id(entry) for rest in waiting.values() for entry in rest}
    return Pairs(tuple(both), tuple(missed), tuple(entry for entry in found if id(entry) in alone))


def overlap(one: Placed | None, other: Placed | None) -> float:
    """Measure how many of both ranges' characters are common: 1 for the same, and for none at all.

    >>> from ftzparse.models import Extent
    >>> overlap(Extent(start=0, end=10), Extent(start=5, end=15)), overlap(None, None)
    (0.5, 1.0)
    """
    if one is None or other is None:
        return 1.0 if one is other else 0.0
    common = max(0, min(one.end, other.end) - max(one.start, other.start))
    return 2 * common / ((one.end - one.start) + (other.end - other.start))


def match_measures(gold: Sequence[GoldMeasure], found: Sequence[Measure]) -> MeasurePairs:
    """Pair the measures with the same characters, then those with the same label and nearly so."""
    exact = pair(entries(gold), entries(found))
    close = []
    missed = []
    rest = list(exact.false)
    for entry in exact.missed:
        likely = next((candidate for candidate in rest if _is_nearly(entry, candidate)), None)
        if likely is None:
            missed.append(entry)
        else:
            rest.remove(likely)
            close.append((entry, likely))
    both = sorted((*exact.both, *close), key=lambda couple: couple[0].start)
    return Pairs(tuple(both), tuple(missed), tuple(rest))


def _is_nearly(one: Entry[GoldMeasure], other: Entry[Measure]) -> bool:
    return one.item.label == other.item.label and overlap(one, other) >= _SAME_MEASURE
