"""`extract` as tables from outside: which tables, which streams, what is refused, missing libraries."""

# ruff: noqa: S603 - only this interpreter is run

from __future__ import annotations

import io
import os
import sqlite3
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import openpyxl
import pyarrow.parquet as pq
import pytest
from typer.testing import CliRunner, Result

from ftzparse.cli import app
from ftzparse.export.tables import PlanFormat, TableName
from ftzparse.export.tables.reference import render_reference
from support.command import run, run_on_terminal
from test_cli import PLAN, error_line, run_into_closed_pipe

pytestmark = pytest.mark.model

BINARY = [form for form in PlanFormat if form.is_binary]
BEGINNINGS = {
    PlanFormat.JSON: b'{\n  "schema_version"',
    PlanFormat.CSV: b"\xef\xbb\xbfplan,measure,",
    PlanFormat.JSONL: b'{"plan":"',
    PlanFormat.XLSX: b"PK\x03\x04",
    PlanFormat.SQLITE: b"SQLite format 3\x00",
    PlanFormat.PARQUET: b"PAR1",
    PlanFormat.MARKDOWN: b"| plan | measure |",
}


@pytest.fixture
def plan_file(tmp_path: Path) -> Path:
    path = tmp_path / "plan.txt"
    path.write_text(PLAN, encoding="utf-8")
    return path


def invoke(*args: str | Path) -> Result:
    return CliRunner().invoke(app, ["extract", *map(str, args)])


@pytest.mark.parametrize("form", PlanFormat, ids=str)
def test_a_pipe_gets_what_a_file_gets(form: PlanFormat, plan_file: Path) -> None:
    output = plan_file.with_name("output")
    assert invoke(plan_file, "--format", form, "-o", output).exit_code == 0
    piped = invoke(plan_file, "--format", form)
    assert piped.stdout_bytes == output.read_bytes()
    assert piped.stdout_bytes.startswith(BEGINNINGS[form])
    assert invoke(plan_file, "--format", form, "-o", "-").stdout_bytes == piped.stdout_bytes


@pytest.mark.parametrize(
    ("name", "form"),
    [
        *((f"plan.{form}", form) for form in PlanFormat),
        ("plan.md", PlanFormat.MARKDOWN),
        ("plan.db", PlanFormat.SQLITE),
        ("plan.XLSX", PlanFormat.XLSX),
        ("plan.out", PlanFormat.JSON),
        ("csv", PlanFormat.JSON),
    ],
)
def test_the_ending_decides_where_no_format_is_named(name: str, form: PlanFormat, plan_file: Path) -> None:
    output = plan_file.with_name(name)
    assert invoke(plan_file, "-o", output).exit_code == 0
    assert output.read_bytes().startswith(BEGINNINGS[form])


def test_a_named_format_outdoes_the_ending(plan_file: Path) -> None:
    output = plan_file.with_name("plan.csv")
    assert invoke(plan_file, "--format", "json", "-o", output).exit_code == 0
    assert output.read_bytes().startswith(BEGINNINGS[PlanFormat.JSON])


@pytest.mark.parametrize("name", ["measures", "units", "finding_spans"])
def test_rows_name_the_table(name: str, plan_file: Path) -> None:
    lines = invoke(plan_file, "--format", "csv", "--rows", name).stdout.splitlines()
    parquet = invoke(plan_file, "--format", "parquet", "--rows", name).stdout_bytes
    columns = pq.read_table(io.BytesIO(parquet)).column_names
    assert lines[0] == "\ufeff" + ",".join(columns)


@pytest.mark.parametrize(("rows", "expected"), [([], list(TableName)), (["--rows", "units"], ["units"])])
def test_formats_for_many_tables_hold_all_or_the_one(
    rows: Sequence[str], expected: Sequence[str], plan_file: Path
) -> None:
    workbook = invoke(plan_file, "--format", "xlsx", *rows).stdout_bytes
    assert openpyxl.load_workbook(io.BytesIO(workbook)).sheetnames == [*expected, "columns"]
    path = plan_file.with_name("plan.sqlite")
    assert invoke(plan_file, *rows, "-o", path).exit_code == 0
    database = sqlite3.connect(path)
    assert [name for (name,) in database.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")] == [
        *expected
    ]
    database.close()


@pytest.mark.parametrize("form", [PlanFormat.CSV, *BINARY], ids=str)
def test_every_run_gives_the_same_bytes(form: PlanFormat, plan_file: Path) -> None:
    first, second = (
        run("extract", plan_file, "--format", form, env={"PYTHONHASHSEED": seed}).stdout
        for seed in ("1", "4242")
    )
    assert first == second


