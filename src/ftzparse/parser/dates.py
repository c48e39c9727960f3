"""Reads calendar dates as plans write them.

Guarantees that a date exists in the calendar. Reads "2022-08-12", "08-12-2022", "August 12, 2022", "12 August
2022" and "2022年8月12日".
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from ftzparse.outline import Dated
from ftzparse.source import Span

MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
_MONTH = "(?P<month>" + "|".join(f"{name[:3]}(?:t(?=\\.)|{name[3:]})?\\.?" for name in MONTHS) + ")"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_PATTERNS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b{_YEAR}[-/.](?P<month>\d{{1,2}})[-/.]{_DAY}\b",
        rf"\b(?P<month>\d\d)([-/])(?P<day>\d\d)\2{_YEAR}\b",  # as databases of Chinese law write it
        rf"{_YEAR} ?年 ?(?P<month>\d{{1,2}}) ?月 ?{_DAY} ?日",
        rf"\b{_MONTH}\s{{0,2}}{_DAY}\s?,?\s{{0,2}}{_YEAR}\b",
        rf"\b{_DAY}\s{{1,2}}(?:of\s)?{_MONTH},?\s{{1,2}}{_YEAR}\b",
    )
)


def find_dates(folded: str, span: Span) -> tuple[Dated, ...]:
    """Find the full dates in a stretch of text with plain punctuation.

    >>> [date.iso for date in find_dates("Issued on August 12, 2022", Span(0, 25))]
    ['2022-08-12']
    >>> find_dates("2022-02-30", Span(0, 10))
    ()
    """
    return tuple(sorted(_dates(folded, span), key=lambda date: date.span))


def _dates(folded: str, span: Span) -> Iterator[Dated]:
    for pattern in _PATTERNS:
        for found in pattern.finditer(folded, span.start, span.end):
            try:
                date = dt.date(int(found["year"]), _month(found["month"]), int(found["day"]))
            except ValueError:
                continue
            yield Dated(Span(*found.span()), date.isoformat())


def _month(text: str) -> int:
    return int(text) if text.isdecimal() else [name[:3] for name in MONTHS].index(text[:3].casefold()) + 1
