"""Cells of flattened tables. Marks: the cells that name units or a time limit."""

from __future__ import annotations

import re

import pytest

from ftzparse.parser import read_outline
from ftzparse.parser.cells import Cells, read_cells
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
        _TWO_ROWS + "\nNote: All units act.\nPort Office\nCustoms\nJune 2024\n",  # no row
    ],
)
def test_finds(example: str) -> None:
    text = unmark(example)
    assert mark(text, sorted(_read(text).columns)) == example


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


def test_a_cell_says_what_its_column_names() -> None:
    columns = _read(unmark(_TWO_ROWS)).columns
    assert [column for _, column in sorted(columns.items())] == ["lead", "cooperating", "deadline"] * 2


def test_a_row_is_an_item_with_one_clause() -> None:
    text = unmark(f"I. Ports\n{_TWO_ROWS}")
    outline = read_outline(source_of(text))
    assert [item.number for item in outline.items] == [1, 2]
    assert quotes(text, [span for item in outline.items for span in item.body]) == [
        "Open the port.",
        "Build a road.",
    ]
    assert [len(item.clauses) for item in outline.items] == [1, 1]
    assert quotes(text, [span for span, _ in outline.items[0].clauses[0].cells]) == [
        "Xiamen Customs",
        "Port Office, Tax Bureau, etc.",
        "By the end of May 2024",
    ]
    assert _HEAD.splitlines() == quotes(text, outline.furniture)
