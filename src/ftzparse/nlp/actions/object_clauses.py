"""Finds the clause that is an object, or that completes one; within it nothing but a clause ends the object.

Guarantees a place in it, or none. Reads "explore | gradually lowering …", "support firms in | taking on
…", "allow applicants to | submit …", "ensure | approvals are completed …".
"""

from __future__ import annotations

from ftzparse.lexicon.verbs import verb_words
from ftzparse.nlp.actions.syntax import base, introducer, is_in_modifier
from ftzparse.nlp.actions.tokens import Token

_FINITE = frozenset({"VBZ", "VBP", "MD"})
_NOMINAL = frozenset({"amod", "compound", "pobj"})
_DESCRIBING = frozenset({"amod", "compound", "acl", "nmod"})
_OPENERS = frozenset({"in", "from", "on", "into", "with"})


def find_clause(verb: Token, start: int, limit: int) -> int | None:
    """Find where the clause begins."""
    doc, first = verb.doc, verb.doc[start]
    that = first.lower == "that" and first.dep == "mark"
    if that or (first.tag == "TO" and first.nbor(1).tag == "VB") or _has_finite_clause(verb, start, limit):
        return start
    places = range(start, limit)
    return next((place for place in places if _opens(doc[place], verb, start)), None)


def _has_finite_clause(verb: Token, start: int, limit: int) -> bool:
    """Tell whether a clause without "that" is the object: "ensure approvals are completed"."""
    if base(verb) not in verb_words().frames.clause:
        return False
    return any(token.tag in _FINITE and not is_in_modifier(token, verb) for token in verb.doc[start:limit])


def _opens(token: Token, verb: Token, start: int) -> bool:
    if token.tag == "VBG":
        return _is_gerund(token, verb, start)
    return token.tag.startswith("VB") and _is_governed_infinitive(token, verb, start)


def _is_gerund(token: Token, verb: Token, start: int) -> bool:
    """Tell whether a gerund is the object, or completes it behind "in" or "from"."""
    before = introducer(token)
    if before is None or token.dep in _NOMINAL:
        return False
    word = before.lower
    if before.i < start:
        return token.dep != "nmod"
    needed = word in {"in", "from"} and base(verb) in verb_words().arguments.kept.get(word, ())
    return word in _OPENERS and (before.i == start or before.head.i == verb.i or needed)


def _is_governed_infinitive(token: Token, verb: Token, start: int) -> bool:
    """Tell whether an infinitive completes the object: "allow firms to consolidate", "help them see"."""
    frames, before = verb_words().frames, introducer(token)
    if base(verb) not in frames.object_infinitive:
        return False
    if before is not None and before.tag == "TO" and before.i > start:
        between = token.doc[verb.i + 1 : before.i]
        return not any(other.tag in {"VB", "VBG"} and other.dep not in _DESCRIBING for other in between)
    return base(verb) in frames.bare_infinitive and token.dep in {"ccomp", "xcomp"} and token.head.i == verb.i
