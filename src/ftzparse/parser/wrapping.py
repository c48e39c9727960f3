"""Measures how a text was broken into lines: hard-wrapped or not, with blank lines or without.

Guarantees one answer for the whole text. A scrape of a PDF is wrapped at some 70 characters; a web page
has a paragraph on every line.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from ftzparse.parser.lines import Line
from ftzparse.source import Source

_ENDS_SENTENCE = re.compile(r"""(?<!\betc)[.!?;:。！？；：…]["')\]]*$|[)\]]$""")
_CONTINUES = re.compile(r"[a-z,;)\]]")
_WRAPPED_SHARE = 0.2  # of the lines that follow another directly; far from both prose and wrapped text
_WRAPPED_LINES = 3
_WRAPPED_WIDTH = 140
_SPACED_SHARE = 0.3  # of all lines; fixtures with a paragraph on every line have 0.0, most others over 0.5


@dataclass(frozen=True, slots=True)
class Wrapping:
    """How a text was broken into lines."""

    width: int | None
    """How wide it is wrapped; None: each line is a paragraph of its own."""
    spaced: bool
    """Whether blank lines stand between its paragraphs."""


def measure_wrapping(source: Source, lines: Sequence[Line]) -> Wrapping:
    """Measure a text by all of its lines."""
    blanks = sum(line.after_blank for line in lines)
    return Wrapping(_width(source, lines), blanks > _SPACED_SHARE * len(lines))


def _width(source: Source, lines: Sequence[Line]) -> int | None:
    pairs = [(first, second) for first, second in pairwise(lines) if not second.after_blank]
    broken = [pair for pair in pairs if is_broken(source, *pair)]
    if len(broken) < _WRAPPED_LINES or len(broken) < _WRAPPED_SHARE * len(pairs):
        return None
    widths = sorted(len(first.span) for first, _ in broken)
    width = widths[len(widths) * 9 // 10]
    return width if width <= _WRAPPED_WIDTH else None


def is_broken(source: Source, line: Line, following: Line) -> bool:
    """Tell whether a sentence runs on from a line to the next."""
    return is_open(source, line) and _CONTINUES.match(source.folded, following.span.start) is not None


def is_open(source: Source, line: Line) -> bool:
    """Tell whether a line ends without the end of a sentence or bracket."""
    return _ENDS_SENTENCE.search(source.folded[line.span.start : line.span.end]) is None
