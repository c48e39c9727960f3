"""A Parquet file as pyarrow sees it."""

from __future__ import annotations

from datetime import date

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from ftzparse.export.tables import TableName
from ftzparse.export.tables.cells import CellType
from ftzparse.export.tables.definitions import TABLES
from ftzparse.export.tables.parquet import render
from support.tables import fill, read_plan, records, titled

TYPES = {
    CellType.TEXT: pa.string(),
    CellType.INTEGER: pa.int64(),
    CellType.REAL: pa.float64(),
    CellType.BOOLEAN: pa.bool_(),
    CellType.DATE: pa.date32(),
}


def read(data: bytes) -> pa.Table:
    return pq.read_table(pa.BufferReader(data))


@pytest.mark.parametrize("name", TableName, ids=str)
def test_rows(name: TableName) -> None:
    filled = fill(name, read_plan())
    expected = records(filled)
    rows = [
        {column: cell.isoformat() if isinstance(cell, date) else cell for column, cell in row.items()}
        for row in read(render([filled])).to_pylist()
    ]
    assert rows == expected


@pytest.mark.parametrize("name", TableName, ids=str)
def test_columns_are_typed_and_described(name: TableName) -> None:
    schema = read(render([fill(name, read_plan())])).schema
    for column in TABLES[name].columns:
        field = schema.field(column.name)
        assert field.type == TYPES[column.type]
        assert field.nullable == column.may_be_null
        assert field.metadata[b"description"].decode() == column.description
    assert schema.metadata[b"ftzparse.table"].decode() == name


def test_a_table_without_rows_keeps_its_types() -> None:
    plan = read_plan().model_copy(update={"excerpts": ()})
    empty, full = (read(render([fill(TableName.EXCERPTS, one)])) for one in (plan, read_plan()))
    assert empty.num_rows == 0
    assert empty.schema == full.schema


def test_the_same_plan_gives_the_same_bytes() -> None:
    first, second = (render([fill(TableName.MEASURES, read_plan())]) for _ in range(2))
    assert first == second


def test_plans_are_appended() -> None:
    tables = [read(render([fill(TableName.PLANS, plan)])) for plan in (read_plan(), titled("准入"))]
    assert pa.concat_tables(tables)["title"].to_pylist()[1] == "准入"
