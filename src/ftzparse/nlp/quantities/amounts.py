"""Reads money, shares and physical measures: "up to RMB 3 million", "35 kV and lower-voltage".

Guarantees that the unit stands at the number; a number that bears none is left to other rules.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ftzparse.lexicon.measures import measure_words
from ftzparse.nlp.quantities.bounds import Opening, read_close, read_opening
from ftzparse.nlp.quantities.hits import Hit, Kind, interval
from ftzparse.nlp.quantities.numbers import Number
from ftzparse.nlp.quantities.reading import Reading
from ftzparse.source import Span

_PERCENT = re.compile(r"\s*(?:%|per ?cent\b)")
_OF_HUNDRED = re.compile(r"百分之\Z")
_JOINT = re.compile(r"\s*[-–—]?\s*")
_FRACTION = re.compile(
    r"(?<!for )\b(?!two[ -]quarter)"
    r"(?:(?P<over>one|two|three|four|a)[ -](?P<under>half|third|quarter|fifth|tenth)s?|(?P<half>half))"
    r"(?=\s+(?:of|the|its|their)\b(?!\s+(?:year|each|every|(?:19|20)\d\d))|\s*[.,;)]|\s*\Z)",
    re.IGNORECASE,
)
_PARTS = {
    "half": 2,
    "third": 3,
    "quarter": 4,
    "fifth": 5,
    "tenth": 10,
    "a": 1,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
}


def read_money(reading: Reading, number: Number, opening: Opening) -> Hit | None:
    """Read a sum with its currency on either side."""
    words = measure_words()
    after = words.currency_after.pattern.match(reading.masked, number.span.end)
    if after:
        return _hit(reading, number, opening, "money", (after.end(), words.currency_after.id_of(after)))
    return (
        _hit(reading, number, opening, "money", (number.span.end, opening.currency))
        if opening.currency
        else None
    )


def read_percent(reading: Reading, number: Number, opening: Opening) -> Hit | None:
    """Read a share of a hundred."""
    found = _PERCENT.match(reading.masked, number.span.end)
    if found and not re.match(r"(?:age)? points?", reading.masked[found.end() : found.end() + 12]):
        return _hit(reading, number, opening, "percent", (found.end(), "%"))
    before = _OF_HUNDRED.search(reading.masked[max(0, number.span.start - 3) : number.span.start])
    if not before:
        return None
    shifted = Number(Span(number.span.start - 3, number.span.end), number.low, number.high, number.digits)
    return _hit(reading, shifted, read_opening(reading.masked, shifted), "percent", (number.span.end, "%"))


def read_measure(reading: Reading, number: Number, opening: Opening) -> Hit | None:
    """Read a physical measure."""
    joint = _JOINT.match(reading.masked, number.span.end)
    place = joint.end() if joint else number.span.end
    found = measure_words().measure.pattern.match(reading.masked, place)
    if not found:
        return None
    unit = measure_words().measure.id_of(found)
    return _hit(
        reading, number, opening, "percent" if unit == "percentage-point" else "measure", (found.end(), unit)
    )


def find_fractions(reading: Reading) -> Iterator[Hit]:
    """Find shares in words: "at least four fifths of", "by half"."""
    for found in _FRACTION.finditer(reading.masked):
        over, under = (found["over"] or "one").lower(), (found["under"] or "half").lower()
        share = 100 * _PARTS[over] / _PARTS[under]
        number = Number(Span(*found.span()), share, share, digits=False)
        yield _hit(reading, number, read_opening(reading.masked, number), "percent", (found.end(), "%"))


def _hit(reading: Reading, number: Number, opening: Opening, kind: Kind, unit: tuple[int, str | None]) -> Hit:
    end, bound = read_close(reading.masked, unit[0], opening.bound)
    low, high = interval(bound, number.low, number.high)
    return Hit(Span(opening.start, end), kind, bound, low, high, unit[1])
