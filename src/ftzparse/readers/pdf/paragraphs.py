"""Writes the lines of a page with a blank line where a paragraph begins.

Guarantees that lines stay lines, so that the parser decides what runs on; a wider gap, an indent or a
number set out to the left begins a paragraph.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from ftzparse.readers.pdf.lines import PageLine

_GAP = 0.3  # of a line's height, beyond the usual white between lines
_INDENT = 6.0  # points
_ENDED = re.compile(r".*[.!?;:。！？；：)）]$", re.DOTALL)


def write_page(lines: Sequence[PageLine]) -> str:
    """Write a page; a sentence that is open at its end may run on over one line break."""
    if not lines:
        return ""
    white, margin = _measure(lines)
    pieces = [lines[0].text]
    for above, line in pairwise(lines):
        begins = above.bottom - line.top > white + _GAP * line.height or _is_set_in(line, above, margin)
        pieces += ["\n\n" if begins else "\n", line.text]
    return "".join(pieces) + ("\n\n" if _ENDED.match(lines[-1].text) else "\n")


def _measure(lines: Sequence[PageLine]) -> tuple[float, float]:
    """Measure the usual white between lines, and where most lines begin.

    Every other line may begin a paragraph: the smaller quarter of all distances is within paragraphs.
    """
    whites = sorted(above.bottom - line.top for above, line in pairwise(lines))
    lefts = Counter(round(line.left) for line in lines)
    return whites[len(whites) // 4] if whites else 0.0, float(lefts.most_common(1)[0][0])


def _is_set_in(line: PageLine, above: PageLine, margin: float) -> bool:
    if line.left < margin - _INDENT:
        return True
    return line.left > margin + _INDENT and above.left <= margin + _INDENT
