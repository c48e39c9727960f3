"""Passages outside the measures that repeat one: none, or the measure's id."""

from __future__ import annotations

import pytest

from ftzparse.dedup import merge_repeats
from ftzparse.parser import read_outline
from ftzparse.readers.file import read_text_source

STEM = (
    "Research and establish qualification standards for testing institutions that review stem cell products."
)
LANDS = "Encourage the zones to optimize the methods of supplying industrial land, such as long-term leasing."
RULES = "Strengthen the monitoring and early warning of financial risks in the whole of the Beijing region."
PLAN = f"Original text:\n\nPlan for the Zone\n\n1. {STEM} {LANDS}\n\n2. {RULES}\n\n3. Train the staff.\n"


def echoes(before: str) -> list[tuple[str, str]]:
    source = read_text_source(f"{before}\n\n{PLAN}", "plan.txt")
    merged = merge_repeats(source, read_outline(source))
    return [(source.quote(echo.span).quote, echo.measure) for echo in merged.echoes]


@pytest.mark.parametrize(
    ("passage", "measure"),
    [
        pytest.param(STEM, "m1", id="word-by-word"),
        pytest.param(
            "Develop and set up qualification standards for institutions that review stem cell preparation.",
            "m1",
            id="reworded",
        ),
        pytest.param(f"{STEM} {LANDS}", "m1", id="two-sentences"),
        pytest.param(RULES, "m2", id="another-measure"),
        pytest.param(
            f"{RULES} (Responsible departments: Municipal Health Commission)", "m2", id="with-its-clause"
        ),
        pytest.param(
            f"{STEM[:-1]}, and it will {LANDS[0].lower()}{LANDS[1:]}", "m1", id="two-joined-into-one"
        ),
    ],
)
def test_finds(passage: str, measure: str) -> None:
    assert echoes(passage) == [(passage, measure)]


@pytest.mark.parametrize(
    "passage",
    [
        pytest.param(
            "The city issued a plan for its zone on Monday and explained it to the press.", id="news"
        ),
        pytest.param("Train the staff.", id="short"),
        pytest.param("", id="nothing"),
        pytest.param(
            f"{RULES} The mayor said at the opening that she had waited a long time for this day, and many "
            "guests from abroad agreed with her when they were asked about their hopes for the coming years.",
            id="mostly-other-text",
        ),
    ],
)
def test_leaves_alone(passage: str) -> None:
    assert echoes(passage) == []


def test_each_paragraph_is_an_echo_of_its_own() -> None:
    assert [measure for _, measure in echoes(f"{RULES}\n\nThe plan says:\n\n{STEM}")] == ["m2", "m1"]


@pytest.mark.xfail(strict=True, reason="only the passages before the measures are compared")
def test_a_passage_behind_the_plan_is_an_echo() -> None:
    source = read_text_source(f"{PLAN}\nSource: news agency\n\n{STEM}\n", "plan.txt")
    merged = merge_repeats(source, read_outline(source))
    assert [echo.measure for echo in merged.echoes] == ["m1"]
