"""The lines of a page with their places, in reading order.

Guarantees that lines of a single column run from top to bottom, whatever order they were drawn in;
where lines stand side by side, in columns or tables, the order in which they were drawn is kept.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

_SLACK = 2.0  # points: a raised footnote mark is no line of its own


@dataclass(frozen=True, slots=True)
class PageLine:
    """A line of text with its place, in points from the lower left corner of the page."""

    text: str
    left: float
    top: float
    bottom: float
    height: float
    """That of its first character."""


def arrange(lines: Sequence[PageLine]) -> list[PageLine]:
    """Give the lines of a page in reading order."""
    by_height = sorted(lines, key=lambda line: -line.top)
    in_order = all(second.top <= first.top + _SLACK for first, second in pairwise(lines))
    return list(lines) if in_order or any(_side_by_side(by_height)) else by_height


def _side_by_side(by_height: Sequence[PageLine]) -> Iterator[bool]:
    for first, second in pairwise(by_height):
        yield second.top > first.bottom + _SLACK
