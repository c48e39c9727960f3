"""What differs between two occurrences of one text, word by word.

Guarantees spans of whole words in both. Between "across different types of projects" and "across
various types of projects", the change is "different" to "various".
"""

from __future__ import annotations

import re

from ftzparse.outline import Change, Item
from ftzparse.similarity import changed_runs
from ftzparse.source import Source, Span

_TOKEN = re.compile(r"[A-Za-z0-9]+(?:['’-][A-Za-z0-9]+)*|[^\sA-Za-z0-9]")


def find_changes(source: Source, kept: Item, other: Item) -> tuple[Change, ...]:
    """Compare two items without their numbers."""
    old, new = _tokens(source, kept), _tokens(source, other)
    runs = changed_runs(
        [source.folded[token.start : token.end] for token in old],
        [source.folded[token.start : token.end] for token in new],
    )
    return tuple(
        Change(_cover(old, first, kept.span.end), _cover(new, second, other.span.end))
        for first, second in runs
    )


def _tokens(source: Source, item: Item) -> list[Span]:
    start = item.label.span.end if item.label else item.span.start
    return [Span(*found.span()) for found in _TOKEN.finditer(source.folded, start, item.span.end)]


def _cover(tokens: list[Span], run: slice, end: int) -> Span:
    """Give the span of a run of tokens; of no tokens, the empty span where they would stand."""
    covered = tokens[run]
    if covered:
        return Span(covered[0].start, covered[-1].end)
    place = tokens[run.start].start if run.start < len(tokens) else end
    return Span(place, place)
