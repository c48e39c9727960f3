"""Committed outputs as plans, and their tables, without running the extraction again."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

from ftzparse.export.tables import TableName
from ftzparse.export.tables.cells import Cell
from ftzparse.export.tables.definitions import TABLES
from ftzparse.export.tables.rows import read_root
from ftzparse.export.tables.table import FilledTable
from ftzparse.models import Plan, Quote
from support.gold import Json

ROOT = Path(__file__).parents[2]
BEIJING = ROOT / "data" / "out" / "beijing-ftz-investment-2022.json"
OUTPUTS = [BEIJING, *sorted((ROOT / "tests" / "golden").glob("*.json"))]


@cache
def read_plan(path: Path = BEIJING) -> Plan:
    return Plan.model_validate_json(path.read_bytes())


def read_json(path: Path) -> Json:
    document: Json = json.loads(path.read_text("utf-8"))
    return document


def read_source(path: Path) -> str:
    """Give the text that an output was made from, its line endings as they are."""
    folder = ROOT / "data" / "raw" if path == BEIJING else path.parent
    return (folder / f"{path.stem}.txt").read_bytes().decode("utf-8-sig")


def fill(name: TableName, plan: Plan) -> FilledTable:
    return TABLES[name].fill(read_root(plan))


def fill_all(plan: Plan) -> tuple[FilledTable, ...]:
    return tuple(fill(name, plan) for name in TableName)


def names(filled: FilledTable) -> list[str]:
    return [column.name for column in filled.table.columns]


def records(filled: FilledTable) -> list[dict[str, Cell]]:
    return [dict(zip(names(filled), row, strict=True)) for row in filled.rows]


def titled(title: str) -> Plan:
    """Give a plan with a title from the hands of somebody else."""
    return read_plan().model_copy(update={"title": Quote(start=0, end=len(title), quote=title)})
