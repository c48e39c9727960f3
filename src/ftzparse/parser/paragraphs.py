"""Joins lines into paragraphs, also where a scrape broke the lines inside sentences.

Guarantees that paragraphs follow the reading order, that a label can only stand at the start of
one, and that every line is in exactly one. Reads "berth forecasts, container status and / customs
results in one place" as one paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from ftzparse.outline import Label
from ftzparse.parser.clauses import opens_line_clause
from ftzparse.parser.labels import read_labels
from ftzparse.parser.lines import Line
from ftzparse.source import Source, Span

_ENDS_SENTENCE = re.compile(r"""[.!?;:。！？；：…]["')\]]*$|[)\]]$""")
_CONTINUES = re.compile(r"""[a-z,;)\]]""")
_CALLS_FOR_MORE = re.compile(
    r"\b(?:of|the|a|an|and|or|to|in|for|than|by|with|from|on|at|as|about|over|under|not)$",
    re.IGNORECASE,
)
_WRAPPED_SHARE = 0.2  # of the lines that follow another directly; far from both prose and wrapped text
_WRAPPED_LINES = 3
_WRAPPED_WIDTH = 140
_FULL_LINE = 0.7


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of one or more lines, and every way to read a label at its start."""

    span: Span
    lines: tuple[Span, ...]
    labels: tuple[Label, ...]


def read_paragraphs(source: Source, lines: Sequence[Line]) -> tuple[Paragraph, ...]:
    """Join the lines that belong together."""
    width = _wrap_width(source, lines)
    groups: list[list[Line]] = []
    for line in lines:
        if groups and _continues(source, groups[-1], line, width):
            groups[-1].append(line)
        else:
            groups.append([line])
    return tuple(_paragraph(source, group) for group in groups)


def _paragraph(source: Source, group: Sequence[Line]) -> Paragraph:
    spans = tuple(line.span for line in group)
    whole = Span(spans[0].start, spans[-1].end)
    return Paragraph(whole, spans, read_labels(source.folded, whole))


def _wrap_width(source: Source, lines: Sequence[Line]) -> int | None:
    """Measure how wide a hard-wrapped text is; None: each line is a paragraph of its own."""
    pairs = [(first, second) for first, second in pairwise(lines) if not second.after_blank]
    broken = [pair for pair in pairs if _is_broken(source, *pair)]
    if len(broken) < _WRAPPED_LINES or len(broken) < _WRAPPED_SHARE * len(pairs):
        return None
    widths = sorted(len(first.span) for first, _ in broken)
    width = widths[len(widths) * 9 // 10]
    return width if width <= _WRAPPED_WIDTH else None


def _is_broken(source: Source, line: Line, following: Line) -> bool:
    """Tell whether a sentence runs on from a line to the next."""
    return _is_open(source, line) and _CONTINUES.match(source.folded, following.span.start) is not None


def _is_open(source: Source, line: Line) -> bool:
    return _ENDS_SENTENCE.search(source.folded[line.span.start : line.span.end]) is None


def _continues(source: Source, group: Sequence[Line], line: Line, width: int | None) -> bool:
    """Tell whether a line goes on where the paragraph so far stops."""
    last = group[-1]
    if _is_label_alone(source, group, line):
        return True
    if opens_line_clause(source.folded, line.span):
        return False
    if line.after_blank:
        return line.after_furniture and _is_broken(source, last, line)
    labelled = bool(read_labels(source.folded, line.span))
    if not labelled and _is_broken(source, last, line):
        return True
    return width is not None and _fills(source, last, width) and (not labelled or _is_open(source, last))


def _fills(source: Source, line: Line, width: int) -> bool:
    """Tell whether a line was broken because it was full, or in a word that calls for another."""
    return len(line.span) >= _FULL_LINE * width or _runs_on(source, line)


def _runs_on(source: Source, line: Line) -> bool:
    """Tell whether a line breaks off in a word that calls for another ("of not less / 10 MW")."""
    return _CALLS_FOR_MORE.search(source.folded[line.span.start : line.span.end]) is not None


def _is_label_alone(source: Source, group: Sequence[Line], line: Line) -> bool:
    """Tell whether a number stands on a line of its own, its heading on the next."""
    first = group[0].span
    alone = any(label.span.end >= first.end for label in read_labels(source.folded, first))
    return len(group) == 1 and alone and not read_labels(source.folded, line.span)
