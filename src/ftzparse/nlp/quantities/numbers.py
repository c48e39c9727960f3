"""Reads numbers: digits, grouped digits, decimals, words, Chinese numerals, and ranges of them.

Guarantees finite values, in time that grows with the text alone. Reads "8,000 to 20,000", "two or three",
"1.5 billion", "half a million", "三十五" and "5亿".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ftzparse.lexicon.measures import measure_words
from ftzparse.source import Span

_UNITS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_TEENS = (
    *("ten", "eleven", "twelve", "thirteen", "fourteen"),
    *("fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_WORTH = {
    **{word: float(value) for value, word in enumerate([*_UNITS, *_TEENS], start=1)},
    **{word: 10.0 * value for value, word in enumerate(_TENS, start=2)},
    "a": 1.0,
    "half": 0.5,
}
_SCALES = {
    "hundred": 1e2,
    "thousand": 1e3,
    "million": 1e6,
    "billion": 1e9,
    "trillion": 1e12,
    "mn": 1e6,
    "bn": 1e9,
    "dozen": 12.0,
}
_ZH_DIGITS = {sign: float(value) for value, sign in enumerate("零一二三四五六七八九")} | {
    "〇": 0.0,
    "两": 2.0,
}
_ZH_SCALES = {"十": 1e1, "百": 1e2, "千": 1e3, "万": 1e4, "亿": 1e8}

_BELOW_100 = rf"(?:(?:{'|'.join(_TENS)})(?:[ -](?:{'|'.join(_UNITS)}))?|{'|'.join([*_TEENS, *_UNITS])})\b"
_BELOW_1000 = rf"(?:(?:a|{'|'.join(_UNITS)}) hundred\b(?: (?:and )?{_BELOW_100})?|{_BELOW_100})"
_SPELLED = (
    rf"(?:{_BELOW_1000} (?:thousand|million|billion)\b(?: and)? ){{0,3}}{_BELOW_1000}(?: and a half\b)?"
    r"(?: (?:thousand|million|billion|dozen)\b)?"
    r"|half a (?:million|billion|dozen)\b|a (?:dozen|thousand|million|billion)\b"
)
# A scrape's "not less than 10. 5 MW".
_BROKEN = (
    r"(?:(?<=[a-z] )|(?<=[a-z]  ))\d{1,3}\. \d{1,3}"
    r"(?= ?(?:%|(?:kV|kW|MW|GW|kWh|km|per ?cent|million|billion)\b))"
)
_DIGITS = _BROKEN + r"|\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?"
_NUMBER = re.compile(
    r"(?=\d|(?<![\w-])[a-z]|[^\x00-\x7f])(?:"  # spares the engine most places
    rf"(?<![\d.,])(?P<digits>{_DIGITS})(?:(?P<scale>[ -]?(?:thousand|million|billion|trillion|mn|bn)\b)"
    r"|(?P<zh_scale>[十百千]?[万亿]{1,2}|[百千](?![分伏瓦米克])))?"
    rf"|(?<![\w-])(?P<spelled>{_SPELLED})"
    r"|(?P<zh>[零〇一二两三四五六七八九十百千万亿]{1,12})(?<!千(?=[伏瓦米克])))",
    re.IGNORECASE,
)
_LONGEST = 15  # more digits than that name something, and a float would not hold them
_JOINT = re.compile(r" ?[-–—~至到] ?| (?:to|or) ")
_BETWEEN = re.compile(r"\bbetween \Z", re.IGNORECASE)
_BETWEEN_WINDOW = 12
_REACH = 90  # how far back in its sentence a word of change is looked for


@dataclass(frozen=True, slots=True)
class Number:
    """A number, or a range, as it stands."""

    span: Span
    low: float
    high: float
    digits: bool
    chinese: bool = False
    former: Span | None = None
    """In "from 200 to 60 days": the place of the value that is left behind."""


def find_numbers(text: str) -> tuple[Number, ...]:
    """Find the numbers of a text; those that a joint holds together are a range.

    >>> [(number.low, number.high) for number in find_numbers("8,000 to 20,000 people, two thousand and one")]
    [(8000.0, 20000.0), (2001.0, 2001.0)]
    """
    singles = [number for found in _NUMBER.finditer(text) if (number := _single(found))]
    return tuple(_joined(text, singles))


def _single(found: re.Match[str]) -> Number | None:
    span = Span(*found.span())
    if found["digits"]:
        if len(found["digits"]) > _LONGEST:
            return None
        value = float(found["digits"].replace(",", "").replace(" ", "")) * _scale(found)
        return Number(span, value, value, digits=True)
    value = _spelled(found["spelled"]) if found["spelled"] else _chinese(found["zh"])
    return Number(span, value, value, digits=False, chinese=bool(found["zh"]))


def _scale(found: re.Match[str]) -> float:
    if found["scale"]:
        return _SCALES[found["scale"].strip(" -").lower()]
    worth = 1.0
    for sign in found["zh_scale"] or "":
        worth *= _ZH_SCALES[sign]
    return worth


def _spelled(words: str) -> float:
    """Add up number words: "two thousand three hundred and five"."""
    total = current = 0.0
    for word in re.split(r"[ -]", words.lower()):
        if word == "half":
            current += 0.5
        elif word in _SCALES:
            current = (current or 1.0) * _SCALES[word]
            if _SCALES[word] >= _SCALES["thousand"]:
                total, current = total + current, 0.0
        elif not (word == "a" and current):
            current += _WORTH.get(word, 0.0)
    return total + current


def _chinese(signs: str) -> float:
    """Add up Chinese numerals: "三百五十", "两万五千"."""
    total = section = digit = 0.0
    for sign in signs:
        if sign in _ZH_DIGITS:
            digit = _ZH_DIGITS[sign]
        elif _ZH_SCALES[sign] < _ZH_SCALES["万"]:
            section += (digit or 1.0) * _ZH_SCALES[sign]
            digit = 0.0
        else:
            total = (total + section + digit or 1.0) * _ZH_SCALES[sign]
            section = digit = 0.0
    return total + section + digit


def _joined(text: str, singles: Sequence[Number]) -> Iterator[Number]:
    place = 0
    while place < len(singles):
        pair = _pair(text, singles[place], singles[place + 1]) if place + 1 < len(singles) else None
        yield pair or singles[place]
        place += 2 if pair else 1


def _pair(text: str, first: Number, second: Number) -> Number | None:
    """Read two numbers as a range, or as a value and what it becomes."""
    gap = text[first.span.end : second.span.start]
    between = (
        _BETWEEN.search(text, max(0, first.span.start - _BETWEEN_WINDOW), first.span.start)
        if gap == " and "
        else None
    )
    if not between and not _JOINT.fullmatch(gap):
        return None
    low, high = _scaled(text, first, second), second.low
    span = Span(between.start() if between else first.span.start, second.span.end)
    changes = "to" in gap and says_change(text, first.span.start)
    if changes:
        return Number(span, high, high, second.digits, former=first.span)
    return Number(span, low, high, second.digits, second.chinese) if low < high else None


def _scaled(text: str, first: Number, second: Number) -> float:
    """Give "1" in "1 to 3 million" the scale of its partner."""
    words = text[second.span.start : second.span.end].split()
    if (
        len(words) > 1
        and words[-1].lower() in _SCALES
        and first.low < second.low / _SCALES[words[-1].lower()]
    ):
        return first.low * _SCALES[words[-1].lower()]
    return first.low


def says_change(text: str, place: int) -> bool:
    """Tell whether "from" before a place names what a value was, not where a range begins."""
    if text[max(0, place - len("from ")) : place].lower() != "from ":
        return False
    before = text[max(0, place - _REACH) : place]
    return measure_words().change.search(before, max(before.rfind(mark) for mark in ".;。；") + 1) is not None
