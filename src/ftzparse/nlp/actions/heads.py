"""Finds the verbs of a passage that are actions, with the role that each has in its sentence.

Guarantees each verb once, in reading order. Reads "we will refine the framework by implementing balance-based
management, while permitting funds to …" as refine (main), implementing (means), permitting (accompanying).
"""

from __future__ import annotations

from collections.abc import Callable

from ftzparse.nlp.actions.absolutes import find_absolute
from ftzparse.nlp.actions.head import Found, Head
from ftzparse.nlp.actions.infinitives import find_infinitive
from ftzparse.nlp.actions.main_verbs import find_main_verbs
from ftzparse.nlp.actions.participles import find_participle
from ftzparse.nlp.actions.tokens import Doc, Token

# In this order: what a rule decides may ask for what the rules before it found.
_RULES: tuple[Callable[[Token, Found], Head | None], ...] = (find_participle, find_infinitive, find_absolute)


def find_heads(doc: Doc) -> tuple[Head, ...]:
    """Find the actions of a passage; without a main clause there are none."""
    found = {head.verb: head for head in find_main_verbs(doc)}
    if not found:
        return ()
    candidates = [token for token in doc if token.tag.startswith("VB") or token.lower.endswith("ing")]
    for rule in _RULES:
        for token in candidates:
            head = None if token.i in found else rule(token, found)
            if head:
                found[head.verb] = head
    return tuple(found[place] for place in sorted(found))
