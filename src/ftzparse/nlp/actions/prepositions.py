"""Decides whether a phrase with a preposition belongs to the object, to the noun before it, or to the verb.

Guarantees one ordered table of rules, of which the first that knows decides. Reads "include
wharves | in their plans", "provide SMEs with insights" (the verb needs it), "submit reports | every quarter".
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from ftzparse.lexicon.verbs import verb_words
from ftzparse.nlp.actions.syntax import base, is_hyphenated, is_in_modifier, singular, text_from, word_after
from ftzparse.nlp.actions.tokens import Token

# The parser's attachment decides; of all others it is taken that they belong to the noun before them.
_ATTACHED = frozenset(
    {
        "against",
        "as",
        "during",
        "from",
        "into",
        "onto",
        "to",
        "toward",
        "towards",
        "until",
        "upon",
    }
    | {"without"}
)
_NEVER_OPEN = frozenset({",", ".", ":", "CC", "HYPH", "NNS", "NNP", "NNPS", "POS", "PRP", "VB", "VBP", "VBZ"})
_PRONOUNS = frozenset({"it", "them", "these", "this", "those"})
_DEPENDENCIES = frozenset({"prep", "dative", "agent", "mark", "prt", "advmod", "cc", "pcomp"})
_PARTICIPLES = frozenset({"based", "depending", "subject", "relying"})
_STAND_INS = frozenset({"one", "ones", "those", "that"})
_FIXED = frozenset({"such", "well", "according", "due", "related", "relating"})
_BY = re.compile(
    r"by (?:(?:up to|at least|about|more than|over|no less than|not less than) )?\d"
    r"|by (?:(?:one|two|three|half|a|an)[ -](?:third|half|quarter|fifth|tenth|percent)s?|half)\b"
    r"|by (?:means|way) of",
    re.IGNORECASE,
)
_UNDER = re.compile(r"under (?:the|a|an|its|their|conditions)\b", re.IGNORECASE)
_MANNER = re.compile(r"in (?:a|an|the) \w+ (?:manner|way|fashion)\b", re.IGNORECASE)
_RANGE_REACH = 9


@dataclass(frozen=True, slots=True)
class Phrase:
    """A preposition inside what may be an object."""

    token: Token
    verb: Token
    start: int
    """Where the object starts."""

    @property
    def word(self) -> str:
        """Give the preposition."""
        return self.token.lower

    @property
    def is_attached(self) -> bool:
        """Tell whether the parser gives it to the verb."""
        head = self.token.head
        return head.i == self.verb.i or (head.dep == "conj" and head.head.i == self.verb.i)

    @property
    def before(self) -> Token:
        """Give the word before it."""
        return self.token.nbor(-1)


def ends_before(token: Token, verb: Token, start: int) -> bool:
    """Tell whether the object of a verb ends before a word, a preposition that is not the noun's."""
    if token.tag not in {"IN", "TO"} or token.dep not in _DEPENDENCIES or is_hyphenated(token):
        return False
    phrase = Phrase(token, verb, start)
    answers = (rule(phrase) for rule in _RULES)
    return next((answer for answer in answers if answer is not None), False)


def opens_adverbial(token: Token, verb: Token) -> bool:
    """Tell whether a phrase of time, manner or extent begins with a word."""
    if token.tag in _NEVER_OPEN or is_hyphenated(token):
        return False
    text = text_from(token)
    if not verb_words().adverbial.match(text):
        return False
    before = token.nbor(-1) if token.i else token
    if (before.tag == "JJ" and token.tag == "IN") or before.lower == "up":
        return False  # "up to 30 percent"
    if token.lower in _PARTICIPLES and token.dep == "acl" and token.head.i == before.i:
        return token.lower == "based" and before.lower not in _STAND_INS
    manner = _MANNER.match(text) and token.head.dep == "acl"
    return bool(manner) or not is_in_modifier(token, verb)


