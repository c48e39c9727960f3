"""Finds the verbs of phrases with "with": means that have no preposition of their own.

Guarantees verbs behind a comma, "with" and a noun. Reads ", with records kept for three years" as kept.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ftzparse.nlp.actions.head import Found, Head

if TYPE_CHECKING:
    from spacy.tokens import Token

_CLAUSES = frozenset({"acl", "pcomp", "ccomp", "advcl"})


def find_absolute(token: Token, found: Found) -> Head | None:
    """Find whether a past participle is the verb of such a phrase."""
    if (
        token.tag_ not in {"VBN", "VBD"}
        or token.dep_ not in _CLAUSES
        or not any(place < token.i for place in found)
    ):
        return None
    opener = token.head.head if token.head.dep_ == "pobj" else token.head
    if opener.lower_ != "with" or not 0 < opener.i < token.i - 1 or opener.nbor(-1).text != ",":
        return None
    return Head(token.i, "means", opener.i - 1)
