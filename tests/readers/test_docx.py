"""DOCX: the numbers that Word shows, and what stands in the text or beside it."""

from __future__ import annotations

import pytest
from docx import Document

from ftzparse.readers.file import read_bytes_source
from ftzparse.source import Source
from support.documents import Levels, docx_with, item, saved


def read(data: bytes) -> Source:
    return read_bytes_source(data, "plan.docx")


def lines(data: bytes) -> list[str]:
    return read(data).text.split()


def numbered(levels: Levels, depths: str) -> list[str]:
    return lines(docx_with("".join(item("x", 1, int(depth)) for depth in depths), {0: levels}))


DECIMAL = [("decimal", "%1.", ""), ("decimal", "%1.%2", ""), ("lowerLetter", "(%3)", "")]
CHINESE = [
    ("chineseCountingThousand", "%1、", '<w:suff w:val="nothing"/>'),
    ("chineseCounting", "（%2）", '<w:suff w:val="nothing"/>'),
]
NUMBERS: dict[str, tuple[Levels, str, str]] = {
    "decimal": (DECIMAL, "000", "1. x 2. x 3. x"),
    "levels begin anew": (DECIMAL, "011011", "1. x 1.1 x 1.2 x 2. x 2.1 x 2.2 x"),
    "three levels": (DECIMAL, "012212", "1. x 1.1 x (a) x (b) x 1.2 x (a) x"),
    "a deeper level first": (DECIMAL, "10", "1.1 x 1. x"),
    "Chinese": (CHINESE, "0110", "一、x （一）x （二）x 二、x"),
    "roman": ([("upperRoman", "%1.", "")], "0000", "I. x II. x III. x IV. x"),
    "legal": (
        [("upperRoman", "%1.", ""), ("decimal", "%1.%2", "<w:isLgl/>")],
        "0001",
        "I. x II. x III. x 3.1 x",
    ),
    "never anew": (
        [("decimal", "%1.", ""), ("decimal", "%2)", '<w:lvlRestart w:val="0"/>')],
        "0101",
        "1. x 1) x 2. x 2) x",
    ),
    "bullets": ([("bullet", "•", "")], "00", "x x"),
    "articles": ([("decimal", "Article%1:", "")], "00", "Article1: x Article2: x"),
    "circled": ([("decimalEnclosedCircle", "%1", "")], "00", "① x ② x"),
    "unknown": ([("klingon", "%1.", "")], "0", "1. x"),
    "a level of no depth": ([("decimal", "%1.", "")] * 10, "8990", "1. x x x 1. x"),
}


@pytest.mark.parametrize(("levels", "depths", "expected"), NUMBERS.values(), ids=NUMBERS.keys())
def test_numbers(levels: Levels, depths: str, expected: str) -> None:
    assert numbered(levels, depths) == expected.split()


def test_an_override_begins_anew_and_another_list_counts_by_itself() -> None:
    shapes = {0: [("decimal", "%1.", "")], 1: [("decimal", "%1)", "")]}
    start = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
    body = item("a") + item("b", 2) + item("c") + item("d", 100) + item("e", 100) + item("f", 2)
    assert lines(docx_with(body, shapes, start)) == [
        "1.",
        "a",
        "1)",
        "b",
        "2.",
        "c",
        "5.",
        "d",
        "6.",
        "e",
        "2)",
        "f",
    ]


def test_a_start_that_no_number_has_is_none() -> None:
    start = f'<w:lvlOverride w:ilvl="0"><w:startOverride w:val="{"9" * 4300}"/></w:lvlOverride>'
    document = docx_with(item("a", 100) + item("b", 100), {0: [("decimal", "%1.", "")]}, start)
    assert lines(document) == ["1.", "a", "2.", "b"]


def test_styles_number_paragraphs() -> None:
    document = Document()
    for text in ("Ease entry.", "Open up."):
        document.add_paragraph(text, style="List Number")
    assert read(saved(document)).text == "1. Ease entry.\n\n2. Open up.\n"


def test_tables_stand_in_reading_order_and_heads_beside_the_text() -> None:
    document = Document()
    document.add_paragraph("1. Before")
    table = document.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Task", "Unit"
    document.add_paragraph("2. After")
    document.sections[0].header.paragraphs[0].text = "Running head"
    source = read(saved(document))
    assert source.text == "1. Before\n\nTask\tUnit\n\n2. After\n"
    assert [(part.what, part.times, part.characters) for part in source.set_aside] == [("header", 1, 12)]


RUN = "<w:r><w:t>{}</w:t></w:r>"
BODY = {
    "insertion": ("<w:p><w:ins>" + RUN.format("new") + "</w:ins></w:p>", "new", None),
    "deletion": (
        "<w:p>" + RUN.format("x") + "<w:del><w:r><w:delText>old</w:delText></w:r></w:del></w:p>",
        "x",
        "deletion",
    ),
    "control": (
        "<w:sdt><w:sdtContent><w:p>" + RUN.format("held") + "</w:p></w:sdtContent></w:sdt>",
        "held",
        None,
    ),
    "hidden": (
        "<w:p>" + RUN.format("x") + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>y</w:t></w:r></w:p>",
        "x",
        "hidden",
    ),
    "tab, break, hyphen": (
        "<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t></w:r></w:p>",
        "a\tb\nc-d",
        None,
    ),
}


@pytest.mark.parametrize(("body", "text", "kind"), BODY.values(), ids=BODY.keys())
def test_body(body: str, text: str, kind: str | None) -> None:
    source = read(docx_with(body))
    assert source.text == f"{text}\n"
    assert [part.what for part in source.set_aside] == ([kind] if kind else [])