def _stays(phrase: Phrase) -> bool | None:
    """Keep what a noun, the verb or a set phrase needs: "access to", "provide X with", "such as"."""
    kept = base(phrase.verb) in verb_words().arguments.kept.get(phrase.word, ())
    taking = verb_words().nouns.taking.get(phrase.word, ())
    before = phrase.before
    owned = before.dep == "pobj" and before.head.lower == "of"
    nouns = (before, before.head.head) if owned else (before,)  # "the access of capital to the sector"
    noun = any(word.lower in taking or singular(word) in taking for word in nouns)
    return False if kept or noun or phrase.word in {"of", "than", "that"} or _is_fixed(phrase) else None


def _follows_pronoun(phrase: Phrase) -> bool | None:
    """End after a pronoun, which nothing describes: "submit them | for approval"."""
    alone = phrase.token.i == phrase.start + 1 and phrase.before.lower in _PRONOUNS
    return True if alone else None


def _opens_range(phrase: Phrase) -> bool | None:
    """End before "from 200 to 60", and go on at the "to" of another "from … to"."""
    doc, place = phrase.token.doc, phrase.token.i
    if phrase.word == "to" and any(other.lower == "from" for other in doc[phrase.start : place]):
        return False
    to = any(other.lower == "to" for other in doc[place + 2 : place + _RANGE_REACH])
    return True if phrase.word == "from" and to and doc[place + 1].tag == "CD" else None


def _is_channel(phrase: Phrase) -> bool | None:
    """End before "through" and "via", unless they describe the noun with the rest of a clause."""
    return not is_in_modifier(phrase.token, phrase.verb) if phrase.word in {"through", "via"} else None


def _completes_verb(phrase: Phrase) -> bool | None:
    """End before what the lexicon says completes the verb, unless something nearer takes it."""
    if base(phrase.verb) not in verb_words().arguments.cut.get(phrase.word, ()):
        return None
    return phrase.is_attached or _is_for_verb(phrase)


def _has_wording(phrase: Phrase) -> bool | None:
    """End before "by 15 percent" and "under the guidance of", not before "by ships"."""
    pattern = {"by": _BY, "under": _UNDER}.get(phrase.word)
    if pattern is None:
        return None
    return phrase.is_attached and bool(pattern.match(text_from(phrase.token)))


def _is_attached(phrase: Phrase) -> bool | None:
    behind_preposition = phrase.word == "for" and phrase.token.doc[phrase.start].tag in {"IN", "TO"}
    return phrase.is_attached and (phrase.word in _ATTACHED or behind_preposition)


_RULES: tuple[Callable[[Phrase], bool | None], ...] = (
    _stays,
    _follows_pronoun,
    _opens_range,
    _is_channel,
    _completes_verb,
    _has_wording,
    _is_attached,
)


def _is_for_verb(phrase: Phrase) -> bool:
    """Tell whether nothing nearer than the verb takes the preposition: "documents submitted to"."""
    if phrase.before.tag in {"VBN", "VBG", "JJ", "RB"} and phrase.before.i != phrase.verb.i:
        return False
    if not is_in_modifier(phrase.token, phrase.verb):
        return True
    lexicon, word = verb_words(), phrase.word
    between = phrase.token.doc[phrase.verb.i + 1 : phrase.token.i]
    nearest = next((other for other in reversed(between) if other.tag.startswith("VB")), phrase.verb)
    taken = lexicon.takes(base(nearest), word) or base(nearest) in lexicon.arguments.cut.get(word, ())
    return nearest.i == phrase.verb.i or not (taken or word == "in")


def _is_fixed(phrase: Phrase) -> bool:
    """Tell whether a preposition is a part of "such as", "as well as" or "up to 30 percent"."""
    before = phrase.before.lower
    if before == "up":
        return phrase.word == "to"
    return before in _FIXED or (phrase.word == "as" and word_after(phrase.token) in {"well", "such"})
