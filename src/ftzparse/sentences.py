"""Splits plan text into sentences, as spans.

Guarantees that every character but white space between sentences is in exactly one sentence.
Knows quotation marks after the full stop, "No. 12", "Co., Ltd.", initials, brackets and Chinese
full stops. Reads 'achieving "single-site inspections." Allow administrators to …'.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ftzparse.source import Span

_END = re.compile(
    r"""
    (?=[.!?。！？]) (?:                   # spares the engine all other places
    (?P<latin> (?<![.!?]) [.!?]+ ["')\]]* ) (?= \s+ ["'(\[]* [^\W\d_a-z] | \s+ ["'(\[]* \d | $ )
  | (?<= [a-z)"'] ) \. (?= [A-Z][a-z]{2} )      # "zones.Support": the scrape lost a space
  | [!?] (?= [\u4e00-\u9fff] )          # full-width marks, folded
  | [。！？]+ ["')\]”’）]*
    )
    """,
    re.VERBOSE,
)
# After these a full stop ends nothing, whatever follows.
_ABBREVIATION = re.compile(
    r"""(?: ^ | [\s("'\[] )
        (?: No | Nos | Art | Arts | Co | Inc | Corp | Dr | Mr | Mrs | Ms | St | vs | approx | para
        | e\.g | i\.e | cf | Fig | Vol | pp | Sec | (?: [A-Z] \. )* [A-Z] ) \. $""",
    re.VERBOSE,
)
_LOOK_BACK = 12  # longer than any abbreviation with what stands before it
_CALLS_FOR_MORE = re.compile(
    r"\b(?:of|the|a|an|and|or|to|in|for|than|by|with|from|on|at|as|about|over|under|not|until|before|after|since)$",
    re.IGNORECASE,
)
_LONGEST_OPENER = 12  # characters, with what stands before the word


def split_sentences(folded: str, span: Span) -> tuple[Span, ...]:
    """Split a stretch of text with plain punctuation into its sentences.

    >>> text = 'See Guofa No. 12. It says "go global." Then we act.'
    >>> [text[s.start:s.end] for s in split_sentences(text, Span(0, len(text)))]
    ['See Guofa No. 12.', 'It says "go global."', 'Then we act.']
    """
    return tuple(_trimmed(folded, span))


def _trimmed(folded: str, span: Span) -> Iterator[Span]:
    start = span.start
    for end in [*_ends(folded, span), span.end]:
        while start < end and folded[start].isspace():
            start += 1
        last = end
        while last > start and folded[last - 1].isspace():
            last -= 1
        if last > start:
            yield Span(start, last)
        start = end


def _ends(folded: str, span: Span) -> Iterator[int]:
    for found in _END.finditer(folded, span.start, span.end):
        before = folded[max(span.start, found.start() - _LOOK_BACK) : found.start() + 1]
        if not _ABBREVIATION.search(before):
            yield found.end()


def calls_for_more(text: str) -> bool:
    """Tell whether a line ends in a word after which more must come.

    >>> calls_for_more("shall be valid until"), calls_for_more("People's Government")
    (True, False)
    """
    return _CALLS_FOR_MORE.search(text[-_LONGEST_OPENER:]) is not None
