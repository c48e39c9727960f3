"""Who carries what: clauses, the sentences that each covers, and the units that it names."""

from __future__ import annotations

from collections.abc import Iterator

from ftzparse.export.tables import TableName
from ftzparse.export.tables.columns import field, key, own_extent, own_quote, owner, quoted, reading
from ftzparse.export.tables.definitions.measures import find_measures
from ftzparse.export.tables.definitions.plans import PLAN_KEY
from ftzparse.export.tables.reading import list_mentioned
from ftzparse.export.tables.rows import Row
from ftzparse.export.tables.table import Table
from ftzparse.models import Extent, Mention, Plan, Responsibility


def _responsibilities(root: Row[Plan]) -> Iterator[Row[Responsibility]]:
    for row in find_measures(root):
        yield from row.parts("responsibility", "r", row.value.responsibilities)


def _covered(root: Row[Plan]) -> Iterator[Row[Extent]]:
    for row in _responsibilities(root):
        yield from row.parts("covered_span", "c", row.value.covers)


def _mentions(root: Row[Plan]) -> Iterator[Row[Mention]]:
    for row in _responsibilities(root):
        yield from row.parts("mention", "u", row.value.units)


RESPONSIBILITIES: Table[Responsibility] = Table(
    TableName.RESPONSIBILITIES,
    "a clause that names who carries the sentences before it",
    _responsibilities,
    (
        PLAN_KEY,
        key("responsibility", 'id of the row: "m6-r2"'),
        owner("measure", TableName.MEASURES),
        field(Responsibility, "label"),
        reading("unit_names", "units that it names", lambda row: list_mentioned(row.names, row.value.units)),
        field(Responsibility, "open_ended"),
        *quoted(Responsibility, "deadline"),
        *own_quote(Responsibility),
    ),
)

COVERED_SPANS: Table[Extent] = Table(
    TableName.COVERED_SPANS,
    "sentences that a responsibility covers",
    _covered,
    (
        PLAN_KEY,
        key("covered_span", 'id of the row: "m6-r2-c1"'),
        owner("responsibility", TableName.RESPONSIBILITIES),
        owner("measure", TableName.MEASURES),
        *own_extent(Extent),
    ),
)

MENTIONS: Table[Mention] = Table(
    TableName.MENTIONS,
    "one naming of a unit in a responsibility clause",
    _mentions,
    (
        PLAN_KEY,
        key("mention", 'id of the row: "m6-r2-u1"'),
        owner("responsibility", TableName.RESPONSIBILITIES),
        owner("measure", TableName.MEASURES),
        field(Mention, "unit", refers_to=TableName.UNITS),
        reading(
            "unit_name",
            "name of the unit, or the plan's words where it is not in the registry",
            lambda row: row.names.of_mention(row.value),
        ),
        field(Mention, "role", name="unit_role"),
        # No reference: the plan need not name the unit whose office it names.
        field(Mention, "office_of"),
        *own_quote(Mention),
    ),
)
