"""Tells deadlines from dates by the words before a calendar value, and leaves names alone.

Guarantees that a year alone counts only behind a preposition or in a range: "the 2024 plan" is a name. Reads
"by the end of December 2024", "since 2019", "before July each year".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ftzparse.lexicon.measures import measure_words
from ftzparse.nlp.quantities.calendar import Value, find_values
from ftzparse.nlp.quantities.hits import Hit
from ftzparse.nlp.quantities.reading import Reading
from ftzparse.source import Span

_END_OF = (
    r"(?:\s+(?:the\s+)?(?:(?:end|close|beginning|start|middle|turn)\s+of|year[-\ ]end(?:\s+of)?))?"
    r"(?:\s+the)?\s+"
)
_BEFORE = re.compile(
    rf"""\b(?:
    (?P<deadline> (?:on|by)\ or\ before | by | before | not?\ later\ than | prior\ to | ahead\ of
      | due\ (?:by|on) | within )
  | (?P<date> since | from | until | till | after | as\ (?:of|from) | (?:starting|beginning)\ (?:from|in|on)
      | through | between )
  | (?P<in> in|during|on|of|dated|effective|over )
    ){_END_OF}\Z""",
    re.VERBOSE | re.IGNORECASE,
)
_WINDOW = 50  # longer than any of the phrases before a date
_PARTICIPLE = re.compile(r"\b(?!need)\w+ed\s*\Z")  # "the plan issued in 2021"
_SENTENCE = 200  # how far back a word of completion is looked for
# "by 2000 tonnes", "in 2000 villages": numbers, not years.
_COUNTS = re.compile(
    r"\s*(?:%|per ?cent|yuan|-?(?:tonnes?|tons?|people|persons|units|enterprises|km|square|mu|MW|kW|TEU)\b"
    r"|-?(?:hectares|days|million|billion)\b)"
)


def find_dates(reading: Reading) -> Iterator[Hit]:
    """Find deadlines and dates of the calendar."""
    for value in find_values(reading.masked):
        hit = _read(reading.masked, value)
        if hit:
            yield hit


def _read(text: str, value: Value) -> Hit | None:
    start = value.span.start
    before = _BEFORE.search(text[max(0, start - _WINDOW) : start])
    word = before.lastgroup if before else None
    if value.form in {"years", "range"} and _COUNTS.match(text, value.span.end):
        return None
    opened = Span(start - len(before[0]), value.span.end) if before else value.span
    if word == "deadline" or (word == "in" and _is_due(text, value, opened)):
        return Hit(opened, "deadline", "at-most", date=value.iso)
    if value.iso is None or (value.form == "years" and word is None):
        return None
    if value.form == "range" and word is None and _stands_in_name(text, value.span):
        return None
    return Hit(opened if word == "date" else value.span, "date", date=value.iso)


def _is_due(text: str, value: Value, opened: Span) -> bool:
    """Tell whether "in the fourth quarter" or "in 2025" says by when something must be done."""
    if value.form in {"period", "month"} and text[opened.start : opened.start + 2].lower() == "in":
        return value.form == "period" or value.iso is None
    return is_completed(text, opened.start)


def is_completed(text: str, place: int) -> bool:
    """Tell whether the clause before a place says that something must be completed.

    >>> is_completed("The hall will be completed in 2025", 27), is_completed("a plan issued in 2021", 14)
    (True, False)
    """
    start = max(0, place - _SENTENCE)
    before = text[max(start, *(text.rfind(mark, start, place) for mark in ".;")) : place]
    found = measure_words().completion.search(before)
    return found is not None and (found.end() == len(before.rstrip()) or not _PARTICIPLE.search(before))


def _stands_in_name(text: str, span: Span) -> bool:
    """Tell whether a range of years belongs to the title before it: "Action Plan 2023-2025"."""
    before = text[max(0, span.start - _WINDOW) : span.start].rstrip(" (,")
    return before[-1:].isalnum() or text[span.end : span.end + 1] == ")"
