"""Tables as an Excel workbook: a sheet for each, and a last one that describes all columns.

Guarantees that text stays text: no cell is a formula or a link, also after somebody edits it.
Header and filter stay in view, columns fit what they hold. No clock and no user name is in the
file. Excel's limit for a cell is kept: longer text ends in "…".
"""

from __future__ import annotations

import io
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from math import ceil

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from ftzparse.export.tables.cells import Cell, CellType, write_plain
from ftzparse.export.tables.formulas import looks_like_formula
from ftzparse.export.tables.reference import HEAD, describe
from ftzparse.export.tables.table import FilledTable

_CREATED = datetime(2000, 1, 1, tzinfo=UTC)  # any fixed time: XLSX demands one
_UNITS_IN_CELL = 32_767  # of UTF-16, as Excel counts
_NARROWEST, _WIDEST = 6, 60
_FILTER_BUTTON = 3
_LINE_HEIGHT, _MOST_LINES = 15, 8  # a sheet of whole pages cannot be scanned: the cell holds the rest
_FIRST_YEAR = 1900  # Excel's calendar starts here


@dataclass(frozen=True, slots=True)
class _Styles:
    head: Format
    body: Format
    date: Format
    quoted: Format
    """For text that looks like a formula: Excel keeps it text when it is edited."""


def render(tables: Sequence[FilledTable]) -> bytes:
    """Write all tables given."""
    stream = io.BytesIO()
    workbook = Workbook(stream, {"in_memory": True})
    workbook.set_properties({"created": _CREATED})
    styles = _make_styles(workbook)
    for filled in tables:
        columns = filled.table.columns
        sheet = workbook.add_worksheet(filled.table.name)
        _fill(sheet, [(column.name, column.type) for column in columns], filled.rows, styles)
    described = [row for filled in tables for row in describe(filled.table)]
    _fill(workbook.add_worksheet("columns"), [(name, CellType.TEXT) for name in HEAD], described, styles)
    workbook.close()
    return stream.getvalue()


def _make_styles(workbook: Workbook) -> _Styles:
    top = {"valign": "top", "text_wrap": True}
    return _Styles(
        head=workbook.add_format({"bold": True, "bottom": 1, "bg_color": "#E7ECF2", "valign": "top"}),
        body=workbook.add_format(top),
        date=workbook.add_format({"valign": "top", "num_format": "yyyy-mm-dd"}),
        quoted=workbook.add_format({**top, "quote_prefix": True}),
    )


def _fill(
    sheet: Worksheet,
    columns: Sequence[tuple[str, CellType]],
    rows: Sequence[Sequence[Cell]],
    styles: _Styles,
) -> None:
    widths = [_width(name, [row[place] for row in rows]) for place, (name, _) in enumerate(columns)]
    for place, ((name, _), width) in enumerate(zip(columns, widths, strict=True)):
        sheet.set_column(place, place, width)
        sheet.write_string(0, place, name, styles.head)
    for ordinal, row in enumerate(rows, 1):
        sheet.set_row(ordinal, _LINE_HEIGHT * _count_lines(row, widths))
        for place, ((_, kind), cell) in enumerate(zip(columns, row, strict=True)):
            _write(sheet, (ordinal, place), cell, kind, styles)
    sheet.freeze_panes(1, 0)
    sheet.ignore_errors({"number_stored_as_text": "A1:XFD1048576"})  # a label "8" is text
    sheet.autofilter(0, 0, len(rows), len(columns) - 1)


def _write(sheet: Worksheet, place: tuple[int, int], cell: Cell, kind: CellType, styles: _Styles) -> None:
    match cell:
        case None | "":
            return
        case bool():
            sheet.write_boolean(*place, cell, styles.body)
        case str() if kind is CellType.DATE and int(cell[:4]) >= _FIRST_YEAR:
            sheet.write_datetime(*place, date.fromisoformat(cell), styles.date)
        case str():
            style = styles.quoted if looks_like_formula(cell) else styles.body
            sheet.write_string(*place, _cut(cell), style)
        case _:
            sheet.write_number(*place, cell, styles.body)


def _cut(text: str) -> str:
    data = text.encode("utf-16-le")
    if len(data) <= 2 * _UNITS_IN_CELL:
        return text
    return data[: 2 * (_UNITS_IN_CELL - 1)].decode("utf-16-le", "ignore") + "…"


def _width(name: str, cells: Sequence[Cell]) -> int:
    """Fit the longest line; a Chinese character is as wide as two others."""
    longest = max((length for cell in cells for length in _measure_lines(cell)), default=0)
    return min(_WIDEST, max(_NARROWEST, len(name) + _FILTER_BUTTON, longest + 1))


def _count_lines(row: Sequence[Cell], widths: Sequence[int]) -> int:
    """Tell how many lines a row needs, as far as they are shown: not every program fits heights by itself."""
    needed = (
        sum(max(1, ceil(length / (width - 1))) for length in _measure_lines(cell))
        for cell, width in zip(row, widths, strict=True)
    )
    return min(_MOST_LINES, max(1, *needed))


def _measure_lines(cell: Cell) -> Iterator[int]:
    for line in write_plain(cell).splitlines():
        yield len(line) + sum(unicodedata.east_asian_width(char) in "WF" for char in line)
