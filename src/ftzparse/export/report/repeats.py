"""What the text says twice: measures merged with their repeats, headings, and passages outside.

Guarantees that a repeat's segments without the kept words are the repeat's own text. A repeat reads
"across [-different-] {+various+} types of projects".
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from ftzparse.export.report.marks import Mark, mark
from ftzparse.models import Measure, Occurrence, Plan
from ftzparse.source import Source


@dataclass(frozen=True, slots=True)
class Segment:
    """Words that both have, or that only the kept or only the other occurrence has."""

    kind: Literal["same", "kept", "other"]
    words: str


@dataclass(frozen=True, slots=True)
class Repeat:
    """A measure's occurrence that was merged into the kept one."""

    measure: str
    mark: Mark
    similarity: float
    segments: tuple[Segment, ...]


@dataclass(frozen=True, slots=True)
class RepeatedHeading:
    """A heading that stands at several places."""

    section: str
    title: str
    places: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Echo:
    """A passage outside the measures that repeats a part of one."""

    measure: str
    mark: Mark
    similarity: float


@dataclass(frozen=True, slots=True)
class Repeats:
    """All that the text says twice."""

    measures: tuple[Repeat, ...]
    headings: tuple[RepeatedHeading, ...]
    echoes: tuple[Echo, ...]

    def __len__(self) -> int:
        """Count them all."""
        return len(self.measures) + len(self.headings) + len(self.echoes)


def list_repeats(plan: Plan, source: Source) -> Repeats:
    """List all that a plan's text says twice."""
    return Repeats(
        measures=tuple(
            _repeat(measure, occurrence, source)
            for measure in plan.measures
            for occurrence in measure.occurrences
            if not occurrence.kept
        ),
        headings=tuple(
            RepeatedHeading(
                section.id,
                section.title.quote,
                tuple(mark("section", place) for place in section.occurrences),
            )
            for section in plan.sections
            if len(section.occurrences) > 1
        ),
        echoes=tuple(
            Echo(excerpt.measure, mark("excerpt", excerpt), excerpt.similarity) for excerpt in plan.excerpts
        ),
    )


def _repeat(measure: Measure, occurrence: Occurrence, source: Source) -> Repeat:
    segments = tuple(segment for segment in _segments(occurrence, source.text) if segment.words)
    return Repeat(measure.id, mark("repeat", occurrence, measure.id), occurrence.similarity, segments)


def _segments(occurrence: Occurrence, text: str) -> Iterator[Segment]:
    place = occurrence.start
    for difference in occurrence.differences:
        yield Segment("same", text[place : difference.start])
        yield Segment("kept", difference.kept)
        yield Segment("other", difference.other)
        place = difference.end
    yield Segment("same", text[place : occurrence.end])
