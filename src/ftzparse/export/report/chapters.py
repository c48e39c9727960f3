"""The measures under their headings, in the order of the plan.

Guarantees that each measure stands once. Measures without a section come first, under no heading.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ftzparse.export.report.marks import Mark, mark
from ftzparse.export.report.measures import Card
from ftzparse.models import Plan, Section


@dataclass(frozen=True, slots=True)
class Heading:
    """A section's heading."""

    id: str
    label: str | None
    level: int
    title: str
    mark: Mark


@dataclass(frozen=True, slots=True)
class Chapter:
    """The measures directly under one heading."""

    heading: Heading | None
    cards: tuple[Card, ...]


def list_chapters(plan: Plan, cards: Sequence[Card]) -> tuple[Chapter, ...]:
    """Put measures under their headings."""
    outside = tuple(card for card in cards if card.section is None)
    chapters = (
        Chapter(_heading(section), tuple(card for card in cards if card.section == section.id))
        for section in plan.sections
    )
    return (*([Chapter(None, outside)] if outside else []), *chapters)


def _heading(section: Section) -> Heading:
    return Heading(
        section.id, section.label, section.level, section.title.quote, mark("section", section.title)
    )
