"""What is read before the model is asked: passages, recast directives, and the way back to the source."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ftzparse.nlp.actions.passages import read_passages
from ftzparse.nlp.actions.recasting import recast
from ftzparse.nlp.reading import Edit, Reading, join_readings, read_span
from ftzparse.outline import Item
from ftzparse.readers.file import read_text_source
from ftzparse.source import Span


def passages(text: str) -> list[str]:
    source = read_text_source(text, "plan.txt")
    span = Span(0, len(text))
    item = Item(span, None, 1, (span,), ())
    return [
        recast(passage.reading, passage.governor, listed=passage.listed).text
        for passage in read_passages(source, item)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Facilitate trade.", "we will facilitate trade."),
        ("Further refine rules.", "we will further refine rules."),
        ("Rely on the market.", "we will rely on the market."),
        ("Pilot the entry of goods.", "we will pilot the entry of goods."),
        ("Support banks, and guide them.", "we will support banks, and we will guide them."),
        ("Research and establish rules.", "we will research and establish rules."),
        ("Encourage and support firms.", "we will encourage and will support firms."),
        ("At the same time, improve rules.", "At the same time, we will improve rules."),
        (
            "In order to save time, merge similar items.",
            "In order to save time, we will merge similar items.",
        ),
        ("To attract banks, and to train staff.", "we will attract banks, and we will train staff."),
        ("This empowers firms.", "This will empower firms."),
        (
            "The zone will accept declarations, and extend hours.",
            "The zone will accept declarations, and will extend hours.",
        ),
        (
            "Banks may open offices after registration and handle cases.",
            "Banks may open offices after registration and may handle cases.",
        ),
        (
            "Efforts will be made to build stations, and improve networks.",
            "we will build stations, and we will improve networks.",
        ),
        (
            "Receipts shall be kept, and efforts will be made to link up systems.",
            "Receipts shall be kept, and we will link up systems.",
        ),
        ("Banks may, on the principle of prudence, optimize checks.", "Banks may optimize checks."),
    ],
)
def test_recasts(text: str, expected: str) -> None:
    assert passages(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Pilot initiatives will advance reform.",
        "Support will be given to banks.",
        "Design, testing and certification are services.",
        "Investors may set up securities, fund management and futures companies.",
        "To enhance efficiency, the zone will roll out a model.",
        "To attract talents, the district offers subsidies.",
        "By 2025, the volume will reach a new level.",
        "This measure applies to banks.",
    ],
)
def test_leaves_alone(text: str) -> None:
    assert passages(text) == [text]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Allow users to file once and receive permits.", 1),
        ("Guide firms to invest, and improve rules.", 2),
        ("Let users file once, and build ports.", 1),
        ("Reward firms that collect, clean and label data.", 1),
        ("Cut fees—enabling users to file once, and finalize forms.", 1),
    ],
)
def test_leaves_infinitives_to_the_parser(text: str, expected: int) -> None:
    assert passages(text)[0].count("we will") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Banks lend; firms borrow.", ["Banks lend;", "firms borrow."]),
        (
            "The bureau shall: (a) check data; (b) report.",
            ["The bureau shall:", "we shall check data;", "report."],
        ),
        (
            "The area shall build berths, and shall in particular: (a) cut fees; (b) report.",
            ["The area shall build berths", "we shall cut fees;", "report."],
        ),
        (
            "To open labs; to train staff, and to exempt goods.",
            ["we will open labs;", "we will train staff, and we will exempt goods."],
        ),
        ("Firms are encouraged to: (a) build labs; (b) train staff.", ["Firms are encouraged to:"]),
        ("It has three parts: ports, rails and roads.", ["It has three parts: ports, rails and roads."]),
        ('Adopt "issue permits, then check."', ["we will adopt Scheme."]),
        ("Use the fund (for 2024; see below) well.", ["we will use the fund well."]),
        ("(Applicable areas: Shanghai)", []),
        ("The bureau may, as needed, act.", ["The bureau may act."]),
        ("Goods may be re-packed.", ["Goods may be packed."]),
        ("Use elec-\ntronic  bills", ["we will use electronic bills"]),
        ("enhance the智能化 level", ["we will enhance the intelligent level"]),
        ("Optimize Vehicle and Vessel Registration", ["we will optimize vehicle and vessel registration"]),
    ],
)
def test_cuts_and_smooths(text: str, expected: list[str]) -> None:
    assert passages(text) == expected


def test_ties_edits_to_the_source() -> None:
    reading = read_span("abc def", Span(0, 7)).edited(
        [Edit(0, 3, "longer"), Edit(4, 4, "x "), Edit(4, 5, "D")]
    )
    assert reading.text == "longer x Def"
    assert reading.span(0, 6) == Span(0, 3)
    assert reading.span(9, 12) == Span(4, 7)


def test_skips_edits_that_overlap() -> None:
    assert read_span("abcd", Span(0, 4)).edited([Edit(0, 3, "x"), Edit(2, 4, "y")]).text == "xd"


def test_joins_readings() -> None:
    whole = join_readings([read_span("ab - cd", Span(0, 2)), read_span("ab - cd", Span(5, 7))])
    assert whole.text == "ab\ncd"
    assert whole.span(0, 5) == Span(0, 7)


@given(
    st.text(alphabet="ab \n", max_size=30),
    st.lists(st.tuples(st.integers(0, 30), st.integers(0, 5)), max_size=5),
)
def test_every_edited_reading_stays_in_the_source(text: str, places: list[tuple[int, int]]) -> None:
    edits = [Edit(min(start, len(text)), min(start + size, len(text)), "we ") for start, size in places]
    reading = read_span(text, Span(0, len(text))).edited(edits)
    _assert_aligned(reading, len(text))


def _assert_aligned(reading: Reading, size: int) -> None:
    assert len(reading.text) == len(reading.starts) == len(reading.ends)
    assert list(reading.starts) == sorted(reading.starts)
    assert all(0 <= start <= end <= size for start, end in zip(reading.starts, reading.ends, strict=True))
