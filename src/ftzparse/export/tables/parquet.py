"""A table as Parquet: typed, with the description of the table and of each column in its metadata."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from ftzparse.export.tables.cells import Cell, CellType
from ftzparse.export.tables.columns import Column
from ftzparse.export.tables.table import FilledTable

_TYPES = {
    CellType.TEXT: pa.string(),
    CellType.INTEGER: pa.int64(),
    CellType.REAL: pa.float64(),
    CellType.BOOLEAN: pa.bool_(),
    CellType.DATE: pa.date32(),
}


def render(tables: Sequence[FilledTable]) -> bytes:
    """Write the one table."""
    (filled,) = tables
    table = filled.table
    about = {"ftzparse.table": table.name.value, "description": table.description}
    schema = pa.schema([_field(column) for column in table.columns], metadata=about)
    records = [
        {column.name: _convert(cell, column.type) for column, cell in zip(table.columns, row, strict=True)}
        for row in filled.rows
    ]
    sink = pa.BufferOutputStream()
    pq.write_table(pa.Table.from_pylist(records, schema=schema), sink)
    return bytes(sink.getvalue().to_pybytes())


def _field(column: Column[Any]) -> pa.Field:
    about = {"description": column.description}
    return pa.field(column.name, _TYPES[column.type], nullable=column.may_be_null, metadata=about)


def _convert(cell: Cell, type: CellType) -> Cell | date:
    return date.fromisoformat(cell) if type is CellType.DATE and isinstance(cell, str) else cell
