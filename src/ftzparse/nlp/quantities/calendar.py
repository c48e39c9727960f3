"""Finds what names a point or stretch of the calendar: "December 2024", "the first half of 2025".

Guarantees that a full date exists. Whether such a value is a deadline, a date or part of a name is decided by
what stands before it (`dates.py`, `chinese_dates.py`).
"""

from __future__ import annotations

import bisect
import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from ftzparse.source import Span

Form = Literal["full", "month", "period", "part", "years", "range", "vague"]

_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_MONTH = "(?P<month>" + "|".join(f"{name}|{name[:3]}\\.?" for name in _MONTHS) + r")(?![a-z])"
_YEAR = r"(?<![\d,.])(?:19|20)\d\d(?![\d%]|[,.]\d)"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?(?!\w)"
_EACH = r"(?:each|every|the|this|next|the\s+same|the\s+following|the\s+current)\s+(?:year|month|quarter|week)"
_ORDINAL = "(?:first|second|third|fourth|1st|2nd|3rd|4th)"  # of a half, the first two
_CENTURIES = ("19", "20")
_MONTH_STEMS = tuple(name[:3] for name in _MONTHS)
# A form, a pattern for it, and words of which one stands wherever it fits: they spare most searches.
_SOURCES: tuple[tuple[Form, str, tuple[str, ...]], ...] = (
    ("full", r"(?<!\d)(?P<year>(?:19|20)\d\d)[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})(?!\d)", _CENTURIES),
    ("full", rf"\b{_MONTH}\s+{_DAY}(?:,?\s+(?P<year>{_YEAR}))?(?:\s+(?:of\s+)?{_EACH})?", _MONTH_STEMS),
    ("full", rf"(?<![\d,.-]){_DAY}\s+(?:of\s+)?{_MONTH},?\s+(?P<year>{_YEAR})", _MONTH_STEMS),
    ("month", rf"\b{_MONTH}(?:,?\s+(?:of\s+)?(?P<year>{_YEAR})|(?:\s+(?:of\s+)?{_EACH})?)", _MONTH_STEMS),
    (
        "period",
        (
            rf"\b(?:the\s+)?(?P<period>{_ORDINAL}\s+(?:quarter|half)|Q[1-4])(?!-)"
            rf"(?:,?\s+(?:of\s+)?(?:(?P<year>{_YEAR})|{_EACH}))?"
        ),
        ("quarter", "half", "Q"),
    ),
    (
        "part",
        rf"\b(?P<part>[Mm]id|[Ee]arly|[Ll]ate|[Ee]nd|[Yy]ear[- ]end)(?:[- ]|\s+of\s+)(?P<year>{_YEAR})",
        _CENTURIES,
    ),
    (
        "vague",
        (
            rf"\b(?:the\s+)?(?:end|middle|beginning)\s+of\s+"
            rf"(?:{_EACH}|the\s+\d+th\s+Five-Year\s+Plan(?:\s+period)?)|\b(?:the\s+)?year[- ]end\b"
        ),
        ("end", "middle", "beginning"),
    ),
    (
        "vague",
        rf"\bthe\s+\d{{1,2}}(?:st|nd|rd|th)(?:\s+day)?\s+of\s+{_EACH}(?:'s\s+(?:first|last)\s+month)?",
        ("th ", "st ", "nd ", "rd "),
    ),
    (
        "range",
        rf"(?P<year>{_YEAR})(?:\s+to\s+|\s*[-–—]\s*|\s+and\s+|\s+through\s+)(?P<last>{_YEAR})",
        _CENTURIES,
    ),
    ("years", rf"(?P<year>{_YEAR})", _CENTURIES),
)
_PATTERNS = tuple((form, re.compile(pattern), words) for form, pattern, words in _SOURCES)
_NUMBERS = {"first": 0, "1st": 0, "second": 1, "2nd": 1, "third": 2, "3rd": 2, "fourth": 3, "4th": 3}


@dataclass(frozen=True, slots=True)
class Value:
    """A value of the calendar; `iso` is None where the text leaves the year open."""

    span: Span
    form: Form
    iso: str | None


def find_values(text: str) -> Iterator[Value]:
    """Find calendar values, the most precise reading of a place first.

    >>> [value.iso for value in find_values("by June 2024, from March 1, 2025, in the first half of 2026")]
    ['2025-03-01', '2024-06', '2026-06']
    """
    taken: list[Span] = []
    for form, pattern, words in _PATTERNS:
        if not any(word in text for word in words):
            continue
        fresh = [
            Value(Span(*found.span()), form, _iso(found.groupdict())) for found in pattern.finditer(text)
        ]
        fresh = [value for value in fresh if not _is_taken(value.span, taken)]
        taken = sorted([*taken, *(value.span for value in fresh)])
        yield from fresh


def _is_taken(span: Span, taken: list[Span]) -> bool:
    """Tell whether a place has been read; the list is in order and without overlaps."""
    place = bisect.bisect_left(taken, Span(span.end, span.end))
    return place > 0 and taken[place - 1].overlaps(span)


def _iso(parts: dict[str, str | None]) -> str | None:
    year, month, day, last = (parts.get(key) for key in ("year", "month", "day", "last"))
    if not year:
        return None
    if last:
        return f"{year}/{last}"
    if parts.get("period"):
        return f"{year}-{_last_month(parts['period'] or '')}"
    if parts.get("part"):
        return f"{year}-06" if (parts["part"] or "").lower() == "mid" else year
    if not month:
        return year
    number = int(month) if month.isdecimal() else [name[:3] for name in _MONTHS].index(month[:3]) + 1
    return calendar_date(int(year), number, int(day) if day else None)


def _last_month(period: str) -> str:
    """Give the month in which a quarter or a half of the year ends."""
    if period[0] == "Q":
        return f"{3 * int(period[1]):02}"
    ordinal, span = period.split()
    return f"{(3 if span == 'quarter' else 6) * (_NUMBERS[ordinal] + 1):02}"


def calendar_date(year: int, month: int, day: int | None) -> str | None:
    """Write a date as ISO does, or nothing if the calendar has no such day.

    >>> calendar_date(2024, 6, None), calendar_date(2022, 2, 30)
    ('2024-06', None)
    """
    try:
        date = dt.date(year, month, day or 1)
    except ValueError:
        return None
    return date.isoformat() if day else f"{year}-{month:02}"
