"""Pairs brackets, also where they nest, mix or are never closed.

Guarantees pairs in order of their start. Reads "Economic Area [Bonded Zone Office], etc.)".
"""

from __future__ import annotations

import re

from ftzparse.source import Span

OPENING = {"(": ")", "[": "]"}
BRACKET = re.compile(r"[()\[\]]")


def is_closed(folded: str, bracket: Span) -> bool:
    """Tell whether a bracket has an end of its own.

    >>> is_closed("(a (b)", Span(0, 6)), is_closed("(a (b))", Span(0, 7))
    (False, True)
    """
    inside = folded[bracket.start : bracket.end]
    opened, closed = (sum(map(inside.count, signs)) for signs in (OPENING.keys(), OPENING.values()))
    return opened <= closed


def find_brackets(folded: str, span: Span) -> tuple[Span, ...]:
    """Pair the brackets of a paragraph, in order of their start.

    Either kind closes the other ("（ … ]"), and one that is never closed reaches the end: scraped
    text has both.

    >>> find_brackets("(a [b]) (c", Span(0, 10))
    (Span(start=0, end=7), Span(start=3, end=6), Span(start=8, end=10))
    """
    opened: list[int] = []
    pairs: list[Span] = []
    for found in BRACKET.finditer(folded, span.start, span.end):
        if found[0] in OPENING:
            opened.append(found.start())
        elif opened:
            pairs.append(Span(opened.pop(), found.end()))
    pairs.extend(Span(start, span.end) for start in opened)
    return tuple(sorted(pairs))
