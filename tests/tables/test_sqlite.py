"""A database as SQLite sees it."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from ftzparse.export.tables import TableName
from ftzparse.export.tables.definitions import TABLES
from ftzparse.export.tables.sqlite import render
from support.tables import OUTPUTS, ROOT, fill, fill_all, names, read_plan, titled


@contextmanager
def opened(data: bytes) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(":memory:")) as database:
        database.deserialize(data)
        yield database


@pytest.fixture(scope="module")
def beijing() -> Iterator[sqlite3.Connection]:
    with opened(render(fill_all(read_plan()))) as database:
        yield database


@pytest.mark.parametrize("output", OUTPUTS, ids=[path.stem for path in OUTPUTS])
def test_whole_and_consistent(output: Path) -> None:
    with opened(render(fill_all(read_plan(output)))) as database:
        assert database.execute("PRAGMA foreign_key_check").fetchall() == []
        assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


@pytest.mark.parametrize("name", TableName, ids=str)
def test_rows(name: TableName, beijing: sqlite3.Connection) -> None:
    filled = fill(name, read_plan())
    cursor = beijing.execute(f"SELECT {', '.join(names(filled))} FROM {name}")  # noqa: S608 - no name is input
    assert cursor.fetchall() == list(filled.rows)


@pytest.mark.parametrize("name", TableName, ids=str)
def test_keys(name: TableName, beijing: sqlite3.Connection) -> None:
    key = {row[1]: row[5] for row in beijing.execute(f"PRAGMA table_info({name})") if row[5]}
    assert sorted(key, key=lambda column: int(key[column])) == list(TABLES[name].key)
    references = {
        (row[2], row[3]) for row in beijing.execute(f"PRAGMA foreign_key_list({name})") if row[3] != "plan"
    }
    declared = {(column.refers_to, column.name) for column in TABLES[name].columns if column.refers_to}
    assert references == declared - {(TableName.PLANS, "plan")}


def test_the_schema_describes_itself(beijing: sqlite3.Connection) -> None:
    (statement,) = beijing.execute("SELECT sql FROM sqlite_schema WHERE name = 'mentions'").fetchone()
    assert "CREATE TABLE mentions ( -- a row: one naming of a unit" in statement
    assert "  unit TEXT, -- id of the unit; null: not in the registry\n" in statement
    assert "FOREIGN KEY (plan, unit) REFERENCES units (plan, unit)" in statement


def test_it_bears_the_version_of_the_schema(beijing: sqlite3.Connection) -> None:
    assert beijing.execute("PRAGMA user_version").fetchone() == (1,)


def test_types_are_kept(beijing: sqlite3.Connection) -> None:
    row = beijing.execute(
        "SELECT typeof(similarity), typeof(kept), typeof(start_offset), typeof(plan) FROM occurrences"
    )
    assert row.fetchone() == ("real", "integer", "integer", "text")
    with pytest.raises(sqlite3.IntegrityError, match="CHECK"):
        beijing.execute("UPDATE occurrences SET kept = 2")


def test_one_table_refers_to_nothing() -> None:
    with opened(render([fill(TableName.MENTIONS, read_plan())])) as database:
        assert database.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall() == [
            ("mentions",)
        ]
        assert database.execute("PRAGMA foreign_key_list(mentions)").fetchall() == []


def test_the_same_plan_gives_the_same_bytes() -> None:
    assert render(fill_all(read_plan())) == render(fill_all(read_plan()))


def test_plans_are_appended(tmp_path: Path) -> None:
    (tmp_path / "more.sqlite").write_bytes(render(fill_all(read_plan(OUTPUTS[1]))))
    with opened(render(fill_all(read_plan()))) as database:
        database.execute("PRAGMA foreign_keys = ON")
        database.execute("ATTACH ? AS more", [str(tmp_path / "more.sqlite")])
        tables = database.execute("SELECT name FROM more.sqlite_schema WHERE type = 'table'").fetchall()
        for (name,) in tables:
            database.execute(f"INSERT INTO {name} SELECT * FROM more.{name}")  # noqa: S608 - our own names
        assert database.execute("SELECT count(*) FROM plans").fetchone() == (2,)
        assert database.execute("PRAGMA foreign_key_check").fetchall() == []
        with pytest.raises(sqlite3.IntegrityError, match="UNIQUE"):
            database.execute("INSERT INTO plans SELECT * FROM more.plans")


def test_text_is_never_sql() -> None:
    title = '\'; DROP TABLE measures; -- "准入"'
    with opened(render(fill_all(titled(title)))) as database:
        assert database.execute("SELECT title FROM plans").fetchone() == (title,)


def test_queries_of_the_page_give_rows(beijing: sqlite3.Connection) -> None:
    page = (ROOT / "docs" / "tables.md").read_text("utf-8")
    queries = re.findall(r"^```sql\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)
    assert queries
    for query in queries:
        assert len(beijing.execute(query).fetchall()) == 3


def test_the_query_of_the_readme_gives_the_units_named_most(beijing: sqlite3.Connection) -> None:
    (query,) = re.findall(
        r'^sqlite3 plan\.sqlite "(.*)"$', (ROOT / "README.md").read_text("utf-8"), re.MULTILINE
    )
    rows = dict(beijing.execute(query).fetchall())
    assert rows == {unit.name: len(unit.measures) for unit in read_plan().units}
    assert list(rows.values()) == sorted(rows.values(), reverse=True)
