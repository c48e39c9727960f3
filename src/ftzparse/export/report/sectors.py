"""Sectors by section: which measures name a sector, under which heading of the top level they stand.

Guarantees that the sector of most measures comes first. Measures outside all sections stand in a
column of their own, which is there only if one of them names a sector.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ftzparse.export.report.measures import Card
from ftzparse.models import Plan, Section


@dataclass(frozen=True, slots=True)
class SectorRow:
    """A sector, and for each column the ids of the measures that name it."""

    key: str
    label: str
    isic: str
    cells: tuple[tuple[str, ...], ...]

    @property
    def measures(self) -> int:
        """Count the measures that name it."""
        return sum(map(len, self.cells))


@dataclass(frozen=True, slots=True)
class SectorTable:
    """All sectors by all sections of the top level."""

    columns: tuple[Section | None, ...]
    rows: tuple[SectorRow, ...]


def list_sectors(plan: Plan, cards: Sequence[Card]) -> SectorTable:
    """List all sectors that measures name."""
    tops = _tops(plan)
    homes = {card.id: tops[card.section] for card in cards if card.sectors}
    sections = [section for section in plan.sections if section.id in homes.values()]
    columns = (*sections, *([None] if None in homes.values() else []))
    rows = (
        SectorRow(
            f"c{number}",
            sector.label,
            sector.isic,
            tuple(
                tuple(name for name in sector.measures if homes[name] == (column and column.id))
                for column in columns
            ),
        )
        for number, sector in enumerate(plan.sectors, 1)
    )
    return SectorTable(columns, tuple(sorted(rows, key=lambda row: (-row.measures, row.label))))


def _tops(plan: Plan) -> Mapping[str | None, str | None]:
    """Tell the section of the top level above each section; parents stand before their children."""
    tops: dict[str | None, str | None] = {None: None}
    for section in plan.sections:
        tops[section.id] = tops[section.parent] if section.parent else section.id
    return tops
