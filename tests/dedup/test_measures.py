"""Items that stand twice: what is merged, which occurrence is kept, where it belongs."""

from __future__ import annotations

import pytest

from ftzparse.dedup import merge_repeats
from ftzparse.outline import MergedMeasure
from ftzparse.parser import read_outline
from ftzparse.readers.file import read_text_source

BANKS = "Support the banks of the zone in lending to small firms for long terms at low cost."
MARKET = "Open up the market for foreign insurers and brokers in the whole of the city."
PORT = "Build a port with seven berths near the bay and connect it to the railway."
STAFF = "Train the staff of customs in new tools and in the languages of the partners."
OTHER_BANKS = BANKS.replace("small", "tiny")

FIRST = "I. Banks and Their Loans"
SECOND = "II. Ports and Their Staff"
THIRD = "III. Talents and Their Tools"


def merge(*paragraphs: str) -> tuple[MergedMeasure, ...]:
    source = read_text_source("\n\n".join(paragraphs) + "\n", "plan.txt")
    return merge_repeats(source, read_outline(source)).measures


@pytest.mark.parametrize(
    ("paragraphs", "expected"),
    [
        pytest.param((f"1. {BANKS}", f"2. {MARKET}"), [("m1", 0), ("m2", 0)], id="nothing-repeats"),
        pytest.param(
            (f"1. {BANKS}", f"2. {MARKET}", f"2. {MARKET}", f"3. {PORT}"),
            [("m1", 0), ("m2", 1), ("m3", 0)],
            id="right-behind",
        ),
        pytest.param(
            (f"1. {BANKS}", f"2. {MARKET}", f"3. {PORT}", f"1. {OTHER_BANKS}"),
            [("m1", 1), ("m2", 0), ("m3", 0)],
            id="a-word-apart",
        ),
        pytest.param(
            (f"1. {BANKS}", f"2. {MARKET}", f"2. {PORT}", f"3. {STAFF}"),
            [("m1", 0), ("m2", 0), ("m2-2", 0), ("m3", 0)],
            id="same-number-other-text",
        ),
        pytest.param(
            (f"1. {BANKS}", f"2. {MARKET}", f"3. {OTHER_BANKS}"),
            [("m1", 0), ("m2", 0), ("m3", 0)],
            id="other-number-same-text",
        ),
        pytest.param(
            (f"1. {BANKS}", f"4. {STAFF}", f"2. {MARKET}", f"3. {PORT}", f"4. {STAFF}"),
            [("m1", 0), ("m2", 0), ("m3", 0), ("m4", 1)],
            id="out-of-sequence-first",
        ),
        pytest.param(
            (FIRST, f"1. {BANKS}", f"2. {MARKET}", SECOND, f"1. {PORT}", f"2. {STAFF}"),
            [("s1-m1", 0), ("s1-m2", 0), ("s2-m1", 0), ("s2-m2", 0)],
            id="numbers-begin-anew",
        ),
        pytest.param(
            (f"1.1 {BANKS}", f"1.2 {MARKET}", f"2.1 {PORT}", f"2.2 {STAFF}"),
            [("m1-1", 0), ("m1-2", 0), ("m2-1", 0), ("m2-2", 0)],
            id="composite-numbers",
        ),
        pytest.param(
            (f"1. {BANKS}", f"2. {MARKET}", f"1. {BANKS}", f"3. {PORT}", f"1. {OTHER_BANKS}"),
            [("m1", 2), ("m2", 0), ("m3", 0)],
            id="three-times",
            marks=pytest.mark.xfail(
                strict=True, reason="the repeats of 1 are read as sub-items of 2 and 3, in silence"
            ),
        ),
    ],
)
def test_ids_and_repeats(paragraphs: tuple[str, ...], expected: list[tuple[str, int]]) -> None:
    assert [(measure.id, len(measure.repeats)) for measure in merge(*paragraphs)] == expected


def test_the_occurrence_in_sequence_is_kept_with_what_differs_in_the_other() -> None:
    text = [f"1. {BANKS}", f"4. {OTHER_BANKS}", f"2. {MARKET}", f"3. {PORT}", f"4. {BANKS}", f"5. {STAFF}"]
    measure = next(measure for measure in merge(*text) if measure.id == "m4")
    (repeat,) = measure.repeats
    assert repeat.item.span < measure.item.span
    assert len(repeat.changes) == 1
    assert 90 <= repeat.similarity < 100


def test_reading_order_is_that_of_the_kept_occurrences() -> None:
    text = [f"1. {BANKS}", f"4. {STAFF}", f"2. {MARKET}", f"3. {PORT}", f"4. {STAFF}"]
    starts = [measure.item.span.start for measure in merge(*text)]
    assert starts == sorted(starts)


@pytest.mark.parametrize(
    ("paragraphs", "expected"),
    [
        pytest.param(
            (FIRST, f"1. {BANKS}", SECOND, THIRD, f"2. {MARKET}", THIRD, f"3. {PORT}", f"4. {STAFF}"),
            [("s1", None), ("s2", "s3"), ("s3", None), ("s3", None)],
            id="under-a-heading-that-stands-again",
        ),
        pytest.param(
            (FIRST, f"1. {BANKS}", f"2. {MARKET}", SECOND, f"3. {PORT}", f"4. {STAFF}"),
            [("s1", None), ("s1", None), ("s2", None), ("s2", None)],
            id="in-order",
        ),
        pytest.param((f"1. {BANKS}", f"2. {MARKET}"), [(None, None), (None, None)], id="no-sections"),
        pytest.param(
            (FIRST, f"1. {BANKS}", FIRST, f"2. {MARKET}", SECOND, f"3. {PORT}", f"4. {STAFF}"),
            [("s1", None), ("s1", None), ("s2", None), ("s2", None)],
            id="running-head",
        ),
    ],
)
def test_sections_and_reassignment(
    paragraphs: tuple[str, ...], expected: list[tuple[str | None, str | None]]
) -> None:
    assert [(measure.section, measure.reassigned_from) for measure in merge(*paragraphs)] == expected


@pytest.mark.parametrize(
    ("paragraphs", "in_section"),
    [
        pytest.param(
            (FIRST, f"1. {BANKS}", f"2. {MARKET}", SECOND, f"1. {PORT}", f"2. {STAFF}"), True, id="anew"
        ),
        pytest.param(
            (FIRST, f"1. {BANKS}", f"2. {MARKET}", SECOND, f"3. {PORT}", f"4. {STAFF}"), False, id="through"
        ),
    ],
)
def test_numbers_count_in_their_section_or_through_the_plan(
    paragraphs: tuple[str, ...], *, in_section: bool
) -> None:
    assert {measure.numbered_in_section for measure in merge(*paragraphs)} == {in_section}


def test_page_furniture_makes_no_difference() -> None:
    broken = BANKS.replace(" lending", "\n— 3 —\nlending")
    text = f"1. {broken}\n\n2. {MARKET}\n\n1. {BANKS}\n"
    source = read_text_source(text, "plan.txt")
    outline = read_outline(source)
    measures = merge_repeats(source.hiding(outline.furniture), outline).measures
    assert [repeat.similarity for measure in measures for repeat in measure.repeats] == [100.0]
