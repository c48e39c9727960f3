"""Decides from the whole sequence which paragraphs are headings, items, sub-items or text.

A plan can be read in many ways; the one that needs the fewest oddities is taken. Each oddity has a
price (`oddities.py`), and a beam of the cheapest readings is carried from paragraph to paragraph.
Guarantees one part for every paragraph. Reads "1. Highlight …" as a section, "1. Focus …" as an item.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ftzparse.outline import Label
from ftzparse.parser.oddities import (
    State,
    Step,
    heading_steps,
    item_steps,
    lost_number_steps,
    subitem_steps,
    text_step,
    unfinished,
)
from ftzparse.parser.paragraphs import Paragraph
from ftzparse.parser.parts import Part
from ftzparse.parser.shapes import Shape

_BEAM = 12
_MARGIN = 8.0  # beyond the best; no role in 80 plans changes with twice the beam and margin


@dataclass(frozen=True, slots=True)
class Role:
    """What a paragraph is, and the label by which it is that."""

    part: Part
    label: Label | None = None
    number: int | None = None
    """The number that it bears, or must have borne where it was lost."""


@dataclass(frozen=True, slots=True)
class _Trail:
    """The roles given so far, newest first."""

    role: Role
    before: _Trail | None


def read_roles(paragraphs: Sequence[Paragraph], shapes: Sequence[Shape]) -> tuple[Role, ...]:
    """Give every paragraph its role in the cheapest reading of all."""
    beam: dict[State, tuple[float, _Trail | None]] = {State(): (0.0, None)}
    for paragraph, shape in zip(paragraphs, shapes, strict=True):
        beam = _advance(beam, paragraph, shape)
    _, _, trail = min(
        (cost + unfinished(state), order, trail) for order, (state, (cost, trail)) in enumerate(beam.items())
    )
    return tuple(reversed(list(_roles(trail))))


def _roles(trail: _Trail | None) -> Iterator[Role]:
    while trail is not None:
        yield trail.role
        trail = trail.before


def _advance(
    beam: dict[State, tuple[float, _Trail | None]], paragraph: Paragraph, shape: Shape
) -> dict[State, tuple[float, _Trail | None]]:
    """Extend every reading by one paragraph in every way and keep the cheapest."""
    found: dict[State, tuple[float, _Trail | None]] = {}
    for state, (cost, trail) in beam.items():
        for step in _steps(state, paragraph, shape):
            total = cost + step.cost
            known = found.get(step.state)
            if known is None or total < known[0]:
                found[step.state] = (total, _Trail(Role(step.part, step.label, step.number), trail))
    best = heapq.nsmallest(_BEAM, found.items(), key=lambda entry: entry[1][0])
    limit = best[0][1][0] + _MARGIN
    return {state: reading for state, reading in best if reading[0] <= limit}


def _steps(state: State, paragraph: Paragraph, shape: Shape) -> Iterator[Step]:
    yield text_step(state, paragraph.labels, shape)
    for label in paragraph.labels:
        yield from heading_steps(state, label, shape)
        yield from item_steps(state, label, shape)
        yield from subitem_steps(state, label, shape)
    if not paragraph.labels:
        yield from heading_steps(state, None, shape)
        yield from lost_number_steps(state, shape)
