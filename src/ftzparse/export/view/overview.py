"""The whole plan at a glance: its sections and measures as a tree, with who carries what and where.

Guarantees that each measure stands once, whatever its section says: one that names no section, or an
unknown one, stands before the first.
"""

from __future__ import annotations

from collections.abc import Iterator

from ftzparse.export.comparison.wording import count
from ftzparse.export.view.carriers import ROLES, find_carriers, measures_by_carrier, unit_names
from ftzparse.export.view.labels import Labels
from ftzparse.export.view.shape import Block, Entry, Note
from ftzparse.models import Measure, Plan, Section


def view_plan(plan: Plan) -> Block:
    """Lay out a plan."""
    return _Tree(plan).root()


def name_plan(plan: Plan) -> str:
    """Give the plan's title, or the name of its file."""
    return plan.title.quote if plan.title else plan.source.name


def name_section(section: Section) -> str:
    """Give a heading with its number."""
    return ". ".join(filter(None, (section.label, section.title.quote)))


class _Tree:
    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._labels = Labels(plan)
        self._units = unit_names(plan)
        self._sectors = {sector.id: sector.label for sector in plan.sectors}
        self._parents = _parents(plan)

    def root(self) -> Block:
        return Block(
            name_plan(self._plan), tuple(_facts(self._plan)), self._entries(None), self._blocks(None)
        )

    def _blocks(self, parent: str | None) -> tuple[Block, ...]:
        return tuple(
            Block(name_section(section), (), self._entries(section.id), self._blocks(section.id))
            for section in self._plan.sections
            if self._parents[section.id] == parent
        )

    def _entries(self, section: str | None) -> tuple[Entry, ...]:
        return tuple(
            self._labels.entry(measure, measure.headline, tuple(self._notes(measure)))
            for measure in self._plan.measures
            if (measure.section if measure.section in self._parents else None) == section
        )

    def _notes(self, measure: Measure) -> Iterator[Note]:
        carriers = find_carriers(measure, self._units)
        for role in ROLES:
            names = [carrier.name for carrier, carried in carriers.items() if carried == role]
            if names:
                yield Note(role, "; ".join(names))
        if not carriers:
            yield Note("units", "none named")
        if measure.sectors:
            sectors = (self._sectors.get(tag.sector, tag.sector) for tag in measure.sectors)
            yield Note("sectors", "; ".join(sectors))
        if len(measure.occurrences) > 1:
            yield Note("repeated", f"stands {len(measure.occurrences)} times in the text")


def _parents(plan: Plan) -> dict[str, str | None]:
    """Give each section's parent: only one that stands before it, so that no circle is left."""
    parents: dict[str, str | None] = {}
    for section in plan.sections:
        parents[section.id] = section.parent if section.parent in parents else None
    return parents


def _facts(plan: Plan) -> Iterator[str]:
    if plan.date:
        yield f"issued {plan.date}"
    yield count(len(plan.sections), "section")
    yield count(len(plan.measures), "measure")
    yield count(len(measures_by_carrier(plan)), "unit")
    yield count(len(plan.sectors), "sector")
    yield count(len(plan.findings), "finding")
