"""Finds the verbs of phrases with "with": means that have no preposition of their own.

Guarantees verbs behind a comma, "with" and a noun. Reads ", with records kept for three years" as kept.
"""

from __future__ import annotations

from ftzparse.nlp.actions.head import Found, Head
from ftzparse.nlp.actions.tokens import Token

_NOUN_PHRASE = frozenset({"CD", "DT", "HYPH", "JJ", "NN", "NNP", "NNPS", "NNS", "PRP$", "RB"})
_CLAUSES = frozenset({"acl", "pcomp", "ccomp", "advcl"})


def find_absolute(token: Token, found: Found) -> Head | None:
    """Find whether a past participle is the verb of such a phrase."""
    if (
        token.tag not in {"VBN", "VBD"}
        or token.dep not in _CLAUSES
        or not any(place < token.i for place in found)
    ):
        return None
    opener = _opener(token)
    return None if opener is None else Head(token.i, "means", opener - 1)


def _opener(token: Token) -> int | None:
    """Find the ", with" of a phrase, with nothing but a noun between it and the participle."""
    place = token.i - 1
    while place > 0 and token.doc[place].tag in _NOUN_PHRASE:
        place -= 1
    opens = token.doc[place].lower == "with" and place > 0 and token.doc[place - 1].text == ","
    return place if opens and place < token.i - 1 else None
