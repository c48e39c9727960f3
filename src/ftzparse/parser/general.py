"""Cuts a stock heading of a plan's general part from the prose that runs on behind it.

Guarantees cuts only behind a number and a heading of the lexicon. Reads "(1) Guiding ideology. Guided by the
new development concept, …" as a heading and its text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ftzparse.lexicon.layout import layout
from ftzparse.parser.paragraphs import Paragraph, part_of
from ftzparse.source import Source, Span

_STOP = re.compile(r"\s*[.:。]")
_LONGEST_HEADING = 60  # characters


def separate_general(source: Source, paragraphs: Sequence[Paragraph]) -> Iterator[Paragraph]:
    """Give the paragraphs, each such heading on its own."""
    for paragraph in paragraphs:
        stop = next(_stops(source, paragraph), None)
        if stop is None:
            yield paragraph
        else:
            yield part_of(source, paragraph, Span(paragraph.span.start, stop))
            yield part_of(source, paragraph, Span(stop, paragraph.span.end))


def _stops(source: Source, paragraph: Paragraph) -> Iterator[int]:
    """Give where the heading ends, if one stands at the start and text behind it."""
    for label in paragraph.labels:
        end = min(paragraph.span.end, label.span.end + _LONGEST_HEADING)
        stop = _STOP.search(source.folded, label.span.end, end)
        heading = source.folded[label.span.end : stop.start()].strip() if stop else ""
        prose = source.folded[stop.end() : paragraph.span.end].strip() if stop else ""
        if stop and prose and layout().is_general_heading(heading):
            yield stop.start()
