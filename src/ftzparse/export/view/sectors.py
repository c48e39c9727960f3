"""What the plan does in which sector: each sector with its measures and the words that show it.

Sectors with most measures come first. Guarantees that each measure stands under every sector that it
names, or among those that name none.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ftzparse.export.comparison.wording import count
from ftzparse.export.view.labels import Labels
from ftzparse.export.view.overview import name_plan
from ftzparse.export.view.shape import Block
from ftzparse.export.view.units import view_rest
from ftzparse.models import Measure, Plan, Quote, Sector, SectorTag

Tagged = tuple[Measure, SectorTag]
"""A measure with one of the sectors that it names."""


def view_sectors(plan: Plan) -> Block:
    """Lay out a plan by its sectors."""
    labels = Labels(plan)
    ranked = rank_sectors(plan)
    blocks = [_sector(sector, tagged, labels) for sector, tagged in ranked]
    named = {measure.id for _, tagged in ranked for measure, _ in tagged}
    facts = (count(len(ranked), "sector"), count(len(plan.measures), "measure"))
    return Block(name_plan(plan), facts, (), (*blocks, *view_rest(plan, named, "No sector named")))


def rank_sectors(plan: Plan) -> list[tuple[Sector, list[Tagged]]]:
    """Give the sectors with most measures first; ties in the order of the taxonomy."""
    tagged = [(measure, tag) for measure in plan.measures for tag in measure.sectors]
    found = [(sector, [pair for pair in tagged if pair[1].sector == sector.id]) for sector in plan.sectors]
    return sorted(found, key=lambda item: -len(item[1]))


def quote_all(quotes: Iterable[Quote]) -> str:
    """Write quotes one after the other, each once.

    >>> quote_all([Quote(quote="a bank", start=0, end=6), Quote(quote="a bank", start=9, end=15)])
    '“a bank”'
    """
    return ", ".join(dict.fromkeys(f"“{' '.join(quote.quote.split())}”" for quote in quotes))


def _sector(sector: Sector, tagged: Sequence[Tagged], labels: Labels) -> Block:
    entries = tuple(labels.entry(measure, quote_all(tag.evidence)) for measure, tag in tagged)
    return Block(sector.label, (count(len(entries), "measure"), f"ISIC {sector.isic}"), entries)
