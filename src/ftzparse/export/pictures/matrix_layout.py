"""How large the parts of the matrix are, in inches: names, columns, labels.

Guarantees that labels do not overlap: columns get narrower the more there are, narrow ones are labelled
at intervals, long labels stand upright, and what is wider than a page goes on below.
"""

from __future__ import annotations

from dataclasses import dataclass

from ftzparse.export.pictures.head import MARGIN
from ftzparse.export.pictures.lettering import shorten, width_of
from ftzparse.export.pictures.matrix import Column, Matrix, Row, split_evenly

NAME_SIZE, LABEL_SIZE = 8, 7
GAP, TOTAL_COLUMN = 0.07, 0.5
_LONGEST_NAME, _LONGEST_LABEL = 4.6, 0.9
_STAR = " *"  # of units that are not in the registry
_CELLS, _WIDEST, _NARROWEST = 10.5, 0.3, 0.1  # of all columns beside each other, and of one
_LEAST_WIDTH = 5.5
_LYING, _LINE = 0.25, 0.12  # the widest label that may lie; the room that a line of letters takes
_INTERVALS = (1, 2, 5, 10)


@dataclass(frozen=True, slots=True)
class Layout:
    """Sizes that hold for the whole picture."""

    names: float
    cell: float
    labels: float
    """The height of the columns' labels."""
    upright: bool
    interval: int
    """Each so many columns have a label."""
    parts: tuple[range, ...]

    @property
    def left(self) -> float:
        """Tell where the columns begin."""
        return MARGIN + self.names + GAP

    @property
    def width(self) -> float:
        """Give the width of the sheet."""
        cells = max(map(len, self.parts)) * self.cell
        return max(self.left + cells + TOTAL_COLUMN + MARGIN, _LEAST_WIDTH)

    def is_labelled(self, column: int) -> bool:
        """Tell whether a column has a label: where each fifth has one, 5 and 10, not 1 and 6."""
        return (column + 1) % self.interval == 0


def lay_out(matrix: Matrix) -> Layout:
    """Find the sizes for a matrix."""
    parts = split_evenly(len(matrix.columns), int(_CELLS / _NARROWEST))
    cell = min(_WIDEST, _CELLS / max(map(len, parts)))
    longest = max(width_of(fit_label(column), LABEL_SIZE) for column in matrix.columns)
    upright = longest > max(_LYING, cell - GAP)
    needed = _LINE if upright else longest + GAP
    return Layout(
        names=max(width_of(fit_name(row), NAME_SIZE) for row in matrix.rows),
        cell=cell,
        labels=GAP + (longest if upright else _LINE),
        upright=upright,
        interval=next(interval for interval in _INTERVALS if interval * cell >= needed),
        parts=tuple(parts),
    )


def fit_label(column: Column) -> str:
    """Give the label of a column, cut where it is too long."""
    return shorten(column.label, LABEL_SIZE, _LONGEST_LABEL)


def fit_name(row: Row) -> str:
    """Give the name of a unit, cut where it is too long, with its mark if it is not in the registry."""
    star = "" if row.registered else _STAR
    return shorten(row.name, NAME_SIZE, _LONGEST_NAME - width_of(star, NAME_SIZE)) + star
