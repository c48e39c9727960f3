"""The verbs of policy plans, from `data/verbs.toml`: which words open a directive, and what each takes.

Offers base forms of inflected words and the frames by which objects and roles are read: "focus on X".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from ftzparse.lexicon.tables import Entry, read_table

_Words = frozenset[str]
_REMEMBERED = 10_000  # words; more than plans use, fewer than a hostile text can hold


class _Forms(Entry):
    verbs: _Words
    ambiguous: _Words
    leading: _Words


class _Frames(Entry):
    infinitive: _Words
    object_infinitive: _Words
    bare_infinitive: _Words
    predicate: _Words
    clause: _Words


class _Arguments(Entry):
    kept: Mapping[str, _Words]
    cut: Mapping[str, _Words]


class _Roles(Entry):
    result: _Words
    outcome: _Words
    either: _Words
    effects: _Words
    means: _Words
    descriptive: _Words
    framing: _Words
    states: _Words
    permission: _Words
    recital: _Words


class _Phrases(Entry):
    means: _Words
    result: _Words


class _Nouns(Entry):
    completed: _Words
    documents: _Words
    efforts: _Words
    summaries: _Words
    taking: Mapping[str, _Words]


class _Parting(Entry):
    adverbs: _Words
    finite: _Words
    subordinators: _Words
    conditions: _Words
    openers: _Words
    determiners: _Words
    stops: _Words
    clauses: _Words
    after_comma: _Words
    continuing: _Words
    inside: _Words
    particles: _Words
    idioms: _Words
    places: _Words


class _Adverbials(Entry):
    units: tuple[str, ...]
    patterns: tuple[str, ...]


class _Verbs(Entry):
    forms: _Forms
    irregular: Mapping[str, str]
    frames: _Frames
    prepositions: Mapping[str, _Words]
    arguments: _Arguments
    roles: _Roles
    phrases: _Phrases
    nouns: _Nouns
    words: _Parting
    adverbials: _Adverbials


@dataclass(frozen=True)
class VerbWords:
    """What the lexicon knows of verbs, each by its base form."""

    forms: _Forms
    """`verbs` are hardly anything else, `ambiguous` nouns as often, `leading` mostly directives even so."""
    irregular: Mapping[str, str]
    """Base forms of irregular forms."""
    known: frozenset[str]
    """All base forms, in whichever list they stand."""
    frames: _Frames
    prepositions: Mapping[str, _Words]
    """By preposition: verbs whose complement it opens."""
    arguments: _Arguments
    """By preposition: verbs that need its phrase inside (`kept`) or outside (`cut`) of their object."""
    roles: _Roles
    phrases: _Phrases
    """Set phrases that give the participle behind them its role."""
    nouns: _Nouns
    words: _Parting
    adverbial: re.Pattern[str]
    """A phrase of time, manner or extent, from its first word."""

    def __contains__(self, base: str) -> bool:
        """Tell whether a directive can open with a base form."""
        return base in self.forms.verbs or base in self.forms.ambiguous

    def takes(self, base: str, preposition: str) -> bool:
        """Tell whether a verb's complement is opened by a preposition."""
        return base in self.prepositions.get(preposition, ())


@cache
def verb_words() -> VerbWords:
    """Give the table."""
    table = read_table("verbs.toml", _Verbs)
    return VerbWords(
        forms=table.forms,
        irregular=table.irregular,
        known=frozenset(_known(table)),
        frames=table.frames,
        prepositions=table.prepositions,
        arguments=table.arguments,
        roles=table.roles,
        phrases=table.phrases,
        nouns=table.nouns,
        words=table.words,
        adverbial=_adverbial(table.adverbials),
    )


def _known(table: _Verbs) -> Iterator[str]:
    yield from table.forms.verbs | table.forms.ambiguous
    yield from table.irregular.values()
    yield from table.roles.states | table.roles.descriptive
    yield from table.frames.infinitive | table.frames.object_infinitive


def _adverbial(table: _Adverbials) -> re.Pattern[str]:
    unit = "(?:" + "|".join(table.units) + ")"
    return re.compile("(?:" + "|".join(table.patterns).replace("{unit}", unit) + r")\b", re.IGNORECASE)


@lru_cache(_REMEMBERED)
def base_form(word: str) -> str | None:
    """Give the verb of the lexicon that a word is a form of.

    >>> [base_form(word) for word in ("Piloting", "planned", "establishes", "held", "zone")]
    ['pilot', 'plan', 'establish', 'hold', None]
    """
    words = verb_words()
    irregular = words.irregular.get(word.lower())
    return irregular or next((base for base in _candidates(word.lower()) if base in words.known), None)


def _candidates(word: str) -> Iterator[str]:
    yield word
    for ending in ("ing", "ed", "es", "s", "d"):
        stem = word.removesuffix(ending)
        if stem != word:
            yield stem
            yield stem + "e"
            if stem.endswith("i"):
                yield stem[:-1] + "y"
            if stem[-2:-1] == stem[-1:]:
                yield stem[:-1]
