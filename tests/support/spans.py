"""Reads and writes examples with their spans marked in the text: "Support it. ⟦(Lead: Customs)⟧".

A test takes the marks out, runs a rule and puts the found spans back in: a failure is a readable line.
"""

from __future__ import annotations

from collections.abc import Iterable

from ftzparse.source import Source, Span

_OPEN, _CLOSE = "⟦", "⟧"


def source_of(text: str) -> Source:
    """Make a source of a text that no bytes stand behind."""
    return Source(name="plan.txt", text=text, sha256="", encoding="utf-8")


def unmark(example: str) -> str:
    """Take the marks out of an example."""
    return example.replace(_OPEN, "").replace(_CLOSE, "")


def mark(text: str, spans: Iterable[Span]) -> str:
    """Put marks around spans; an inner span closes before an outer one.

    >>> mark("Support it.", [Span(0, 11), Span(8, 10)])
    '⟦Support ⟦it⟧.⟧'
    """
    found = list(spans)
    pieces: list[str] = []
    for place in range(len(text) + 1):
        pieces.extend(_CLOSE for span in found if span.start < span.end == place)
        pieces.extend(_OPEN for span in found if span.start == place)
        pieces.extend(_CLOSE for span in found if span.start == span.end == place)
        pieces.append(text[place : place + 1])
    return "".join(pieces)


def whole(text: str) -> Span:
    """Give the span of a whole text."""
    return Span(0, len(text))


def quotes(text: str, spans: Iterable[Span]) -> list[str]:
    """Give the characters of spans."""
    return [text[span.start : span.end] for span in spans]
