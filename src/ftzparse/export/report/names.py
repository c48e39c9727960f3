"""The units of a plan by the names under which the page lists them.

Guarantees a key of its own for each unit, fit for a page ("u3"), also for one that is not in the
registry: there its words as written stand for it, whatever their case and spaces.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ftzparse.models import Mention, Plan


@dataclass(frozen=True, slots=True)
class NamedUnit:
    """A unit as the page lists it."""

    key: str
    name: str
    name_zh: str
    level: str
    """Empty for a unit that is not in the registry."""


@dataclass(frozen=True, slots=True)
class Names:
    """All units of a plan, by id, or by their words where they have none."""

    units: Mapping[str, NamedUnit]

    def of(self, mention: Mention) -> NamedUnit:
        """Tell which unit a mention names."""
        return self.units[_identity(mention)]

    def list(self, ids: Sequence[str]) -> tuple[NamedUnit, ...]:
        """Give the units of some ids, in that order."""
        return tuple(self.units[name] for name in ids)


def read_names(plan: Plan) -> Names:
    """Name all units of a plan, those of the registry first."""
    found = {unit.id: (unit.name, unit.name_zh, unit.level) for unit in plan.units}
    for mention in _mentions(plan):
        found.setdefault(_identity(mention), (" ".join(mention.quote.split()), "", ""))
    units = {name: NamedUnit(f"u{number}", *words) for number, (name, words) in enumerate(found.items(), 1)}
    return Names(units)


def _mentions(plan: Plan) -> tuple[Mention, ...]:
    clauses = (clause for measure in plan.measures for clause in measure.responsibilities)
    return tuple(mention for clause in clauses for mention in clause.units)


def _identity(mention: Mention) -> str:
    return mention.unit or " ".join(mention.quote.casefold().split())
