"""Overlapping ranges of a text as runs that do not overlap: what a page can show as elements.

Guarantees that the runs stand in order, that none is empty, that together they are the whole text,
and that each range is covered by exactly the runs of `cover`. An action inside a measure:

    8. Support banks.        the measure 0–17, its action 3–16
    ···~~~~~~~~~~~~~·        three runs, the middle one in both
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ftzparse.source import Span


@dataclass(frozen=True, slots=True)
class Run:
    """Characters that the same ranges cover."""

    span: Span
    covering: tuple[int, ...]
    """The ranges that hold it, by their place in the list: the longest first, then the earlier named."""


def segment(length: int, ranges: Sequence[Span], breaks: Iterable[int] = ()) -> tuple[Run, ...]:
    """Cut a text at every edge of a range and at every break.

    >>> [(run.span.start, run.covering) for run in segment(18, [Span(3, 16), Span(0, 17)])]
    [(0, (1,)), (3, (1, 0)), (16, (1,)), (17, ())]
    """
    opening, closing = defaultdict[int, list[int]](list), defaultdict[int, list[int]](list)
    for number, span in enumerate(ranges):
        if span:
            opening[span.start].append(number)
            closing[span.end].append(number)
    edges = {0, length, *breaks, *(edge for span in ranges for edge in (span.start, span.end))}
    runs: list[Run] = []
    covering: set[int] = set()
    for start, end in pairwise(sorted(edges)):
        covering = covering.difference(closing[start]).union(opening[start])
        ordered = sorted(covering, key=lambda number: (-len(ranges[number]), number))
        runs.append(Run(Span(start, end), tuple(ordered)))
    return tuple(runs)


def cover(runs: Sequence[Run], span: Span) -> range:
    """Give the places of the runs that are a range; for an empty one, none, at the run where it stands.

    >>> cover(segment(18, [Span(3, 16)]), Span(3, 16))
    range(1, 2)
    """

    def place(offset: int) -> int:
        return bisect_left(runs, offset, key=lambda run: run.span.start)

    return range(place(span.start), place(span.end))
