"""Finds the words that a line end broke, and tells a hyphen of the word from one of the line.

Guarantees that only letters are joined, and that a compound which the plan writes with its hyphen elsewhere
keeps it. Reads "in-/depth research" as "in-depth research", "Cooperating bod-/ies" as "Cooperating bodies".
"""

from __future__ import annotations

import re

from ftzparse.source import Span

_BREAK = re.compile(r"(?<=[a-z])[-‐\u00ad]\s*[\n\r]\s*(?=[a-z])")
_BEFORE = re.compile(r"[^\W_]+$")
_AFTER = re.compile(r"[^\W_]+")
_SUFFIX = re.compile(r"(?:level|wide|based|related|oriented|led)\b")  # "Provincial-/level departments"
_LONGEST_WORD = 40


def find_breaks(text: str) -> tuple[Span, ...]:
    r"""Find the hyphens at line ends, each with the white space around the line's end.

    >>> find_breaks("Cooperating bod-\nies")
    (Span(start=15, end=17),)
    """
    return tuple(Span(*found.span()) for found in _BREAK.finditer(text))


def joint(text: str, at: Span, plan: str) -> str:
    r"""Give what joins the word that a line end broke: a hyphen if the plan writes it so elsewhere.

    >>> joint("in-\ndepth", Span(2, 4), plan="In-depth, in-depth."), joint("bod-\nies", Span(3, 5), plan="")
    ('-', '')
    """
    before = _BEFORE.search(text[max(0, at.start - _LONGEST_WORD) : at.start])
    after = _AFTER.match(text[at.end : at.end + _LONGEST_WORD])
    compound = f"{before[0]}-{after[0]}" if before and after else ""
    return "-" if compound and compound in plan else ""


def join_words(text: str) -> str:
    r"""Join all words that line ends broke, as names of units are written.

    >>> join_words("An-\nhui Bureau of Free-Trade Affairs"), join_words("county-\nlevel cities")
    ('Anhui Bureau of Free-Trade Affairs', 'county-level cities')
    """
    return _BREAK.sub(lambda found: "-" if _SUFFIX.match(text, found.end()) else "", text)
