"""Tells the role that a set phrase gives to the participle behind it.

Guarantees a role only for phrases of the lexicon, whole. Reads "by means of expanding X" as means, "with the
aim of achieving Y" as a result.
"""

from __future__ import annotations

from functools import cache

from ftzparse.lexicon.verbs import verb_words
from ftzparse.nlp.actions.head import Head, Role
from ftzparse.nlp.actions.tokens import Token, text_of


@cache
def _last_words() -> frozenset[str]:
    phrases = verb_words().phrases
    return frozenset(phrase.rsplit(maxsplit=1)[-1] for phrase in phrases.means | phrases.result)


def find_introduced(token: Token, before: Token) -> Head | None:
    """Find whether a set phrase ends with the word before a participle."""
    phrases = verb_words().phrases
    if before.lower not in _last_words():
        return None
    introductions: tuple[tuple[Role, frozenset[str]], ...] = (
        ("means", phrases.means),
        ("result", phrases.result),
    )
    for role, known in introductions:
        for phrase in known:
            start = before.i - phrase.count(" ")
            if start >= 0 and text_of(token.doc[start : before.i + 1]).lower() == phrase:
                comma = start > 0 and token.doc[start - 1].text == ","
                return Head(token.i, role, start - comma)
    return None
