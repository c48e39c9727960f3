"""Cells of flattened tables. Marks: the cells that name units or a time limit."""

from __future__ import annotations

import re

import pytest

from ftzparse.parser import read_outline
from ftzparse.parser.cells import Cells, read_cells, split_rows
from ftzparse.source import Span
from support.spans import mark, quotes, source_of, unmark

_HEAD = "No.\nKey Task\nLead Unit\nSupporting Units\nCompletion Time\n"
_TWO_ROWS = _HEAD + (
    "1\nOpen the port.\n⟦Xiamen Customs⟧\n⟦Port Office, Tax Bureau, etc.⟧\n⟦By the end of May 2024⟧\n"
    "2\nBuild a road.\n⟦Port Office⟧\n⟦/⟧\n⟦End of June 2024⟧\n"
)


def _read(text: str) -> Cells:
    source = source_of(text)
    lines = [source.trim(Span(*found.span())) for found in re.finditer(r"[^\n]+", text)]
    return read_cells(source, lines)


@pytest.mark.parametrize(
    "example",
    [
        _TWO_ROWS,
        _TWO_ROWS.replace("\n", "\n\n"),
        _TWO_ROWS.replace("No.", "Serial No."),
        _TWO_ROWS.replace("2\nBuild", f"— 1 —\n{_HEAD}2\nBuild"),  # on the next page
        _TWO_ROWS.replace("2\nBuild", "II. Roads\n2\nBuild"),  # a heading between rows
        _TWO_ROWS.replace("Build a road.", "Build roads:\n(1) to the port;\n(2) to the town."),
        "No.\nTask\nTime limit\nResponsible department\n1\nOpen it.\n⟦end of June 2024⟧\n⟦Customs⟧\n",
        "序号\n任务\n牵头单位\n完成时限\n1\nOpen it.\n⟦Port Office⟧\n⟦by May 2024⟧\n",
        _TWO_ROWS.replace("Port Office, Tax Bureau", "Port Office,\nTax Bureau"),
        _TWO_ROWS.replace("End of June 2024", "June 30, 2024").replace("By the end of May 2024", "Long-term"),
        _TWO_ROWS.replace("End of June 2024", "the whole year"),
        _TWO_ROWS.replace("Build a road.", "Build\n3\na road.")
        + "3\nEase it.\n⟦Customs⟧\n⟦/⟧\n⟦2025⟧\n",  # a page
        _TWO_ROWS.replace("Build a road.", "Build\n1\na road."),
        f"{_TWO_ROWS}II. More\n{_TWO_ROWS.removeprefix(_HEAD)}",  # numbers begin anew
        _TWO_ROWS + "\nNote: All units act.\nPort Office\nCustoms\nJune 2024\n",  # no row
    ],
)
def test_finds(example: str) -> None:
    text = unmark(example)
    assert mark(text, sorted({cell.span for cell in _read(text).cells.values()})) == example


@pytest.mark.parametrize(
    "text",
    [
        "",
        "No.\nKey Task\n1\nOpen the port.\n",  # no column names a unit
        "No.\nKey Task\nLead Unit\n1\nOpen the port.\nXiamen Customs\n",  # one column is too few
        "Lead Unit\nSupporting Units\n1\nOpen the port.\nXiamen Customs\nPort Office\n",  # no numbers
        _HEAD + "1. Open the port to ships.\n2. Build a road.\n",
        _HEAD + "1\nOpen the port.\nIt pays.\nIt grows.\nIt lasts.\n",
    ],
)
def test_leaves_alone(text: str) -> None:
    assert _read(text) == Cells()


@pytest.mark.parametrize("separator", ["\t", " | ", "|", "\uff5c"])
def test_finds_cells_between_separators(separator: str) -> None:
    heads, first, *others = (row.splitlines() for row in re.split(r"\n(?=\d\n)", _TWO_ROWS))
    text = "\n".join(separator.join(row) for row in (heads, first, *others))
    source = source_of(unmark(text))
    outline = read_outline(source)
    assert [item.number for item in outline.items] == [1, 2]
    cells = [cell.span for item in outline.items for clause in item.clauses for cell in clause.cells]
    assert mark(source.text, cells) == text


def test_bars_without_heads_part_nothing() -> None:
    text = "Print | Share | Close\n1. Open the port | and the road.\n"
    assert split_rows(source_of(text), [Span(0, 21), Span(22, len(text) - 1)])[1] == []


def test_a_cell_says_what_its_column_names() -> None:
    cells = sorted(_read(unmark(_TWO_ROWS)).cells.values(), key=lambda cell: cell.span)
    assert [cell.column for cell in cells] == ["lead", "cooperating", "deadline"] * 2


def test_a_row_that_does_not_fit_is_a_row_nevertheless() -> None:
    text = (
        unmark(_TWO_ROWS)
        + "3\nEase the rules.\nnobody knows\nso far\nin time\n4\nOpen up.\nCustoms\n/\n2025\n"
    )
    outline = read_outline(source_of(text))
    assert [(item.number, len(item.clauses)) for item in outline.items] == [(1, 1), (2, 1), (3, 0), (4, 1)]


def test_a_row_is_an_item_with_one_clause() -> None:
    text = unmark(f"I. Ports\n{_TWO_ROWS}")
    outline = read_outline(source_of(text))
    assert [item.number for item in outline.items] == [1, 2]
    assert quotes(text, [span for item in outline.items for span in item.body]) == [
        "Open the port.",
        "Build a road.",
    ]
    assert [len(item.clauses) for item in outline.items] == [1, 1]
    assert quotes(text, [cell.span for cell in outline.items[0].clauses[0].cells]) == [
        "Xiamen Customs",
        "Port Office, Tax Bureau, etc.",
        "By the end of May 2024",
    ]
    assert _HEAD.splitlines() == quotes(text, outline.furniture)
