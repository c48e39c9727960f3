"""Responsible bodies of a plan."""

from __future__ import annotations

from collections.abc import Iterator

from ftzparse.export.tables import TableName
from ftzparse.export.tables.columns import field, key, reading
from ftzparse.export.tables.definitions.plans import PLAN_KEY
from ftzparse.export.tables.reading import list_ids
from ftzparse.export.tables.rows import Row
from ftzparse.export.tables.table import Table
from ftzparse.models import Plan, Unit


def _units(root: Row[Plan]) -> Iterator[Row[Unit]]:
    for unit in root.value.units:
        yield root.part("unit", unit.id, unit)


UNITS: Table[Unit] = Table(
    TableName.UNITS,
    "a responsible body, or class of bodies, that the plan names",
    _units,
    (
        PLAN_KEY,
        key("unit", 'id of the unit, the same in all plans: "beijing/commerce"'),
        field(Unit, "name"),
        field(Unit, "name_zh"),
        field(Unit, "level", name="unit_level"),
        field(Unit, "mentions"),
        reading("measure_ids", "ids of the measures that name it", lambda row: list_ids(row.value.measures)),
    ),
)
