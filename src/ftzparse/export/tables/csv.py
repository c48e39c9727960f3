r"""A table as CSV: UTF-8 with a byte order mark, commas, lines that end in "\n".

The mark is for Excel, which takes a file without it for Windows-1252 and garbles Chinese; pandas,
DuckDB and sqlite3 skip it. An absent value and empty text are both an empty cell. A cell that a
spreadsheet could run is marked (`formulas`), a control character appears as its escape.
"""

from __future__ import annotations

import csv
import io
import re
from codecs import BOM_UTF8
from collections.abc import Sequence

from ftzparse.export.tables.cells import Cell, write_plain
from ftzparse.export.tables.formulas import mark
from ftzparse.export.tables.table import FilledTable
from ftzparse.export.terminal import escape_controls

# A cell may have tabs and lines; a carriage return alone is a line to some readers and none to others.
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]|\r(?!\n)")


def render(tables: Sequence[FilledTable]) -> bytes:
    """Write the one table."""
    (filled,) = tables
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(column.name for column in filled.table.columns)
    writer.writerows([_write(cell) for cell in row] for row in filled.rows)
    return BOM_UTF8 + stream.getvalue().encode("utf-8")


def _write(cell: Cell) -> str:
    if not isinstance(cell, str):
        return write_plain(cell)
    return mark(_CONTROLS.sub(lambda control: escape_controls(control[0]), cell))
