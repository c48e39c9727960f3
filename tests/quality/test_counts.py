"""Scores computed by hand, and what is paired with what."""

from __future__ import annotations

import pytest

from ftzparse.models import Extent, Measure
from ftzparse.quality.annotated import GoldMeasure
from ftzparse.quality.counts import Score, agree, compare
from ftzparse.quality.matching import Entry, match_measures, overlap, pair, start_of
from support.scored import SMALL, perfect_output, small_gold


@pytest.mark.parametrize(
    ("counts", "shares"),
    [
        ((6, 2, 4), (0.75, 0.6, 12 / 18)),
        ((5, 0, 0), (1, 1, 1)),
        ((0, 3, 0), (0, None, 0)),
        ((0, 0, 3), (None, 0, 0)),
        ((0, 2, 2), (0, 0, 0)),
        ((0, 0, 0), (None, None, None)),
        ((1.5, 0.5, 0.5), (0.75, 0.75, 0.75)),
    ],
)
def test_score(counts: tuple[float, float, float], shares: tuple[float | None, ...]) -> None:
    score = Score("actions", *counts)
    assert (score.precision, score.recall, score.f1) == shares


@pytest.mark.parametrize(
    ("one", "other", "share"),
    [
        ((0, 10), (0, 10), 1),
        ((0, 10), (10, 20), 0),
        ((0, 10), (5, 15), 0.5),
        ((0, 10), (0, 30), 0.5),
        ((40, 50), (0, 10), 0),
        (None, None, 1),
        ((0, 10), None, 0),
        (None, (0, 10), 0),
    ],
)
def test_overlap(one: tuple[int, int] | None, other: tuple[int, int] | None, share: float) -> None:
    ranges = [Extent(start=place[0], end=place[1]) if place else None for place in (one, other)]
    assert overlap(*ranges) == share


def entry(start: int, end: int, item: str) -> Entry[str]:
    return Entry(start, end, item)


def test_pairs_each_item_once() -> None:
    gold = [entry(0, 5, "a"), entry(0, 5, "b"), entry(7, 9, "c")]
    found = [entry(8, 9, "x"), entry(0, 5, "y"), entry(7, 8, "z")]
    pairs = pair(gold, found)
    assert [(one.item, other.item) for one, other in pairs.both] == [("a", "y")]
    assert [item.item for item in pairs.missed] == ["b", "c"]
    assert [item.item for item in pairs.false] == ["x", "z"]
    by_start = pair(gold, found, start_of)
    assert [(one.item, other.item) for one, other in by_start.both] == [("a", "y"), ("c", "z")]


@pytest.mark.parametrize(
    ("label", "start", "end", "same"),
    [
        ("8", 100, 200, True),
        ("9", 100, 200, True),
        (None, 100, 200, True),
        ("8", 100, 182, True),
        ("8", 118, 200, True),
        ("8", 100, 181, False),
        ("9", 100, 199, False),
        (None, 100, 199, False),
        ("8", 300, 400, False),
    ],
)
def test_same_measure(label: str | None, start: int, end: int, *, same: bool) -> None:
    any_measure = perfect_output(SMALL, small_gold())["measures"][0]
    found = Measure.model_validate({**any_measure, "label": label, "start": start, "end": end})
    pairs = match_measures([GoldMeasure(label="8", start=100, end=200)], [found])
    assert (len(pairs.both), len(pairs.missed), len(pairs.false)) == ((1, 0, 0) if same else (0, 1, 1))


def test_compare_tells_misses_and_false_finds() -> None:
    tally = compare(
        "units", pair([entry(0, 5, "a"), entry(6, 9, "b")], [entry(0, 5, "x"), entry(7, 9, "y")]), str
    )
    assert tally.score == Score("units", 1, 1, 1)
    assert [(slip.kind, slip.start, slip.note) for slip in tally.slips] == [
        ("missed", 6, "b"),
        ("false", 7, "y"),
    ]


def test_agree_tells_both_values() -> None:
    place = Extent(start=3, end=9)
    tally = agree("roles", [(place, "main", "main"), (place, "means", "result"), (place, None, 3)])
    assert tally.score == Score("roles", 1, 2, 2)
    assert [slip.note for slip in tally.slips] == ["result, gold: means", "3, gold: none"]
