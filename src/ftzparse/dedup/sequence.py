"""Which of several occurrences stands where the numbering wants it.

Guarantees the first of those that fit equally well. Of the two items 8 in "5, 8, 6, 7, 8, 9", the second.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

_LONGEST_RUN = 20  # numbers; more prove nothing


def in_sequence(numbers: Sequence[int | None], occurrences: Sequence[int]) -> int:
    """Choose the occurrence (a place in `numbers`) that fits best between its neighbours.

    >>> in_sequence([5, 8, 6, 7, 8, 9], [1, 4])
    4
    >>> in_sequence([1, 2, 2, 3], [1, 2])
    1
    >>> in_sequence([2, 3, 1, 2, 3], [1, 4])
    4
    """
    fits = sequence_fits(numbers, occurrences)
    return max(occurrences, key=lambda place: (fits[place], -place))


def sequence_fits(numbers: Sequence[int | None], occurrences: Sequence[int]) -> Mapping[int, tuple[int, int]]:
    """Score how well each occurrence fits between the numbers around it, and in how long a run it stands.

    Two strays fit each other ("2, 3, 1, 2, 3"), but their run is short. Occurrences in a row have the same
    neighbours: what stands before the first and behind the last.
    """
    members = set(occurrences)
    before: dict[int, int] = {}
    for place in sorted(members):
        before[place] = before[place - 1] if place - 1 in members else place - 1
    after: dict[int, int] = {}
    for place in sorted(members, reverse=True):
        after[place] = after[place + 1] if place + 1 in members else place + 1
    return {
        place: (
            _fit(numbers, before[place], place, after[place]),
            _run(numbers, place, before[place], step=-1) + _run(numbers, place, after[place], step=1),
        )
        for place in members
    }


def _fit(numbers: Sequence[int | None], before: int, place: int, after: int) -> int:
    number = numbers[place]
    below = numbers[before] if before >= 0 else None
    above = numbers[after] if after < len(numbers) else None
    if number is None:
        return 0
    fit = 0 if below is None else (number == below + 1) + (number > below)
    return fit + (0 if above is None else (number == above - 1) + (number < above))


def _run(numbers: Sequence[int | None], place: int, start: int, *, step: int) -> int:
    """Count the numbers that count on from an occurrence in one direction, up to a bound."""
    number, length = numbers[place], 0
    while number is not None and length < _LONGEST_RUN and 0 <= start < len(numbers):
        number += step
        if numbers[start] != number:
            break
        start, length = start + step, length + 1
    return length
