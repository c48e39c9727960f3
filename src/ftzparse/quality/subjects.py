"""Scores what a measure is about: its sectors and its quantities."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ftzparse.models import Plan, Quantity
from ftzparse.quality.annotated import GoldQuantity
from ftzparse.quality.counts import Tally, agree, compare
from ftzparse.quality.gold import Gold
from ftzparse.quality.matching import Entry, MeasurePairs, Pairs, Placed, entries, pair
from ftzparse.quality.statements import agree_where_stated, reach_of_measures

Tag = tuple[str, str]
"""A measure and a sector that it bears."""

_VALUES = ("bound", "low", "high", "unit", "date")


def score_sectors(plan: Plan, gold: Gold, measures: MeasurePairs) -> Iterator[Tally]:
    """Give the tally of sectors, each counted once for a measure, if the gold states any."""
    spoken_about = reach_of_measures(gold, "sectors")
    if spoken_about is None:
        return
    names = {found.item.id: f"gold {entry.start}" for entry, found in measures.both}
    silent = {found.item.id for entry, found in measures.both if not entry.item.states("sectors")}
    stated = (
        (sector.evidence_quote, (f"gold {measure.start}", sector.id))
        for measure in gold.plan.measures
        for sector in measure.sectors
    )
    found = (
        (next(iter(tag.evidence), measure), (names.get(measure.id, measure.id), tag.sector))
        for measure in plan.measures
        if measure.id not in silent and spoken_about.touches(measure)
        for tag in measure.sectors
    )
    pairs = pair(_once(stated), _once(found), lambda entry: entry.item)
    yield compare("sectors", pairs, lambda tag: tag[1])


def _once(tags: Iterable[tuple[Placed, Tag]]) -> list[Entry[Tag]]:
    """Keep the first place of each tag."""
    first: dict[Tag, Entry[Tag]] = {}
    for place, tag in tags:
        first.setdefault(tag, Entry(place.start, place.end, tag))
    return list(first.values())


def score_quantities(plan: Plan, gold: Gold) -> Iterator[Tally]:
    """Give the tallies of quantities, if the gold states any."""
    spoken_about = reach_of_measures(gold, "quantities")
    if spoken_about is None:
        return
    pairs: Pairs[GoldQuantity, Quantity] = pair(
        entries([quantity for measure in gold.plan.measures for quantity in measure.quantities]),
        entries(
            [
                quantity
                for measure in plan.measures
                for quantity in measure.quantities
                if quantity in spoken_about
            ]
        ),
    )
    yield compare("quantities", pairs)
    yield from agree_where_stated("quantity-kinds", pairs, "kind", lambda quantity: quantity.kind)
    if any(_valued(quantity) for quantity in pairs.gold):
        yield agree(
            "quantity-values",
            (
                (entry, _listed(entry.item, fields), _listed(found.item, fields))
                for entry, found in pairs.both
                if (fields := _valued(entry.item))
            ),
        )


def _valued(quantity: GoldQuantity) -> tuple[str, ...]:
    return tuple(field for field in _VALUES if quantity.states(field))


def _listed(quantity: GoldQuantity | Quantity, fields: tuple[str, ...]) -> str:
    return ", ".join(f"{field} {getattr(quantity, field)}" for field in fields)
