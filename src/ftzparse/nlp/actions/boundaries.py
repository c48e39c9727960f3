"""Finds where an object ends: before adverbial clauses and phrases, and before what completes the verb instead.

Guarantees an end between start and limit. Reads "multi-tiered mechanisms | through diversified channels",
"bonded maintenance | from aircraft engines to ships", "the results | every year".
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from ftzparse.nlp.actions.adverbials import opens_adverbial
from ftzparse.nlp.actions.prepositions import ends_before
from ftzparse.nlp.actions.syntax import base, is_adverb
from ftzparse.lexicon.verbs import verb_words

if TYPE_CHECKING:
    from spacy.tokens import Token

_CLAUSES = frozenset({"once", "when", "if", "unless", "until", "because", "since", "so", "provided", "while", "whereas", "although", "thereby"})
_AFTER_COMMA = frozenset(
    """with in subject provided under by through based so where when if while thereby but without upon once to according via at on
    before after during within pursuant relying until for unless from except given""".split()
)
_GOES_ON = frozenset({"in particular", "in addition", "with particular", "as well", "along with", "together with", "rather than", "for example", "for instance"})


def find_end(verb: Token, start: int, limit: int) -> int:
    """Find the end of the object that starts somewhere behind a verb."""
    doc = verb.doc
    clause = _is_clause(verb, start, limit)
    for place in range(start + 1, limit):
        token = doc[place]
        if token.text in {";"} or _ends_at_comma(token, limit) or _opens_clause(token):
            return place
        if clause and place > clause:
            continue
        if opens_adverbial(token, verb) or ends_before(token, verb):
            return place
    return _without_adverbs(verb, start, limit) if not clause else limit


def _is_clause(verb: Token, start: int, limit: int) -> int:
    """Give where the clause begins that is the object, or completes it; 0 for a plain phrase."""
    doc = verb.doc
    first = doc[start]
    if first.lower_ == "that" and first.dep_ == "mark" or first.tag_ == "TO":
        return start
    for place in range(start, limit):
        token = doc[place]
        if token.dep_ in {"xcomp", "ccomp", "pcomp", "advcl"} and token.tag_.startswith("VB") and place - start <= 25:
            before = doc[place - 1]
            while is_adverb(before) and before.i > start:
                before = doc[before.i - 1]
            if place == start or token.head.i == verb.i and token.dep_ == "xcomp" and token.tag_ == "VBG" and place - start <= 2:
                return max(place, 1)
            if before.tag_ == "TO" and base(verb) in verb_words().frames.object_infinitive:
                return place
            if token.tag_ == "VBG" and before.lower_ in {"in", "from", "on"} and (before.head.i == verb.i or before.i == start):
                return place
    return 0


def _ends_at_comma(token: Token, limit: int) -> bool:
    """Tell whether what follows a comma is no part of a list, but an adverbial or a new clause."""
    doc = token.doc
    if token.text != "," or token.i + 1 >= limit:
        return False
    after = doc[token.i + 1]
    if doc[token.i + 1 : token.i + 3].text.lower() in _GOES_ON:
        return False
    if after.lower_ == "as":
        return True
    return after.lower_ in _AFTER_COMMA


def _opens_clause(token: Token) -> bool:
    """Tell whether a clause of time or condition begins: "as they pursue", "once the goods leave"."""
    doc = token.doc
    if token.lower_ in _CLAUSES and token.dep_ in {"mark", "advmod", "cc", "prep"}:
        return not (token.lower_ == "so" and token.i + 1 < len(doc) and doc[token.i + 1].tag_ in {"JJ", "RB"})
    if token.lower_ == "as" and token.dep_ == "mark" and token.head.tag_.startswith("VB"):
        return True
    return token.lower_ == "as" and token.i + 1 < len(doc) and (doc[token.i + 1].tag_ == "PRP" or doc[token.i + 1].lower_ == "follows")


def _without_adverbs(verb: Token, start: int, end: int) -> int:
    """Take adverbs that belong to the verb off the end: "handle registration and tax matters | together"."""
    doc = verb.doc
    while end > start + 1 and doc[end - 1].is_punct and doc[end - 1].text in {".", ","}:
        end -= 1
    while end > start + 1 and is_adverb(doc[end - 1]) and (doc[end - 1].head.i == verb.i or doc[end - 1].lower_.endswith("ly")):
        end -= 1
    return end
