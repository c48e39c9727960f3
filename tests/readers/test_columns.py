"""Pages of a PDF set in two columns: what is read in which order, and which pages are none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import chain

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ftzparse.readers.file import read_bytes_source
from ftzparse.readers.pdf.lines import PageLine
from ftzparse.readers.pdf.order import arrange
from support.documents import pdf_drawn

Drawn = tuple[float, float, str]
LEFT, RIGHT, STEP = 20, 110, 5
# Fills a column of 82 mm, or nearly so, as prose set ragged does.
WORDS = (
    "banks in the zone may open accounts for firms that",
    "ships and aircraft, and lease them out to carriers",
    "other port as long as customs can follow each good,",
)
ACROSS = f"note {WORDS[0]} {WORDS[1]}"


def column(name: str, left: float, top: float, lines: int) -> list[Drawn]:
    return [(left, top + STEP * row, f"{name}{row} {WORDS[row % len(WORDS)]}") for row in range(1, lines + 1)]


def pair(top: float, lines: int, names: str = "ab") -> tuple[list[Drawn], list[Drawn]]:
    return column(names[0], LEFT, top, lines), column(names[1], RIGHT, top, lines)


def woven(left: Sequence[Drawn], right: Sequence[Drawn], shift: float = 0) -> list[Drawn]:
    """Draw two columns line by line."""
    lower = [(at, top + shift, text) for at, top, text in right]
    return [*chain.from_iterable(zip(left, lower, strict=False)), *left[len(right) :]]


def rows(top: float, cells: Sequence[Sequence[str]], lefts: Sequence[float] = (LEFT, RIGHT)) -> list[Drawn]:
    return [
        (left, top + STEP * number, cell)
        for number, row in enumerate(cells)
        for left, cell in zip(lefts, row, strict=True)
    ]


def read(*drawn: Sequence[Drawn]) -> str:
    return read_bytes_source(pdf_drawn([list(chain(*drawn))]), "plan.pdf").text


def opening_words(text: str) -> str:
    return " ".join(line.split()[0] for line in text.splitlines() if line)


TITLE = (60.0, 20.0, "title of a plan for the zone of free trade")
UNITS = [("Unit", "Year"), ("Customs", "2023"), ("Finance Bureau", "2024"), ("Commerce Bureau", "2025")]
A, B = pair(30, 5)
C, D = pair(80, 5, "cd")
ONE_TO_FIVE = "{0}1 {0}2 {0}3 {0}4 {0}5"
AB = f"{ONE_TO_FIVE.format('a')} {ONE_TO_FIVE.format('b')}"
CD = f"{ONE_TO_FIVE.format('c')} {ONE_TO_FIVE.format('d')}"
FULL_CELLS = [
    *chain.from_iterable(
        (*column(f"{name}l", LEFT, top, 2), *column(f"{name}r", RIGHT, top, 3))
        for name, top in (("x", 100), ("y", 120), ("z", 140))
    )
]
CELLS = " ".join(f"{name}l1 {name}l2 {name}r1 {name}r2 {name}r3" for name in "xyz")
CENTRED = [
    drawn
    for number, name, top in (("1", "x", 80), ("2", "y", 100))
    for drawn in (
        (LEFT, top + 10, number),
        *column(f"{name}t", 35, top + 2.5, 2),
        *column(f"{name}u", 120, top, 3),
    )
]
ORDERS: dict[str, tuple[list[Drawn], str]] = {
    "column by column": ([*A, *B], AB),
    "line by line": (woven(A, B), AB),
    "line by line, on bases of their own": (woven(A, B, 2), AB),
    "line by line, the left one longer": (woven(pair(30, 7)[0], B), AB.replace("a5", "a5 a6 a7")),
    "the right one first": ([*B, *A], AB),
    "a title above": ([TITLE, *A, *B], f"title {AB}"),
    "a title drawn last": ([*A, *B, TITLE], f"title {AB}"),
    "a title above lines": ([TITLE, *woven(A, B)], f"title {AB}"),
    "a note below": ([*A, *B, (LEFT, 70, ACROSS)], f"{AB} note"),
    "a note below, drawn first": ([(LEFT, 70, ACROSS), *A, *B], f"{AB} note"),
    "a note below lines": ([*woven(A, B), (LEFT, 70, ACROSS)], f"{AB} note"),
    "two bands": ([*A, *B, (LEFT, 75, ACROSS), *C, *D], f"{AB} note {CD}"),
    "two bands of lines": ([*woven(A, B), (LEFT, 75, ACROSS), *woven(C, D)], f"{AB} note {CD}"),
    "two bands without a line between": ([*A, *B, *C, *D], f"{AB} {CD}"),
    "a table below": ([*A, *B, *rows(80, UNITS)], f"{AB} Unit Customs Finance Commerce"),
    "a table below lines": ([*woven(A, B), *rows(80, UNITS)], f"{AB} Unit Customs Finance Commerce"),
    "a table of full cells below": ([*A, *B, *FULL_CELLS], f"{AB} {CELLS}"),
    "a table of full cells": (FULL_CELLS, CELLS),
    "a table across the white, its cells centred": (
        [*A, *B, *CENTRED],
        f"{AB} 1 xt1 xt2 xu1 xu2 xu3 2 yt1 yt2 yu1 yu2 yu3",
    ),
    "a date at the right above": ([(170, 20, "date"), *A, *B], f"date {AB}"),
    "a place at the left below": ([*A, *B, (LEFT, 75, "Beijing")], f"{AB} Beijing"),
}


@pytest.mark.parametrize(("drawn", "order"), ORDERS.values(), ids=ORDERS.keys())
def test_orders(drawn: list[Drawn], order: str) -> None:
    assert opening_words(read(drawn)) == order


TEXT = column("t", LEFT, 30, 3)
WIDE: list[Drawn] = [(LEFT, 50 + STEP * row, f"w{row} {WORDS[0]} {WORDS[1]}") for row in range(6)]
ALONE: dict[str, list[Drawn]] = {
    "a single column": WIDE,
    "a title, a date at the right": [(80, 20, "Plan"), (160, 25, "5 May 2023"), *WIDE],
    "a date beside the number": [(LEFT, 25, "No. 12"), (160, 25, "5 May 2023"), *WIDE],
    "a block set in": [*WIDE[:2], *((RIGHT, top, "to be eased") for _, top, _ in WIDE[2:])],
    "a long block set in": [*TEXT, *column("s", RIGHT, 50, 6)],
    "labels set out": rows(30, [(f"({n})", f"{WORDS[n % 3]} {WORDS[0]}") for n in range(8)], (LEFT, 40)),
    "contents": rows(30, [(f"{n}. {WORDS[n % 3]}", f"{n + 20}") for n in range(8)], (LEFT, 180)),
    "a table of two": rows(30, [*UNITS, *UNITS[1:]]),
    "a table of three": rows(
        30, [("Ease entry", "Customs", "2023"), ("Lease", "Port", "2024")] * 3, (20, 80, 140)
    ),
    "a table with a full column": rows(30, [(WORDS[n % 3], "Port" if n % 3 else WORDS[0]) for n in range(8)]),
    "an uneven table": rows(
        30, [("Ease entry by sea" if n % 3 else "Ships", WORDS[n % 2]) for n in range(8)], (LEFT, 60)
    ),
    "names in two columns": [(at, 30 + 5 * n, f"Office {'x' * n}") for at in (LEFT, RIGHT) for n in range(6)],
}


@pytest.mark.parametrize("drawn", ALONE.values(), ids=ALONE.keys())
def test_leaves_alone(drawn: list[Drawn]) -> None:
    assert read(drawn).split() == " ".join(text for _, _, text in drawn).split()


RUNS_ON: dict[str, tuple[list[Drawn], str]] = {
    "over the columns": ([*A, *B], f"a5 {WORDS[2]}\nb1"),
    "over the columns drawn by lines": (woven(A, B), f"a5 {WORDS[2]}\nb1"),
    "a divided word": (
        [*A, (LEFT, 60, "we ask for facili-"), (RIGHT, 35, "tation of the trade"), *B[1:]],
        "we ask for facilitation\nof the trade",
    ),
    "a divided word drawn by lines": (
        woven(
            [
                *A[:3],
                (LEFT, 50, "and firms that ask for one of the simplified and facili-"),
                (LEFT, 55, "tated entries"),
            ],
            B,
        ),
        "simplified and facilitated\nentries",
    ),
}


@pytest.mark.parametrize(("drawn", "text"), RUNS_ON.values(), ids=RUNS_ON.keys())
def test_sentences_run_on_over_columns(drawn: list[Drawn], text: str) -> None:
    assert text in read(drawn)


@st.composite
def line(draw: st.DrawFn) -> PageLine:
    top = draw(st.integers(10, 60)) * 10.0
    places = [(left, left + draw(st.sampled_from([20, 200, 215]))) for left in (50, 290)]
    cells = [
        PageLine(f"{left} {right}", left, right, top, top - 10, 10)
        for left, right in draw(st.sampled_from([places, places[:1], places[1:], [(50, 500)]]))
    ]
    text = " ".join(cell.text for cell in cells)
    return replace(cells[0], text=text, right=cells[-1].right, pieces=tuple(cells) if cells[1:] else ())


@given(st.lists(line(), min_size=8, max_size=40))
def test_no_word_is_lost(lines: list[PageLine]) -> None:
    words = sorted(word for one in lines for word in one.text.split())
    assert sorted(word for one in arrange(lines) for word in one.text.split()) == words


def test_a_page_whose_lines_all_stand_beside_lines_across_is_left_alone() -> None:
    left, right = (
        [PageLine(f"{at} {top}", at, at + 200, top, top - 10, 10) for top in range(500, 440, -12)]
        for at in (50, 290)
    )
    first, last = (PageLine(f"across {top}", 150, 400, top, top - 10, 10) for top in (504, 448))
    drawn = [first, *left, *right, last]
    assert [line.text for line in arrange(drawn)] == [line.text for line in drawn]
