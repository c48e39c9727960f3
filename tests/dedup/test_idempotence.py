"""Merging what was merged changes nothing."""

from __future__ import annotations

from itertools import islice
from pathlib import Path

from hypothesis import example, given
from hypothesis import strategies as st

from ftzparse.dedup import merge_repeats
from ftzparse.outline import MergedOutline
from ftzparse.parser import read_outline
from ftzparse.readers.file import read_text_source

BEIJING = Path(__file__).parents[2] / "data" / "raw" / "beijing-ftz-investment-2022.txt"
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
    """Draw a plan of some sections, in which some items and headings stand again further up or down.

    No two items say the same: "2. Open it." and "1. Open it." can be read in more than one way.
    """
    sizes = draw(st.lists(st.integers(2, 4), min_size=2, max_size=4))
    texts = iter(draw(st.lists(sentences, min_size=sum(sizes), max_size=sum(sizes), unique=True)))
    lines: list[str] = []
    number = 0
    for numeral, title, size in zip(NUMERALS, TITLES, sizes, strict=False):
        lines.append(f"{numeral}. {title}")
        for text in islice(texts, size):
            number += 1
            lines.append(f"{number}. {text}")
    for _ in range(draw(st.integers(0, 2))):
        line = draw(st.sampled_from(lines))
        lines.insert(draw(st.integers(0, len(lines))), line)
    return "\n\n".join(lines) + "\n"


def merge(text: str) -> MergedOutline:
    source = read_text_source(text, "plan.txt")
    return merge_repeats(source, read_outline(source))


def kept_text(merged: MergedOutline, text: str) -> str:
    """Write what was kept, in reading order and every paragraph as it stood."""
    headings = [section.heading.span for section in merged.sections]
    items = [measure.item.span for measure in merged.measures]
    return "\n\n".join(text[span.start : span.end] for span in sorted(headings + items)) + "\n"


def assert_nothing_more_to_merge(text: str) -> None:
    merged = merge(text)
    kept = kept_text(merged, text)
    again = merge(kept)
    assert [section.id for section in again.sections] == [section.id for section in merged.sections]
    assert [(one.id, one.section) for one in again.measures] == [
        (one.id, one.section) for one in merged.measures
    ]
    assert not any(measure.repeats or measure.reassigned_from for measure in again.measures)
    assert not any(len(section.occurrences) > 1 for section in again.sections)
    assert kept_text(again, kept) == kept


_STATEMENT = "Support open build train market bank port staff zone customs foreign small."


@given(repeating_plans())
@example(
    "I. Banks and Their Loans\n\n" * 2
    + f"1. {_STATEMENT}\n\nI. Banks and Their Loans\n\n2. {_STATEMENT}\n\n"
    + f"II. Ports and Their Staff\n\n3. {_STATEMENT}\n\n4. {_STATEMENT}\n"
)
@example(
    "I. Banks and Their Loans\n\n" * 2
    + f"1. {_STATEMENT}\n\nII. Ports and Their Staff\n\n2. {_STATEMENT}\n\nIII. Courts and Their Rules\n\n"
    + f"II. Ports and Their Staff\n\n3. {_STATEMENT}\n"
)
def test_merging_twice_is_merging_once(text: str) -> None:
    assert_nothing_more_to_merge(text)


def test_the_beijing_plan_is_merged_once_for_all() -> None:
    assert_nothing_more_to_merge(BEIJING.read_bytes().decode("utf-8"))
