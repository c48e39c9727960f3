"""What two readings of a text say differently, word by word, with a few words around each change."""

from __future__ import annotations

from collections.abc import Iterator

from ftzparse.quality.comparison.change import Segment
from ftzparse.similarity import changed_runs

_AROUND = 5


def reword(old: str, new: str) -> tuple[Segment, ...]:
    """Give the words that changed, and those around them.

    >>> [segment.words for segment in reword("Support all banks.", "Support most banks.")]
    ['Support', 'all', 'most', 'banks.']
    """
    return tuple(segment for segment in _segments(old.split(), new.split()) if segment.words)


def _segments(old: list[str], new: list[str]) -> Iterator[Segment]:
    done = 0
    for before, after in _runs(old, new):
        yield Segment("same", _shortened(old[done : before.start], first=done == 0, last=False))
        yield Segment("old", " ".join(old[before]))
        yield Segment("new", " ".join(new[after]))
        done = before.stop
    yield Segment("same", _shortened(old[done:], first=False, last=True))


def _runs(old: list[str], new: list[str]) -> Iterator[tuple[slice, slice]]:
    """Join runs that touch, so that what was replaced by what stands together."""
    runs: list[tuple[slice, slice]] = []
    for before, after in changed_runs(old, new):
        if runs and runs[-1][0].stop == before.start:
            first, second = runs.pop()
            runs.append((slice(first.start, before.stop), slice(second.start, after.stop)))
        else:
            runs.append((before, after))
    return iter(runs)


def _shortened(words: list[str], *, first: bool, last: bool) -> str:
    """Keep what is near a change."""
    reach = _AROUND if first or last else 2 * _AROUND
    if len(words) <= reach:
        return " ".join(words)
    head = [] if first else words[:_AROUND]
    tail = [] if last else words[-_AROUND:]
    return " ".join([*head, "…", *tail])
