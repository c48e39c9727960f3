"""Where else a measure stands: merged occurrences with the words that differ, and excerpts of it."""

from __future__ import annotations

from collections.abc import Iterator

from ftzparse.export.view.shape import Entry, Note
from ftzparse.models import Difference, Extent, Measure, Occurrence, Plan


def view_repeats(measure: Measure) -> tuple[Entry, ...]:
    """List the occurrences, if there are several."""
    if len(measure.occurrences) == 1:
        return ()
    return tuple(
        Entry(str(number), place(occurrence), tuple(_notes(occurrence)))
        for number, occurrence in enumerate(measure.occurrences, start=1)
    )


def view_excerpts(plan: Plan, measure: Measure) -> tuple[Entry, ...]:
    """List the passages outside the measures that repeat a part of this one."""
    return tuple(
        Entry("", excerpt.quote, (Note("alike", f"{excerpt.similarity:g} %, {place(excerpt)}"),))
        for excerpt in plan.excerpts
        if excerpt.measure == measure.id
    )


def place(extent: Extent) -> str:
    """Say where something stands in the source.

    >>> place(Extent(start=3, end=9))
    'characters 3–9'
    """
    return f"characters {extent.start}–{extent.end}"


def _notes(occurrence: Occurrence) -> Iterator[Note]:
    if occurrence.kept:
        yield Note("kept", "the measure is read from here")
        return
    yield Note("alike", f"{occurrence.similarity:g} %")
    yield from (Note("differs", _difference(difference)) for difference in occurrence.differences)


def _difference(difference: Difference) -> str:
    if not difference.kept:
        return f"“{difference.other}” is added"
    if not difference.other:
        return f"“{difference.kept}” is left out"
    return f"“{difference.other}” for “{difference.kept}”"
