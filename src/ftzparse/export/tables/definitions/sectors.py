"""Sectors of a plan, and the phrases by which measures name them."""

from __future__ import annotations

from collections.abc import Iterator

from ftzparse.export.tables import TableName
from ftzparse.export.tables.columns import field, key, own_quote, owner, reading
from ftzparse.export.tables.definitions.measures import find_measures
from ftzparse.export.tables.definitions.plans import PLAN_KEY
from ftzparse.export.tables.reading import list_ids
from ftzparse.export.tables.rows import Row
from ftzparse.export.tables.table import Table
from ftzparse.models import Plan, Quote, Sector


def _sectors(root: Row[Plan]) -> Iterator[Row[Sector]]:
    for sector in root.value.sectors:
        yield root.part("sector", sector.id, sector)


def _evidence(root: Row[Plan]) -> Iterator[Row[Quote]]:
    for row in find_measures(root):
        for tag in row.value.sectors:
            tagged = row.part("sector", tag.sector, tag)
            for ordinal, quote in enumerate(tag.evidence, 1):
                yield tagged.part("sector_evidence", f"{row.id}-{tag.sector}-e{ordinal}", quote)


SECTORS: Table[Sector] = Table(
    TableName.SECTORS,
    "a sector that at least one measure names",
    _sectors,
    (
        PLAN_KEY,
        key("sector", "id of the sector, the same in all plans"),
        field(Sector, "label"),
        field(Sector, "isic"),
        reading("measure_ids", "ids of the measures that name it", lambda row: list_ids(row.value.measures)),
    ),
)

SECTOR_EVIDENCE: Table[Quote] = Table(
    TableName.SECTOR_EVIDENCE,
    "a phrase by which a measure names a sector",
    _evidence,
    (
        PLAN_KEY,
        key("sector_evidence", 'id of the row: "m8-finance-e1"'),
        owner("measure", TableName.MEASURES),
        owner("sector", TableName.SECTORS),
        reading("sector_label", "name of that sector", lambda row: row.names.sectors[row.ids["sector"]]),
        *own_quote(Quote),
    ),
)
