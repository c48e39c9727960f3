"""Tells main verbs that are no directives: what only states, delimits, or says something of the plan itself.

Guarantees that what was recast from an imperative is never one. Reads "These Measures are formulated …",
"the policy applies to …", "This empowers water providers" (a result).
"""

from __future__ import annotations

from ftzparse.lexicon.verbs import verb_words
from ftzparse.nlp.actions.main_clauses import is_recast
from ftzparse.nlp.actions.syntax import (
    auxiliaries,
    base,
    first_conjunct,
    has_subject,
    is_passive,
    singular,
    subject,
)
from ftzparse.nlp.actions.tokens import Token, text_of

_OBLIGING = frozenset({"shall", "must", "should"})
_POINTERS = frozenset({"this", "these", "such"})
_CONSEQUENCES = frozenset({"thereby", "thus", "hence"})


def is_statement(token: Token) -> bool:
    """Tell whether a main verb carries no action."""
    introduces = is_passive(token) and text_of(token.doc[-3:]) == "as follows:"
    return introduces or _states(token) or _is_about_document(token)


def is_consequence(token: Token) -> bool:
    """Tell whether a main verb says what follows from what was said: "These efforts will accelerate …"."""
    if any(child.lower in _CONSEQUENCES for child in token.lefts):
        return True
    who = subject(first_conjunct(token))
    if who is None or is_passive(token):
        return False
    pointed = any(child.lower in _POINTERS for child in who.lefts)
    return who.lower in {"this", "these", "that"} or (
        pointed and singular(who) in verb_words().nouns.summaries
    )


def _states(token: Token) -> bool:
    """Tell whether a verb only states; obliged to, even "include" is done: "cities shall include wharves"."""
    if base(token) not in verb_words().roles.states or is_passive(token) or is_recast(first_conjunct(token)):
        return False
    applies_for = base(token) == "apply" and any(child.lower == "for" for child in token.rights)
    causes = base(token) == "have" and any(child.dep == "ccomp" for child in token.rights)
    if applies_for or causes:
        return False
    obliged = any(aux.lower in _OBLIGING for aux in auxiliaries(token))
    return not (obliged and any(child.dep == "dobj" for child in token.rights))


def _is_about_document(token: Token) -> bool:
    """Tell a recital or a closing provision: "The Plan of 2019 shall be repealed"."""
    first = first_conjunct(token)
    who = subject(first)
    named = who is not None and singular(who) in verb_words().nouns.documents
    if (
        who is None
        or not named
        or has_subject(token) != (token.i == first.i)
        or base(first) not in verb_words().roles.recital
    ):
        return False
    words = [child for child in who.lefts if child.i > who.left_edge.i]
    titled = who.text.istitle() or any(child.text.istitle() for child in words)
    return titled or any(child.lower in _POINTERS for child in who.lefts)
