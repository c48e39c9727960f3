"""CSV, JSON Lines and Markdown: what is read back is what was written, and no cell runs."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ftzparse.export.tables import PlanFormat, TableName
from ftzparse.export.tables.cells import Cell, write_plain
from ftzparse.export.tables.printing import fill_tables, load_renderer
from ftzparse.models import Plan
from support.tables import OUTPUTS, ROOT, fill, names, read_plan, records, titled

ANY_TEXT = st.text(st.characters(exclude_categories=["Cs"]))
FORMULAS = [
    "=1+1",
    '=HYPERLINK("https://example.org/?"&A1,"Open")',
    "+1",
    "-2+3",
    "@SUM(A1)",
    "\t=1",
    "\n=1",
    " =1",
    "\u00a0=1",
    "\u3000＝1",
    "＝1+1",
    "＋1",
    "－1",
    "＠SUM(A1)",
    "'=1",
    "''=1",
    "-",
]
HARMLESS = ["1+1", "'quoted'", "''", "准入", "a=b", "(=1)", "", "8", " a", "“Two Zones”", '"=1"', "a\n=1"]


def render(plan: Plan, form: PlanFormat, name: TableName) -> str:
    return load_renderer(form)(fill_tables(plan, form, name)).decode("utf-8")


def read_csv(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline="")))


def title_in_csv(title: str) -> str:
    head, row = read_csv(render(titled(title), PlanFormat.CSV, TableName.PLANS))
    return row[head.index("title")]


def unmark(cell: str) -> str:
    """Do what `docs/tables.md` tells those to do who read cells as data."""
    page = (ROOT / "docs" / "tables.md").read_text("utf-8")
    pandas, python = re.findall(r'\(r"(\^.*?)", ""', page)
    assert pandas == python
    return re.sub(python, "", cell)


@pytest.mark.parametrize("output", OUTPUTS, ids=[path.stem for path in OUTPUTS])
@pytest.mark.parametrize("name", TableName, ids=str)
def test_csv_holds_the_cells(name: TableName, output: Path) -> None:
    plan = read_plan(output)
    filled = fill(name, plan)
    head, *rows = read_csv(render(plan, PlanFormat.CSV, name))
    assert head == names(filled)
    assert [[unmark(cell) for cell in row] for row in rows] == [
        [visible(write_plain(cell)) for cell in row] for row in filled.rows
    ]


def visible(cell: str) -> str:
    """Write control characters, such as the form feed between two pages, as they are shown."""
    controls = r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]"
    return re.sub(controls, lambda control: f"\\x{ord(control[0]):02x}", cell)


def test_csv_is_for_excel_and_for_pipes() -> None:
    text = render(read_plan(), PlanFormat.CSV, TableName.UNITS)
    assert text.startswith("\ufeffplan,unit,")
    assert "北京市科学技术委员会" in text
    assert "\r" not in text


@pytest.mark.parametrize("text", FORMULAS, ids=ascii)
def test_csv_marks_formulas(text: str) -> None:
    assert title_in_csv(text) == f"'{text}"


@pytest.mark.parametrize("text", HARMLESS, ids=ascii)
def test_csv_leaves_the_rest_alone(text: str) -> None:
    assert title_in_csv(text) == text


def test_csv_leaves_negative_numbers_alone() -> None:
    plan = read_plan()
    measure = next(measure for measure in plan.measures if measure.quantities)
    quantity = measure.quantities[0].model_copy(update={"low": -5.0})
    changed = plan.model_copy(
        update={"measures": (measure.model_copy(update={"quantities": (quantity,)}),)},
    )
    head, row = read_csv(render(changed, PlanFormat.CSV, TableName.QUANTITIES))
    assert row[head.index("low")] == "-5.0"


@given(ANY_TEXT)
def test_csv_gives_any_text_back(text: str) -> None:
    cell = title_in_csv(text)
    assert not re.match(r"\s*[=+\-@＝＋－＠]|[\t\r\n]", cell)
    assert unmark(cell) == visible(re.sub(r"\r(?!\n)", r"\\r", text))


@pytest.mark.parametrize("form", [PlanFormat.CSV, PlanFormat.JSONL, PlanFormat.MARKDOWN])
def test_text_cannot_steer_a_terminal(form: PlanFormat) -> None:
    text = render(titled("8.\x1b[2J\x9b31m\x7f"), form, TableName.PLANS)
    assert not set(text) & {"\x1b", "\x9b", "\x7f"}


@pytest.mark.parametrize("name", TableName, ids=str)
def test_json_lines_hold_the_rows(name: TableName) -> None:
    lines = render(read_plan(), PlanFormat.JSONL, name).splitlines()
    assert [json.loads(line) for line in lines] == records(fill(name, read_plan()))


def test_json_lines_keep_any_line_end_within_a_line() -> None:
    text = render(titled("准入\n\r\u2028\x85"), PlanFormat.JSONL, TableName.PLANS)
    assert text.count("\n") == 1
    assert "准入" in text
    assert json.loads(text)["title"] == "准入\n\r\u2028\x85"


@pytest.mark.parametrize("name", TableName, ids=str)
def test_markdown_has_a_line_for_each_row(name: TableName) -> None:
    filled = fill(name, read_plan())
    head, rule, *rows = render(read_plan(), PlanFormat.MARKDOWN, name).splitlines()
    assert head == f"| {' | '.join(names(filled))} |"
    assert len(rows) == len(filled.rows)
    assert {line.count("|") for line in (head, rule, *rows)} == {len(names(filled)) + 1}


@pytest.mark.parametrize(
    ("title", "cell"),
    [
        ("a|b", "a&#124;b"),
        ("a\r\nb\n|c", "a<br>b<br>&#124;c"),
        ("<script>", "&#60;script&#62;"),
        ("[x](javascript:alert(1))", "&#91;x&#93;(javascript:alert(1))"),
        ("`*_\\", "&#96;&#42;&#95;&#92;"),
        ("准入 (試行)", "准入 (試行)"),
    ],
)
def test_markdown_escapes(title: str, cell: str) -> None:
    row = render(titled(title), PlanFormat.MARKDOWN, TableName.PLANS).splitlines()[2]
    assert f" | {cell} | " in row


@pytest.mark.parametrize(
    ("cell", "text"), [(None, ""), (True, "true"), (False, "false"), (0, "0"), (1.5, "1.5"), ("", "")]
)
def test_plain_cells(cell: Cell, text: str) -> None:
    assert write_plain(cell) == text
