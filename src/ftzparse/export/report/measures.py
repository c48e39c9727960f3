"""A measure as a card: who carries it, what is to be done, in which sectors, by when and how much.

Guarantees the order of the source, and a mark for every value that the plan quotes. A sector gets a
key that is fit for a page ("c2"), as a unit has one.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ftzparse.export.report.amounts import tell_amount
from ftzparse.export.report.marks import Mark, mark
from ftzparse.export.report.names import NamedUnit, Names
from ftzparse.models import Action, Measure, Mention, Plan, Quantity, Responsibility, SectorTag, UnitRole


@dataclass(frozen=True, slots=True)
class Naming:
    """One naming of a unit."""

    mark: Mark
    unit: NamedUnit
    role: UnitRole
    office_of: NamedUnit | None


@dataclass(frozen=True, slots=True)
class Clause:
    """A responsibility clause."""

    mark: Mark
    label: str | None
    units: tuple[Naming, ...]
    covers: tuple[Mark, ...]
    open_ended: bool
    deadline: Mark | None


@dataclass(frozen=True, slots=True)
class Act:
    """What is to be done, and who carries it."""

    mark: Mark
    verb: Mark
    object: Mark | None
    role: str
    type: str
    units: tuple[NamedUnit, ...]


@dataclass(frozen=True, slots=True)
class Evidence:
    """A sector, and what shows it."""

    key: str
    label: str
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Amount:
    """A quantity as written and as read."""

    mark: Mark
    kind: str
    reading: str
    counted: Mark | None


@dataclass(frozen=True, slots=True)
class Card:
    """A measure."""

    id: str
    label: str | None
    headline: str
    section: str | None
    places: int
    mark: Mark
    scope: Mark | None
    clauses: tuple[Clause, ...]
    actions: tuple[Act, ...]
    sectors: tuple[Evidence, ...]
    quantities: tuple[Amount, ...]

    @property
    def units(self) -> tuple[NamedUnit, ...]:
        """Give the units that its clauses name, each once."""
        return tuple(dict.fromkeys(naming.unit for naming in self.namings))

    @property
    def namings(self) -> Iterator[Naming]:
        """Give every naming of a unit in its clauses."""
        return (naming for clause in self.clauses for naming in clause.units)


def list_measures(plan: Plan, names: Names) -> tuple[Card, ...]:
    """Make a card of every measure."""
    sectors = {sector.id: (f"c{number}", sector.label) for number, sector in enumerate(plan.sectors, 1)}

    def evidence(tag: SectorTag) -> Evidence:
        return Evidence(*sectors[tag.sector], tuple(mark("sector", quote) for quote in tag.evidence))

    def card(measure: Measure) -> Card:
        return Card(
            id=measure.id,
            label=measure.label,
            headline=measure.headline,
            section=measure.section,
            places=len(measure.occurrences),
            mark=mark("measure", measure, measure.id),
            scope=mark("scope", measure.applies_to) if measure.applies_to else None,
            clauses=tuple(_clause(clause, names) for clause in measure.responsibilities),
            actions=tuple(_act(action, names) for action in measure.actions),
            sectors=tuple(evidence(tag) for tag in measure.sectors),
            quantities=tuple(_amount(quantity) for quantity in measure.quantities),
        )

    return tuple(card(measure) for measure in plan.measures)


def _clause(clause: Responsibility, names: Names) -> Clause:
    return Clause(
        mark=mark("responsibility", clause),
        label=clause.label,
        units=tuple(_naming(mention, names) for mention in clause.units),
        covers=tuple(mark("covered", extent) for extent in clause.covers),
        open_ended=clause.open_ended,
        deadline=mark("deadline", clause.deadline) if clause.deadline else None,
    )


def _naming(mention: Mention, names: Names) -> Naming:
    office_of = names.units[mention.office_of] if mention.office_of else None
    return Naming(mark("unit", mention), names.of(mention), mention.role, office_of)


def _act(action: Action, names: Names) -> Act:
    return Act(
        mark=mark("action", action),
        verb=mark("verb", action.verb),
        object=mark("object", action.object) if action.object else None,
        role=action.role,
        type=action.type,
        units=names.list(action.units),
    )


def _amount(quantity: Quantity) -> Amount:
    counted = mark("counted", quantity.counted) if quantity.counted else None
    return Amount(mark("quantity", quantity), quantity.kind, tell_amount(quantity), counted)
