"""Finds the noun behind a number: from its first modifier to the first plural.

Guarantees that only modifiers stand between: marks, prepositions, pronouns and auxiliaries end the search.
Reads "chain-leading enterprises" behind "100", "provinces and cities" behind "three".
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from ftzparse.lexicon.measures import measure_words
from ftzparse.source import Span

_WORD = re.compile(
    r"(?P<gap> ?, (?=[a-z-]+,? )| )[\"']?(?=[^\W_])"
    r"(?P<word>(?:\d{1,3}(?:,\d{3})+)?[^\W_]*(?:[-–/&.'][^\W_]+)*)[\"']?"
)
_SHORTEST = 2  # letters of "us", "as"
_LONGEST = 8  # words of a counted noun
_POSSESSIVE = re.compile(r"'s?$")


@dataclass(frozen=True, slots=True)
class Noun:
    """What a number counts."""

    counted: Span
    is_near: bool
    """Whether a single quote can hold both: no other quantity stands between."""


def find_noun(text: str, place: int, *, one: bool = False) -> Noun | None:
    """Find the noun that a number before a place counts; behind "one" it is in the singular.

    >>> text = "no fewer than 600 public berths will be added"
    >>> noun = find_noun(text, 17)
    >>> text[noun.counted.start : noun.counted.end]
    'public berths'
    """
    start, near = None, True
    for _ in range(_LONGEST):
        found = _WORD.match(text, place)
        if not found or _ends(found, start) or (one and found["gap"] != " "):
            return (
                Noun(Span(start, place), near)
                if one and start is not None and _is_free(text, place)
                else None
            )
        word = found["word"]
        if word[0].isdigit() and re.match(r"[\d,.]+(?:-[a-z]|$)", word):
            near = False
            start = None
        elif start is None:
            start = found.end("gap")
        place = found.end()
        if start is not None and not one and _is_head(text, word, place):
            return (
                None
                if word.lower().rstrip("s") in measure_words().never_counted
                else Noun(Span(start, _pair_end(text, found)), near)
            )
    return None


def _ends(found: re.Match[str], start: int | None) -> bool:
    word = found["word"]
    return (
        word.lower() in _stops() or (found["gap"] != " " and start is None) or bool(_POSSESSIVE.search(word))
    )


def _is_free(text: str, place: int) -> bool:
    return not text[place : place + 1].isalnum()


def _is_head(text: str, word: str, place: int) -> bool:
    """Tell whether a word is the plural that ends the noun; "sales" in "sales offices" is not."""
    if not is_plural(word):
        return False
    following = _WORD.match(text, place)
    after = following["word"] if following and following["gap"] == " " else ""
    return not (after and is_plural(after) and after.lower() not in _stops())


def is_plural(word: str) -> bool:
    """Tell whether a word looks like a noun in the plural.

    >>> is_plural("bases"), is_plural("overseas"), is_plural("people"), is_plural("process")
    (True, False, True, False)
    """
    last = re.split("[-–/]", word.lower())[-1]
    if last in _plurals():
        return True
    return (
        last.endswith("s")
        and not last.endswith(("ss", "us", "ous", "is"))
        and last not in _modifiers()
        and len(last) > _SHORTEST
    )


def _pair_end(text: str, found: re.Match[str]) -> int:
    """Give the end of the noun, or of the pair that it opens ("provinces and cities")."""
    for pair in measure_words().nouns.pairs:
        start = found.start("word")
        if text.startswith(pair, start) and not text[start + len(pair) : start + len(pair) + 1].isalnum():
            return start + len(pair)
    return found.end()


@cache
def _stops() -> frozenset[str]:
    return frozenset(measure_words().nouns.stops)


@cache
def _plurals() -> frozenset[str]:
    return frozenset(measure_words().nouns.plurals)


@cache
def _modifiers() -> frozenset[str]:
    return frozenset(measure_words().nouns.modifiers)
