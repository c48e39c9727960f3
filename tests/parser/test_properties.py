"""What holds for any text: it is read, in order, without overlaps, and in bounded time."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ftzparse.outline import Item, Outline
from ftzparse.parser import read_outline
from ftzparse.source import Span
from support.spans import source_of

_PIECES = st.sampled_from(
    [
        *(
            "I. ",
            "II. ",
            "1. ",
            "2. ",
            "3. ",
            "8、",
            "（一）",
            "(1) ",
            "(i) ",
            "① ",
            "Chapter 2 ",
            "Article 3 ",
            "1.2 ",
        ),
        *(
            "Market Access",
            "Work Plan of the Zone",
            "Support the firms in the zone.",
            "ease the rules",
            "准入",
        ),
        *(
            "(Responsible unit: Commerce Bureau)",
            "（Lead units：Customs",
            "(Ministry of Commerce)",
            "[Port Office]",
        ),
        *(
            "Lead unit: Customs",
            "Deadline: June 2024",
            "Led by the Customs",
            "among others.)",
            "(",
            ")",
            "]",
            ":",
        ),
        *("\n", "\n\n", "\r\n", "\f", "\n— 3 —\n", " ", "\u3000", "\t", "\u2028", "-\n"),
        *("Contents\n", "Market Access ........ 3\n", "Original text:\n", "Next: None\n"),
        *("2022-08-12\n", "August 12, 2022", "“Notice on Trade” (Guofa [2021] No. 12)", "《计划》", "“", "”"),
        *(
            "This plan takes effect today.\n",
            "Municipal Commerce Bureau\n",
            "Contact: Li\n",
            "etc.",
            ";",
            ". ",
        ),
    ]
)
_PLANS = st.lists(_PIECES, max_size=40).map("".join)


def _spans(outline: Outline) -> list[Span]:
    spans = [*outline.preamble, *outline.closing, *outline.furniture]
    spans += [span for span in (outline.title, outline.date and outline.date.span) if span]
    for citation in outline.citations:
        parts = (citation.title, citation.number, citation.issuer)
        assert all(part in citation.span for part in parts if part)
        spans.append(citation.span)
    for heading in outline.headings:
        assert heading.title in heading.span
        spans.append(heading.span)
    for item in outline.items:
        spans += [item.span, *item.body, *(clause.span for clause in item.clauses)]
    return spans


def _disjoint(spans: list[Span]) -> bool:
    return all(one.end <= other.start for one, other in pairwise(sorted(spans)))


def _check_item(item: Item) -> None:
    clauses = [clause.span for clause in item.clauses]
    assert list(item.body) == sorted(item.body)
    assert clauses == sorted(clauses)
    assert _disjoint([*item.body, *clauses])
    assert all(span in item.span for span in (*item.body, *clauses))
    assert all(len(span) for span in (*item.body, *clauses))
    assert all(clause.body in clause.span for clause in item.clauses)
    assert all(clause.label in clause.span for clause in item.clauses if clause.label)
    if item.label:
        assert item.label.span in item.span
        assert not any(span.overlaps(item.label.span) for span in (*item.body, *clauses))
        assert item.number == item.label.value


def _check(text: str) -> None:
    outline = read_outline(source_of(text))
    assert all(0 <= span.start <= span.end <= len(text) for span in _spans(outline))
    entries = [entry.span for entry in outline.entries]
    assert entries == sorted(entries)
    assert _disjoint(entries)
    for item in outline.items:
        _check_item(item)
    apart = [*outline.preamble, *outline.closing, *(span for item in outline.items for span in item.body)]
    assert _disjoint([*apart, *outline.furniture])
    assert _disjoint([*apart, *(heading.span for heading in outline.headings)])


@given(st.text(max_size=300))
def test_any_text_is_read(text: str) -> None:
    _check(text)


@settings(max_examples=300, deadline=None)
@given(_PLANS)
def test_any_text_of_pieces_of_plans_is_read(text: str) -> None:
    _check(text)


@settings(max_examples=100, deadline=None)
@given(_PLANS)
def test_every_character_went_somewhere(text: str) -> None:
    outline = read_outline(source_of(text))
    left = set(range(len(text)))
    for span in _spans(outline):
        left -= set(range(span.start, span.end))
    # The marks before a label ("## 1.") belong to nothing, as white space does.
    assert not "".join(text[place] for place in sorted(left)).strip(" \n\r\t\f\v\u3000\u2028#*>")


@settings(max_examples=50, deadline=None)
@given(_PLANS)
def test_reading_is_repeatable(text: str) -> None:
    assert read_outline(source_of(text)) == read_outline(source_of(text))


@pytest.mark.parametrize(
    "unit",
    [
        "(",
        ")",
        "([",
        "(]",
        "1",
        "1 ",
        "1. ",
        "(1) ",
        "\n",
        " ",
        "“",
        "a ",
        "《计划》",
        "准入",
        "(Responsible unit: ",
        "Responsible unit: 12. ",
        "a" + " " * 20_000,
        "This task is led by Xx. ",
        "PART ONE\nABCDEFGHIJKLMNOPQRSTUVWXYZABCDEFGHIJKLMNOPQRSTUVWXYZ.\n\n",
        "A-B-C-D-E-F-G-H-I-J-K-L-M-N-O-P-Q-R-S-T-U-V-W-X-Y-Z-A-B-C-D-E-F-G;\n\n",
    ],
)
def test_200_000_characters_are_no_trouble(unit: str) -> None:
    """Bounded work, not a timed test: what takes more than linear time here does not end soon."""
    _check((unit * (200_000 // len(unit) + 1))[:200_000])
