"""In which order the lines of a page are read, whatever order they were drawn in.

Guarantees that lines of a single column run from top to bottom, and two columns one after the other; where
lines stand side by side otherwise, as in tables, the order in which they were drawn is kept.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from ftzparse.readers.pdf.columns import find_right_column, order_columns
from ftzparse.readers.pdf.lines import PageLine

_SLACK = 2.0  # points: a raised footnote mark is no line of its own


def arrange(lines: Sequence[PageLine]) -> list[PageLine]:
    """Give the lines of a page in reading order."""
    edge = find_right_column(lines)
    if edge is not None:
        return order_columns(lines, edge)
    by_height = sorted(lines, key=lambda line: -line.top)
    in_order = all(second.top <= first.top + _SLACK for first, second in pairwise(lines))
    return list(lines) if in_order or any(_side_by_side(by_height)) else by_height


def _side_by_side(by_height: Sequence[PageLine]) -> Iterator[bool]:
    for first, second in pairwise(by_height):
        yield second.top > first.bottom + _SLACK
