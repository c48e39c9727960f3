"""A table as GitHub's Markdown: plan text is shown and never interpreted, a cell stays in its cell."""

from __future__ import annotations

from collections.abc import Sequence

from ftzparse.export.comparison.markdown import escape
from ftzparse.export.tables.cells import Cell, CellType, write_plain
from ftzparse.export.tables.table import FilledTable

_RIGHT = {CellType.INTEGER, CellType.REAL}


def render(tables: Sequence[FilledTable]) -> bytes:
    """Write the one table."""
    (filled,) = tables
    columns = filled.table.columns
    head = (
        [column.name for column in columns],
        ["--:" if column.type in _RIGHT else "---" for column in columns],
    )
    body = ([_write(cell) for cell in row] for row in filled.rows)
    return "".join(f"| {' | '.join(cells)} |\n" for cells in (*head, *body)).encode("utf-8")


def _write(cell: Cell) -> str:
    """Escape all but line ends, which a cell shows as breaks."""
    return "<br>".join(escape(line) for line in write_plain(cell).splitlines())
