"""What a rule finds: a quantity at its place in the text of one item, before it is quoted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from ftzparse.lexicon.measures import Bound
from ftzparse.source import Span

Kind = Literal["deadline", "duration", "date", "money", "percent", "measure", "count"]


@dataclass(frozen=True, slots=True)
class Hit:
    """A quantity; its spans count from the start of the reading."""

    span: Span
    kind: Kind
    bound: Bound = "exactly"
    low: float | None = None
    high: float | None = None
    unit: str | None = None
    date: str | None = None
    counted: Span | None = None
    is_former: bool = False
    """Whether it is the value that a change leaves behind."""


def interval(bound: Bound, low: float, high: float) -> tuple[float | None, float | None]:
    """Open the interval of one value on the side that its bound leaves free; keep a range as it is.

    >>> interval("at-least", 30, 30), interval("at-most", 1, 10)
    ((30, None), (1, 10))
    """
    if low != high:
        return low, high
    return (None if bound == "at-most" else low), (None if bound == "at-least" else high)
