"""Finds where an object ends: before adverbial clauses and phrases, and what completes the verb.

Guarantees an end between start and limit. Reads "multi-tiered mechanisms | through diversified channels",
"bonded maintenance | from aircraft engines to ships", "the results | every year".
"""

from __future__ import annotations

from ftzparse.lexicon.verbs import verb_words
from ftzparse.nlp.actions.object_clauses import find_clause
from ftzparse.nlp.actions.prepositions import ends_before, opens_adverbial
from ftzparse.nlp.actions.syntax import base, is_adverb, is_dash, is_in_modifier, word_after
from ftzparse.nlp.actions.tokens import Token

_FINITE = frozenset({"VBZ", "VBP", "MD"})
_CLAUSE_MARKS = frozenset({"mark", "advmod", "cc", "prep"})
_TIMES = frozenset({"before", "after"})
_TRAILERS = frozenset({"together", "accordingly", "forward"})


def find_end(verb: Token, start: int, limit: int) -> int:
    """Find the end of the object that starts somewhere behind a verb."""
    doc = verb.doc
    clause = find_clause(verb, start, limit)
    for place in range(start + 1, limit):
        token = doc[place]
        if _ends_at_comma(token, limit, inside=clause is not None) or _opens_clause(token, verb):
            return place
        if _is_predicate(token, verb):
            return _before_adverbs(verb, place)
        if (clause is not None and place > clause) or is_dash(doc[place - 1]):
            continue
        if opens_adverbial(token, verb) or ends_before(token, verb, start):
            return _without_adverbs(verb, start, place)
    return limit if clause is not None else _without_adverbs(verb, start, limit)


def _ends_at_comma(token: Token, limit: int, *, inside: bool) -> bool:
    """Tell whether what follows a comma is no part of a list, but an adverbial or a new clause."""
    if token.text != "," or token.i + 1 >= limit:
        return False
    after, words = token.nbor(1), verb_words().words
    two = f"{after.lower} {word_after(after)}"
    if two in words.continuing or (inside and after.lower in words.inside):
        return False
    return after.lower in words.after_comma or (
        after.tag == "VBG" and base(after) in verb_words().roles.framing
    )


def _opens_clause(token: Token, verb: Token) -> bool:
    """Tell whether a clause of time or condition begins: "as they pursue", "once the goods leave"."""
    word = token.lower
    if word == "as":
        return _opens_as_clause(token)
    if word == "once":
        opens = token.head.i > token.i and token.head.tag.startswith("VB")
    elif word in _TIMES:
        opens = token.dep == "mark"  # "before their goods arrive", not "lease before transfer"
    else:
        opens = word in verb_words().words.clauses and token.dep in _CLAUSE_MARKS and not _is_degree(token)
    return opens and not is_in_modifier(token, verb)


def _is_predicate(token: Token, verb: Token) -> bool:
    """Tell what "make" makes of its object: "make the industry | bigger and stronger"."""
    made = base(verb) in verb_words().frames.predicate and token.tag in {"JJ", "JJR"}
    expletive = word_after(verb) == "it"  # "make it easier to come" says what becomes easier
    return made and not expletive and token.dep in {"ccomp", "oprd", "acomp"} and token.head.i == verb.i


def _is_degree(token: Token) -> bool:
    """Tell the "so" of "so large"."""
    return token.lower == "so" and token.i + 1 < len(token.doc) and token.nbor(1).tag in {"JJ", "RB"}


def _opens_as_clause(token: Token) -> bool:
    if token.i + 1 == len(token.doc):
        return False
    clause = token.dep == "mark" and token.head.tag in _FINITE
    return clause or token.nbor(1).tag == "PRP" or word_after(token) == "follows"


def _before_adverbs(verb: Token, place: int) -> int:
    """Step back over the adverbs of a word: "more" of "more international"."""
    while place > verb.i + 1 and is_adverb(verb.doc[place - 1]):
        place -= 1
    return place


def _without_adverbs(verb: Token, start: int, end: int) -> int:
    """Take adverbs that belong to the verb off the end: "handle registration and tax matters | together"."""
    doc = verb.doc
    while end > start + 1 and doc[end - 1].text in {".", ",", ";"}:
        end -= 1
    while end > start + 1 and _is_verbs_adverb(doc[end - 1], verb):
        end -= 1
    return end


def _is_verbs_adverb(token: Token, verb: Token) -> bool:
    word = token.lower
    if word in verb_words().words.places or not (is_adverb(token) or word in _TRAILERS):
        return False
    if is_in_modifier(token, verb):
        return word == "accordingly"
    return token.head.i == verb.i or word.endswith("ly") or word in _TRAILERS
