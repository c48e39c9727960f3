"""Small questions about parsed tokens: what stands before a verb, which auxiliaries it has, its base form.

Guarantees answers from the tags and heads of the model alone; nothing here knows of roles or objects.
"""

from __future__ import annotations

from collections.abc import Iterator

from ftzparse.lexicon.verbs import base_form, verb_words
from ftzparse.nlp.actions.tokens import Doc, Token, text_of

AUXILIARIES = frozenset({"aux", "auxpass"})
BE = frozenset({"be", "is", "are", "was", "were", "been", "being", "'s", "’s"})
COORDINATORS = frozenset({"and", "or", "but", "&"})
_DASHES = frozenset({"—", "--", "——", "———"})
SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass", "expl"})
_PHRASE_LENGTH = 12  # the text of a whole passage costs more than all other rules
_MODIFIERS = frozenset({"relcl", "acl"})


def base(token: Token) -> str:
    """Give the base form of a verb, as the lexicon lists it."""
    return base_form(token.lower) or token.lower


def singular(token: Token) -> str:
    """Give a noun as the lexicon lists it."""
    word = token.lower
    return word[:-3] + "y" if word.endswith("ies") else word.removesuffix("s")


def is_adverb(token: Token) -> bool:
    """Tell whether a word may stand between an introducer and its verb."""
    return (token.tag in {"RB", "RBR"} and token.dep != "cc") or token.lower in verb_words().words.adverbs


def is_dash(token: Token) -> bool:
    """Tell a dash from a hyphen: "platform—enabling" or "platform – enabling", but "rail–sea"."""
    spaced = token.i > 0 and token.nbor(-1).is_spaced
    return token.text in _DASHES or (token.text in {"–", "-"} and spaced)


def is_hyphenated(token: Token) -> bool:
    """Tell whether a hyphen follows at once: the "in" of "in-depth research" is no preposition."""
    return not token.is_spaced and word_after(token) == "-"


def word_after(token: Token) -> str:
    """Give the next word in lower case, an empty one at the end."""
    return token.nbor(1).lower if token.i + 1 < len(token.doc) else ""


def text_from(token: Token) -> str:
    """Give a word and those behind it, as far as a phrase may reach."""
    return text_of(token.doc[token.i : token.i + _PHRASE_LENGTH])


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
    own = own_auxiliaries(token)
    partner = None if own or has_subject(token) else coordinated_with(token)
    return own if partner is None else auxiliaries(partner)


def own_auxiliaries(token: Token) -> list[Token]:
    """Give the auxiliaries of a verb itself."""
    return [child for child in token.lefts if child.dep in AUXILIARIES]


def has_modal(token: Token) -> bool:
    """Tell whether a verb has a modal of its own."""
    return any(child.tag == "MD" for child in own_auxiliaries(token))


def coordinated_with(token: Token) -> Token | None:
    """Give the verb that a verb is coordinated with, as "packed" in "may be inspected, packed and sold"."""
    if token.dep == "conj":
        return _verb_above(token)
    listed = token.i > 0 and token.nbor(-1).text == "," and word_after(token) in {"and", "or", ","}
    participles = token.tag == token.head.tag == "VBN"
    return token.head if participles and token.dep == "advcl" and listed else None


def _verb_above(conjunct: Token) -> Token:
    """Skip the phrase to which the parser joined a verb: "declare | by batch and pay duties"."""
    partner = conjunct.head
    if conjunct.tag == "VB" and partner.dep == "pobj":
        partner = partner.head
    if conjunct.tag in {"VB", "VBP"} and partner.dep == "prep" and partner.head.tag.startswith("VB"):
        return partner.head
    return conjunct.head


def first_conjunct(token: Token) -> Token:
    """Give the first verb of a coordination."""
    while token.dep == "conj":
        token = token.head
    return token


def is_passive(token: Token) -> bool:
    """Tell whether a verb is a passive: "will be promoted"."""
    return token.tag in {"VBN", "VBD"} and any(
        child.dep == "auxpass" or child.lower in BE for child in auxiliaries(token)
    )


def has_subject(token: Token) -> bool:
    """Tell whether a verb has a subject of its own."""
    return subject(token) is not None


def subject(token: Token) -> Token | None:
    """Give the head of a verb's own subject."""
    lefts = [*token.lefts, *(child for aux in token.lefts if aux.dep == "aux" for child in aux.lefts)]
    return next((child for child in lefts if child.dep in SUBJECTS), None)


def ancestors(token: Token) -> Iterator[Token]:
    """Give a token and those above it, up to the root."""
    yield token
    while token.head.i != token.i:
        token = token.head
        yield token


def is_in_modifier(token: Token, verb: Token) -> bool:
    """Tell whether a word stands in a relative or participle clause that describes the verb's object."""
    for step in ancestors(token):
        if step.i == verb.i:
            return False
        if step.dep in _MODIFIERS and step.i != token.i:
            return True
    return False
