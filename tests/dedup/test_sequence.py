"""Which occurrence stands where the numbering wants it."""

from __future__ import annotations

import pytest

from ftzparse.dedup.sequence import in_sequence, sequence_fits


@pytest.mark.parametrize(
    ("numbers", "occurrences", "kept"),
    [
        pytest.param([5, 8, 6, 7, 8, 9], [1, 4], 4, id="first-is-out-of-sequence"),
        pytest.param([1, 2, 3, 1, 4], [0, 3], 0, id="second-is-out-of-sequence"),
        pytest.param([1, 2, 2, 3], [1, 2], 1, id="both-fit"),
        pytest.param([3, 1, 2, 3], [0, 3], 3, id="at-the-end"),
        pytest.param([1, 2, 3, 1], [0, 3], 0, id="at-the-start"),
        pytest.param([8, 8], [0, 1], 0, id="nothing-else"),
        pytest.param([None, 8, None, 8], [1, 3], 1, id="among-lost-numbers"),
        pytest.param([None, 2, None], [0, 2], 0, id="numbers-lost"),
        pytest.param([1, 4, 2, 4, 3, 4, 5], [1, 3, 5], 5, id="three-times"),
        pytest.param([3, 8, 5, 7, 8, 11], [1, 4], 4, id="around-gaps"),
        pytest.param([8, 9, 1, 2, 3, 7, 8, 9], [1, 7], 7, id="two-strays-together"),
    ],
)
def test_the_occurrence_in_sequence_is_kept(
    numbers: list[int | None], occurrences: list[int], kept: int
) -> None:
    assert in_sequence(numbers, occurrences) == kept


@pytest.mark.parametrize(
    ("numbers", "place", "fit"),
    [
        pytest.param([1, 2, 3], 1, 4, id="direct-neighbours"),
        pytest.param([1, 5, 9], 1, 2, id="in-order"),
        pytest.param([9, 5, 1], 1, 0, id="against-the-order"),
        pytest.param([5], 0, 0, id="alone"),
        pytest.param([1, None, 3], 1, 0, id="lost"),
    ],
)
def test_a_direct_neighbour_counts_twice(numbers: list[int | None], place: int, fit: int) -> None:
    assert sequence_fits(numbers, [place])[place][0] == fit


def test_occurrences_in_a_row_have_the_same_neighbours() -> None:
    assert sequence_fits([1, 2, 2, 2, 3], [1, 2, 3]) == dict.fromkeys((1, 2, 3), (4, 2))
