"""Scores what a measure says: actions with objects, roles and types, sectors, quantities."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import get_args

from ftzparse.models import Action, Plan, Quantity
from ftzparse.quality.counts import Score, Slip, Tally, agree, compare
from ftzparse.quality.gold import Gold, GoldAction, GoldQuantity
from ftzparse.quality.matching import Entry, Pairs, entries, overlap, pair, start_of
from ftzparse.quality.statements import agree_where_stated, reach_of_measures
from ftzparse.quality.structure import MeasurePairs

ActionPairs = Pairs[GoldAction, Action]
ROLES: tuple[str, ...] = get_args(Action.model_fields["role"].annotation)
_VALUES = ("bound", "low", "high", "unit", "date")


def score_actions(plan: Plan, gold: Gold) -> Iterator[Tally]:
    """Give the tallies of actions, their objects, roles and types, if the gold states any."""
    spoken_about = reach_of_measures(gold, "actions")
    if spoken_about is None:
        return
    stated = [_stated(action) for measure in gold.plan.measures for action in measure.actions]
    found = [
        Entry(action.verb.start, action.verb.end, action)
        for measure in plan.measures
        for action in measure.actions
        if action.verb in spoken_about
    ]
    pairs = pair(stated, found, start_of)
    yield compare("actions", pairs, _object_note)
    for role in ROLES:
        yield _score_role(role, stated, found)
    yield from _score_objects(pairs)
    yield agree("roles", ((entry, entry.item.role, other.item.role) for entry, other in pairs.both))
    yield agree("types", ((entry, entry.item.type, other.item.type) for entry, other in pairs.both))


def _stated(action: GoldAction) -> Entry[GoldAction]:
    verb = action.verb_quote
    return Entry(verb.start, verb.end, action)


def _object_note(action: GoldAction | Action) -> str:
    target = action.object if isinstance(action, GoldAction) else action.object and action.object.quote
    return f"object: {target or 'none'}"


def _score_role(role: str, stated: Sequence[Entry[GoldAction]], found: Sequence[Entry[Action]]) -> Tally:
    """Count the actions of one role; what is wrong is told once, under actions or roles."""
    pairs = pair(
        [entry for entry in stated if entry.item.role == role],
        [entry for entry in found if entry.item.role == role],
        start_of,
    )
    return Tally(compare(f"actions-{role}", pairs).score, ())


def _score_objects(pairs: ActionPairs) -> Iterator[Tally]:
    """Compare the objects of main actions; what is wrong is told once, under the exact ones."""
    main = [(entry, other.item) for entry, other in pairs.both if entry.item.role == "main"]
    shares = [overlap(entry.item.object_quote, found.object) for entry, found in main]
    slips = tuple(
        Slip("objects-exact", "wrong", entry.start, entry.end, _objects(entry.item, found, share))
        for (entry, found), share in zip(main, shares, strict=True)
        if share < 1
    )
    common, apart = sum(shares), len(shares) - sum(shares)
    yield Tally(Score("objects-exact", len(main) - len(slips), len(slips), len(slips)), slips)
    yield Tally(Score("objects-overlap", common, apart, apart), ())


def _objects(stated: GoldAction, found: Action, share: float) -> str:
    target = found.object.quote if found.object else "none"
    return f"{target}, gold: {stated.object or 'none'} ({share:.0%} in common)"


def score_sectors(plan: Plan, gold: Gold, measures: MeasurePairs) -> Iterator[Tally]:
    """Give the tally of sectors, each counted once for a measure, if the gold states any."""
    spoken_about = reach_of_measures(gold, "sectors")
    if spoken_about is None:
        return
    both: list[tuple[Entry[str], Entry[str]]] = []
    missed: list[Entry[str]] = []
    false: list[Entry[str]] = []
    partners = {entry.item: found.item for entry, found in measures.both}
    for measure in gold.plan.measures:
        if measure.states("sectors"):
            pass
    yield compare("sectors", Pairs(tuple(both), tuple(missed), tuple(false)), lambda sector: sector)


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
    if any(quantity.states(field) for quantity in pairs.gold for field in _VALUES):
        yield agree("quantity-values", (_values(entry, other.item) for entry, other in pairs.both))


def _values(entry: Entry[GoldQuantity], found: Quantity) -> tuple[Entry[GoldQuantity], str, str]:
    stated = [field for field in _VALUES if entry.item.states(field)]
    return entry, _listed(entry.item, stated), _listed(found, stated)


def _listed(quantity: GoldQuantity | Quantity, fields: Sequence[str]) -> str:
    return ", ".join(f"{field} {getattr(quantity, field)}" for field in fields)
