"""Reads how strict a number is from the words around it: "no fewer than", "or more", "不超过", "以上".

Guarantees that a limit is part of the quote, so that the quote alone says what its value says.
"""

from __future__ import annotations

from dataclasses import dataclass

from ftzparse.lexicon.measures import Bound, Matcher, measure_words
from ftzparse.nlp.quantities.numbers import Number

_WINDOW = 40  # longer than any word of bound


@dataclass(frozen=True, slots=True)
class Opening:
    """What stands before a number: where the quantity begins, its bound and its currency."""

    start: int
    bound: Bound
    currency: str | None


def read_opening(text: str, number: Number) -> Opening:
    """Read the currency and the words of bound that stand before a number."""
    words = measure_words()
    start, currency = _before(text, number.span.start, words.currency_before)
    start, bound = _before(text, start, words.bound_before)
    return Opening(start, _bound(bound), currency)


def read_close(text: str, end: int, bound: Bound) -> tuple[int, Bound]:
    """Read the words of bound behind a quantity that has none before it."""
    found = measure_words().bound_after.pattern.match(text, end) if bound == "exactly" else None
    return (found.end(), _bound(measure_words().bound_after.id_of(found))) if found else (end, bound)


def _before(text: str, end: int, matcher: Matcher) -> tuple[int, str | None]:
    window = text[max(0, end - _WINDOW) : end]
    found = matcher.pattern.search(window)
    return (end - len(window) + found.start(), matcher.id_of(found)) if found else (end, None)


def _bound(name: str | None) -> Bound:
    match name:
        case "at-least" | "at-most" | "about":
            return name
        case _:
            return "exactly"
