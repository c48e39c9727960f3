"""How much room text takes in a picture, and how it is made to fit.

Widths are those of DejaVu Sans, which matplotlib brings along, so that a picture is laid out alike on
every machine. What that font lacks, such as Chinese, is taken to be as wide as high.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache
from itertools import takewhile

from matplotlib.font_manager import FontProperties, findfont, get_font
from matplotlib.textpath import text_to_path

FAMILY = "DejaVu Sans"
POINTS = 72.0  # an inch
_SQUARE = "—"  # an em wide
_BREAKABLE = re.compile(
    r"[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]|[^\s\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]+|\s+"
)


def width_of(text: str, size: float, *, bold: bool = False) -> float:
    """Give the width of a line of text in inches; `size` is in points."""
    known = "".join(char if is_covered(char, FAMILY) else _SQUARE for char in text)
    font = FontProperties(family=FAMILY, size=size, weight="bold" if bold else "normal")
    width, _, _ = text_to_path.get_text_width_height_descent(known, font, ismath=False)
    return float(width) / POINTS


@cache
def is_covered(char: str, family: str) -> bool:
    """Tell whether a font has a glyph for a character."""
    return get_font(findfont(family)).get_char_index(ord(char)) != 0


def shorten(text: str, size: float, room: float, *, bold: bool = False) -> str:
    """Cut a text that is too wide, with an ellipsis; empty where not even that fits."""
    if width_of(text, size, bold=bold) <= room:
        return text
    ends = range(1, len(text))
    fitting = bisect_right(ends, room, key=lambda end: width_of(_cut(text, end), size, bold=bold))
    return _cut(text, fitting) if fitting else ""


def wrap(text: str, size: float, room: float, most: int, *, bold: bool = False) -> list[str]:
    """Break a text into at most so many lines, between words and between Chinese characters."""
    lines = [""]
    for part in _BREAKABLE.findall(text):
        may_break = lines[-1] and len(lines) < most
        if may_break and width_of(lines[-1] + part.rstrip(), size, bold=bold) > room:
            lines.append("")
        lines[-1] += part if lines[-1] else part.lstrip()
    lines = [line.rstrip() for line in lines]
    fitted = [shorten(line, size, room, bold=bold) for line in lines]
    whole = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(lines, fitted, strict=True)))
    return fitted[: whole + 1]  # nothing follows a word that is cut


def _cut(text: str, end: int) -> str:
    return text[:end].rstrip() + "…"
