"""Lists in one cell, for people who filter a sheet: "Beijing Customs; Beijing Municipal Commerce Bureau".

To count or join, take the table that has a row for each: a cell is no place to parse.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ftzparse.export.tables.rows import Names, Row
from ftzparse.models import Measure, Mention


def list_ids(ids: Iterable[str]) -> str:
    """Write each id once.

    >>> list_ids(["m8", "m11", "m8"])
    'm8; m11'
    """
    return "; ".join(dict.fromkeys(ids))


def list_names(names: Mapping[str, str], ids: Iterable[str]) -> str:
    """Write the name of each id."""
    return list_ids(names.get(one, one) for one in ids)


def list_mentioned(names: Names, mentions: Iterable[Mention]) -> str:
    """Write each unit once that is mentioned, also those that are not in the registry."""
    return list_ids(names.of_mention(mention) for mention in mentions)


def list_units(row: Row[Measure]) -> str:
    """Write the units that a measure's clauses name."""
    clauses = row.value.responsibilities
    return list_mentioned(row.names, (mention for clause in clauses for mention in clause.units))


def list_sectors(row: Row[Measure]) -> str:
    """Write the sectors that a measure names."""
    return list_names(row.names.sectors, (tag.sector for tag in row.value.sectors))
