"""Merging what was merged changes nothing."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from ftzparse.api import extract
from ftzparse.models import Plan

BEIJING = Path(__file__).parents[2] / "data" / "raw" / "beijing-ftz-investment-2022.txt"
REPEATS = {"duplicate-measure", "duplicate-section", "reassigned-measure"}
WORDS = [
    "support",
    "open",
    "build",
    "train",
    "market",
    "bank",
    "port",
    "staff",
    "zone",
    "customs",
    "foreign",
    "small",
    "new",
    "smart",
    "green",
    "trade",
    "data",
    "land",
    "loan",
    "test",
    "rule",
    "court",
    "city",
    "river",
    "north",
    "digital",
    "medical",
    "patent",
    "rail",
    "tower",
]
TITLES = ["Banks and Their Loans", "Ports and Their Staff", "Courts and Their Rules", "Data and Its Trade"]
NUMERALS = ["I", "II", "III", "IV"]

sentences = st.lists(st.sampled_from(WORDS), min_size=12, max_size=20, unique=True).map(
    lambda words: f"{' '.join(words).capitalize()}."
)


@st.composite
def repeating_plans(draw: st.DrawFn) -> str:
    """Draw a plan of some sections, in which some items and headings stand again further up or down."""
    lines: list[str] = []
    number = 0
    for numeral, title in zip(NUMERALS, TITLES[: draw(st.integers(2, 4))], strict=False):
        lines.append(f"{numeral}. {title}")
        for text in draw(st.lists(sentences, min_size=2, max_size=4)):
            number += 1
            lines.append(f"{number}. {text}")
    for _ in range(draw(st.integers(0, 2))):
        line = draw(st.sampled_from(lines))
        lines.insert(draw(st.integers(0, len(lines))), line)
    return "\n\n".join(lines) + "\n"


def kept_text(plan: Plan, text: str) -> str:
    """Write what was kept, in reading order and every paragraph as it stood."""
    headings = [
        (place.start, place.end)
        for section in plan.sections
        for place in section.occurrences
        if place.start <= section.title.start < place.end
    ]
    measures = [(measure.start, measure.end) for measure in plan.measures]
    return "\n\n".join(text[start:end] for start, end in sorted(headings + measures)) + "\n"


def assert_nothing_more_to_merge(text: str) -> None:
    plan = extract(text)
    kept = kept_text(plan, text)
    again = extract(kept)
    assert [measure.id for measure in again.measures] == [measure.id for measure in plan.measures]
    assert [measure.text for measure in again.measures] == [measure.text for measure in plan.measures]
    assert [section.measures for section in again.sections] == [section.measures for section in plan.sections]
    assert not {finding.code for finding in again.findings} & REPEATS
    assert kept_text(again, kept) == kept


@given(repeating_plans())
def test_merging_twice_is_merging_once(text: str) -> None:
    assert_nothing_more_to_merge(text)


def test_the_beijing_plan_is_merged_once_for_all() -> None:
    assert_nothing_more_to_merge(BEIJING.read_bytes().decode("utf-8"))
