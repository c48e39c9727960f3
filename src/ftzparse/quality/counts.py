"""Counting true, false and missed, and what precision, recall and F1 follow from it.

Guarantees that nothing to count gives null and not 1, so that an empty layer never looks perfect.
An item that is found with a wrong value ("wrong") is one false and one missed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal, TypeVar

from ftzparse.quality.matching import Pairs, Placed

GoldItem = TypeVar("GoldItem")
FoundItem = TypeVar("FoundItem")
Kind = Literal["missed", "false", "wrong"]


@dataclass(frozen=True, slots=True)
class Score:
    """One layer's counts; overlaps add up to fractions."""

    layer: str
    true: float
    false: float
    missed: float

    @property
    def precision(self) -> float | None:
        """Tell which share of what was found is right."""
        return _share(self.true, self.true + self.false)

    @property
    def recall(self) -> float | None:
        """Tell which share of the gold was found."""
        return _share(self.true, self.true + self.missed)

    @property
    def f1(self) -> float | None:
        """Give the harmonic mean of both.

        >>> Score("actions", true=6, false=2, missed=4).f1
        0.6666666666666666
        """
        return _share(2 * self.true, 2 * self.true + self.false + self.missed)


@dataclass(frozen=True, slots=True)
class Slip:
    """One thing that was missed, found where there is none, or found with a wrong value."""

    layer: str
    kind: Kind
    start: int
    end: int
    note: str = ""


@dataclass(frozen=True, slots=True)
class Tally:
    """A layer's score and what brought it down."""

    score: Score
    slips: tuple[Slip, ...]


Row = tuple[Placed, object, object]
"""A place, the value that the gold gives it, and the value that was found."""


def _no_note(_: object) -> str:
    return ""


def compare(
    layer: str,
    pairs: Pairs[GoldItem, FoundItem],
    note: Callable[[GoldItem | FoundItem], str] = _no_note,
) -> Tally:
    """Count pairs as true, the items that stayed alone as missed or false."""
    score = Score(layer, len(pairs.both), len(pairs.false), len(pairs.missed))
    missed = (Slip(layer, "missed", entry.start, entry.end, note(entry.item)) for entry in pairs.missed)
    false = (Slip(layer, "false", entry.start, entry.end, note(entry.item)) for entry in pairs.false)
    return Tally(score, (*missed, *false))


def agree(layer: str, rows: Iterable[Row]) -> Tally:
    """Count for how many items gold and output have the same value."""
    rows = tuple(rows)
    slips = tuple(
        Slip(layer, "wrong", place.start, place.end, f"{_shown(found)}, gold: {_shown(gold)}")
        for place, gold, found in rows
        if gold != found
    )
    return Tally(Score(layer, len(rows) - len(slips), len(slips), len(slips)), slips)


def _shown(value: object) -> str:
    return "none" if value is None else str(value)


def _share(part: float, whole: float) -> float | None:
    return part / whole if whole else None
