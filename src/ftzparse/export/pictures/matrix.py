"""Units by measures: what the matrix of a plan shows, row by row and column by column.

Guarantees a column for each measure, also one that names no unit, and a row for each unit that a clause
names, also one that is not in the registry.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from ftzparse.export.terminal import printable_line
from ftzparse.export.view.carriers import measures_by_carrier
from ftzparse.export.view.overview import name_plan, name_section
from ftzparse.models import Plan, UnitRole


@dataclass(frozen=True, slots=True)
class Column:
    """A measure: its label, and its section's id and heading; both empty where it has none."""

    label: str
    section: str
    heading: str


@dataclass(frozen=True, slots=True)
class Row:
    """A unit with its role in each measure; None: it has none there."""

    name: str
    registered: bool
    roles: tuple[UnitRole | None, ...]
    total: int
    """Its measures, also where only some columns are shown."""


@dataclass(frozen=True, slots=True)
class Band:
    """Neighbouring columns of one section."""

    start: int
    end: int
    heading: str


@dataclass(frozen=True, slots=True)
class Matrix:
    """All units by all measures; who carries most stands on top."""

    title: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]


def view_matrix(plan: Plan) -> Matrix:
    """Lay out units by measures."""
    headings = {section.id: printable_line(name_section(section)) for section in plan.sections}
    columns = tuple(
        Column(printable_line(one.label or one.id), one.section or "", headings.get(one.section or "", ""))
        for one in plan.measures
    )
    rows = tuple(
        Row(
            name=printable_line(carrier.name),
            registered=carrier.id is not None,
            roles=tuple(roles.get(measure.id) for measure in plan.measures),
            total=len(roles),
        )
        for carrier, roles in measures_by_carrier(plan).items()
    )
    return Matrix(printable_line(name_plan(plan)), columns, rows)


def cut(matrix: Matrix, columns: range) -> Matrix:
    """Keep some columns that stand together, and the rows that have a mark in them."""
    inside = slice(columns.start, columns.stop)
    rows = (replace(row, roles=row.roles[inside]) for row in matrix.rows)
    return replace(matrix, columns=matrix.columns[inside], rows=tuple(row for row in rows if any(row.roles)))


def find_bands(columns: Sequence[Column]) -> list[Band]:
    """Find where sections begin and end among columns."""
    bands: list[Band] = []
    for _, group in groupby(columns, key=lambda column: column.section):
        inside = list(group)
        start = bands[-1].end if bands else 0
        bands.append(Band(start, start + len(inside), inside[0].heading))
    return bands


def split_evenly(number: int, most: int) -> list[range]:
    """Cut so many columns into as few parts of about the same size as hold at most `most`.

    >>> split_evenly(7, 3)
    [range(0, 3), range(3, 5), range(5, 7)]
    """
    parts = -(-number // most)
    size, longer = divmod(number, parts)
    starts = [part * size + min(part, longer) for part in range(parts + 1)]
    return [range(start, end) for start, end in pairwise(starts)]
