"""Finds the object of each action: what its verb acts on, as the shortest full phrase.

Guarantees a stretch of tokens of the same passage, or none. Reads "establish qualification standards for
laboratories, supporting …" as "qualification standards for laboratories"; a passive has its subject.
"""

from __future__ import annotations

from collections.abc import Sequence

from ftzparse.lexicon.verbs import verb_words
from ftzparse.nlp.actions.boundaries import find_end
from ftzparse.nlp.actions.head import Head, Stretch
from ftzparse.nlp.actions.prepositions import opens_adverbial
from ftzparse.nlp.actions.subjects import passive_subject
from ftzparse.nlp.actions.syntax import (
    COORDINATORS,
    base,
    is_adverb,
    is_dash,
    is_hyphenated,
    is_passive,
    word_after,
)
from ftzparse.nlp.actions.tokens import Doc, Token, text_of

_STOPS = frozenset({".", ",", ";", ":", "and", "or"})
_TIMES = frozenset({"once", "twice"})
_ENDS = _STOPS | {"while", "both"}
_FILLERS = COORDINATORS | {",", "we", "will", "to"}
_ADVERBS = frozenset({"RB", "RBR"})


def find_objects(doc: Doc, heads: Sequence[Head]) -> tuple[Stretch | None, ...]:
    """Find the object of each action, the last first: coordinated verbs share the object of the last."""
    found: list[Stretch | None] = []
    for number in range(len(heads) - 1, -1, -1):
        shared = found[-1] if found and _shares(doc, heads[number], heads[number + 1]) else None
        found.append(shared or _object(doc, heads, number))
    return tuple(reversed(found))


def _object(doc: Doc, heads: Sequence[Head], number: int) -> Stretch | None:
    head = heads[number]
    verb = doc[head.verb]
    if is_passive(verb):
        return passive_subject(verb, heads[0].verb)
    if head.role == "means" and verb.tag in {"VBN", "VBD"}:
        return _trimmed(doc, head.opens + 2, head.verb)
    start = _after_recipient(verb, _after_aside(doc, _after_particles(doc, head.verb + 1)))
    limit = _limit(doc, heads, number, start)
    if start >= limit or doc[start].lower in _STOPS | _TIMES or opens_adverbial(doc[start], verb):
        return None
    opening = _complement(verb, start, limit)
    return None if opening is None else _trimmed(doc, opening, find_end(verb, opening, limit))


def _limit(doc: Doc, heads: Sequence[Head], number: int, start: int) -> int:
    """Give where the next action begins; one that is open already ("shall, relying on X, …"), at its verb."""
    head = heads[number]
    later = (other.opens if other.opens > head.verb else other.verb for other in heads[number + 1 :])
    limit = min([len(doc), *(place for place in later if place >= start)])
    inside = number > 0 and doc[head.opens].text == "," and heads[number - 1].verb == head.opens - 1
    commas = (place for place in range(start, limit) if doc[place].text == ",")
    return next(commas, limit) if inside and heads[number - 1].role == "main" else limit


def _after_aside(doc: Doc, start: int) -> int:
    """Skip an adverbial in commas: "compile, in conjunction with Sichuan, a catalogue"."""
    asides = verb_words().words.after_comma
    if start + 2 >= len(doc) or doc[start].text != ",":
        return start
    participle = doc[start + 1].tag in {"VBG", "VBN"}
    if not participle and doc[start + 1].lower not in asides:
        return start
    closing = next((place for place in range(start + 2, len(doc)) if doc[place].text == ","), None)
    return start if closing is None else closing + 1


def _after_recipient(verb: Token, start: int) -> int:
    """Skip the one to whom something is given: "grant organizers | subsidies"."""
    recipient = next((child for child in verb.rights if child.dep == "dative" and child.tag != "IN"), None)
    things = [child for child in verb.rights if child.dep == "dobj"]
    if recipient is None or not things or recipient.left_edge.i != start:
        return start
    return things[0].left_edge.i if things[0].left_edge.i > recipient.i else start


def _shares(doc: Doc, head: Head, following: Head) -> bool:
    """Tell whether only "and" or a comma lies between two verbs: "Develop and establish standards"."""
    between = doc[head.verb + 1 : following.verb]
    fillers = _FILLERS | verb_words().words.particles
    joined = any(token.lower in COORDINATORS or token.text == "," for token in between)
    only = all(token.lower in fillers or is_adverb(token) for token in between)
    return joined and only and head.role == following.role and not is_passive(doc[head.verb])


def _after_particles(doc: Doc, start: int) -> int:
    """Skip particles, adverbs and set phrases such as "on record" behind a verb."""
    words = verb_words().words
    idiom = text_of(doc[start : start + 2]).lower() in words.idioms
    if idiom and start + 2 < len(doc) and doc[start + 2].lower not in _STOPS:
        return start + 2
    while start < len(doc):
        token = doc[start]
        adverb = token.tag in _ADVERBS and token.dep == "advmod" and token.head.i < start
        if not (token.dep == "prt" or token.lower in words.particles or adverb):
            break
        start += 1
    return start


def _complement(verb: Token, start: int, limit: int) -> int | None:
    """Give where the complement begins; a phrase with a preposition is one only where the verb takes it."""
    doc, first, lexicon = verb.doc, verb.doc[start], verb_words()
    least = first.lower == "at" and word_after(first) in {"least", "most"}
    if least or is_hyphenated(first) or first.lower in {"that", "whether", "all", "both", "no"}:
        return start
    if first.tag in {"IN", "TO"} and lexicon.takes(base(verb), first.lower):
        return start
    infinitives = (
        place for place in range(start, limit) if doc[place].tag == "TO" and doc[place].head.tag == "VB"
    )
    to = next(infinitives, None)
    seeks = base(verb) in lexicon.frames.infinitive and first.tag in {"IN", "RB"}
    if to is not None and (to == start or seeks):
        return to
    return None if first.tag in {"IN", "TO", "RP"} else start


def _trimmed(doc: Doc, start: int, end: int) -> Stretch | None:
    """Take stops, dashes and what belongs to the next clause off both ends."""
    while start < end and doc[start].is_punct and doc[start].text not in {'"', "'"}:
        start += 1
    while end > start and (doc[end - 1].lower in _ENDS or is_dash(doc[end - 1])):
        end -= 1
    return (start, end) if end > start else None
