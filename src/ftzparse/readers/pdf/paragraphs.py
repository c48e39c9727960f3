"""Writes the lines of a page with a blank line where a paragraph begins.

Guarantees that lines stay lines, so that the parser decides what runs on; a wider gap, an indent or a
number set out to the left begins a paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from ftzparse.readers.pdf.lines import PageLine

_GAP = 0.3  # of a line's height, beyond the usual white between lines
_INDENT = 6.0  # points
_LABEL = re.compile(r"[(（]?(?:\d{1,3}|[IVXivx]{1,5}|[a-zA-Z]|[一二三四五六七八九十]{1,3})[.、)）]")
_ENDED = re.compile(r".*[.!?;:。！？；：)）]$", re.DOTALL)


def write_page(lines: Sequence[PageLine]) -> str:
    """Write a page; a sentence that is open at its end may run on over one line break."""
    if not lines:
        return ""
    white = _measure_white(lines)
    pieces = [lines[0].text]
    for above, line in pairwise(lines):
        begins = above.bottom - line.top > white + _GAP * line.height or _is_set_in(line, above)
        is_next_column = line.bottom > above.top
        begins = begins or (is_next_column and _has_ended(above))
        pieces += ["\n\n" if begins else "\n", line.text]
    return "".join(pieces) + ("\n\n" if _has_ended(lines[-1]) else "\n")


def _has_ended(line: PageLine) -> bool:
    return _ENDED.match(line.text) is not None


def _measure_white(lines: Sequence[PageLine]) -> float:
    """Measure the usual white between lines.

    Every other line may begin a paragraph: the smaller quarter of all distances is within paragraphs.
    """
    whites = sorted(above.bottom - line.top for above, line in pairwise(lines))
    return whites[len(whites) // 4] if whites else 0.0


def _is_set_in(line: PageLine, above: PageLine) -> bool:
    """Tell whether an indent begins a paragraph, or a label set out to the left."""
    if _LABEL.match(line.text):
        return abs(line.indent - above.indent) > _INDENT
    return line.indent > above.indent + _INDENT and not _LABEL.match(above.text)
