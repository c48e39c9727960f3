"""What is to be done, by whom, by when and how much."""

from __future__ import annotations

from collections.abc import Iterator

from ftzparse.export.tables import TableName
from ftzparse.export.tables.columns import field, key, own_extent, own_quote, owner, quoted, reading
from ftzparse.export.tables.definitions.measures import find_measures
from ftzparse.export.tables.definitions.plans import PLAN_KEY
from ftzparse.export.tables.reading import list_names
from ftzparse.export.tables.rows import Row
from ftzparse.export.tables.table import Table
from ftzparse.models import Action, Plan, Quantity


def _actions(root: Row[Plan]) -> Iterator[Row[Action]]:
    for row in find_measures(root):
        for action in row.value.actions:
            yield row.part("action", action.id, action)


def _carriers(root: Row[Plan]) -> Iterator[Row[str]]:
    for row in _actions(root):
        for unit in row.value.units:
            yield row.part("unit", unit, unit)


def _quantities(root: Row[Plan]) -> Iterator[Row[Quantity]]:
    for row in find_measures(root):
        yield from row.parts("quantity", "q", row.value.quantities)


ACTIONS: Table[Action] = Table(
    TableName.ACTIONS,
    "a verb that says what is to be done, with its object",
    _actions,
    (
        PLAN_KEY,
        key("action", 'id of the action: "m8-a3"'),
        owner("measure", TableName.MEASURES),
        field(Action, "role"),
        field(Action, "type"),
        field(Action, "verb.lemma"),
        *quoted(Action, "verb"),
        *quoted(Action, "object"),
        reading(
            "unit_names", "units that carry it", lambda row: list_names(row.names.units, row.value.units)
        ),
        *own_extent(Action),
    ),
)

ACTION_UNITS: Table[str] = Table(
    TableName.ACTION_UNITS,
    "a unit that carries an action",
    _carriers,
    (
        PLAN_KEY,
        key("action", "the action", refers_to=TableName.ACTIONS),
        key("unit", "the unit", refers_to=TableName.UNITS),
        owner("measure", TableName.MEASURES),
    ),
)

QUANTITIES: Table[Quantity] = Table(
    TableName.QUANTITIES,
    "a deadline, duration, date, sum, share, measurement or count",
    _quantities,
    (
        PLAN_KEY,
        key("quantity", 'id of the row: "m8-q1"'),
        owner("measure", TableName.MEASURES),
        field(Quantity, "action", refers_to=TableName.ACTIONS),
        field(Quantity, "kind"),
        field(Quantity, "bound"),
        field(Quantity, "low"),
        field(Quantity, "high"),
        field(Quantity, "unit", name="unit_of_measurement"),
        field(Quantity, "date", name="calendar_value"),
        *quoted(Quantity, "counted"),
        *own_quote(Quantity),
    ),
)
