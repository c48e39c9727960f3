"""Tells whether a participle after a comma goes on with a list of gerunds that closes with "and …ing".

Guarantees to look no further than the list. Reads "by merging forms, removing fees, and extending hours"
as a list of means.
"""

from __future__ import annotations

from enum import Enum, auto

from ftzparse.nlp.actions.head import Found
from ftzparse.nlp.actions.syntax import introducer, is_dash
from ftzparse.nlp.actions.tokens import Token

_NOMINAL = frozenset({"pcomp", "xcomp", "conj", "ccomp"})


class ListKind(Enum):
    """What the items of an open list are."""

    NONE = auto()
    MEANS = auto()
    NOUNS = auto()
    """Nothing of their own: they stand in an object."""


def open_list(token: Token, found: Found) -> ListKind:
    """Tell in which list a participle stands."""
    if not _closes(token):
        return ListKind.NONE
    start = max((place for place in found if place < token.i), default=-1)
    if start >= 0 and found[start].role == "means" and token.doc[start].tag == "VBG":
        return ListKind.MEANS
    between = token.doc[start + 1 : token.i]
    gerunds = (other for other in between if other.tag == "VBG" and other.dep in _NOMINAL)
    return ListKind.NOUNS if any(gerunds) else ListKind.NONE


def _closes(token: Token) -> bool:
    """Tell whether "and …ing" follows, before anything that ends the list or opens another."""
    for other in token.doc[token.i + 1 :]:
        if is_dash(other) or other.lower in {"while", "thereby", ";"}:
            return False
        before = introducer(other) if other.tag == "VBG" else None
        if before is not None and before.lower in {"as", "like", "including"}:
            return False
        if before is not None and before.lower in {"and", "or"}:
            return True
    return False
