"""Tells what kind of act an action is: directive, permission or outcome.

Guarantees "outcome" for every result and for nothing else. Reads "banks may waive the need", "will no longer
require permits" and "allow enterprises to consolidate debts" as permissions.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from ftzparse.lexicon.verbs import verb_words
from ftzparse.nlp.actions.head import Head
from ftzparse.nlp.actions.syntax import auxiliaries, base

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

Kind = Literal["directive", "permission", "outcome"]
_MAY = frozenset({"may", "can", "ca"})
_OBLIGED = frozenset({"require", "need", "oblige", "have"})


def kind_of(doc: Doc, head: Head) -> Kind:
    """Tell the kind of an action."""
    if head.role == "result":
        return "outcome"
    verb = doc[head.verb]
    if base(verb) in verb_words().roles.permission:
        return "permission"
    if head.role == "main" and (_may(verb) or _is_relieved(verb)):
        return "permission"
    return "directive"


def _may(verb: Token) -> bool:
    """Tell whether "may" or "can" governs a verb; "may not" forbids."""
    modals = [aux for aux in auxiliaries(verb) if aux.lower_ in _MAY]
    return bool(modals) and not any(child.dep_ == "neg" for child in verb.lefts)


def _is_relieved(verb: Token) -> bool:
    """Tell whether something is no longer to be done: "no longer have to submit", "need no longer be filed"."""
    for step in (verb, verb.head if verb.dep_ in {"xcomp", "conj"} else verb):
        lefts = [child.lower_ for child in step.lefts] + [grandchild.lower_ for child in step.lefts for grandchild in child.lefts]
        if "longer" in lefts:
            return True
        if base(step) in _OBLIGED and any(word in {"not", "n't"} for word in lefts):
            return True
    return False
