"""Finds the object of a passive: its grammatical subject.

Guarantees the subject alone, without phrases before it and auxiliaries behind it; coordinated verbs share it.
Reads "In eligible areas, a model will be promoted" as "a model".
"""

from __future__ import annotations

from ftzparse.lexicon.verbs import verb_words
from ftzparse.nlp.actions.head import Stretch
from ftzparse.nlp.actions.main_clauses import lost_subject
from ftzparse.nlp.actions.recasting import SUBJECT
from ftzparse.nlp.actions.syntax import BE, coordinated_with, has_subject, is_adverb, own_auxiliaries, subject
from ftzparse.nlp.actions.tokens import Doc, Token


def passive_subject(verb: Token, first: int) -> Stretch | None:
    """Find the subject of a passive verb, or of the verb before "and"; the first begins the passage."""
    lost = lost_subject(verb)
    if lost is not None:
        return lost, min(part.i for part in own_auxiliaries(verb))
    owner, predicate = _owner(verb)
    who = subject(owner)
    if who is None or who.lower == SUBJECT:
        return None
    doc = verb.doc
    start = 0 if first in {owner.i, verb.i} and not _opens_phrase(doc[0]) else who.left_edge.i
    end = min([predicate.i, *(part.i for part in own_auxiliaries(predicate) if part.i > who.i)])
    end = _without_aside(doc, who.right_edge.i + 1, end)
    start = _after_condition(who, start, end)
    while end > start and _is_outside(doc[end - 1], end):
        end -= 1
    return (start, end) if end > start else None


def _after_condition(who: Token, start: int, end: int) -> int:
    """Skip a clause that the parser took for the subject: "Where a fund invests, | a reward is paid"."""
    if not who.tag.startswith("VB") or who.left_edge.lower not in verb_words().words.conditions:
        return start
    commas = (place + 1 for place in range(who.i, end) if who.doc[place].text == ",")
    return next(commas, start)


def _is_outside(last: Token, end: int) -> bool:
    """Tell whether the last word is a comma, "are", or an adverb of the predicate."""
    return last.text == "," or last.lower in BE or (last.tag == "RB" and last.head.i >= end)


def _opens_phrase(first: Token) -> bool:
    """Tell whether a passage begins with something before its subject: "In eligible areas, …"."""
    return (
        first.lower in verb_words().words.openers
        or is_adverb(first)
        or first.tag in {"VBG", "VBN", "TO", "CC"}
    )


def _without_aside(doc: Doc, start: int, end: int) -> int:
    """Leave out an adverbial between subject and verb: "patents, in accordance with the law, shall be …"."""
    asides = verb_words().words.after_comma
    commas = (
        place for place in range(start, end - 1) if doc[place].text == "," and doc[place + 1].lower in asides
    )
    return next(commas, end)


def _owner(verb: Token) -> tuple[Token, Token]:
    """Give the verb that has the subject, and the first verb behind that subject with auxiliaries.

    The owner is the verb itself, the one it is coordinated with, or the one it completes.
    """
    below = verb
    while not has_subject(verb):
        above = coordinated_with(verb) or (verb.head if verb.dep == "xcomp" else None)
        if above is None:
            break
        below, verb = verb, above
    return verb, verb if own_auxiliaries(verb) else below
