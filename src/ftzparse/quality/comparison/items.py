"""Compares the items of one layer of a measure, in one text or in two editions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ftzparse.models import Extent
from ftzparse.quality.comparison.change import Change, ChangeKind, ValueChange
from ftzparse.quality.comparison.layers import Item, Layer, Values
from ftzparse.quality.comparison.pairing import pair_items


def compare_items(
    old: Sequence[Item], new: Sequence[Item], layer: Layer[Item], *, editions: bool
) -> Iterator[Change]:
    """Give what was lost, what was gained, and what says something else now."""
    by_place = (
        [] if editions else [lambda item: _range(layer.place(item)), lambda item: _start(layer.place(item))]
    )
    pairs = pair_items(old, new, [*by_place, *layer.keys])
    yield from (_alone("lost", item, layer, None if editions else layer.place(item)) for item in pairs.lost)
    yield from (_alone("gained", item, layer, layer.place(item)) for item in pairs.gained)
    for before, after in pairs.both:
        values = (*differing(layer.values(before), layer.values(after)),)
        if not editions:
            values += (*differing(layer.places(before), layer.places(after)),)
        if values:
            yield Change("changed", layer.what, layer.name(after), values=values, place=layer.place(after))


def differing(old: Values, new: Values) -> Iterator[ValueChange]:
    """Give the values that differ; another case, spacing or punctuation is a difference too."""
    for name, before in old.items():
        if before != new[name]:
            yield ValueChange(name, before, new[name])


def _alone(kind: ChangeKind, item: Item, layer: Layer[Item], place: Extent | None) -> Change:
    return Change(kind, layer.what, layer.name(item), note=layer.note(item), place=place)


def _range(place: Extent | None) -> tuple[int, int] | None:
    return None if place is None else (place.start, place.end)


def _start(place: Extent | None) -> int | None:
    return None if place is None else place.start
