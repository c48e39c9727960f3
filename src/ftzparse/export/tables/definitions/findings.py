"""What is odd about a plan, which measures it concerns, and where it shows."""

from __future__ import annotations

from collections.abc import Iterator

from ftzparse.export.tables import TableName
from ftzparse.export.tables.cells import CellType
from ftzparse.export.tables.columns import Column, field, key, own_extent, owner, reading
from ftzparse.export.tables.definitions.plans import PLAN_KEY
from ftzparse.export.tables.reading import list_ids
from ftzparse.export.tables.rows import Row
from ftzparse.export.tables.table import Table
from ftzparse.models import Extent, Finding, Plan


def _findings(root: Row[Plan]) -> Iterator[Row[Finding]]:
    for ordinal, finding in enumerate(root.value.findings, 1):
        yield root.part("finding", f"f{ordinal}", finding)


def _concerned(root: Row[Plan]) -> Iterator[Row[str]]:
    for row in _findings(root):
        for measure in row.value.measures:
            yield row.part("measure", measure, measure)


def _spans(root: Row[Plan]) -> Iterator[Row[Extent]]:
    for row in _findings(root):
        yield from row.parts("finding_span", "p", row.value.spans)


FINDINGS: Table[Finding] = Table(
    TableName.FINDINGS,
    "something odd about the plan, and what was assumed",
    _findings,
    (
        PLAN_KEY,
        key("finding", 'id of the row: "f1"'),
        field(Finding, "code"),
        field(Finding, "severity"),
        field(Finding, "message"),
        reading("measure_ids", "ids of the measures concerned", lambda row: list_ids(row.value.measures)),
        Column(
            "start_offset",
            CellType.INTEGER,
            "offset at which it first shows",
            lambda row: row.value.spans[0].start if row.value.spans else None,
            may_be_null=True,
        ),
        Column(
            "end_offset",
            CellType.INTEGER,
            "offset after that place",
            lambda row: row.value.spans[0].end if row.value.spans else None,
            may_be_null=True,
        ),
    ),
)

FINDING_MEASURES: Table[str] = Table(
    TableName.FINDING_MEASURES,
    "a measure that a finding concerns",
    _concerned,
    (
        PLAN_KEY,
        key("finding", "the finding", refers_to=TableName.FINDINGS),
        key("measure", "the measure", refers_to=TableName.MEASURES),
    ),
)

FINDING_SPANS: Table[Extent] = Table(
    TableName.FINDING_SPANS,
    "a place at which a finding shows",
    _spans,
    (
        PLAN_KEY,
        key("finding_span", 'id of the row: "f1-p1"'),
        owner("finding", TableName.FINDINGS),
        *own_extent(Extent),
    ),
)
