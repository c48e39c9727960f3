"""Finds footnotes that a page left inside the text, and the marks that refer to them.

Guarantees that a line is a footnote only where its mark stands right behind a word further up. Reads
"new products of the same kind.1 The list …" with "1 The requirements include …" at the foot of the page.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from ftzparse.lexicon.layout import layout
from ftzparse.source import Span

_MARKED = re.compile(r"""[a-z][.,;:)"']*\Z""")
_MARKED_TAIL = 6  # characters: the end of the word and the stops behind it
_LONGEST_PAGE = 8_000  # characters between a mark and its note


@dataclass(frozen=True, slots=True)
class Footnotes:
    """The lines of all footnotes, and the marks in the text that refer to them."""

    lines: frozenset[Span]
    marks: tuple[Span, ...]


def read_footnotes(folded: str, lines: Sequence[Span]) -> Footnotes:
    r"""Find the lines that explain a mark, and those on which they run on.

    >>> text = "Of a new kind.1 It counts.\n1 As amended."
    >>> notes = read_footnotes(text, [Span(0, 26), Span(27, 40)])
    >>> [text[note.start : note.end] for note in (*notes.lines, *notes.marks)]
    ['1 As amended.', '1']
    """
    notes: set[Span] = set()
    marks: set[Span] = set()
    for before, line in pairwise([Span(0, 0), *lines]):
        mark = _find_mark(folded, line)
        if mark:
            marks.add(mark)
        if mark or (before in notes and _runs_on(folded, before, line)):
            notes.add(line)
    return Footnotes(frozenset(notes), tuple(sorted(marks)))


def _runs_on(folded: str, before: Span, line: Span) -> bool:
    return folded[before.end : line.start].count("\n") == 1 and folded[line.start].islower()


def _find_mark(folded: str, line: Span) -> Span | None:
    """Find the nearest place above a line at which its mark stands behind a word."""
    mark = layout().footnote_mark(folded[line.start : line.end])
    if not mark:
        return None
    earliest = max(0, line.start - _LONGEST_PAGE)
    place = folded.rfind(mark, earliest, line.start)
    while place >= 0:
        span = Span(place, place + len(mark))
        if _marks_word(folded, span):
            return span
        place = folded.rfind(mark, earliest, place)
    return None


def _marks_word(folded: str, mark: Span) -> bool:
    """Tell a mark from digits that belong to a number or a name: "kind.1 Where", not "3.1 percent", "A1"."""
    if folded[mark.start] == "[":
        return mark.start > 0 and not folded[mark.start - 1].isspace()
    behind_word = _MARKED.search(folded[max(0, mark.start - _MARKED_TAIL) : mark.start]) is not None
    return behind_word and not folded[mark.end : mark.end + 1].isalnum()
