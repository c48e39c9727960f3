"""Finds the object of each action: what its verb acts on, as the shortest full phrase.

Guarantees a stretch of tokens of the same passage, or none. Reads "establish qualification standards for
laboratories, supporting …" as "qualification standards for laboratories"; a passive has its subject.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ftzparse.lexicon.verbs import verb_words
from ftzparse.nlp.actions.boundaries import find_end
from ftzparse.nlp.actions.head import Head
from ftzparse.nlp.actions.subjects import passive_subject
from ftzparse.nlp.actions.syntax import COORDINATORS, base, is_adverb, is_dash, is_passive

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

Stretch = tuple[int, int]
_PARTICLES = frozenset({"up", "out", "down", "off", "forward", "over", "away", "back"})
_NEVER_OPENS = frozenset({".", ",", ";", ":", "and", "or"})


def find_objects(doc: Doc, heads: Sequence[Head]) -> tuple[Stretch | None, ...]:
    """Find the object of each action, the last first: coordinated verbs share the object of the last."""
    found: list[Stretch | None] = []
    for number in range(len(heads) - 1, -1, -1):
        found.append(_object(doc, heads, number, found[-1] if found else None))
    return tuple(reversed(found))


def _object(doc: Doc, heads: Sequence[Head], number: int, following: Stretch | None) -> Stretch | None:
    head = heads[number]
    verb = doc[head.verb]
    if is_passive(verb):
        return passive_subject(doc, heads, number)
    if head.role == "means" and verb.tag_ in {"VBN", "VBD"}:
        return _trimmed(doc, head.opens + 2, head.verb)
    start = _after_particles(doc, head.verb + 1)
    limit = _limit(doc, heads, number)
    if _shares(doc, heads, number, start):
        return following
    if start >= limit or doc[start].lower_ in _NEVER_OPENS:
        return None
    start = _complement(verb, start, limit)
    return None if start is None else _trimmed(doc, start, find_end(verb, start, limit))


def _limit(doc: Doc, heads: Sequence[Head], number: int) -> int:
    """Give where the next action's clause begins, at the latest."""
    opens = [head.opens for head in heads[number + 1 :] if head.opens > heads[number].verb]
    return min([*opens, len(doc)])


def _shares(doc: Doc, heads: Sequence[Head], number: int, start: int) -> bool:
    """Tell whether only "and" or a comma lies between a verb and the next: "Develop and establish standards"."""
    if number + 1 == len(heads):
        return False
    nearer = [doc[place] for place in range(heads[number].verb + 1, heads[number + 1].verb)]
    joined = any(token.lower_ in COORDINATORS or token.text == "," for token in nearer)
    fillers = COORDINATORS | {",", "we", "will", "to"} | _PARTICLES
    return joined and heads[number].role == heads[number + 1].role and all(token.lower_ in fillers or is_adverb(token) for token in nearer)


def _after_particles(doc: Doc, start: int) -> int:
    while start < len(doc) and (doc[start].dep_ == "prt" or doc[start].lower_ in _PARTICLES or doc[start].tag_ == "RB" and doc[start].dep_ == "advmod" and doc[start].head.i < start):
        start += 1
    return start


def _complement(verb: Token, start: int, limit: int) -> int | None:
    """Give where the complement begins; a phrase with a preposition is one only where the verb takes it."""
    doc, first, lexicon = verb.doc, verb.doc[start], verb_words()
    if base(verb) in lexicon.frames.infinitive:
        to = next((place for place in range(start, limit) if doc[place].tag_ == "TO" and doc[place].head.tag_ == "VB"), None)
        if to is not None and (to == start or first.tag_ in {"IN", "RB"}):
            return to
    if first.tag_ not in {"IN", "TO", "RP"} or first.lower_ in {"that", "whether", "all", "both", "no"}:
        return start
    if first.tag_ == "TO" and start + 1 < limit and doc[start + 1].tag_ == "VB":
        return start
    return start if lexicon.takes(base(verb), first.lower_) else None


def _trimmed(doc: Doc, start: int, end: int) -> Stretch | None:
    """Take stops, dashes and what belongs to the next clause off both ends."""
    while start < end and (doc[start].is_punct and doc[start].text not in {'"', "'"} or doc[start].is_space):
        start += 1
    while end > start and (doc[end - 1].lower_ in {",", ".", ";", ":", "and", "or", "while", "both"} or is_dash(doc[end - 1]) or doc[end - 1].is_space):
        end -= 1
    return (start, end) if end > start else None
