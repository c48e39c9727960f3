"""Finds where an object ends: before adverbial clauses and phrases, and before what completes the verb instead.

Guarantees an end between start and limit. Reads "multi-tiered mechanisms | through diversified channels",
"bonded maintenance | from aircraft engines to ships", "the results | every year".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ftzparse.lexicon.verbs import verb_words
from ftzparse.nlp.actions.adverbials import opens_adverbial
from ftzparse.nlp.actions.prepositions import ends_before
from ftzparse.nlp.actions.syntax import base, is_adverb, is_dash, is_in_modifier, word_before

if TYPE_CHECKING:
    from spacy.tokens import Token

_CLAUSES = frozenset("when if unless until because since so provided while whereas although thereby".split())
_AFTER_COMMA = frozenset(
    """with in subject provided under by through based so where when if while thereby but without upon once to according via at on
    before after during within pursuant relying until for unless from except given""".split()
)
_GOES_ON = frozenset(
    {"in particular", "in addition", "with particular", "as well", "along with", "together with", "rather than", "for example", "for instance"}
)
_INSIDE_CLAUSE = frozenset({"without", "in", "on", "at", "for", "from"})


def find_end(verb: Token, start: int, limit: int) -> int:
    """Find the end of the object that starts somewhere behind a verb."""
    doc = verb.doc
    clause = _clause_start(verb, start, limit)
    for place in range(start + 1, limit):
        token = doc[place]
        if _ends_at_comma(token, limit, inside=clause is not None) or _opens_clause(token, verb):
            return place
        if clause is not None and place > clause or is_dash(doc[place - 1]):
            continue
        if opens_adverbial(token, verb) or ends_before(token, verb, start):
            return place
    return limit if clause is not None else _without_adverbs(verb, start, limit)


def _clause_start(verb: Token, start: int, limit: int) -> int | None:
    """Give where the clause begins that is the object, or that completes it."""
    doc, first, frames = verb.doc, verb.doc[start], verb_words().frames
    if first.lower_ == "that" and first.dep_ == "mark" or first.tag_ == "TO" and doc[start + 1].tag_ == "VB":
        return start
    if base(verb) in frames.clause and any(_is_finite(doc[place], verb) for place in range(start, limit)):
        return start
    for place in range(start, limit):
        token = doc[place]
        if token.tag_ == "VBG" and _is_gerund_object(token, verb, start) or _is_governed_infinitive(token, verb, start):
            return place
    return None


def _is_finite(token: Token, verb: Token) -> bool:
    return token.tag_ in {"VBZ", "VBP", "MD"} and not is_in_modifier(token, verb)


def _is_gerund_object(token: Token, verb: Token, start: int) -> bool:
    """Tell whether a gerund opens the object ("explore gradually lowering …") or completes it ("in taking on …")."""
    before = word_before(token.doc, token.i)
    if before is None or token.dep_ in {"amod", "compound", "pobj"}:
        return False
    if before.i < start:
        return token.dep_ != "nmod"
    opener = before.lower_ in {"in", "from", "on", "into", "with"}
    return opener and (before.i == start or before.head.i == verb.i or before.lower_ in {"in", "from"} and base(verb) in verb_words().arguments.kept.get(before.lower_, ()))


def _is_governed_infinitive(token: Token, verb: Token, start: int) -> bool:
    """Tell whether an infinitive completes the object: "allow enterprises to consolidate", "help firms understand"."""
    if base(verb) not in verb_words().frames.object_infinitive or not token.tag_.startswith("VB"):
        return False
    before = word_before(token.doc, token.i)
    if before is not None and before.tag_ == "TO" and before.i > start:
        between = token.doc[verb.i + 1 : before.i]
        return not any(other.tag_ in {"VB", "VBG"} and other.dep_ not in {"amod", "compound", "acl", "nmod"} for other in between)
    return base(verb) in verb_words().frames.bare_infinitive and token.dep_ in {"ccomp", "xcomp"} and token.head.i == verb.i


def _ends_at_comma(token: Token, limit: int, *, inside: bool) -> bool:
    """Tell whether what follows a comma is no part of a list, but an adverbial or a new clause."""
    doc = token.doc
    if token.text != "," or token.i + 1 >= limit:
        return False
    after = doc[token.i + 1]
    if doc[token.i + 1 : token.i + 3].text.lower() in _GOES_ON or inside and after.lower_ in _INSIDE_CLAUSE:
        return False
    return after.lower_ == "as" or after.lower_ in _AFTER_COMMA


def _opens_clause(token: Token, verb: Token) -> bool:
    """Tell whether a clause of time or condition begins: "as they pursue", "once the goods leave"."""
    doc, word = token.doc, token.lower_
    after = doc[token.i + 1] if token.i + 1 < len(doc) else None
    if after is None:
        return False
    if word in _CLAUSES and token.dep_ in {"mark", "advmod", "cc", "prep"}:
        return not (word == "so" and after.tag_ in {"JJ", "RB"}) and not is_in_modifier(token, verb)
    if word == "once":
        return token.head.i > token.i and token.head.tag_.startswith("VB") and not is_in_modifier(token, verb)
    return word == "as" and (token.dep_ == "mark" and token.head.tag_ in {"VBZ", "VBP", "MD"} or after.tag_ == "PRP" or after.lower_ == "follows")


def _without_adverbs(verb: Token, start: int, end: int) -> int:
    """Take adverbs that belong to the verb off the end: "handle registration and tax matters | together"."""
    doc = verb.doc
    while end > start + 1 and doc[end - 1].text in {".", ",", ";"}:
        end -= 1
    while end > start + 1 and (is_adverb(doc[end - 1]) or doc[end - 1].lower_ in {"together", "accordingly"}):
        if is_in_modifier(doc[end - 1], verb) and doc[end - 1].lower_ != "accordingly":
            break
        if doc[end - 1].head.i != verb.i and not doc[end - 1].lower_.endswith(("ly", "together")):
            break
        end -= 1
    return end
