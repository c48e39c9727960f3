"""Finds the verbs of a passage that are actions, with the role that each has in its sentence.

Guarantees each verb once, in reading order. Reads "we will refine the framework by implementing balance-based
management, while permitting funds to …" as refine (main), implementing (means), permitting (accompanying).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ftzparse.nlp.actions.head import Head
from ftzparse.nlp.actions.infinitives import find_infinitive
from ftzparse.nlp.actions.main_verbs import find_main_verbs
from ftzparse.nlp.actions.participles import find_absolute, find_participle

if TYPE_CHECKING:
    from spacy.tokens import Doc


def find_heads(doc: Doc) -> tuple[Head, ...]:
    """Find the actions of a passage."""
    found: dict[int, Head] = {head.verb: head for head in find_main_verbs(doc)}
    for rule in (find_participle, find_infinitive, find_absolute):
        for token in doc:
            head = None if token.i in found else rule(token, found)
            if head:
                found[head.verb] = head
    if not any(head.role == "main" or doc[head.verb].tag_ == "VB" for head in found.values()):
        return ()
    return tuple(found[place] for place in sorted(found))
