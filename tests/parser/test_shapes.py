from __future__ import annotations

import pytest

from ftzparse.parser.lines import read_lines
from ftzparse.parser.paragraphs import read_paragraphs
from ftzparse.parser.shapes import Shape, read_shapes
from support.spans import source_of


def _shapes(text: str) -> tuple[Shape, ...]:
    source = source_of(text)
    return read_shapes(source, read_paragraphs(source, read_lines(source).text))


def test_no_paragraph_has_no_shape() -> None:
    assert _shapes("") == ()


@pytest.mark.parametrize(
    ("text", "words", "sentences"),
    [
        ("1. Market Access", 2, 1),
        ("1. Support firms. Ease rules.", 4, 2),
        ("II. Build rail–sea links", 4, 1),
        ("1.", 0, 0),
        ("市场准入", 1, 1),
        ("See Guofa No. 12 of 2021", 6, 1),
    ],
)
def test_counts_words_and_sentences_behind_the_number(text: str, words: int, sentences: int) -> None:
    (shape,) = _shapes(text)
    assert (shape.words, shape.sentences) == (words, sentences)


@pytest.mark.parametrize(
    "text",
    [
        "Support it.",
        "Support it;",
        "The tasks are:",
        "He said “yes.”",
        "Support it. (Now.)",
        "支持企业。",
        "Firms,",
        "Regulatory Bureau)",
    ],
)
def test_finds_closed_paragraphs(text: str) -> None:
    assert _shapes(text)[0].closed


@pytest.mark.parametrize(
    "text", ["Market Access", "1. Market Access (Phase One)", "Support the firms", "市场准入"]
)
def test_leaves_open_paragraphs_alone(text: str) -> None:
    assert not _shapes(text)[0].closed


@pytest.mark.parametrize(
    "text",
    [
        "Market Access",
        "1. Facilitation of Trade and Investment",
        "III STRENGTHENING SAFEGUARDS",
        "“Two Zones” in Beijing",
    ],
)
def test_finds_title_case(text: str) -> None:
    assert _shapes(text)[0].titled


@pytest.mark.parametrize("text", ["Market access and trade", "1. Facilitate trade", "of the", "", "市场准入"])
def test_leaves_sentence_case_alone(text: str) -> None:
    assert not any(shape.titled for shape in _shapes(text))


@pytest.mark.parametrize(
    ("text", "bears", "ends"),
    [
        ("1. Support it. (Lead unit: Customs)", True, True),
        ("1. Support it. (Lead unit: Customs).", True, True),
        ("1. Support it (Lead unit: Customs) and more.", True, False),
        ("Lead unit: Customs", True, True),
        ("1. Support it (see Annex 1).", False, False),
        ("1. Support it.", False, False),
    ],
)
def test_tells_clauses(text: str, bears: bool, ends: bool) -> None:  # noqa: FBT001 - the expectations
    (shape,) = _shapes(text)
    assert (shape.bears_clause, shape.ends_in_clause) == (bears, ends)


@pytest.mark.parametrize(
    ("follower", "label", "text"),
    [
        ("1. Support it.", True, False),
        ("The zone helps.", False, True),
        ("Lead unit: Customs", False, True),
        ("Market Access", False, False),
    ],
)
def test_tells_what_comes_next(follower: str, label: bool, text: bool) -> None:  # noqa: FBT001 - the expectations
    shape = _shapes(f"Market Access\n\n{follower}")[0]
    assert (shape.before_label, shape.before_text) == (label, text)


def test_nothing_comes_after_the_last() -> None:
    (shape,) = _shapes("Market Access")
    assert not shape.before_label
    assert not shape.before_text


@pytest.mark.parametrize(
    "text",
    [
        "Work Plan of the Zone",
        "Several Measures",
        "Work Highlights of the Zone for 2024",
        "Guiding Opinions on the Zone",
        "Nanjing Measures for the Zone",
        "Opening the Ports: Work Plan (2023-2025)",
    ],
)
def test_tells_names_of_documents(text: str) -> None:
    assert _shapes(text)[0].names_document
