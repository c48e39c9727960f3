"""The columns of all tables, described: the page `docs/columns.md`, and a workbook's last sheet."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ftzparse.export.tables.columns import Column
from ftzparse.export.tables.definitions import TABLES
from ftzparse.export.tables.table import Table

HEAD = ("table", "column", "type", "may be empty", "refers to", "description")
_INTRODUCTION = """\
# Tables and columns

`ftzparse schema --tables` prints this page; [tables.md](tables.md) shows how to write, join and append.

Each table is unique by its key. `?` after a type: the cell may be empty. `→ units`: the cell, together with
`plan`, is the key of that table. Offsets count code points of the decoded source, from 0, half-open.
"""


def describe(table: Table[Any]) -> Iterator[tuple[str, ...]]:
    """Give a row of text for each column."""
    for column in table.columns:
        may_be_empty = "yes" if column.may_be_null else "no"
        referred = column.refers_to or ""
        yield table.name, column.name, column.type, may_be_empty, referred, column.description


def render_reference() -> str:
    """Write all tables as Markdown."""
    return "\n".join([_INTRODUCTION, *map(_section, TABLES.values())])


def _section(table: Table[Any]) -> str:
    lines = (_line(column) for column in table.columns)
    key = ", ".join(f"`{name}`" for name in table.key)
    head = "| column | type | what it holds |\n|---|---|---|\n"
    return f"## {table.name}\nA row: {table.description}. Key: {key}.\n\n{head}{''.join(lines)}"


def _line(column: Column[Any]) -> str:
    kind = f"{column.type}{'?' if column.may_be_null else ''}"
    reference = f" → `{column.refers_to}`" if column.refers_to else ""
    return f"| `{column.name}` | {kind} | {column.description}{reference} |\n"
