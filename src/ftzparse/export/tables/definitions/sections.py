"""Headings, and the places at which each stands."""

from __future__ import annotations

from collections.abc import Iterator

from ftzparse.export.tables import TableName
from ftzparse.export.tables.columns import field, key, own_extent, owner, quoted, reading
from ftzparse.export.tables.definitions.plans import PLAN_KEY
from ftzparse.export.tables.reading import list_ids
from ftzparse.export.tables.rows import Row
from ftzparse.export.tables.table import Table
from ftzparse.models import Extent, Plan, Section


def _sections(root: Row[Plan]) -> Iterator[Row[Section]]:
    for section in root.value.sections:
        yield root.part("section", section.id, section)


def _occurrences(root: Row[Plan]) -> Iterator[Row[Extent]]:
    for row in _sections(root):
        yield from row.parts("section_occurrence", "o", row.value.occurrences)


SECTIONS: Table[Section] = Table(
    TableName.SECTIONS,
    "a heading and what stands under it",
    _sections,
    (
        PLAN_KEY,
        key("section", 'id of the section: "s2"'),
        field(Section, "label"),
        field(Section, "number"),
        field(Section, "level"),
        field(Section, "parent", refers_to=TableName.SECTIONS),
        *quoted(Section, "title"),
        reading(
            "measure_ids", "ids of the measures directly under it", lambda row: list_ids(row.value.measures)
        ),
    ),
)

SECTION_OCCURRENCES: Table[Extent] = Table(
    TableName.SECTION_OCCURRENCES,
    "a place at which a heading stands",
    _occurrences,
    (
        PLAN_KEY,
        key("section_occurrence", 'id of the row: "s2-o1"'),
        owner("section", TableName.SECTIONS),
        *own_extent(Extent),
    ),
)