@pytest.mark.parametrize("form", BINARY, ids=str)
def test_a_terminal_is_spared_binary_data(form: PlanFormat, plan_file: Path) -> None:
    assert run_on_terminal(["extract", plan_file, "--format", form], {}) == ""


def test_what_a_terminal_is_spared_is_told(plan_file: Path) -> None:
    outer, inner = os.openpty()
    result = run("extract", plan_file, "--format", "xlsx", stdout=inner)
    os.close(inner)
    os.close(outer)
    assert result.returncode == 2
    assert b"--output: xlsx is not for a terminal: name a file, or pipe it" in result.stderr


@pytest.mark.parametrize("form", [PlanFormat.CSV, PlanFormat.JSONL, PlanFormat.MARKDOWN], ids=str)
def test_text_is_the_same_on_a_terminal(form: PlanFormat, plan_file: Path) -> None:
    args = ["extract", str(plan_file), "--format", form]
    assert run_on_terminal(args, {}) == run(*args).stdout.decode()


REFUSED = {
    "rows of json": (["--rows", "units"], "json holds the whole plan"),
    "compact csv": (["--compact", "--format", "csv"], "csv is no JSON document"),
    "compact by ending": (["--compact", "-o", "plan.csv"], "csv is no JSON document"),
    "unknown table": (["--rows", "persons", "--format", "csv"], "persons"),
    "unknown format": (["--format", "xls"], "xls"),
}


@pytest.mark.parametrize(("args", "reason"), REFUSED.values(), ids=REFUSED.keys())
def test_wrong_usage(args: Sequence[str], reason: str, plan_file: Path) -> None:
    result = invoke(plan_file, *args)
    assert result.exit_code == 2
    assert reason in " ".join(result.stderr.split())
    assert result.stdout == ""


@pytest.mark.parametrize("form", BINARY, ids=str)
def test_an_unusable_plan_leaves_the_old_file(form: PlanFormat, tmp_path: Path) -> None:
    output = tmp_path / f"plan.{form}"
    output.write_bytes(b"old")
    result = run("extract", "-", "-o", output, stdin=b"Hello.")
    assert error_line(result).startswith("error: -: ")
    assert result.returncode == 3
    assert output.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [output]


@pytest.mark.parametrize("form", BINARY, ids=str)
def test_a_full_disk(form: PlanFormat, plan_file: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        result = run("extract", plan_file, "--format", form, stdout=full.fileno())
    assert result.stderr == b"error: standard output: no space left on device; write elsewhere\n"
    assert result.returncode == 3


def test_a_reader_that_hangs_up(plan_file: Path) -> None:
    result = run_into_closed_pipe("extract", plan_file, "--format", "sqlite")
    assert (result.stderr, result.returncode) == (b"", 141)


@pytest.mark.parametrize(("form", "library"), [("xlsx", "xlsxwriter"), ("parquet", "pyarrow")])
def test_a_missing_library_is_told_before_any_work(form: str, library: str, plan_file: Path) -> None:
    output = plan_file.with_name("output")
    code = f"import sys; sys.modules[{library!r}] = None; from ftzparse.cli import main; main()"
    # The plan is missing as well: had it been read first, the error would name it.
    args = ["extract", str(plan_file.with_name("missing.txt")), "--format", form, "-o", str(output)]
    result = subprocess.run([sys.executable, "-c", code, *args], capture_output=True, check=False)
    mend = f"install it: pip install 'ftzparse[{form}]'"
    assert error_line(result) == f"error: {form}: needs {library}, which is not installed; {mend}"
    assert result.returncode == 3
    assert not output.exists()


@pytest.mark.parametrize("form", ["csv", "jsonl", "markdown", "sqlite"])
def test_other_formats_need_no_further_library(form: str, plan_file: Path) -> None:
    code = (
        "import sys; sys.modules.update(xlsxwriter=None, pyarrow=None); from ftzparse.cli import main; main()"
    )
    args = ["extract", str(plan_file), "--format", form]
    result = subprocess.run([sys.executable, "-c", code, *args], capture_output=True, check=False)
    assert (result.stderr, result.returncode) == (b"", 0)


def test_the_columns_are_described() -> None:
    result = run("schema", "--tables")
    assert result.stdout.decode() == render_reference()
    assert result.returncode == 0
