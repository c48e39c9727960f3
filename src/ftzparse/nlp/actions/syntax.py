"""Small questions about parsed tokens: what stands before a verb, which auxiliaries it has, its base form.

Guarantees answers from the tags and heads of the model alone; nothing here knows of roles or objects.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ftzparse.lexicon.verbs import base_form

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_DASHES = frozenset({"—", "--", "——", "———"})
COORDINATORS = frozenset({"and", "or", "but", "&"})
_ADVERBS = frozenset({"also", "further", "thereby", "thus", "hence", "therefore", "jointly", "together", "ultimately", "even"})
AUXILIARIES = frozenset({"aux", "auxpass"})


def base(token: Token) -> str:
    """Give the base form of a verb, as the lexicon lists it."""
    return base_form(token.lower_) or token.lower_


def is_dash(token: Token) -> bool:
    """Tell a dash from a hyphen: "platform—enabling" or "platform – enabling", but "rail–sea"."""
    spaced = token.i > 0 and bool(token.doc[token.i - 1].whitespace_)
    return token.text in _DASHES or token.text in {"–", "-"} and spaced


def is_in_modifier(token: Token, verb: Token) -> bool:
    """Tell whether a word stands in a relative or participle clause that describes the verb's object."""
    step = token
    while step.head.i != step.i and step.i != verb.i:
        if step.dep_ in {"relcl", "acl"} and step.i != token.i:
            return True
        step = step.head
    return False


def is_adverb(token: Token) -> bool:
    """Tell whether a word may stand between an introducer and its verb."""
    return token.tag_ in {"RB", "RBR"} and token.dep_ != "cc" or token.lower_ in _ADVERBS


def introducer(token: Token) -> Token | None:
    """Give the word before a verb and its adverbs: "," of ", continuously enhancing"; None at the start."""
    return word_before(token.doc, token.i)


def word_before(doc: Doc, place: int) -> Token | None:
    """Give the nearest word to the left that is no adverb."""
    place -= 1
    while place >= 0 and is_adverb(doc[place]):
        place -= 1
    return doc[place] if place >= 0 else None


def auxiliaries(token: Token) -> list[Token]:
    """Give the auxiliaries of a verb, or those of the verb that it is coordinated with."""
    own = [child for child in token.lefts if child.dep_ in AUXILIARIES]
    if own or token.dep_ != "conj" or has_subject(token):
        return own
    return auxiliaries(token.head)


def is_passive(token: Token) -> bool:
    """Tell whether a verb is a passive: "will be promoted"."""
    return token.tag_ in {"VBN", "VBD"} and any(
        child.dep_ == "auxpass" or base_form(child.lower_) is None and child.lower_ in BE for child in auxiliaries(token)
    )


BE = frozenset({"be", "is", "are", "was", "were", "been", "being", "'s", "’s"})


def has_subject(token: Token) -> bool:
    """Tell whether a verb has a subject of its own."""
    return subject(token) is not None


def subject(token: Token) -> Token | None:
    """Give the head of a verb's own subject."""
    return next((child for child in token.lefts if child.dep_ in {"nsubj", "nsubjpass", "csubj", "csubjpass", "expl"}), None)


def ancestors(token: Token) -> Iterator[Token]:
    """Give a token and those above it, up to the root."""
    yield token
    while token.head.i != token.i:
        token = token.head
        yield token
