from __future__ import annotations

import pytest

from ftzparse.parser.lines import read_lines
from support.spans import mark, quotes, source_of, unmark


def _lines(text: str) -> list[str]:
    return quotes(text, [line.span for line in read_lines(source_of(text)).text])


def _after_blank(text: str) -> list[bool]:
    return [line.after_blank for line in read_lines(source_of(text)).text]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", []),
        ("\n \t\n\u3000\n", []),
        ("one", ["one"]),
        ("one\ntwo\n", ["one", "two"]),
        ("one\r\ntwo\r\n", ["one", "two"]),
        ("one\rtwo", ["one", "two"]),
        ("one\n\n\ntwo", ["one", "two"]),
        ("one\ftwo", ["one", "two"]),
        ("one\n\f\ntwo", ["one", "two"]),
        ("one\vtwo", ["one", "two"]),
        ("one\u2028two\u2029three\x85four", ["one", "two", "three", "four"]),
        ("  one \n\u3000\u3000two\xa0", ["one", "two"]),
    ],
)
def test_finds_lines(text: str, lines: list[str]) -> None:
    assert _lines(text) == lines


@pytest.mark.parametrize(
    ("text", "after_blank"),
    [
        ("one\ntwo", [False, False]),
        ("one\n\ntwo", [False, True]),
        ("one\n \t\ntwo", [False, True]),
        ("one\r\ntwo", [False, False]),
        ("one\r\n\r\ntwo", [False, True]),
        ("one\n\n3\ntwo", [False, True]),  # the blank line before a page number counts
        ("one\n3\n\ntwo", [False, True]),
        ("one\n3\ntwo", [False, False]),
        pytest.param("one\r\rtwo", [False, True], marks=pytest.mark.xfail(reason="only \\n is counted")),
        pytest.param(
            "one\u2029\u2029two", [False, True], marks=pytest.mark.xfail(reason="only \\n is counted")
        ),
    ],
)
def test_remembers_blank_lines(text: str, after_blank: list[bool]) -> None:
    assert _after_blank(text) == after_blank


@pytest.mark.parametrize(
    "example",
    [
        "one\n⟦3⟧\ntwo",
        "one\n⟦— 3 —⟧\ntwo",
        "one\r\n⟦Page 3 of 12⟧\r\ntwo",
        "one\f⟦第 3 页⟧\ftwo",
        "⟦##⟧ II. Market Access\n⟦>⟧ 1. Support firms.\n⟦**⟧ 2. Ease it.\n* rent land",
        "one\n⟦[Close the window]⟧\n⟦Host: Fuzhou Port Office   Min ICP No. 05022042   Code 35⟧",
        "one\n⟦< Prev  1  2  3  Next >⟧\ntwo",
        "one\n⟦[Print this page]  [Close the window]⟧",
        "⟦Home  >  Policy  >  Text⟧\none\n⟦Source: Department of Commerce   Font size: [Large] [Small]⟧",
        "⟦Home > Policy > Text⟧\none\n⟦Next: None⟧",
        "one\n⟦Page: [1] [2] Next page >>⟧\n⟦<< Previous page [1] [2]⟧\ntwo",
        "one\n⟦https://www.city.gov.cn/t2024_8.html   1/3⟧\n⟦3/20/24, 3:42 PM   Plan of the Zone_City⟧\ntwo",
    ],
)
def test_finds_page_numbers_and_dressing(example: str) -> None:
    text = unmark(example)
    assert mark(text, read_lines(source_of(text)).furniture) == example


@pytest.mark.parametrize(
    "example",
    [
        "It is of a new kind[1]. It pays.\n⟦[1] As amended.⟧\nMore.",
        "It is of a new kind.⟦¹⟧ It pays.\n⟦¹ As amended.⟧\nMore.",
        "It is of a new kind.⟦1⟧ It pays.\n⟦1 As amended.⟧\nMore.",
        "It is of a new kind⟦2⟧\n⟦2 As amended by the⟧\n⟦council in June.⟧\n\nmore.",
        "Of a kind,⟦1⟧ and\n⟦1 As amended.⟧\n⟦— 3 —⟧\nof the other.⟦1⟧ So.\n⟦1 As of June.⟧",
    ],
)
def test_finds_footnotes_and_their_marks(example: str) -> None:
    text = unmark(example)
    found = mark(text, read_lines(source_of(text)).furniture)
    assert found.replace("⟦[1]⟧.", "[1].") == example


@pytest.mark.parametrize(
    "text",
    [
        "Support 3.1 percent.\n1 As amended.",  # a decimal
        "Take Terminal A1 over.\n1 As amended.",  # a name
        "Ease it. 1 is enough.\n1 As amended.",  # not behind a word
        "It is of a new kind.1 So.\n1. Support firms.",  # an item
        "Nothing refers here.\n1 As amended.",
    ],
)
def test_leaves_lines_alone_to_which_no_mark_refers(text: str) -> None:
    assert read_lines(source_of(text)).furniture == ()


@pytest.mark.parametrize(
    "example",
    [
        "Zone Plan\none\n⟦Zone Plan⟧\ntwo\n⟦Zone Plan⟧\nthree",  # the first may be the title
        "Zone Plan\none\n⟦ZONE PLAN⟧\ntwo\n⟦Zone plan⟧\nthree",
        "Zone Plan\none\n⟦Previous page [1] [2] Next page⟧\n⟦Zone Plan (page 2)⟧\ntwo",
        "1. Goals\none\n\f⟦Zone: Plan⟧\ntwo\n\f⟦Zone: Plan⟧\nthree",  # on the pages behind the first
    ],
)
def test_finds_running_heads(example: str) -> None:
    text = unmark(example)
    assert mark(text, read_lines(source_of(text)).furniture) == example


@pytest.mark.parametrize(
    "text",
    [
        "Zone Plan\none\nZone Plan\ntwo",  # twice is no running head
        "[Time limit] End of 2026\na\n[Time limit] End of 2026\nb\n[Time limit] End of 2026",
        "Responsible unit: Customs\na\nResponsible unit: Customs\nb\nResponsible unit: Customs",
        "1. Goals\na\n1. Goals\nb\n1. Goals",
        "(Customs leads by\nthe division of duties)\n3\n(Port leads by\nthe division of duties)\n4\nb",
        "Area, among others.)\na\nArea, among others.)\nb\nArea, among others.)",
        "Ease tax\nthrough a window, and\nopen\nthrough a window, and\nshut\nthrough a window, and\nb",
        "Ease tax in the\nCustoms of\nA and\nCustoms of\nB or\nCustoms of\nC",
        "It pays.\na\nIt pays.\nb\nIt pays.",
        "\n".join(["x" * 201, "y"] * 3).replace("y", "yy", 1),
        "There are 3\nberths",
    ],
)
def test_leaves_repeated_text_alone_that_is_no_running_head(text: str) -> None:
    assert not [span for span in read_lines(source_of(text)).furniture if span.end - span.start > 2]


def test_remembers_furniture_before_a_line() -> None:
    lines = read_lines(source_of("one\n— 3 —\ntwo\nthree")).text
    assert [line.after_furniture for line in lines] == [False, True, False]
