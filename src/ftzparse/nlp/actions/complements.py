"""Tells infinitives that complete the word before them from those that say what something is for.

Guarantees one ordered table of reasons. Reads "efforts to revitalize", "allow applicants to submit" and
"designed to attract" as complements, "a platform to support enterprises" as purpose.
"""

from __future__ import annotations

from collections.abc import Callable

from ftzparse.lexicon.verbs import verb_words
from ftzparse.nlp.actions.head import Found
from ftzparse.nlp.actions.syntax import ancestors, base, is_passive, singular, subject, word_before
from ftzparse.nlp.actions.tokens import Token

_ATTRIBUTES = frozenset({"amod", "compound", "nmod", "aux", "auxpass"})
_PREDICATES = frozenset({"VBN", "VBD", "JJ", "JJR", "CC", "RB", "MD"})
_LINKS = frozenset({"as", "than", "enough", "and", "or", "whether", "how", "not"})
_NOUN_PHRASE = frozenset({"NN", "NNS", "NNP", "NNPS", "JJ", "DT", "PRP", "VBN", "PRP$"})
_FOR_REACH = 5  # words of a noun phrase between "for" and "to"


def completes(token: Token, to: Token, found: Found) -> bool:
    """Tell whether an infinitive is a part of the phrase before it."""
    return _has_subject(to) or not _is_purpose(token, to, found)


def _is_purpose(token: Token, to: Token, found: Found) -> bool:
    before = word_before(to.doc, to.i)
    if before is None:
        return True
    if before.i in found and is_passive(before):
        return not _takes_infinitive(before)
    governor = _governor(to, found)
    if governor is None or any(reason(token, before, governor) for reason in _REASONS):
        return False
    return governor.i in found or not (governor.dep == "acl" or _is_in_relative_clause(governor))


def _takes_infinitive(verb: Token) -> bool:
    """Tell "zones are encouraged to …" and "it is prohibited to …" from "the list will be cut to give …"."""
    frames, who = verb_words().frames, subject(verb)
    expletive = who is not None and who.lower == "it"
    return expletive or base(verb) in frames.object_infinitive | frames.infinitive | frames.clause


def is_passive_infinitive(token: Token) -> bool:
    """Tell "a fund to be used for training"."""
    return token.lower == "be" or any(child.dep == "auxpass" for child in token.lefts)


def _has_subject(to: Token) -> bool:
    """Tell whether the infinitive has a subject with "for": "conditions for enterprises to list abroad"."""
    for place in range(to.i - 1, max(to.i - _FOR_REACH - 1, 0), -1):
        word = to.doc[place]
        if word.lower == "for":
            return place < to.i - 1
        if word.tag not in _NOUN_PHRASE:
            return False
    return False


def _governor(to: Token, found: Found) -> Token | None:
    """Give the nearest verb to the left that can govern: not a participle that describes a noun."""
    for place in range(to.i - 1, -1, -1):
        word = to.doc[place]
        describes = word.dep in _ATTRIBUTES or (word.dep == "acl" and word.tag == "VBN")
        if place in found or (word.tag.startswith("VB") and not describes):
            return word
    return None


def _is_in_relative_clause(token: Token) -> bool:
    return any(
        step.dep == "relcl" and not any(child.tag == "TO" for child in step.lefts)
        for step in ancestors(token)
    )


def _completes_predicate(token: Token, before: Token, _governor: Token) -> bool:
    """Tell "designed to attract", "easier … to conduct"."""
    adjective = token.head.tag.startswith("JJ") and token.head.i < token.i
    return adjective or before.tag in _PREDICATES or before.lower in _LINKS


def _completes_noun(_token: Token, before: Token, _governor: Token) -> bool:
    """Tell "efforts to revitalize", "the ability of sellers to deal with …"."""
    owned = before.dep == "pobj" and before.head.lower == "of"
    nouns = (before, before.head.head) if owned else (before,)
    completed = verb_words().nouns.completed
    return any(noun.lower in completed or singular(noun) in completed for noun in nouns)


def _completes_verb(_token: Token, before: Token, governor: Token) -> bool:
    """Tell "strive to build" and "seek from ministries to expand", not "work with Macao to create"."""
    if before.i == governor.i:
        return True
    taken = verb_words().takes(base(governor), governor.nbor(1).lower)
    has_object = any(child.dep == "dobj" and child.i <= before.i for child in governor.rights)
    return base(governor) in verb_words().frames.infinitive and not taken and not has_object


def _completes_object(_token: Token, _before: Token, governor: Token) -> bool:
    """Tell "allow applicants to submit"."""
    return base(governor) in verb_words().frames.object_infinitive


_REASONS: tuple[Callable[[Token, Token, Token], bool], ...] = (
    _completes_predicate,
    _completes_noun,
    _completes_verb,
    _completes_object,
)
