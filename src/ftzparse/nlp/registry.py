"""The registry of units, indexed by the words of names.

Guarantees that a form which two bodies of one kind could claim leads to none of them. Finds
"Commerce Bureau" under the words of "Bureau of Commerce".
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache

from ftzparse.lexicon.naming import Words, core_words, name_words, naming
from ftzparse.lexicon.units import Body, Kind, bodies
from ftzparse.similarity import SAME_NAME, alike

_KINDS = frozenset({"government", "office"})  # of which two in a list are two bodies, as of the other kinds


class Index:
    """Bodies of one kind, to be found by name: exact, in other words of order, nearly the same."""

    def __init__(self, members: Iterable[Body]) -> None:
        """Index the forms of some bodies."""
        forms = [(name_words(form), body) for body in members for form in body.forms]
        self._exact = _unambiguous((words, body) for words, body in forms if words)
        self._core = _unambiguous((core_words(words), body) for words, body in forms if core_words(words))
        self._sorted = {" ".join(sorted(words)): body for words, body in self._exact.items()}
        self._names = tuple(self._sorted)

    def find(self, words: Words, *, listed: bool = False) -> Body | None:
        """Find the body that a name means, by its words or by those that tell it from others.

        What a comma is in may be `listed`, two names that only together have such words.
        """
        names = sum(word in naming().kinds or word in _KINDS for word in words)
        return self.find_exact(words) or (None if listed and names > 1 else self._find_variant(words))

    def find_exact(self, words: Words) -> Body | None:
        """Find the body with exactly this name."""
        return self._exact.get(words)

    def find_misspelt(self, words: Words) -> Body | None:
        """Find the one body whose name is nearly the same; none if several are."""
        name = " ".join(sorted(words))
        bodies_alike = (self._sorted[form] for form in alike(name, self._names, SAME_NAME))
        found = {body.id: body for body in bodies_alike}
        return next(iter(found.values())) if len(found) == 1 else None

    def _find_variant(self, words: Words) -> Body | None:
        """Ignore order and kind of body, but only in a name that says some kind."""
        has_body = any(word in naming().body for word in words)
        return self._core.get(core_words(words)) if has_body else None


def _unambiguous(forms: Iterable[tuple[Words, Body]]) -> Mapping[Words, Body]:
    claims: dict[Words, dict[str, Body]] = {}
    for words, body in forms:
        claims.setdefault(words, {})[body.id] = body
    return {words: next(iter(found.values())) for words, found in claims.items() if len(found) == 1}


@cache
def index(kind: Kind) -> Index:
    """Give the bodies of a kind."""
    return Index(body for body in bodies() if body.kind is kind)


@cache
def index_of_areas(place: str) -> Index:
    """Give the areas of one place, which its own plans name without the place."""
    return Index(body for body in bodies() if body.kind is Kind.AREA and body.place == place)


@cache
def _classes() -> tuple[tuple[str, tuple[str, ...], Body], ...]:
    """Give every head of a class with its conditions, the most specific class and longest head first."""
    heads = [
        (_padded(head), tuple(map(_padded, body.conditions)), body)
        for body in bodies()
        if body.kind is Kind.CLASS
        for head in body.heads
    ]
    return tuple(sorted(heads, key=lambda entry: (not entry[1], -len(entry[0]))))


def find_class(text: str) -> Body | None:
    """Find the class of bodies that a phrase describes."""
    plain = _padded(text)
    for head, conditions, body in _classes():
        if head in plain and (not conditions or any(words in plain for words in conditions)):
            return body
    return None


def _padded(phrase: str) -> str:
    """Write a phrase so that a search in it finds whole words only."""
    return f" {' '.join(name_words(phrase))} "
