"""Every table and column, declared once: writers, `docs/tables.md` and tests follow these.

A column that is published keeps its name and meaning. One name has one type in all tables, and
needs no quotation marks in SQL. Columns that a join would give as well are for people's eyes.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ftzparse.export.tables import TableName
from ftzparse.export.tables.definitions.actions import ACTION_UNITS, ACTIONS, QUANTITIES
from ftzparse.export.tables.definitions.findings import FINDING_MEASURES, FINDING_SPANS, FINDINGS
from ftzparse.export.tables.definitions.measures import DIFFERENCES, EXCERPTS, MEASURES, OCCURRENCES
from ftzparse.export.tables.definitions.plans import CITED_DOCUMENTS, COVERAGE, PLANS
from ftzparse.export.tables.definitions.responsibilities import COVERED_SPANS, MENTIONS, RESPONSIBILITIES
from ftzparse.export.tables.definitions.sections import SECTION_OCCURRENCES, SECTIONS
from ftzparse.export.tables.definitions.sectors import SECTOR_EVIDENCE, SECTORS
from ftzparse.export.tables.definitions.units import UNITS
from ftzparse.export.tables.table import Table

_DECLARED: tuple[Table[Any], ...] = (
    PLANS,
    SECTIONS,
    MEASURES,
    UNITS,
    RESPONSIBILITIES,
    MENTIONS,
    ACTIONS,
    SECTORS,
    QUANTITIES,
    FINDINGS,
    ACTION_UNITS,
    SECTOR_EVIDENCE,
    COVERED_SPANS,
    OCCURRENCES,
    DIFFERENCES,
    EXCERPTS,
    SECTION_OCCURRENCES,
    FINDING_MEASURES,
    FINDING_SPANS,
    CITED_DOCUMENTS,
    COVERAGE,
)
TABLES: Mapping[TableName, Table[Any]] = {table.name: table for table in _DECLARED}
