"""A page set in two columns: where the right one begins, and in which order its lines are read.

Guarantees that the left column stands before the right one between any two lines that run across both.
Two columns are wide and mostly filled, as prose is and labels, dates and cells are not. Rows of a table
stay rows, and a table whose cells are as full as columns is read cell by cell, as it was drawn.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import IntEnum
from itertools import groupby, pairwise
from statistics import median

from ftzparse.readers.pdf.lines import WIDE, PageLine

_SLACK = 3.0  # points: lines of one edge may differ by as much, as a "j" hangs out
_EDGES = 5  # that most lines begin at: the margin, that of the right column, and indents
_FEWEST = 4  # lines of a column
_NARROWEST = 8  # times the height of a line
_EVEN = 0.6  # of the wider column is the other, at least
_FULL = 0.85  # of the width of its column
_SHARE = 0.5  # of a column's lines are full: others end a paragraph, or are headings
_BESIDE = 0.3  # of a line's height: lines of one column overlap less, however close they are set
_WOVEN = 1.5  # lines on one side before those on the other, where they were drawn line by line


class _Side(IntEnum):
    """Where a line stands, in the order in which a page is read between two lines across."""

    LEFT = 0
    RIGHT = 1
    ACROSS = 2


@dataclass(frozen=True, slots=True)
class _Placed:
    line: PageLine
    side: _Side
    block: float | None = None
    """Where the table begins of which it is a part, if it is."""

    @property
    def top(self) -> float:
        """Where it begins, or the block whose order it keeps."""
        return self.line.top if self.block is None else self.block


def find_right_column(lines: Sequence[PageLine]) -> float | None:
    """Give the left edge of the right column; None: the page is not set in two columns."""
    edges = Counter(round(piece.left) for line in lines for piece in line.pieces or (line,))
    for edge, times in edges.most_common(_EDGES):
        if times >= _FEWEST and _are_columns([half for line in lines for half in _divide(line, edge)]):
            return edge
    return None


def order_columns(lines: Sequence[PageLine], edge: float) -> list[PageLine]:
    """Give the lines in reading order, each with the margin of its column."""
    divided = [_divide(line, edge) for line in lines]
    is_woven = _was_drawn_line_by_line(divided)
    placed = list(_join_rows(lines, divided, is_woven=is_woven))
    if not is_woven:
        placed = _keep_table(placed)
    margins = {
        _Side.LEFT: min(one.line.left for halves in divided for one in halves if one.side is _Side.LEFT),
        _Side.RIGHT: edge,
        _Side.ACROSS: min(line.left for line in lines),
    }
    return [line for band in _bands(placed) for line in _order_band(band, margins, is_woven=is_woven)]


def _divide(line: PageLine, edge: float) -> list[_Placed]:
    """Place a line; one that was drawn through the white between the columns becomes two."""
    if line.right <= edge:
        return [_Placed(line, _Side.LEFT)]
    if line.left >= edge - _SLACK:
        return [_Placed(line, _Side.RIGHT)]
    left = [piece for piece in line.pieces if piece.right <= edge]
    right = [piece for piece in line.pieces if piece.left >= edge - _SLACK]
    if not left or len(left) + len(right) < len(line.pieces):
        return [_Placed(line, _Side.ACROSS)]
    return [_Placed(_join(left), _Side.LEFT), _Placed(_join(right), _Side.RIGHT)]


def _join(pieces: Sequence[PageLine]) -> PageLine:
    return replace(pieces[0], text=" ".join(piece.text for piece in pieces), right=pieces[-1].right)


def _are_columns(placed: Sequence[_Placed]) -> bool:
    left, right = ([one.line for one in placed if one.side is side] for side in (_Side.LEFT, _Side.RIGHT))
    if min(len(left), len(right)) < _FEWEST:
        return False
    widths = _measure_width(left), _measure_width(right)
    is_even = min(widths) >= _EVEN * max(widths)
    return is_even and _stand_beside(left, right) and _is_filled(left) and _is_filled(right)


def _stand_beside(left: Sequence[PageLine], right: Sequence[PageLine]) -> bool:
    """Tell whether white divides two columns of which a few lines stand on the same height."""
    white = min(line.left for line in right) - max(line.right for line in left)
    top, bottom = max(line.top for line in left), min(line.bottom for line in left)
    beside = [line for line in right if bottom <= line.top <= top + line.height]
    return len(beside) >= _FEWEST and white >= WIDE * median(line.height for line in right)


def _is_filled(column: Sequence[PageLine]) -> bool:
    width = _measure_width(column)
    full = [line for line in column if _is_full(line, width)]
    narrowest = _NARROWEST * median(line.height for line in column)
    return width >= narrowest and len(full) >= _SHARE * len(column)


def _measure_width(column: Sequence[PageLine]) -> float:
    return max(line.right for line in column) - min(line.left for line in column)


def _is_full(line: PageLine, width: float) -> bool:
    return line.right - line.left >= _FULL * width


def _was_drawn_line_by_line(divided: Sequence[Sequence[_Placed]]) -> bool:
    sides = [half.side for halves in divided for half in halves if half.side is not _Side.ACROSS]
    return len(sides) < _WOVEN * sum(1 for _ in groupby(sides))


def _join_rows(
    lines: Sequence[PageLine], divided: Sequence[Sequence[_Placed]], *, is_woven: bool
) -> Iterator[_Placed]:
    """Leave rows of a table undivided: all lines through the white, where columns were not drawn so.

    Where they were, rows are two such lines or more, one below the other, of which neither half is full.
    """
    widths = {
        side: _measure_width([half.line for halves in divided for half in halves if half.side is side])
        for side in (_Side.LEFT, _Side.RIGHT)
    }

    def may_be_row(pair: tuple[PageLine, Sequence[_Placed]]) -> bool:
        halves = pair[1] if len(pair[1]) > 1 else []
        return bool(halves) and not any(_is_full(half.line, widths[half.side]) for half in halves)

    for is_short, group in groupby(zip(lines, divided, strict=True), key=may_be_row):
        pairs = list(group)
        is_table = is_short and len(pairs) > 1
        for line, halves in pairs:
            is_row = len(halves) > 1 and (is_table or not is_woven)
            yield from [_Placed(line, _Side.ACROSS)] if is_row else halves


def _keep_table(placed: Sequence[_Placed]) -> list[_Placed]:
    """Keep together, as drawn, all from the first to the last line that stands beside a line across."""
    by_height = sorted(enumerate(placed), key=lambda entry: -entry[1].top)
    beside = [
        index
        for entries in pairwise(by_height)
        if _stand_in_row(*(one for _, one in entries))
        for index, _ in entries
    ]
    if not beside:
        return list(placed)
    first, last = min(beside), max(beside)
    block = max(one.top for one in placed[first : last + 1])
    kept = [replace(one, side=_Side.ACROSS, block=block) for one in placed[first : last + 1]]
    return [*placed[:first], *kept, *placed[last + 1 :]]


def _stand_in_row(first: _Placed, second: _Placed) -> bool:
    is_one_across = (first.side is _Side.ACROSS) != (second.side is _Side.ACROSS)
    return is_one_across and second.line.top - first.line.bottom > _BESIDE * second.line.height


def _bands(placed: Sequence[_Placed]) -> Iterator[list[_Placed]]:
    """Give from top to bottom what stands between lines across, and these, each as it was drawn."""
    by_height = sorted(enumerate(placed), key=lambda entry: -entry[1].top)
    for is_across, group in groupby(by_height, key=lambda entry: entry[1].side is _Side.ACROSS):
        entries = list(group)
        yield [one for _, one in (entries if is_across else sorted(entries, key=lambda entry: entry[0]))]


def _order_band(
    band: Sequence[_Placed], margins: dict[_Side, float], *, is_woven: bool
) -> Iterator[PageLine]:
    """Read left before right, unless it was drawn in rows; what has several rows is a table."""
    rows = 0 if is_woven else sum(1 for first, second in pairwise(band) if _is_next_row(first, second))
    in_order = band if rows else sorted(band, key=lambda one: (one.side, -one.top))
    for one in in_order:
        yield replace(one.line, margin=margins[_Side.ACROSS if rows > 1 else one.side])


def _is_next_row(first: _Placed, second: _Placed) -> bool:
    is_back = first.side is _Side.RIGHT and second.side is _Side.LEFT
    return is_back and second.line.top < first.line.top
