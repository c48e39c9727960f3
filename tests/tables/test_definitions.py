"""The declared tables: they say what the JSON says, can be joined, and every value can be traced."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from conftest import Golden
from ftzparse.export.tables import TableName
from ftzparse.export.tables.cells import CellType
from ftzparse.export.tables.definitions import TABLES
from ftzparse.export.tables.reference import render_reference
from ftzparse.export.tables.rows import plan_key
from ftzparse.models import SourceInfo
from support.fields import FIELDS, READINGS, find
from support.tables import OUTPUTS, ROOT, fill, names, read_json, read_plan, read_source, records

# DuckDB's and PostgreSQL's; SQLite is asked itself.
RESERVED_WORDS = """
    all analyse analyze and any array as asc asymmetric both case cast check collate column constraint
    create current_date current_role current_time current_timestamp current_user default deferrable desc
    describe distinct do else end except false fetch for foreign from grant group having in initially
    intersect into lambda lateral leading limit localtime localtimestamp not null offset on only or order
    pivot pivot_longer pivot_wider placing primary qualify references returning select session_user show
    some summarize symmetric system_user table then to trailing true union unique unpivot user using variadic
    when where window with
"""
EVERY_TABLE = pytest.mark.parametrize("name", TableName, ids=str)
EVERY_OUTPUT = pytest.mark.parametrize("output", OUTPUTS, ids=[path.stem for path in OUTPUTS])


@EVERY_OUTPUT
@EVERY_TABLE
def test_tables_say_what_the_json_says(name: TableName, output: Path) -> None:
    path, fields = FIELDS[name]
    rows = records(fill(name, read_plan(output)))
    if name is TableName.COVERAGE:
        assert {row["kind"]: row["characters"] for row in rows} == read_json(output)["coverage"]
        return
    expected = [
        {column: next(find(value, field)) for column, field in fields.items()}
        for value in find(read_json(output), path)
    ]
    assert [{column: row[column] for column in fields} for row in rows] == expected


@EVERY_TABLE
def test_every_column_is_a_field_or_an_id_or_for_people(name: TableName) -> None:
    rest = {
        column.name
        for column in TABLES[name].columns
        if not column.is_key and not column.refers_to and column.name not in FIELDS[name][1]
    }
    first_place = {"start_offset", "end_offset"} if name is TableName.FINDINGS else set()
    characters = {"characters"} if name is TableName.COVERAGE else set()
    assert rest <= READINGS | first_place | characters


def test_every_table_is_filled_by_some_plan() -> None:
    assert [name for name in TableName if not any(fill(name, read_plan(path)).rows for path in OUTPUTS)] == []


@EVERY_OUTPUT
def test_keys_are_unique_and_references_lead_to_rows(output: Path) -> None:
    plan = read_plan(output)
    tables = {name: records(fill(name, plan)) for name in TableName}
    keys = {
        name: [tuple(row[column] for column in TABLES[name].key) for row in rows]
        for name, rows in tables.items()
    }
    for name, rows in tables.items():
        assert len(set(keys[name])) == len(rows), name
        for column in TABLES[name].columns:
            if column.refers_to:
                used = ("plan", column.name)[-len(TABLES[column.refers_to].key) :]
                found = {tuple(row[one] for one in used) for row in rows if row[column.name] is not None}
                assert found <= set(keys[column.refers_to]), (name, column.name)


@EVERY_OUTPUT
@EVERY_TABLE
def test_offsets_lead_to_the_characters(name: TableName, output: Path) -> None:
    text = read_source(output)
    for row in records(fill(name, read_plan(output))):
        for column in row:
            prefix = "" if column == "quote" else f"{column}_"
            start, end = row.get(f"{prefix}start_offset"), row.get(f"{prefix}end_offset")
            if isinstance(start, int) and isinstance(end, int):
                assert text[start:end] == row[column]


@EVERY_OUTPUT
@EVERY_TABLE
def test_cells_have_the_type_of_their_column(name: TableName, output: Path) -> None:
    kinds: Mapping[CellType, type] = {
        CellType.TEXT: str,
        CellType.DATE: str,
        CellType.INTEGER: int,
        CellType.REAL: float,
        CellType.BOOLEAN: bool,
    }
    filled = fill(name, read_plan(output))
    for row in filled.rows:
        for column, cell in zip(filled.table.columns, row, strict=True):
            if cell is None:
                assert column.may_be_null, column.name
            else:
                assert type(cell) is kinds[column.type], column.name


@EVERY_TABLE
def test_a_table_begins_with_the_plan_and_its_id(name: TableName) -> None:
    table = TABLES[name]
    assert table.name is name
    first = names(fill(name, read_plan()))
    assert first[: len(table.key)] == list(table.key)
    assert table.key[0] == "plan"


@EVERY_TABLE
def test_tables_stand_after_those_they_refer_to(name: TableName) -> None:
    order = list(TableName)
    referred = {column.refers_to for column in TABLES[name].columns if column.refers_to}
    assert all(order.index(one) <= order.index(name) for one in referred)


@EVERY_TABLE
def test_names_are_unique_and_need_no_quotation_marks(name: TableName) -> None:
    columns = names(fill(name, read_plan()))
    assert len(set(columns)) == len(columns)
    assert set(RESERVED_WORDS.split()).isdisjoint({str(name), *columns})
    assert all(column.islower() and column.isidentifier() for column in columns)


def test_one_name_has_one_type() -> None:
    kinds = {(column.name, column.type) for table in TABLES.values() for column in table.columns}
    assert len(kinds) == len({name for name, _ in kinds})


@EVERY_TABLE
def test_every_column_is_described_in_one_line(name: TableName) -> None:
    for column in TABLES[name].columns:
        assert column.description
        assert column.description.isprintable()


def test_the_page_of_columns_is_the_current_one(golden: Golden) -> None:
    golden(ROOT / "docs" / "columns.md", render_reference())


def test_lists_for_people() -> None:
    plan = read_plan()
    measures = {row["measure"]: row for row in records(fill(TableName.MEASURES, plan))}
    assert measures["m3"]["unit_names"] == ""
    assert measures["m3"]["sector_labels"] == (
        "Banking, foreign exchange, cross-border finance; Securities, private equity and funds"
    )
    assert measures["m8"]["section_title"] == plan.sections[2].title.quote
    units = {row["unit"]: row for row in records(fill(TableName.UNITS, plan))}
    assert units["beijing/science-technology"]["measure_ids"] == "m1; m16"


@EVERY_OUTPUT
def test_lists_can_be_told_apart(output: Path) -> None:
    plan = read_plan(output)
    called = [*(unit.name for unit in plan.units), *(sector.label for sector in plan.sectors)]
    assert [name for name in called if ";" in name] == []


def test_a_unit_that_is_not_in_the_registry_is_called_as_in_the_plan() -> None:
    rows = [row for path in OUTPUTS for row in records(fill(TableName.MENTIONS, read_plan(path)))]
    unknown = [row for row in rows if row["unit"] is None]
    assert unknown
    assert all(row["unit_name"] == " ".join(str(row["quote"]).split()) for row in unknown)


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("beijing.txt", "beijing-0123abcd"),
        ("北京 方案（2022）.txt", "北京-方案-2022-0123abcd"),
        ("=cmd|'C calc'!A0.txt", "cmd-C-calc-A0-0123abcd"),
        ("-", "0123abcd"),
        ("@.txt", "0123abcd"),
        ("a;b\n\x1b[31m.txt", "a-b-31m-0123abcd"),
    ],
)
def test_plan_key(name: str, key: str) -> None:
    source = SourceInfo(name=name, sha256="0123abcdef", characters=1, encoding="utf-8", language="en")
    assert plan_key(source) == key
