from __future__ import annotations

import pytest

from ftzparse.parser import read_outline
from ftzparse.parser.contents import annex_start, contents_range
from ftzparse.parser.lines import read_lines
from ftzparse.parser.paragraphs import Paragraph, read_paragraphs
from ftzparse.source import Source
from support.spans import mark, quotes, source_of, unmark

_PLAN = "\nI. Market Access\n1. Support it.\nII. Capital Flows\n2. Open it.\n"


def _paragraphs(text: str) -> tuple[Source, tuple[Paragraph, ...]]:
    source = source_of(text)
    return source, read_paragraphs(source, read_lines(source).text)


def _annex_start(source: Source, paragraphs: tuple[Paragraph, ...]) -> int:
    return annex_start(source, paragraphs, contents_range(source, paragraphs))


def _contents(example: str) -> str:
    source, paragraphs = _paragraphs(unmark(example))
    return mark(source.text, [paragraphs[place].span for place in contents_range(source, paragraphs)])


@pytest.mark.parametrize(
    "example",
    [
        f"Plan\n⟦Contents⟧\n⟦I. Market Access⟧\n⟦II. Capital Flows⟧\n{_PLAN}",
        f"Plan\n⟦Table of Contents:⟧\n⟦I. Market Access 1⟧\n⟦II. Capital Flows 3⟧\n{_PLAN}",
        f"Plan\n⟦目录⟧\n⟦I. Market Access......1⟧\n⟦II. Capital Flows......3⟧\n{_PLAN}",
        f"Plan\n⟦I. Market Access ........ 1⟧\n⟦II. Capital Flows ……… 3⟧\n{_PLAN}",
        f"Plan\n⟦CONTENTS⟧\n⟦I. MARKET ACCESS 1⟧\n⟦II. CAPITAL FLOWS 3⟧\n{_PLAN}",
        f"Plan\n⟦Contents⟧\n⟦I. Market Access (1)⟧\n⟦II. Capital Flows (3)⟧\n{_PLAN}",
        f"Plan\n⟦Contents⟧\n⟦I. Market Access⟧\n⟦II. Capital Flows⟧\n⟦III. Courts⟧\n{_PLAN}",  # not scraped
    ],
)
def test_finds_contents(example: str) -> None:
    assert _contents(example) == example


@pytest.mark.parametrize(
    "text",
    [
        "",
        _PLAN,
        f"Contents\n{_PLAN}",
        "1. Support it\n1. Support it\n2. Ease it",
        "Grow by 2.5 .. 3\nGo on.",
        "Plan\nMarket Access 1\nCapital 2",
    ],
)
def test_leaves_text_alone_without_contents(text: str) -> None:
    assert _contents(text) == text


def test_a_repeated_heading_right_behind_the_title_ends_the_contents() -> None:
    """What stands there for the last time is the plan itself."""
    example = "⟦Contents⟧\n⟦I. Market Access⟧\nI. Market Access\n1. Support it."
    assert _contents(example) == example


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        (
            "1. Support it.\n2. Ease it.\nAnnex: Task table\n1. Customs does it.",
            "Annex: Task table\n1. Customs does it.",
        ),
        ("1. Support it.\n2. Ease it.\nAnnex 1\nA list", "Annex 1\nA list"),
        ("1. Support it.\n附件：表", "附件：表"),
    ],
)
def test_finds_annexes(text: str, rest: str) -> None:
    source, paragraphs = _paragraphs(text)
    start = paragraphs[_annex_start(source, paragraphs)].span.start
    assert text[start:] == rest


@pytest.mark.parametrize(
    "text",
    [
        "",
        "1. Support it.\n2. Ease it.",
        "Annex: Work Plan\n1. Support it.\n2. Ease it.",  # the plan itself is the annex of a notice
        "1. See the list.\nAnnex: Plan\n1. Support it.\n2. Ease it.\n3. Open it.",
        "1. Support it.\nAnnexed areas join the zone.",
    ],
)
def test_leaves_text_alone_without_annexes(text: str) -> None:
    source, paragraphs = _paragraphs(text)
    assert _annex_start(source, paragraphs) == len(paragraphs)


def test_an_annex_can_hold_more_rows_than_the_plan_has_measures() -> None:
    rows = "".join(f"{row}\tOpen it.\tPort Office\tMay 2024\n" for row in range(1, 9))
    annex = f"Annex: Table\nNo.\tTask\tLead unit\tTime limit\n{rows}"
    text = f"1. Support it. (Lead unit: Customs)\n2. Ease it. (Lead unit: Customs)\n{annex}"
    outline = read_outline(source_of(text))
    assert [item.number for item in outline.items] == [1, 2]


def test_nothing_has_no_contents() -> None:
    assert contents_range(source_of(""), ()) == range(0)


def test_an_annex_in_the_contents_ends_nothing() -> None:
    table = "Contents\n1. Access ..... 1\n2. Capital ..... 2\nAnnex: Table ..... 3"
    source, paragraphs = _paragraphs(f"{table}\n\n1. Access\nIt pays.\n2. Capital\nIt grows.")
    assert _annex_start(source, paragraphs) == len(paragraphs)


def test_contents_behind_an_item_end_it() -> None:
    contents = "Contents\n\nI. Market Access ..... 1\nII. Capital Flows ..... 2"
    text = f"1. Support it.\n\n{contents}\n\nMore.\n\n2. Ease it."
    outline = read_outline(source_of(text))
    assert quotes(text, [item.span for item in outline.items]) == ["1. Support it.", "2. Ease it."]
    assert quotes(text, outline.preamble)[-1] == "More."
