"""Scores an output against gold, layer by layer, with each fault and its context.

Guarantees scores and faults in the order of the layers, faults of a layer in source order.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ftzparse.models import Measure, Plan
from ftzparse.quality.actions import score_actions
from ftzparse.quality.characters import Characters, gather
from ftzparse.quality.clauses import score_clauses
from ftzparse.quality.context import Surroundings
from ftzparse.quality.counts import Kind, Score, Slip, Tally
from ftzparse.quality.gold import Gold
from ftzparse.quality.layers import LAYERS
from ftzparse.quality.structure import pair_measures, score_structure
from ftzparse.quality.subjects import score_quantities, score_sectors
from ftzparse.source import Source


@dataclass(frozen=True, slots=True)
class Fault:
    """A miss, a false find or a wrong value, with what one needs to judge it."""

    layer: str
    kind: Kind
    start: int
    end: int
    measure: str | None
    """Label of the measure that it stands in."""
    quote: str | None
    note: str
    context: str


@dataclass(frozen=True, slots=True)
class Evaluation:
    """The scores of the layers that the gold states, and all faults."""

    scores: tuple[Score, ...]
    faults: tuple[Fault, ...]

    def f1(self, layer: str) -> float | None:
        """Give a layer's F1; None where there is nothing to score. A layer not stated: KeyError."""
        return {score.layer: score.f1 for score in self.scores}[layer]


def evaluate(plan: Plan, gold: Gold, source: Source | None = None) -> Evaluation:
    """Score a plan; the source, if given, adds context and is held against all quotes."""
    characters = gather(plan, gold, source)
    order = list(LAYERS)
    tallies = sorted(_tallies(plan, gold), key=lambda tally: order.index(tally.score.layer))
    explain = _Explainer(plan, gold, characters, Surroundings(source))
    return Evaluation(
        scores=tuple(tally.score for tally in tallies),
        faults=tuple(
            explain.fault(slip)
            for tally in tallies
            for slip in sorted(tally.slips, key=lambda slip: (slip.start, slip.end))
        ),
    )


def _tallies(plan: Plan, gold: Gold) -> Iterator[Tally]:
    measures = pair_measures(plan, gold)
    yield from score_structure(plan, gold, measures)
    yield from score_clauses(plan, gold)
    yield from score_actions(plan, gold)
    yield from score_sectors(plan, gold, measures)
    yield from score_quantities(plan, gold)


@dataclass(frozen=True)
class _Explainer:
    plan: Plan
    gold: Gold
    characters: Characters
    surroundings: Surroundings

    def fault(self, slip: Slip) -> Fault:
        """Add the quote, the measure and the context."""
        measure = self._measure(slip)
        stated = (own for own in self.gold.plan.measures if own.start <= slip.start < own.end)
        holder = measure or next(stated, None)
        quote = self.characters.quote(slip)
        return Fault(
            layer=slip.layer,
            kind=slip.kind,
            start=slip.start,
            end=slip.end,
            measure=holder.label if holder else None,
            quote=quote,
            note=slip.note,
            context=self.surroundings.around(slip, quote, measure) if slip.start < slip.end else "",
        )

    def _measure(self, slip: Slip) -> Measure | None:
        return next((own for own in self.plan.measures if own.start <= slip.start < own.end), None)
