"""The plan itself, the documents that it cites, and what its characters are."""

from __future__ import annotations

from collections.abc import Iterator

from ftzparse.export.tables import TableName
from ftzparse.export.tables.cells import CellType
from ftzparse.export.tables.columns import Column, field, key, own_quote, quoted
from ftzparse.export.tables.rows import Row
from ftzparse.export.tables.table import Table
from ftzparse.models import Coverage, Plan, Reference

PLAN_KEY = key("plan", "the plan's key: name of its file and begin of its SHA-256", refers_to=TableName.PLANS)


def _cited(root: Row[Plan]) -> Iterator[Row[Reference]]:
    for ordinal, reference in enumerate(root.value.references, 1):
        yield root.part("cited_document", f"d{ordinal}", reference)


def _covered(root: Row[Plan]) -> Iterator[Row[int]]:
    for kind in Coverage.model_fields:
        yield root.part("kind", kind, getattr(root.value.coverage, kind))


PLANS: Table[Plan] = Table(
    TableName.PLANS,
    "a plan",
    lambda root: [root],
    (
        key(PLAN_KEY.name, PLAN_KEY.description),
        field(Plan, "source.name"),
        *quoted(Plan, "title"),
        Column(
            "date",
            CellType.DATE,
            "date of issue, YYYY-MM-DD",
            lambda row: row.value.date,
            may_be_null=True,
        ),
        *quoted(Plan, "dated"),
        field(Plan, "source.language"),
        field(Plan, "source.characters"),
        field(Plan, "source.encoding"),
        field(Plan, "source.sha256"),
        field(Plan, "schema_version"),
        field(Plan, "generator.name", name="generator"),
        field(Plan, "generator.version", name="generator_version"),
        field(Plan, "generator.language_model"),
        field(Plan, "generator.lexicon"),
    ),
)

CITED_DOCUMENTS: Table[Reference] = Table(
    TableName.CITED_DOCUMENTS,
    "a law, notice or plan that the text refers to",
    _cited,
    (
        PLAN_KEY,
        key("cited_document", 'id of the row: "d1"'),
        field(Reference, "title"),
        field(Reference, "number", name="document_number"),
        field(Reference, "issuer"),
        *own_quote(Reference),
    ),
)

COVERAGE: Table[int] = Table(
    TableName.COVERAGE,
    "a kind of text; the characters of all kinds add up to those of the plan",
    _covered,
    (
        PLAN_KEY,
        key("kind", "kind of text: title, heading, measure, responsibility, blank …"),
        Column("characters", CellType.INTEGER, "how many characters are of this kind", lambda row: row.value),
    ),
)
