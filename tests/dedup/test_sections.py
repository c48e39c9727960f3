"""Headings that stand twice, and the tree of sections."""

from __future__ import annotations

import pytest

from ftzparse.dedup.sections import merge_sections
from ftzparse.parser import read_outline
from ftzparse.readers.file import read_text_source

BANKS = "Support the banks of the zone in lending to small firms for long terms at low cost."
MARKET = "Open up the market for foreign insurers and brokers in the whole of the city."
PORT = "Build a port with seven berths near the bay and connect it to the railway."
STAFF = "Train the staff of customs in new tools and in the languages of the partners."


def lines(*paragraphs: str) -> str:
    return "\n\n".join(paragraphs) + "\n"


REPEATED_UNDER_ANOTHER = lines(
    *("I. Banks and Their Loans", f"1. {BANKS}", "II. Ports and Their Staff", "III. Talents and Their Tools"),
    *(f"2. {MARKET}", "III. Talents and Their Tools", f"3. {PORT}", f"4. {STAFF}"),
)
RUNNING_HEAD = lines(
    *("I. Banks and Their Loans", f"1. {BANKS}", "I. Banks and Their Loans", f"2. {MARKET}"),
    *("II. Ports and Their Staff", f"3. {PORT}", f"4. {STAFF}"),
)
TWO_LEVELS = lines(
    *("I. Banks and Their Loans", "(1) Long Loans", f"1. {BANKS}", "(2) Short Loans", f"2. {MARKET}"),
    *("II. Ports and Their Staff", "(1) Berths", f"3. {PORT}", "(2) Staff", f"4. {STAFF}"),
)
MIXED_STYLES = lines(
    *("1. Banks and Their Loans", f"1. {BANKS}", f"2. {MARKET}", "II. Ports and Their Staff"),
    *(f"3. {PORT}", "3. Talents and Their Tools", f"4. {STAFF}"),
)
SAME_TITLE_OTHER_NUMBER = lines(
    *("I. Banks and Their Loans", f"1. {BANKS}", f"2. {MARKET}"),
    *("II. Banks and Their Loans", f"3. {PORT}", f"4. {STAFF}"),
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            REPEATED_UNDER_ANOTHER, [("s1", None, 1), ("s2", None, 1), ("s3", None, 2)], id="under-another"
        ),
        pytest.param(RUNNING_HEAD, [("s1", None, 2), ("s2", None, 1)], id="running-head"),
        pytest.param(
            TWO_LEVELS,
            [
                ("s1", None, 1),
                ("s1-1", "s1", 1),
                ("s1-2", "s1", 1),
                ("s2", None, 1),
                ("s2-1", "s2", 1),
                ("s2-2", "s2", 1),
            ],
            id="two-levels",
        ),
        pytest.param(MIXED_STYLES, [("s1", None, 1), ("s2", None, 1), ("s3", None, 1)], id="mixed-styles"),
        pytest.param(
            SAME_TITLE_OTHER_NUMBER, [("s1", None, 1), ("s2", None, 1)], id="same-title-other-number"
        ),
        pytest.param(lines(f"1. {BANKS}", f"2. {MARKET}"), [], id="none"),
    ],
)
def test_ids_parents_and_occurrences(text: str, expected: list[tuple[str, str | None, int]]) -> None:
    source = read_text_source(text, "plan.txt")
    sections = merge_sections(source, read_outline(source))
    assert [(section.id, section.parent, len(section.occurrences)) for section in sections] == expected


@pytest.mark.parametrize(
    ("text", "section", "kept"),
    [
        pytest.param(REPEATED_UNDER_ANOTHER, 2, 1, id="the-one-that-leaves-no-section-empty"),
        pytest.param(RUNNING_HEAD, 0, 0, id="the-first-of-a-running-head"),
    ],
)
def test_the_kept_heading(text: str, section: int, kept: int) -> None:
    source = read_text_source(text, "plan.txt")
    found = merge_sections(source, read_outline(source))[section]
    assert found.occurrences.index(found.heading) == kept


def test_a_plan_that_stands_twice_has_its_sections_once() -> None:
    half = lines(
        *("I. Banks and Their Loans", f"1. {BANKS}", f"2. {MARKET}"),
        *("II. Ports and Their Staff", f"3. {PORT}", f"4. {STAFF}"),
    )
    source = read_text_source(half + "\n" + half, "plan.txt")
    sections = merge_sections(source, read_outline(source))
    assert [(section.id, len(section.occurrences)) for section in sections] == [("s1", 2), ("s2", 2)]


def test_a_section_without_number_is_named_after_its_words() -> None:
    text = lines(
        *("Banks and Their Long Loans", f"1. {BANKS}", f"2. {MARKET}"),
        *("Ports and Their Staff", f"3. {PORT}", f"4. {STAFF}"),
    )
    source = read_text_source(text, "plan.txt")
    ids = [section.id for section in merge_sections(source, read_outline(source))]
    assert ids[-1] == "s-ports-and-their-staff"
