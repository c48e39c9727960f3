"""A table as JSON Lines: one object for each row, every column in it, absent values null."""

from __future__ import annotations

import json
from collections.abc import Sequence

from ftzparse.export.json import escape_controls
from ftzparse.export.tables.table import FilledTable


def render(tables: Sequence[FilledTable]) -> bytes:
    """Write the one table."""
    (filled,) = tables
    names = [column.name for column in filled.table.columns]
    records = (dict(zip(names, row, strict=True)) for row in filled.rows)
    lines = (json.dumps(record, ensure_ascii=False, separators=(",", ":")) for record in records)
    return "".join(f"{escape_controls(line)}\n" for line in lines).encode("utf-8")
