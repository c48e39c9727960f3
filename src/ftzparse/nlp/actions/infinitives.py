"""Finds infinitives of purpose: "to help businesses …", "in order to …"; and "so that banks can handle …".

Guarantees that infinitives which complete a verb, noun or adjective ("ways to expand", "allow X to submit")
are none. Reads "a platform to support enterprises" as support (result).
"""

from __future__ import annotations

from ftzparse.nlp.actions.complements import completes, is_passive_infinitive
from ftzparse.nlp.actions.head import Found, Head
from ftzparse.nlp.actions.syntax import introducer, is_dash, subject
from ftzparse.nlp.actions.tokens import Token

_PURPOSES = (("in", "order"), ("so", "as"))


def find_infinitive(token: Token, found: Found) -> Head | None:
    """Find whether an infinitive says what its clause is for."""
    if not token.tag.startswith("VB"):
        return None
    opens = _so_that(token)
    if opens is not None:
        return Head(token.i, "result", opens)
    to = marker(token)
    if to is None:
        return _coordinated(token, found)
    opens = _purpose(to)
    if is_passive_infinitive(token) or (opens is None and completes(token, to, found)):
        return None
    return Head(token.i, "result", to.i if opens is None else opens)


def marker(token: Token) -> Token | None:
    """Give the "to" of an infinitive."""
    before = introducer(token) if token.tag in {"VB", "VBP"} else None
    return before if before is not None and before.tag == "TO" else None


def _purpose(to: Token) -> int | None:
    """Give where a clause begins that can only be one of purpose: ", to …", "in order to …", "To …"."""
    words = tuple(word.lower for word in to.doc[max(0, to.i - 2) : to.i])
    start = to.i - 2 if words in _PURPOSES else to.i
    if start == 0:
        return 0
    before = to.doc[start - 1]
    if before.text == "," or is_dash(before):
        return start - 1
    return start if words in _PURPOSES else None


def _coordinated(token: Token, found: Found) -> Head | None:
    """Take the role of the infinitive before "and": "to raise X and lower Y"."""
    if token.dep != "conj" or token.tag not in {"VB", "VBP"}:
        return None
    partner, before = found.get(token.head.i), introducer(token)
    if partner is None or marker(token.head) is None or before is None:
        return None
    return Head(token.i, partner.role, before.i)


def _so_that(token: Token) -> int | None:
    """Give where "so that banks can handle X" begins, for its verb."""
    who = subject(token) if token.tag != "VBG" else None
    start = who.left_edge.i - 2 if who is not None else -1
    if start < 0 or [word.lower for word in token.doc[start : start + 2]] != ["so", "that"]:
        return None
    return start - 1 if start and token.doc[start - 1].text == "," else start
