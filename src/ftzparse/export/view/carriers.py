"""Which units carry a measure, and in which role: a unit that is named twice has its stronger role.

Guarantees that no named unit is left out: one that is not in the registry goes by its own words.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ftzparse.models import Measure, Mention, Plan, UnitRole

ROLES: tuple[UnitRole, ...] = ("lead", "responsible", "cooperating")
"""Strongest first."""


@dataclass(frozen=True, slots=True)
class Carrier:
    """A unit as the plan names it; without id, it is not in the registry."""

    id: str | None
    name: str


def find_carriers(measure: Measure, names: Mapping[str, str]) -> dict[Carrier, UnitRole]:
    """Give the units of a measure in reading order, each with its strongest role."""
    found: dict[Carrier, UnitRole] = {}
    for clause in measure.responsibilities:
        for mention in clause.units:
            carrier = name_mention(mention, names)
            found[carrier] = min(found.get(carrier, mention.role), mention.role, key=ROLES.index)
    return found


def name_mention(mention: Mention, names: Mapping[str, str]) -> Carrier:
    """Say whom a mention means."""
    if mention.unit is None:
        return Carrier(None, " ".join(mention.quote.split()))
    return Carrier(mention.unit, names.get(mention.unit, mention.unit))


def measures_by_carrier(plan: Plan) -> dict[Carrier, dict[str, UnitRole]]:
    """Give each unit's measures with its role in them; who carries most comes first."""
    names = unit_names(plan)
    found: dict[Carrier, dict[str, UnitRole]] = {}
    for measure in plan.measures:
        for carrier, role in find_carriers(measure, names).items():
            found.setdefault(carrier, {})[measure.id] = role
    return dict(sorted(found.items(), key=lambda item: -len(item[1])))  # stable: ties in reading order


def unit_names(plan: Plan) -> dict[str, str]:
    """Give the units' names by their ids."""
    return {unit.id: unit.name for unit in plan.units}
