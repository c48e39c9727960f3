"""Reads spans of time: deadlines ("within three business days") and durations ("valid for two years").

Guarantees that a span that limits when something must be done is a deadline: "within" always says so. How
often is no quantity ("every six months"), unless it is bounded: "at least once a year" is a count.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ftzparse.lexicon.measures import Bound, measure_words
from ftzparse.nlp.quantities.bounds import Opening, read_close, read_opening
from ftzparse.nlp.quantities.dates import is_completed
from ftzparse.nlp.quantities.hits import Hit, Kind, interval
from ftzparse.nlp.quantities.numbers import Number
from ftzparse.nlp.quantities.reading import Reading
from ftzparse.source import Span

_MODIFIERS = (
    r"(?:(?:full|more|further|additional|whole|consecutive|successive|statutory|natural|straight)\s+){0,2}"
)
_JOINT = re.compile(rf"\s*-\s*|\s+{_MODIFIERS}|(?=[\u4e00-\u9fff])")
_WITHIN = re.compile(
    r"\b(?:within|(?P<in>in))(?:\s+(?:the\s+(?:next|coming|following|first)|a\s+(?:period|maximum)\s+of|a))?\s+\Z",
    re.IGNORECASE,
)
_NO_LATER = re.compile(r"not? later than\b", re.IGNORECASE)
_EVERY = re.compile(r"\bevery(?:\s+another)?\s+\Z|每\Z", re.IGNORECASE)
_LASTING_ZH = re.compile(r"为期\Z")
_AHEAD = re.compile(r"\s+(?:in\s+advance|(?:before|prior\s+to)\b)")
_ROW = re.compile(r"\s+(?:in\s+a\s+row|running)\b")
_DUE_ZH = re.compile(r"(?:以内|之内|内|前|之前)")
_NAME = re.compile(r"[ -]+(?:[Pp]lan|[Oo]utline)\b")
_OFTEN = re.compile(
    r"\b(?P<times>once|twice|(?:two|three|four|five|six|\d{1,3})\s+times)\s+"
    r"(?:a|an|per|each|every|in\s+each)\s+(?P<unit>day|week|month|quarter|year)\b"
    r"|每(?P<zh>日|周|月|季度|年)(?P<bound>至少|不少于)?(?:开展|举办|组织|召开)?(?P<zh_times>[一两二三四五六\d]+)次",
    re.IGNORECASE,
)
_TIMES = {
    "once": 1.0,
    "twice": 2.0,
    "two": 2.0,
    "three": 3.0,
    "four": 4.0,
    "five": 5.0,
    "six": 6.0,
    "一": 1.0,
    "两": 2.0,
    "二": 2.0,
    "三": 3.0,
    "四": 4.0,
}
_ZH_UNITS = {"日": "day", "周": "week", "月": "month", "季度": "quarter", "年": "year"}
_HALF = re.compile(
    r"\bhalf\s+(?:a\s+|an\s+)?(?=(?:year|month|(?:working |business )?day|hour)\b)|半(?=个月|年|天|小时)"
    r"|\b(?:a|an)\s+(?=(?:year|month|week|quarter|day|working day|business day|decade)\b)",
    re.IGNORECASE,
)
_WINDOW = 40


def find_halves(text: str) -> Iterator[Number]:
    """Find "half a year", and "a" where it says one ("within a month", "for a year")."""
    for found in _HALF.finditer(text):
        whole = found[0][0] in "aA"
        if whole and not _says_one(text, found.start()):
            continue
        value = 1.0 if whole else 0.5
        yield Number(Span(found.start(), found.start() + len(found[0].rstrip())), value, value, digits=False)


def _says_one(text: str, place: int) -> bool:
    window = text[max(0, place - _WINDOW) : place]
    return bool(re.search(r"\b(?:within|for|than|least|every|about)\s+\Z", window, re.IGNORECASE))


def read_span(reading: Reading, number: Number, opening: Opening) -> Hit | None:
    """Read a number of hours, days, years."""
    text = reading.masked
    joint = _JOINT.match(text, number.span.end)
    unit = measure_words().time.pattern.match(text, joint.end()) if joint else None
    if not joint or not unit or _is_name(text, joint, unit):
        return None
    end, bound = read_close(text, unit.end(), opening.bound)
    kind, start, end, due = _kind(text, opening, end, is_modifier="-" in joint[0])
    bound = "at-most" if due and bound == "exactly" else bound
    low, high = interval(bound, number.low, number.high)
    return Hit(Span(start, end), kind, bound, low, high, measure_words().time.id_of(unit))


def says_how_often(text: str, number: Number) -> bool:
    """Tell whether a number is that of "every six months"."""
    joint = _JOINT.match(text, number.span.end)
    unit = measure_words().time.pattern.match(text, joint.end()) if joint else None
    return unit is not None and bool(
        _EVERY.search(text[max(0, number.span.start - _WINDOW) : number.span.start])
    )


def _kind(text: str, opening: Opening, end: int, *, is_modifier: bool) -> tuple[Kind, int, int, bool]:
    """Tell a deadline from a duration, with where it begins and ends and whether it is a limit."""
    start = opening.start
    window = text[max(0, start - _WINDOW) : start]
    row, due = _ROW.match(text, end), _DUE_ZH.match(text, end)
    within = None if is_modifier or row else _WITHIN.search(window)
    if within and within["in"] and opening.bound == "exactly" and not is_completed(text, start):
        within = None  # "two warnings in twelve months" limits nothing
    if within or due:
        return "deadline", start - len(within[0] if within else ""), due.end() if due else end, True
    if _NO_LATER.match(text, start) or _AHEAD.match(text, end):
        return "deadline", start, end, False
    span = _LASTING_ZH.search(window)
    return "duration", start - len(span[0] if span else ""), row.end() if row else end, False


def _is_name(text: str, joint: re.Match[str], unit: re.Match[str]) -> bool:
    """Tell whether it names a plan: "Five-Year Plan", "Three-Year Action Plan", "2024年"."""
    capital = unit[0][0].isupper() and "-" in joint[0]
    return capital or bool(_NAME.match(text, unit.end()) and "-" in joint[0])


def find_frequencies(reading: Reading) -> Iterator[Hit]:
    """Find how many times at least or at most something happens in a span of time."""
    for found in _OFTEN.finditer(reading.masked):
        words = (found["times"] or found["zh_times"]).lower().split()[0]
        times = _TIMES.get(words) or (float(words) if words.isdecimal() and words.isascii() else None)
        if times is None:
            continue
        opening = read_opening(reading.masked, Number(Span(*found.span()), times, times, digits=False))
        bound: Bound = "at-least" if found["bound"] else opening.bound
        if bound == "exactly":
            continue
        low, high = interval(bound, times, times)
        unit = (found["unit"] or _ZH_UNITS[found["zh"]]).lower()
        yield Hit(Span(opening.start, found.end()), "count", bound, low, high, f"time/{unit}")
