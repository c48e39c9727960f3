"""Overlapping ranges as runs: nothing is lost, and each range is exactly its characters."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ftzparse.export.report.marks import Mark
from ftzparse.export.report.runs import cover, segment
from ftzparse.export.report.text import lay_out
from ftzparse.source import Span

TEXTS = st.text("ab \r\n准\u2028\U0001f600", max_size=40)


@st.composite
def texts_with_ranges(draw: st.DrawFn) -> tuple[str, list[Span]]:
    text = draw(TEXTS)
    place = st.integers(0, len(text))
    pairs = draw(st.lists(st.tuples(place, place), max_size=12))
    return text, [Span(min(pair), max(pair)) for pair in pairs]


@pytest.mark.parametrize(
    ("ranges", "runs"),
    [
        ([], [(0, 9, ())]),
        ([(0, 9)], [(0, 9, (0,))]),
        ([(2, 4), (2, 4)], [(0, 2, ()), (2, 4, (0, 1)), (4, 9, ())]),
        ([(1, 3), (0, 9)], [(0, 1, (1,)), (1, 3, (1, 0)), (3, 9, (1,))]),
        ([(0, 5), (3, 9)], [(0, 3, (0,)), (3, 5, (1, 0)), (5, 9, (1,))]),
        ([(0, 3), (3, 9)], [(0, 3, (0,)), (3, 9, (1,))]),
        ([(4, 4)], [(0, 4, ()), (4, 9, ())]),
    ],
    ids=["none", "all", "twice", "inside", "across", "neighbours", "empty"],
)
def test_segments(ranges: list[tuple[int, int]], runs: list[tuple[int, int, tuple[int, ...]]]) -> None:
    found = segment(9, [Span(*one) for one in ranges])
    assert [(run.span.start, run.span.end, run.covering) for run in found] == runs


@given(texts_with_ranges(), st.lists(st.integers(0, 40)))
def test_runs_are_the_text_and_each_range_its_characters(
    case: tuple[str, list[Span]], breaks: list[int]
) -> None:
    text, ranges = case
    runs = segment(len(text), ranges, [place for place in breaks if place <= len(text)])
    assert "".join(text[run.span.start : run.span.end] for run in runs) == text
    assert all(run.span for run in runs)
    for number, span in enumerate(ranges):
        covered = cover(runs, span)
        assert (
            "".join(text[runs[at].span.start : runs[at].span.end] for at in covered)
            == (text[span.start : span.end])
        )
        assert [at for at, run in enumerate(runs) if number in run.covering] == list(covered)


@given(texts_with_ranges())
def test_lines_hold_the_text_and_places_the_marks(case: tuple[str, list[Span]]) -> None:
    text, ranges = case
    marks = [Mark("verb", span) for span in ranges]
    laid = lay_out(text, marks)
    pieces = [piece for line in laid.lines for piece in line.pieces]
    assert [piece.number for piece in pieces] == list(range(len(pieces)))
    assert "".join(piece.text for piece in pieces) == text
    assert all("\n" not in piece.text.rstrip("\r\n") for piece in pieces)
    for mark in marks:
        place = laid.places[mark]
        found = "".join(piece.text for piece in pieces[place.first : place.last + 1])
        assert found == text[mark.span.start : mark.span.end]
        assert [piece.number for piece in pieces if place.number in piece.values] == (
            list(range(place.first, place.last + 1))
        )


def test_an_empty_mark_behind_the_text_leads_to_the_last_piece() -> None:
    mark = Mark("finding", Span(3, 3))
    place = lay_out("abc", [mark]).places[mark]
    assert (place.first, place.last) == (0, -1)
