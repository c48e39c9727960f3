"""What a cell may hold, and how it is written where everything is text."""

from __future__ import annotations

from enum import StrEnum

Cell = str | int | float | bool | None


class CellType(StrEnum):
    """What a column's cells are; a date is held as its ISO text."""

    TEXT = "text"
    INTEGER = "integer"
    REAL = "real"
    BOOLEAN = "boolean"
    DATE = "date"


def write_plain(cell: Cell) -> str:
    """Write a cell as text; an absent value is empty.

    >>> [write_plain(cell) for cell in ("准入", 8, 99.4, True, None)]
    ['准入', '8', '99.4', 'true', '']
    """
    if cell is None:
        return ""
    return str(cell).lower() if isinstance(cell, bool) else str(cell)
