"""Finds where the plan's last measure ends and its closing text begins.

Guarantees that closing text only stands after the last item. Reads "This plan takes effect on
October 1, 2022 …", the signature under it and its date.
"""

from __future__ import annotations

from collections.abc import Sequence

from ftzparse.lexicon.layout import layout
from ftzparse.parser.dates import find_dates
from ftzparse.parser.paragraphs import Paragraph
from ftzparse.parser.shapes import Shape
from ftzparse.source import Source

_AROUND_DATE = 4  # brackets and a full stop
_LONGEST_SIGNATURE = 40  # words; nine ministries sign on one line


def closing_start(
    source: Source,
    paragraphs: Sequence[Paragraph],
    shapes: Sequence[Shape],
    *,
    settled: bool = False,
    captioned: bool = False,
) -> int:
    """Count the paragraphs after the last item that still belong to it.

    Where every item is `settled`, one paragraph or ended by its clause, the next text without a number
    belongs to none. Behind an item that has no more than a caption so far ("Article 18 (Entry into Force)")
    its text must come.
    """
    borne = max(
        (place + 1 for place, shape in enumerate(shapes) if shape.bears_clause), default=int(captioned)
    )
    for place in range(borne, len(paragraphs)):
        follows = settled and not paragraphs[place].labels and not shapes[place].is_clause
        if follows or _is_closing(source, paragraphs[place], shapes[place]):
            return place
    return len(paragraphs)


def _is_closing(source: Source, paragraph: Paragraph, shape: Shape) -> bool:
    text = source.folded[paragraph.span.start : paragraph.span.end]
    return layout().is_closing(text) or _is_signature(shape) or _is_date(source, paragraph)


def _is_signature(shape: Shape) -> bool:
    return shape.titled and not shape.closed and not shape.is_clause and shape.words <= _LONGEST_SIGNATURE


def _is_date(source: Source, paragraph: Paragraph) -> bool:
    dates = find_dates(source.folded, paragraph.span)
    return bool(dates) and len(paragraph.span) - len(dates[0].span) <= _AROUND_DATE
