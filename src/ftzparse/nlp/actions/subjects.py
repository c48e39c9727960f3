"""Finds the object of a passive: its grammatical subject.

Guarantees the subject alone, without phrases before it and auxiliaries behind it; coordinated passives share it.
Reads "In eligible areas, a model will be promoted" as "a model".
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ftzparse.nlp.actions.head import Head
from ftzparse.nlp.actions.syntax import subject

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


def passive_subject(doc: Doc, heads: Sequence[Head], number: int) -> tuple[int, int] | None:
    """Find the subject of a passive verb, its own or that of the verb before "and"."""
    verb = doc[heads[number].verb]
    owner = _owner(verb)
    who = subject(owner)
    if who is None:
        return None
    start, end = who.left_edge.i, who.right_edge.i + 1
    auxiliary = min((child.i for child in owner.lefts if child.dep_ in {"aux", "auxpass"} and child.i > who.i), default=owner.i)
    end = min(end, auxiliary)
    while end > start and (doc[end - 1].text == "," or doc[end - 1].tag_ == "RB"):
        end -= 1
    return (start, end) if end > start else None


def _owner(verb: Token) -> Token:
    """Give the verb that has the subject: itself, the one it is coordinated with, or the one it completes."""
    while subject(verb) is None and verb.dep_ in {"conj", "xcomp"}:
        verb = verb.head
    return verb
