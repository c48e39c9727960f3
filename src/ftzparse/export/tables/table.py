"""A table: which values of a plan are its rows, and its columns."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from ftzparse.export.tables import TableName
from ftzparse.export.tables.cells import Cell
from ftzparse.export.tables.columns import Column
from ftzparse.export.tables.rows import Row
from ftzparse.models import Plan

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Table(Generic[T]):
    """A table as it is declared."""

    name: TableName
    description: str
    """What a row is."""
    find_rows: Callable[[Row[Plan]], Iterable[Row[T]]]
    columns: tuple[Column[T], ...]

    @property
    def key(self) -> tuple[str, ...]:
        """Give the columns of the primary key."""
        return tuple(column.name for column in self.columns if column.is_key)

    def fill(self, root: Row[Plan]) -> FilledTable:
        """Read every cell from a plan."""
        rows = (tuple(column.read(row) for column in self.columns) for row in self.find_rows(root))
        return FilledTable(self, tuple(rows))


@dataclass(frozen=True, slots=True)
class FilledTable:
    """A table with a plan's cells: what every format starts from."""

    table: Table[Any]
    rows: tuple[tuple[Cell, ...], ...]
