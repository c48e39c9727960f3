"""Gives each action the stretch of its passage that is its clause.

Guarantees that a clause holds its verb and its object, so that verbs which share an object overlap.
"""

from __future__ import annotations

from collections.abc import Sequence

from ftzparse.nlp.actions.head import Head, Stretch
from ftzparse.nlp.actions.tokens import Doc


def clause_stretches(
    doc: Doc, heads: Sequence[Head], objects: Sequence[Stretch | None]
) -> tuple[Stretch, ...]:
    """Divide a passage among its actions: each clause runs up to the next."""
    starts = [0 if number == 0 else min(head.opens, head.verb) for number, head in enumerate(heads)]
    clauses: list[Stretch] = []
    for number, (head, stretch) in enumerate(zip(heads, objects, strict=True)):
        later = [start for start in starts if start > head.verb]
        start, end = starts[number], min([*later, len(doc)])
        if stretch:
            start, end = min(start, stretch[0]), max(end, stretch[1])
        clauses.append(_trimmed(doc, start, max(end, head.verb + 1)))
    return tuple(clauses)


def _trimmed(doc: Doc, start: int, end: int) -> Stretch:
    while start < end - 1 and (doc[start].is_punct or doc[start].lower in {"and", "or"}):
        start += 1
    while end > start + 1 and (doc[end - 1].is_punct or doc[end - 1].lower in {"and", "or"}):
        end -= 1
    return start, end
