"""Units by measures: who carries most, who carries what, and who is named together with whom.

Guarantees that the unit of most measures comes first, and that each cell holds a mention's mark, so
that it leads to the words it was read from.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, permutations

from ftzparse.export.report.measures import Card, Naming
from ftzparse.export.report.names import NamedUnit
from ftzparse.models import UnitRole

_WEIGHT: Mapping[UnitRole, int] = {"lead": 0, "responsible": 1, "cooperating": 2}


@dataclass(frozen=True, slots=True)
class Partner:
    """A unit that stands in the same clauses."""

    unit: NamedUnit
    clauses: int


@dataclass(frozen=True, slots=True)
class Row:
    """A unit, and what it does in each measure."""

    unit: NamedUnit
    cells: tuple[Naming | None, ...]
    """One for each measure, with the weightiest role that the unit has there."""
    mentions: int
    partners: tuple[Partner, ...]

    @property
    def measures(self) -> int:
        """Count the measures that name it."""
        return sum(cell is not None for cell in self.cells)


def list_units(cards: Sequence[Card]) -> tuple[Row, ...]:
    """List all units that clauses name, the one of most measures first."""
    named = {card.id: _by_unit(card) for card in cards}
    mentions = Counter(naming.unit for card in cards for naming in card.namings)
    partners = _partners(cards)
    rows = (
        Row(unit, tuple(named[card.id].get(unit) for card in cards), count, partners[unit])
        for unit, count in mentions.items()
    )
    return tuple(sorted(rows, key=lambda row: (-row.measures, -row.mentions, row.unit.name)))


def section_widths(cards: Sequence[Card]) -> tuple[tuple[str | None, int], ...]:
    """Tell how many neighbouring measures stand in each section: the head above their columns."""
    return tuple((section, len(list(group))) for section, group in groupby(cards, lambda card: card.section))


def _by_unit(card: Card) -> dict[NamedUnit, Naming]:
    found: dict[NamedUnit, Naming] = {}
    for naming in sorted(card.namings, key=lambda naming: _WEIGHT[naming.role]):
        found.setdefault(naming.unit, naming)
    return found


def _partners(cards: Sequence[Card]) -> defaultdict[NamedUnit, tuple[Partner, ...]]:
    together: defaultdict[NamedUnit, Counter[NamedUnit]] = defaultdict(Counter)
    for unit, other in _pairs(cards):
        together[unit][other] += 1
    found: defaultdict[NamedUnit, tuple[Partner, ...]] = defaultdict(tuple)
    for unit, counts in together.items():
        found[unit] = tuple(Partner(other, count) for other, count in counts.most_common())
    return found


def _pairs(cards: Sequence[Card]) -> Iterator[tuple[NamedUnit, NamedUnit]]:
    for card in cards:
        for clause in card.clauses:
            yield from permutations(dict.fromkeys(naming.unit for naming in clause.units), 2)
