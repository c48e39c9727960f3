"""Tells what kind of act an action is: directive, permission or outcome.

Guarantees "outcome" for every result and for nothing else. Reads "banks may waive the need", "will no longer
require permits" and "allow enterprises to consolidate debts" as permissions.
"""

from __future__ import annotations

from typing import Literal

from ftzparse.lexicon.verbs import verb_words
from ftzparse.nlp.actions.head import Head
from ftzparse.nlp.actions.syntax import auxiliaries, base, has_subject, subject
from ftzparse.nlp.actions.tokens import Doc, Token

Kind = Literal["directive", "permission", "outcome"]
_MAY = frozenset({"may", "can"})
_OBLIGED = frozenset({"require", "need", "oblige", "have"})


def kind_of(doc: Doc, head: Head) -> Kind:
    """Tell the kind of an action."""
    if head.role == "result":
        return "outcome"
    verb = doc[head.verb]
    negated = any(child.dep == "neg" for child in verb.lefts)
    if base(verb) in verb_words().roles.permission and not negated:
        return "permission"
    return "permission" if head.role == "main" and (_may(verb) or _is_relieved(verb)) else "directive"


def _may(verb: Token) -> bool:
    """Tell whether "may", "can" or "be able to" governs a verb; "may not" and "no unit may" forbid."""
    modals = [aux for aux in auxiliaries(verb) if aux.lower in _MAY]
    who = subject(verb)
    forbidden = who is not None and any(child.lower == "no" for child in who.lefts)
    negated = any(child.dep == "neg" for child in verb.lefts)
    return verb.head.lower == "able" or bool(modals and not forbidden and not negated)


def _is_relieved(verb: Token) -> bool:
    """Tell whether something need not be done: "no longer have to submit", "need no longer be filed"."""
    shared = verb.dep == "xcomp" or (verb.dep == "conj" and not has_subject(verb))
    above = verb.head if shared else verb
    return any(_is_lifted(step) for step in (verb, above))


def _is_lifted(verb: Token) -> bool:
    words = [child.lower for child in verb.lefts]
    words += [grandchild.lower for child in verb.lefts for grandchild in child.lefts]
    obliged = base(verb) in _OBLIGED or "need" in words
    return "longer" in words or (obliged and ("not" in words or "n't" in words))
