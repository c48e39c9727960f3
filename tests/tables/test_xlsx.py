"""A workbook as Excel and openpyxl see it."""

from __future__ import annotations

import io
import zipfile
from datetime import datetime

import openpyxl
import pytest
from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.worksheet.worksheet import Worksheet

from ftzparse.export.tables import TableName
from ftzparse.export.tables.cells import CellType
from ftzparse.export.tables.xlsx import render
from ftzparse.models import Plan
from support.tables import fill, fill_all, names, read_plan, titled


def open_workbook(data: bytes) -> Workbook:
    return openpyxl.load_workbook(io.BytesIO(data))


def title_cell(plan: Plan) -> Cell:
    sheet = open_workbook(render([fill(TableName.PLANS, plan)]))["plans"]
    cell = sheet["C2"]
    assert sheet["C1"].value == "title"
    assert isinstance(cell, Cell)
    return cell


@pytest.fixture(scope="module")
def data() -> bytes:
    return render(fill_all(read_plan()))


@pytest.fixture(scope="module")
def workbook(data: bytes) -> Workbook:
    return open_workbook(data)


def test_a_sheet_for_each_table_and_one_that_describes_them(workbook: Workbook) -> None:
    assert workbook.sheetnames == [*TableName, "columns"]
    described = [row[:2] for row in workbook["columns"].iter_rows(min_row=2, values_only=True)]
    assert described == [(name, column) for name in TableName for column in names(fill(name, read_plan()))]


@pytest.mark.parametrize("name", TableName, ids=str)
def test_cells(name: TableName, workbook: Workbook) -> None:
    filled = fill(name, read_plan())
    head, *rows = workbook[name].iter_rows(values_only=True)
    assert list(head) == names(filled)
    for row, expected in zip(rows, filled.rows, strict=True):
        for column, cell, value in zip(filled.table.columns, row, expected, strict=True):
            if column.type is CellType.DATE:
                assert isinstance(cell, datetime)
                assert cell.date().isoformat() == value
            else:
                assert cell == (value or None if column.type is CellType.TEXT else value)


@pytest.mark.parametrize("name", [*TableName, "columns"], ids=str)
def test_header_and_filter_stay_in_view(name: str, workbook: Workbook) -> None:
    sheet = workbook[name]
    assert isinstance(sheet, Worksheet)
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == sheet.dimensions
    assert sheet["A1"].font.bold


def test_columns_fit(workbook: Workbook) -> None:
    sheet = workbook["measures"]
    plan, measure, title = (sheet.column_dimensions[letter].width for letter in "ABF")
    assert len("beijing-ftz-investment-2022-e2e17012") < plan < 45
    assert measure < 15
    assert 55 < title <= 61
    assert sheet["J2"].alignment.wrap_text
    assert sheet.row_dimensions[2].height == 8 * 15


def test_chinese_is_wide(workbook: Workbook) -> None:
    sheet = workbook["units"]
    assert sheet["D1"].value == "name_zh"
    longest = max(len(str(row[3])) for row in sheet.iter_rows(min_row=2, values_only=True))
    assert sheet.column_dimensions["D"].width >= min(60, 2 * longest)


@pytest.mark.parametrize("text", ["=1+1", "+1", "@SUM(A1)", "-1", "'=1", "＝1"])
def test_no_cell_is_a_formula(text: str) -> None:
    cell = title_cell(titled(text))
    assert (cell.data_type, cell.value) == ("s", text)
    assert cell.quotePrefix  # it stays text when it is edited


@pytest.mark.parametrize("text", ["https://example.org", "mailto:a@example.org", "internal:Sheet1!A1"])
def test_no_cell_is_a_link(text: str) -> None:
    cell = title_cell(titled(text))
    assert cell.value == text
    assert cell.hyperlink is None


def test_numbers_as_text_stay_text() -> None:
    cell = title_cell(titled("0111"))
    assert (cell.data_type, cell.value) == ("s", "0111")


@pytest.mark.parametrize(("char", "kept"), [("a", 32_766), ("准", 32_766), ("\U0001f600", 16_383)])
def test_text_longer_than_a_cell_ends_in_an_ellipsis(char: str, kept: int) -> None:
    assert title_cell(titled(char * 40_000)).value == char * kept + "…"
    assert title_cell(titled("a" * 32_767)).value == "a" * 32_767


def test_a_date_before_excels_calendar_is_text() -> None:
    plan = read_plan().model_copy(update={"date": "1899-12-31"})
    sheet = open_workbook(render([fill(TableName.PLANS, plan)]))["plans"]
    assert "1899-12-31" in [cell.value for cell in sheet[2]]


def test_nothing_tells_when_or_by_whom(data: bytes) -> None:
    assert data == render(fill_all(read_plan()))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        core = archive.read("docProps/core.xml").decode()
    assert core.count("2000-01-01T00:00:00Z") == 2
    assert "<dc:creator></dc:creator>" in core


def test_a_table_without_rows_has_a_head() -> None:
    plan = read_plan().model_copy(update={"excerpts": ()})
    sheet = open_workbook(render([fill(TableName.EXCERPTS, plan)]))["excerpts"]
    assert sheet.max_row == 1
