"""Where the JSON has what each column of each table has: written down a second time, for the tests."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ftzparse.export.tables import TableName

EXTENT = {"start_offset": "start", "end_offset": "end"}
QUOTE = {"quote": "quote", **EXTENT}


def plain(*fields: str) -> Mapping[str, str]:
    return {field: field for field in fields}


def quoted(field: str) -> Mapping[str, str]:
    offsets = {f"{field}_{edge}_offset": f"{field}.{edge}" for edge in ("start", "end")}
    return {field: f"{field}.quote", **offsets}


# Where the rows of each table stand in the JSON, and from which field each column is.
FIELDS: Mapping[TableName, tuple[str, Mapping[str, str]]] = {
    TableName.PLANS: (
        "",
        {
            **{name: f"source.{name}" for name in ("name", "language", "characters", "encoding", "sha256")},
            **plain("date", "schema_version"),
            **quoted("title"),
            **quoted("dated"),
            "generator": "generator.name",
            "generator_version": "generator.version",
            "language_model": "generator.language_model",
            "lexicon": "generator.lexicon",
        },
    ),
    TableName.SECTIONS: (
        "sections",
        {"section": "id", **plain("label", "number", "level", "parent"), **quoted("title")},
    ),
    TableName.MEASURES: (
        "measures",
        {
            "measure": "id",
            **plain("label", "number", "section", "headline", "text"),
            **quoted("applies_to"),
            **EXTENT,
        },
    ),
    TableName.UNITS: (
        "units",
        {"unit": "id", **plain("name", "name_zh", "mentions"), "unit_level": "level"},
    ),
    TableName.RESPONSIBILITIES: (
        "measures.responsibilities",
        {**plain("label", "open_ended"), **quoted("deadline"), **QUOTE},
    ),
    TableName.MENTIONS: (
        "measures.responsibilities.units",
        {**plain("unit", "office_of"), "unit_role": "role", **QUOTE},
    ),
    TableName.ACTIONS: (
        "measures.actions",
        {
            "action": "id",
            **plain("role", "type"),
            "lemma": "verb.lemma",
            **quoted("verb"),
            **quoted("object"),
            **EXTENT,
        },
    ),
    TableName.SECTORS: ("sectors", {"sector": "id", **plain("label", "isic")}),
    TableName.QUANTITIES: (
        "measures.quantities",
        {
            **plain("action", "kind", "bound", "low", "high"),
            "unit_of_measurement": "unit",
            "calendar_value": "date",
            **quoted("counted"),
            **QUOTE,
        },
    ),
    TableName.FINDINGS: ("findings", plain("code", "severity", "message")),
    TableName.ACTION_UNITS: ("measures.actions.units", {"unit": ""}),
    TableName.SECTOR_EVIDENCE: ("measures.sectors.evidence", QUOTE),
    TableName.COVERED_SPANS: ("measures.responsibilities.covers", EXTENT),
    TableName.OCCURRENCES: ("measures.occurrences", {**plain("kept", "similarity"), **EXTENT}),
    TableName.DIFFERENCES: (
        "measures.occurrences.differences",
        {"kept_words": "kept", "other_words": "other", **EXTENT},
    ),
    TableName.EXCERPTS: ("excerpts", {**plain("measure", "similarity"), **QUOTE}),
    TableName.SECTION_OCCURRENCES: ("sections.occurrences", EXTENT),
    TableName.FINDING_MEASURES: ("findings.measures", {"measure": ""}),
    TableName.FINDING_SPANS: ("findings.spans", EXTENT),
    TableName.CITED_DOCUMENTS: (
        "references",
        {**plain("title", "issuer"), "document_number": "number", **QUOTE},
    ),
    TableName.COVERAGE: ("", {}),  # the JSON has keys where the table has rows: it has a test of its own
}
READINGS = {"section_title", "unit_names", "unit_name", "sector_labels", "sector_label", "measure_ids"}


def find(
    values: Any,  # noqa: ANN401 - JSON of any depth
    path: str,
) -> Iterator[object]:
    """Give what stands at a path, list by list."""
    name, _, rest = path.partition(".")
    if not name:
        yield values
    elif isinstance(found := values[name], list):
        for value in found:
            yield from find(value, rest)
    else:
        yield from find(found, rest) if found is not None else [None]
