"""Scores what is to be done: verbs, objects, roles and types."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import get_args

from ftzparse.models import Action, Plan
from ftzparse.quality.annotated import GoldAction
from ftzparse.quality.counts import Score, Slip, Tally, agree, compare
from ftzparse.quality.gold import Gold
from ftzparse.quality.matching import Entry, Pairs, overlap, pair, start_of
from ftzparse.quality.statements import reach_of_measures

ActionPairs = Pairs[GoldAction, Action]
ROLES: tuple[str, ...] = get_args(Action.model_fields["role"].annotation)


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
