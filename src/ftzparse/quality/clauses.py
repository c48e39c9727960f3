"""Scores who is responsible: clauses, their time limits, and the mentions of units in them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ftzparse.models import Mention, Plan, Responsibility
from ftzparse.quality.annotated import GoldClause, GoldMention
from ftzparse.quality.counts import Tally, compare
from ftzparse.quality.gold import Gold
from ftzparse.quality.matching import Pairs, entries, pair
from ftzparse.quality.statements import Reach, agree_where_stated, reach, reach_of_measures

ClausePairs = Pairs[GoldClause, Responsibility]


def score_clauses(plan: Plan, gold: Gold) -> Iterator[Tally]:
    """Give the tallies of the responsibility layers, if the gold states any."""
    spoken_about = reach_of_measures(gold, "responsibilities")
    if spoken_about is None:
        return
    stated = [clause for measure in gold.plan.measures for clause in measure.responsibilities]
    found = [
        clause for measure in plan.measures for clause in measure.responsibilities if clause in spoken_about
    ]
    pairs = pair(entries(stated), entries(found))
    yield compare("responsibilities", pairs)
    yield from agree_where_stated("open-ended", pairs, "open_ended", lambda clause: clause.open_ended)
    yield from _score_deadlines(stated, found, spoken_about)
    yield from _score_units(stated, found)


def _score_deadlines(
    stated: Sequence[GoldClause], found: Sequence[Responsibility], clauses: Reach
) -> Iterator[Tally]:
    spoken_about = reach(stated, "deadline", complete=clauses.everywhere)
    if spoken_about is None:
        return
    theirs = [clause.deadline for clause in found if clause.deadline and clause.deadline in spoken_about]
    ours = [clause.deadline for clause in stated if clause.deadline]
    yield compare("deadlines", pair(entries(ours), entries(theirs)))


def _score_units(stated: Sequence[GoldClause], found: Sequence[Responsibility]) -> Iterator[Tally]:
    pairs: Pairs[GoldMention, Mention] = pair(
        entries([mention for clause in stated for mention in clause.units]),
        entries([mention for clause in found for mention in clause.units]),
    )
    yield compare("units", pairs)
    yield from agree_where_stated("unit-ids", pairs, "unit", lambda mention: mention.unit)
    yield from agree_where_stated("unit-roles", pairs, "role", lambda mention: mention.role)
    yield from agree_where_stated(
        "unit-offices", pairs, "office", lambda mention: mention.office_of is not None
    )
