"""Completes the names in a list that share a word: "commerce and finance departments" are two units.

Guarantees that a name is only completed by the word for a body in the plural, which several share. Reads
"(Provincial Departments of Commerce and Finance, Wuhan Customs)".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from ftzparse.lexicon.naming import name_words, naming


def completions(names: Sequence[str], start: int, end: int) -> Iterator[str]:
    """Give what the pieces of a list from start to end can mean, with the word that others share.

    >>> list(completions(["Departments of Commerce", "Finance"], 1, 2))
    ['Departments of Finance']
    >>> list(completions(["commerce", "finance departments"], 0, 1))
    ['commerce departments']
    """
    if any(_names_body(name) for name in names[start:end]):
        return
    text = " and ".join(names[start:end])
    opening = next((found for name in reversed(names[:start]) if (found := _opening(name)) is not None), "")
    if opening:
        yield f"{opening}{text}"
    kind = next((found for name in names[end:] if (found := _kind(name)) is not None), "")
    if kind:
        yield f"{text} {kind}"


def _names_body(name: str) -> bool:
    return not naming().head.isdisjoint(name_words(name))


def _opening(name: str) -> str | None:
    """Give the shared opening, "Departments of" in "Departments of Commerce"; "" ends the search."""
    found = _shared_opening().match(name)
    return found[0] if found else "" if _names_body(name) else None


def _kind(name: str) -> str | None:
    """Give the shared word, "departments" in "finance departments"; "" ends the search."""
    words = name_words(name)
    if words and words[-1] in naming().shared_kinds:
        return words[-1]
    return "" if _names_body(name) else None


@cache
def _shared_opening() -> re.Pattern[str]:
    return re.compile(
        rf"(?:[\w'-]+\s+){{0,3}}(?:{'|'.join(sorted(naming().shared_kinds))})\s+(?:of|for)\s+", re.IGNORECASE
    )
