"""The reading text of a measure."""

from __future__ import annotations

import pytest

from ftzparse.nlp.cleaning import clean_text
from ftzparse.readers.file import read_text_source
from ftzparse.source import Span


def clean(text: str, *, gloss: bool = True) -> str:
    source = read_text_source(text, "plan.txt")
    return clean_text(source, [Span(0, len(text))], gloss=gloss)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Support  banks\n in\tthe zone. ", "Support banks in the zone.", id="white-space"),
        pytest.param("Support\u3000banks\u00a0here.", "Support banks here.", id="other-white-space"),
        pytest.param("enhance the智能化 level", "enhance the intelligent level", id="glued-before"),
        pytest.param("Additionally,试行 a system", "Additionally, pilot a system", id="glued-to-a-comma"),
        pytest.param("market准入requirements", "market access requirements", id="glued-on-both-sides"),
        pytest.param("market 准入 requirements", "market access requirements", id="apart"),
        pytest.param("deliver精准 services", "deliver targeted services", id="heading"),
        pytest.param("the 龘龘 of it", "the 龘龘 of it", id="unknown"),
        pytest.param("market access (准入) rules", "market access (准入) rules", id="beside-its-translation"),
        pytest.param("the develop-\nment of ports", "the development of ports", id="hyphen"),
        pytest.param(
            "cross-border and cross-\nborder trade", "cross-border and cross-border trade", id="compound"
        ),
        pytest.param("Phase I–III “trials”", "Phase I–III “trials”", id="typography-stays"),
        pytest.param(
            "the Sino-\nForeign venture", "the Sino- Foreign venture", id="capital-behind-the-hyphen"
        ),
    ],
)
def test_cleans(text: str, expected: str) -> None:
    assert clean(text) == expected


def test_chinese_text_is_not_glossed() -> None:
    assert clean("扩大市场准入。", gloss=False) == "扩大市场准入。"


def test_cleaning_twice_is_cleaning_once() -> None:
    once = clean("Enhance  the智能化 level\nof 龘 and market准入requirements.")
    assert clean(once) == once


def test_stretches_are_joined_by_a_space() -> None:
    text = "Support banks. (Clause) Open up."
    source = read_text_source(text, "plan.txt")
    spans = [Span(0, 14), Span(23, 24), Span(24, len(text))]
    assert clean_text(source, spans, gloss=True) == "Support banks. Open up."
