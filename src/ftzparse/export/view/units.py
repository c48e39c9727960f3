"""Who is responsible for what: each unit with its measures, who carries most first.

Guarantees that each measure stands under every unit that it names, or among those that name none.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from ftzparse.export.comparison.wording import count
from ftzparse.export.view.carriers import Carrier, measures_by_carrier
from ftzparse.export.view.labels import Labels
from ftzparse.export.view.overview import name_plan
from ftzparse.export.view.shape import Block, Entry
from ftzparse.models import Plan, UnitRole


def view_units(plan: Plan) -> Block:
    """Lay out a plan by its units."""
    labels = Labels(plan)
    carried = measures_by_carrier(plan)
    known = {unit.id: (unit.name_zh, unit.id) for unit in plan.units}
    blocks = [
        Block(
            carrier.name,
            (count(len(roles), "measure"), *known.get(carrier.id or "", ("not in the registry",))),
            tuple(_entries(plan, labels, roles)),
        )
        for carrier, roles in carried.items()
    ]
    named = {measure for roles in carried.values() for measure in roles}
    return Block(
        name_plan(plan), tuple(_facts(plan, carried)), (), (*blocks, *view_rest(plan, named, "No unit named"))
    )


def view_rest(plan: Plan, named: set[str], heading: str) -> Iterator[Block]:
    """List the measures that stand nowhere else, if there are any."""
    labels = Labels(plan)
    rest = [measure for measure in plan.measures if measure.id not in named]
    if rest:
        entries = tuple(labels.entry(measure, measure.headline) for measure in rest)
        yield Block(heading, (count(len(rest), "measure"),), entries)


def _facts(plan: Plan, carried: Iterable[Carrier]) -> Iterator[str]:
    ids = [carrier.id for carrier in carried]
    yield count(len(ids), "unit")
    if None in ids:
        yield f"{ids.count(None)} not in the registry"
    yield count(len(plan.measures), "measure")


def _entries(plan: Plan, labels: Labels, roles: Mapping[str, UnitRole]) -> Iterator[Entry]:
    for measure in plan.measures:
        if measure.id in roles:
            yield labels.entry(measure, f"{roles[measure.id]}: {measure.headline}")
