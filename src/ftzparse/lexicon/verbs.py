"""The verbs of policy plans, from `data/verbs.toml`: which words open a directive, and what each takes.

Offers base forms of inflected words and the frames by which objects and roles are read: "focus on X".
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from ftzparse.lexicon.tables import Entry, read_table


class _Forms(Entry):
    verbs: tuple[str, ...]
    ambiguous: tuple[str, ...]


class _Frames(Entry):
    infinitive: frozenset[str]
    object_infinitive: frozenset[str]
    bare_infinitive: frozenset[str]
    clause: frozenset[str]
    framing: frozenset[str]


class _Arguments(Entry):
    kept: Mapping[str, frozenset[str]]
    cut: Mapping[str, frozenset[str]]


class _Roles(Entry):
    result: frozenset[str]
    either: frozenset[str]
    effects: frozenset[str]
    means: frozenset[str]
    descriptive: frozenset[str]
    states: frozenset[str]
    permission: frozenset[str]
    recital: frozenset[str]


class _Nouns(Entry):
    completed: frozenset[str]
    documents: frozenset[str]
    taking: frozenset[str]
    efforts: frozenset[str]
    summaries: frozenset[str]


class _Verbs(Entry):
    forms: _Forms
    irregular: Mapping[str, str]
    frames: _Frames
    prepositions: Mapping[str, frozenset[str]]
    arguments: _Arguments
    roles: _Roles
    nouns: _Nouns


@dataclass(frozen=True)
class VerbWords:
    """What the lexicon knows of verbs, each by its base form."""

    plain: frozenset[str]
    """Hardly anything but verbs."""
    ambiguous: frozenset[str]
    """Nouns or adjectives as often."""
    irregular: Mapping[str, str]
    """Base forms of irregular forms."""
    known: frozenset[str]
    """All that any list holds."""
    frames: _Frames
    prepositions: Mapping[str, frozenset[str]]
    """By preposition: verbs whose complement it opens."""
    arguments: _Arguments
    roles: _Roles
    nouns: _Nouns

    def __contains__(self, base: str) -> bool:
        """Tell whether a base form is a verb of the lexicon."""
        return base in self.plain or base in self.ambiguous

    def takes(self, base: str, preposition: str) -> bool:
        """Tell whether a verb's complement is opened by a preposition."""
        return base in self.prepositions.get(preposition, ())


@cache
def verb_words() -> VerbWords:
    """Give the table."""
    table = read_table("verbs.toml", _Verbs)
    return VerbWords(
        plain=frozenset(table.forms.verbs),
        ambiguous=frozenset(table.forms.ambiguous),
        irregular=table.irregular,
        known=frozenset({*table.forms.verbs, *table.forms.ambiguous, *table.irregular.values(), *table.roles.states, *table.roles.descriptive, *table.frames.object_infinitive, *table.frames.infinitive}),
        frames=table.frames,
        prepositions=table.prepositions,
        arguments=table.arguments,
        roles=table.roles,
        nouns=table.nouns,
    )


@cache
def base_form(word: str) -> str | None:
    """Give the verb of the lexicon that a word is a form of.

    >>> [base_form(word) for word in ("Piloting", "planned", "establishes", "using", "zone")]
    ['pilot', 'plan', 'establish', 'use', None]
    """
    words = verb_words()
    return words.irregular.get(word.lower()) or next((base for base in _candidates(word.lower()) if base in words.known), None)


def _candidates(word: str) -> Iterator[str]:
    yield word
    for ending in ("ing", "ed", "es", "s", "d"):
        stem = word.removesuffix(ending)
        if stem != word:
            yield stem
            yield stem + "e"
            if stem[-1:] == "i":
                yield stem[:-1] + "y"
            if stem[-2:-1] == stem[-1:]:
                yield stem[:-1]
