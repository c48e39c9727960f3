"""Measures, the places at which each stands, what differs there, and excerpts of them elsewhere."""

from __future__ import annotations

from collections.abc import Iterator

from ftzparse.export.tables import TableName
from ftzparse.export.tables.columns import field, key, own_extent, own_quote, owner, quoted, reading
from ftzparse.export.tables.definitions.plans import PLAN_KEY
from ftzparse.export.tables.reading import list_sectors, list_units
from ftzparse.export.tables.rows import Row
from ftzparse.export.tables.table import Table
from ftzparse.models import Difference, Excerpt, Measure, Occurrence, Plan


def find_measures(root: Row[Plan]) -> Iterator[Row[Measure]]:
    """Give the measures: most other rows belong to one."""
    for measure in root.value.measures:
        yield root.part("measure", measure.id, measure)


def _occurrences(root: Row[Plan]) -> Iterator[Row[Occurrence]]:
    for row in find_measures(root):
        yield from row.parts("occurrence", "o", row.value.occurrences)


def _differences(root: Row[Plan]) -> Iterator[Row[Difference]]:
    for row in _occurrences(root):
        yield from row.parts("difference", "d", row.value.differences)


def _excerpts(root: Row[Plan]) -> Iterator[Row[Excerpt]]:
    for ordinal, excerpt in enumerate(root.value.excerpts, 1):
        yield root.part("excerpt", f"x{ordinal}", excerpt)


MEASURES: Table[Measure] = Table(
    TableName.MEASURES,
    "a numbered item of the plan",
    find_measures,
    (
        PLAN_KEY,
        key("measure", 'id of the measure: "m8"'),
        field(Measure, "label"),
        field(Measure, "number"),
        field(Measure, "section", refers_to=TableName.SECTIONS),
        reading(
            "section_title",
            "title of that section",
            lambda row: row.names.sections.get(row.value.section or ""),
            may_be_null=True,
        ),
        field(Measure, "headline"),
        reading("unit_names", "units that its clauses name", list_units),
        reading("sector_labels", "sectors that it names", list_sectors),
        field(Measure, "text"),
        *quoted(Measure, "applies_to"),
        *own_extent(Measure),
    ),
)

OCCURRENCES: Table[Occurrence] = Table(
    TableName.OCCURRENCES,
    "a place at which a measure stands",
    _occurrences,
    (
        PLAN_KEY,
        key("occurrence", 'id of the row: "m8-o2"'),
        owner("measure", TableName.MEASURES),
        field(Occurrence, "kept"),
        field(Occurrence, "similarity"),
        *own_extent(Occurrence),
    ),
)

DIFFERENCES: Table[Difference] = Table(
    TableName.DIFFERENCES,
    "words by which a repeat of a measure differs from the occurrence that is kept",
    _differences,
    (
        PLAN_KEY,
        key("difference", 'id of the row: "m8-o1-d1"'),
        owner("occurrence", TableName.OCCURRENCES),
        owner("measure", TableName.MEASURES),
        field(Difference, "kept", name="kept_words"),
        field(Difference, "other", name="other_words"),
        *own_extent(Difference),
    ),
)

EXCERPTS: Table[Excerpt] = Table(
    TableName.EXCERPTS,
    "a passage outside the measures that repeats a part of one",
    _excerpts,
    (
        PLAN_KEY,
        key("excerpt", 'id of the row: "x1"'),
        field(Excerpt, "measure", refers_to=TableName.MEASURES),
        field(Excerpt, "similarity"),
        *own_quote(Excerpt),
    ),
)
