"""A plan as flat tables with typed columns, in the formats that analysts use.

`definitions` declares every table and column once; writers, documentation and tests follow it.
`printing` is the way in: each format has a module with one function `render`, from filled tables
to bytes. Only names live here, so that `--help` need not import pydantic or a writer's library.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from pathlib import PurePath


class PlanFormat(StrEnum):
    """How a plan is written."""

    JSON = "json"
    CSV = "csv"
    JSONL = "jsonl"
    XLSX = "xlsx"
    SQLITE = "sqlite"
    PARQUET = "parquet"
    MARKDOWN = "markdown"

    @property
    def is_binary(self) -> bool:
        """Tell whether a terminal could show it only as garbage."""
        return self in {PlanFormat.XLSX, PlanFormat.SQLITE, PlanFormat.PARQUET}

    @property
    def ending(self) -> str:
        """Give the ending of a file of its kind."""
        return ".md" if self is PlanFormat.MARKDOWN else f".{self}"

    @property
    def is_lines(self) -> bool:
        """Tell whether what is written of several plans can stand one after the other."""
        return self in {PlanFormat.JSON, PlanFormat.JSONL}

    @property
    def holds_many_tables(self) -> bool:
        """Tell whether one file has room for all tables."""
        return self in {PlanFormat.XLSX, PlanFormat.SQLITE}


_ENDINGS: Mapping[str, PlanFormat] = {
    **{f".{form}": form for form in PlanFormat},
    ".ndjson": PlanFormat.JSONL,
    ".md": PlanFormat.MARKDOWN,
    ".db": PlanFormat.SQLITE,
    ".sqlite3": PlanFormat.SQLITE,
}


def guess_format(output: PurePath) -> PlanFormat:
    """Tell by a file's name what its user expects in it; JSON where the name does not tell.

    >>> [str(guess_format(PurePath(name))) for name in ("plan.XLSX", "plan.db", "plan", "-")]
    ['xlsx', 'sqlite', 'json', 'json']
    """
    return _ENDINGS.get(output.suffix.lower(), PlanFormat.JSON)


class TableName(StrEnum):
    """The tables: each stands after those that its columns refer to."""

    PLANS = "plans"
    SECTIONS = "sections"
    MEASURES = "measures"
    UNITS = "units"
    RESPONSIBILITIES = "responsibilities"
    MENTIONS = "mentions"
    ACTIONS = "actions"
    SECTORS = "sectors"
    QUANTITIES = "quantities"
    FINDINGS = "findings"
    ACTION_UNITS = "action_units"
    SECTOR_EVIDENCE = "sector_evidence"
    COVERED_SPANS = "covered_spans"
    OCCURRENCES = "occurrences"
    DIFFERENCES = "differences"
    EXCERPTS = "excerpts"
    SECTION_OCCURRENCES = "section_occurrences"
    FINDING_MEASURES = "finding_measures"
    FINDING_SPANS = "finding_spans"
    CITED_DOCUMENTS = "cited_documents"
    COVERAGE = "coverage"
