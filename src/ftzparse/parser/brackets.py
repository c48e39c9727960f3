"""Pairs brackets, also where they nest, mix or are never closed.

Guarantees pairs in order of their start. Reads "Economic Area [Bonded Zone Office], etc.)".
"""

from __future__ import annotations

import re
from typing import NamedTuple

from ftzparse.source import Span

OPENING = frozenset("([")
BRACKET = re.compile(r"[()\[\]]")


class Bracket(NamedTuple):
    """What stands in brackets, with them."""

    span: Span
    is_closed: bool = True
    """Whether it has an end of its own; else it reaches the end of the text."""


def find_brackets(folded: str, span: Span) -> tuple[Bracket, ...]:
    """Pair the brackets of a paragraph, in order of their start.

    Either kind closes the other ("（ … ]"), and one that is never closed reaches the end: scraped
    text has both.

    >>> [(span.start, span.end, closed) for span, closed in find_brackets("(a [b]) (c", Span(0, 10))]
    [(0, 7, True), (3, 6, True), (8, 10, False)]
    """
    opened: list[int] = []
    pairs: list[Bracket] = []
    for found in BRACKET.finditer(folded, span.start, span.end):
        if found[0] in OPENING:
            opened.append(found.start())
        elif opened:
            pairs.append(Bracket(Span(opened.pop(), found.end())))
    pairs.extend(Bracket(Span(start, span.end), is_closed=False) for start in opened)
    return tuple(sorted(pairs))
