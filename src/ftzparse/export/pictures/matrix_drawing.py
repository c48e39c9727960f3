"""Draws the matrix: rows are units, columns measures, and a mark says in which role.

Roles differ in shape and fill, not in colour alone; the colours are Okabe and Ito's, which colour-blind
readers can tell apart.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate

from ftzparse.export.comparison.wording import count
from ftzparse.export.pictures.canvas import FAINT, GREY, PALE, Canvas, Lettering, Marker
from ftzparse.export.pictures.head import MARGIN, Head
from ftzparse.export.pictures.lettering import width_of, wrap
from ftzparse.export.pictures.matrix import Matrix, Row, cut, find_bands
from ftzparse.export.pictures.matrix_layout import (
    GAP,
    LABEL_SIZE,
    NAME_SIZE,
    TOTAL_COLUMN,
    Layout,
    fit_label,
    fit_name,
    lay_out,
)
from ftzparse.export.view.carriers import ROLES
from ftzparse.models import UnitRole

_MARKERS: dict[UnitRole, Marker] = {
    "lead": Marker("s", "#d55e00"),
    "responsible": Marker("o", "#0072b2"),
    "cooperating": Marker("o", "#0072b2", hollow=True),
}
_LEGEND = Lettering(NAME_SIZE)
_NOTE = Lettering(LABEL_SIZE, GREY)
_LABEL = Lettering(LABEL_SIZE, GREY, align="center")
_UPRIGHT = Lettering(LABEL_SIZE, GREY, upright=True)
_TOTAL = Lettering(NAME_SIZE, GREY, align="right")
_ROW, _LINE, _MARK = 0.19, 0.26, 0.1
_HEADING_LINES, _HEADING_LINE = 3, 0.125
_SHARE = 0.72  # of the narrower side of a cell that a mark may take


@dataclass(frozen=True, slots=True)
class _Part:
    """Columns that stand beside each other, with the units that have a mark in them."""

    canvas: Canvas
    layout: Layout
    matrix: Matrix
    first: int
    """The number of its first column in the whole matrix."""
    top: float

    @property
    def headed(self) -> float:
        return self.top + _HEADING_LINES * _HEADING_LINE

    @property
    def first_row(self) -> float:
        return self.headed + self.layout.labels

    @property
    def bottom(self) -> float:
        return self.first_row + len(self.matrix.rows) * _ROW

    @property
    def right(self) -> float:
        return self.layout.left + len(self.matrix.columns) * self.layout.cell

    def draw(self) -> None:
        for number, row in enumerate(self.matrix.rows):
            self._draw_row(row, self.first_row + number * _ROW, shaded=number % 2 == 0)
        for number, column in enumerate(self.matrix.columns):
            if self.layout.is_labelled(self.first + number):
                self._draw_label(fit_label(column), self._middle(number))
        self._draw_bands()
        self._draw_marks()

    def _middle(self, column: int) -> float:
        return self.layout.left + (column + 0.5) * self.layout.cell

    def _draw_row(self, row: Row, top: float, *, shaded: bool) -> None:
        middle = top + _ROW / 2
        if shaded:
            self.canvas.box(MARGIN, top, self.right + TOTAL_COLUMN - MARGIN, _ROW, FAINT)
        look = Lettering(NAME_SIZE, align="right", italic=not row.registered)
        self.canvas.text(self.layout.left - GAP, middle, fit_name(row), look)
        self.canvas.text(self.right + TOTAL_COLUMN - GAP, middle, str(row.total), _TOTAL)

    def _draw_label(self, label: str, x: float) -> None:
        self.canvas.line((x, self.first_row), (x, self.bottom), PALE)
        if self.layout.upright:
            self.canvas.text(x, self.first_row - GAP / 2, label, _UPRIGHT)
        else:
            self.canvas.text(x, (self.headed + self.first_row) / 2, label, _LABEL)

    def _draw_bands(self) -> None:
        cell = self.layout.cell
        for band in find_bands(self.matrix.columns):
            left = self.layout.left + band.start * cell
            self._draw_border(left)
            lines = wrap(band.heading, LABEL_SIZE, (band.end - band.start) * cell - GAP, _HEADING_LINES)
            for number, line in enumerate(lines):
                self.canvas.text(left + GAP / 2, self.top + (number + 0.5) * _HEADING_LINE, line, _NOTE)
        self._draw_border(self.right)
        self.canvas.text(self.right + TOTAL_COLUMN - GAP, self.first_row - GAP * 1.5, "in all", _TOTAL)

    def _draw_border(self, x: float) -> None:
        """Leave the row of labels free: in narrow columns they reach over the border."""
        self.canvas.line((x, self.top), (x, self.headed), GREY)
        self.canvas.line((x, self.first_row), (x, self.bottom), GREY)

    def _draw_marks(self) -> None:
        size = min(self.layout.cell, _ROW) * _SHARE
        for role, marker in _MARKERS.items():
            places = [
                (self._middle(column), self.first_row + (number + 0.5) * _ROW)
                for number, row in enumerate(self.matrix.rows)
                for column, held in enumerate(row.roles)
                if held == role
            ]
            if places:
                self.canvas.marks(places, marker, size)


def draw_matrix(matrix: Matrix) -> Canvas:
    """Draw who carries which measure."""
    layout = lay_out(matrix)
    units, measures = count(len(matrix.rows), "unit"), count(len(matrix.columns), "measure")
    head = Head(matrix.title, f"Who carries what: {units}, {measures}", layout.width - 2 * MARGIN)
    cuts = [(columns.start, cut(matrix, columns)) for columns in layout.parts]
    tops = list(accumulate((_height(layout, part) for _, part in cuts), initial=head.height + _LINE))
    canvas = Canvas(layout.width, tops[-1] + _LINE, matrix.title)
    head.draw(canvas)
    _draw_legend(canvas, matrix, head.height)
    for (first, part), top in zip(cuts, tops, strict=False):
        _Part(canvas, layout, part, first, top).draw()
    if not all(row.registered for row in matrix.rows):
        canvas.text(MARGIN, tops[-1], "* not in the registry: named as in the plan", _NOTE)
    return canvas


def _height(layout: Layout, part: Matrix) -> float:
    return _HEADING_LINES * _HEADING_LINE + layout.labels + len(part.rows) * _ROW + 3 * GAP


def _draw_legend(canvas: Canvas, matrix: Matrix, y: float) -> None:
    """Explain the marks that occur."""
    x = MARGIN
    for role in ROLES:
        if any(role in row.roles for row in matrix.rows):
            canvas.marks([(x + _MARK / 2, y)], _MARKERS[role], _MARK)
            canvas.text(x + _MARK + GAP, y, role, _LEGEND)
            x += _MARK + width_of(role, NAME_SIZE) + 4 * GAP
