"""What the gold makes a statement about: only there can an output be wrong.

A whole plan of which every measure states its actions speaks about all actions of the output; a
list of some measures speaks only about the characters of those.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar

from ftzparse.quality.counts import Tally, agree
from ftzparse.quality.gold import Gold
from ftzparse.quality.matching import Pairs, Placed


class Stating(Placed, Protocol):
    """A piece of gold that knows which of its keys were stated."""

    def states(self, field: str) -> bool:
        """Tell whether a key was there."""


StatingItem = TypeVar("StatingItem", bound=Stating)
FoundItem = TypeVar("FoundItem")


@dataclass(frozen=True, slots=True)
class Reach:
    """The characters about which the gold makes a statement."""

    everywhere: bool
    places: tuple[Placed, ...]

    def __contains__(self, place: Placed) -> bool:
        """Tell whether something that starts here is spoken about."""
        return self.everywhere or any(own.start <= place.start < own.end for own in self.places)

    def touches(self, place: Placed) -> bool:
        """Tell whether some character of a range is spoken about."""
        return self.everywhere or any(own.start < place.end and place.start < own.end for own in self.places)


def reach(holders: Sequence[Stating], field: str, *, complete: bool) -> Reach | None:
    """Tell how far the statements about a field go; None: nobody makes any."""
    stating = tuple(holder for holder in holders if holder.states(field))
    return Reach(complete and len(stating) == len(holders), stating) if stating else None


def reach_of_measures(gold: Gold, field: str) -> Reach | None:
    """Tell how far the statements about a field of the measures go."""
    return reach(gold.plan.measures, field, complete=gold.whole)


def agree_where_stated(
    layer: str,
    pairs: Pairs[StatingItem, FoundItem],
    field: str,
    read: Callable[[FoundItem], object],
) -> Iterator[Tally]:
    """Compare a field of the items found with the gold that states it; no tally if none does."""
    if any(item.states(field) for item in pairs.gold):
        yield agree(
            layer,
            (
                (entry, getattr(entry.item, field), read(found.item))
                for entry, found in pairs.both
                if entry.item.states(field)
            ),
        )
