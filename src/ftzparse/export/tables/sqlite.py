"""Tables as an SQLite database, with primary keys, foreign keys and a comment on each column.

Guarantees the same bytes for the same plan and SQLite, a schema that does not depend on the plan,
so that rows of many plans go into one database, and no reference to a table that is not written.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterator, Sequence
from contextlib import closing
from typing import Any

from ftzparse.export.tables import TableName
from ftzparse.export.tables.cells import CellType
from ftzparse.export.tables.columns import Column
from ftzparse.export.tables.definitions import TABLES
from ftzparse.export.tables.table import FilledTable, Table
from ftzparse.models import SCHEMA_VERSION

_TYPES = {
    CellType.TEXT: "TEXT",
    CellType.INTEGER: "INTEGER",
    CellType.REAL: "REAL",
    CellType.BOOLEAN: "INTEGER",
    CellType.DATE: "TEXT",
}


def render(tables: Sequence[FilledTable]) -> bytes:
    """Write all tables given."""
    written = {filled.table.name for filled in tables}
    with closing(sqlite3.connect(":memory:")) as database:
        database.execute(f"PRAGMA user_version = {int(SCHEMA_VERSION)}")
        with database:
            for filled in tables:
                database.execute(declare(filled.table, written))
                database.executemany(_insertion(filled.table), filled.rows)
        return database.serialize()


def declare(table: Table[Any], written: Collection[TableName]) -> str:
    """Write the statement that creates a table, with its references to tables that are written."""
    columns = [f"  {_column(column)}, -- {column.description}" for column in table.columns]
    constraints = [f"PRIMARY KEY ({', '.join(table.key)})", *_references(table, written)]
    body = "\n".join([*columns, "  " + ",\n  ".join(constraints)])
    return f"CREATE TABLE {table.name} ( -- a row: {table.description}\n{body}\n)"


def _column(column: Column[Any]) -> str:
    parts = [column.name, _TYPES[column.type]]
    if not column.may_be_null:
        parts.append("NOT NULL")
    if column.type is CellType.BOOLEAN:
        parts.append(f"CHECK ({column.name} IN (0, 1))")
    return " ".join(parts)


def _references(table: Table[Any], written: Collection[TableName]) -> Iterator[str]:
    for column in table.columns:
        if column.refers_to and column.refers_to in written:
            target = TABLES[column.refers_to]
            own = ("plan", column.name)[-len(target.key) :]
            yield f"FOREIGN KEY ({', '.join(own)}) REFERENCES {target.name} ({', '.join(target.key)})"


def _insertion(table: Table[Any]) -> str:
    return f"INSERT INTO {table.name} VALUES ({', '.join('?' * len(table.columns))})"  # noqa: S608 - no name is input
