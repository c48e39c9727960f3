"""Which of several occurrences stands where the numbering wants it.

Guarantees the first of those that fit equally well. Of the two items 8 in "5, 8, 6, 7, 8, 9", the second.
"""

from __future__ import annotations

from collections.abc import Sequence


def in_sequence(numbers: Sequence[int | None], occurrences: Sequence[int]) -> int:
    """Choose the occurrence (a place in `numbers`) that fits best between its neighbours.

    >>> in_sequence([5, 8, 6, 7, 8, 9], [1, 4])
    4
    >>> in_sequence([1, 2, 2, 3], [1, 2])
    1
    """
    return max(occurrences, key=lambda place: (sequence_fit(numbers, place, occurrences), -place))


def sequence_fit(numbers: Sequence[int | None], place: int, occurrences: Sequence[int]) -> int:
    """Score how well a number fits between the numbers before and after: 2 for each direct neighbour."""
    number = numbers[place]
    if number is None:
        return 0
    before = next((numbers[other] for other in range(place - 1, -1, -1) if other not in occurrences), None)
    after = next(
        (numbers[other] for other in range(place + 1, len(numbers)) if other not in occurrences), None
    )
    below = 0 if before is None else (number == before + 1) + (number > before)
    above = 0 if after is None else (number == after - 1) + (number < after)
    return below + above
