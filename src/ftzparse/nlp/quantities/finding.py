"""Finds every quantity of an item: the rules in the order in which they claim their place.

Guarantees grounded quotes in reading order that do not overlap. Reads "Open at least four all-cargo routes by
the end of December 2024".
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from ftzparse.models import Action, Quantity
from ftzparse.nlp.quantities.actions import Clauses
from ftzparse.nlp.quantities.amounts import find_fractions, read_measure, read_money, read_percent
from ftzparse.nlp.quantities.bounds import Opening, read_opening
from ftzparse.nlp.quantities.chinese_dates import find_chinese_dates
from ftzparse.nlp.quantities.counts import find_partners, read_bare, read_count
from ftzparse.nlp.quantities.dates import find_dates
from ftzparse.nlp.quantities.hits import Hit
from ftzparse.nlp.quantities.numbers import Number, find_numbers, says_change
from ftzparse.nlp.quantities.reading import Reading, read_item
from ftzparse.nlp.quantities.spans import find_frequencies, find_halves, read_span, says_how_often
from ftzparse.outline import Item
from ftzparse.source import Source, Span

# What claims a place first keeps it. The former look for words of their own, the latter for a number.
_FINDERS = (find_dates, find_chinese_dates, find_frequencies, find_fractions)
_READERS = (read_money, read_percent, read_span, read_measure, read_count, read_bare)

_RANGE = re.compile(r"\s*(?:to|-|–|—|~|至|到)\s*")
_GLUED = re.compile(r"[A-Za-z_]")
_FREE = re.compile(r"\s*(?:[.,;)\x01]|\Z)")
_AGAIN = re.compile(r"\bwithin \Z")


def find_quantities(source: Source, item: Item, actions: Sequence[Action]) -> tuple[Quantity, ...]:
    """Find the deadlines, durations, dates, sums, shares, measures and counts of an item."""
    reading = read_item(source, item)
    clauses = Clauses(source.folded, item.body, actions)
    return tuple(_quantity(source, reading, hit, clauses) for hit in find_hits(reading))


def find_hits(reading: Reading) -> tuple[Hit, ...]:
    """Find the quantities of a reading, in order and without overlap."""
    hits: list[Hit] = []
    for finder in _FINDERS:
        fresh = _without_overlaps(finder(reading))
        reading = reading.without([hit.span for hit in fresh])
        hits += fresh
    numbers = sorted(
        [*find_numbers(reading.masked), *find_halves(reading.masked)], key=lambda number: number.span
    )
    counted = _without_overlaps(hit for number in numbers for hit in _read(reading, number))
    counted = _without_overlaps([*counted, *_elliptic(reading, numbers, counted)])
    ones = [number for number in numbers if number.high == 1 and not number.chinese]
    return tuple(
        _ranges(reading, _without_overlaps([*hits, *counted, *find_partners(reading, counted, ones)]))
    )


def _read(reading: Reading, number: Number) -> Iterator[Hit]:
    opening = read_opening(reading.masked, number)
    if _is_part_of_word(reading.masked, number, opening) or says_how_often(reading.masked, number):
        return
    hit = next((hit for reader in _READERS if (hit := reader(reading, number, opening))), None)
    if hit and number.former:
        yield _former(reading, number.former, hit)
        start = _RANGE.match(reading.masked, number.former.end)
        hit = replace(hit, span=Span(start.end() if start else hit.span.start, hit.span.end))
    if hit:
        yield hit


def _former(reading: Reading, span: Span, hit: Hit) -> Hit:
    """Give the value that "from 200 to 60 days" leaves behind."""
    value = find_numbers(reading.masked[span.start : span.end])[0].low
    return replace(hit, span=span, bound="exactly", low=value, high=value, counted=None, is_former=True)


def _is_part_of_word(text: str, number: Number, opening: Opening) -> bool:
    """Tell whether letters stand at a number: "5G", "B2B", "COVID-19"."""
    before = text[max(0, number.span.start - 2) : number.span.start]
    return (
        opening.currency is None
        and bool(re.search(r"[A-Za-z_][-–]?\Z|[/#.]\Z", before))
        and opening.start == number.span.start
    )


def _elliptic(reading: Reading, numbers: Iterable[Number], hits: Sequence[Hit]) -> Iterator[Hit]:
    """Find "within five" that leaves the unit to the deadline before it."""
    for number in numbers:
        before = _AGAIN.search(reading.masked[max(0, number.span.start - 8) : number.span.start])
        if not before or not _FREE.match(reading.masked, number.span.end):
            continue
        span = Span(number.span.start - len(before[0]), number.span.end)
        earlier = bisect.bisect_left(hits, span.start, key=lambda hit: hit.span.start) - 1
        if earlier >= 0 and hits[earlier].kind == "deadline":
            yield replace(hits[earlier], span=span, low=None, high=number.high)


def _without_overlaps(hits: Iterable[Hit]) -> list[Hit]:
    """Drop what overlaps a hit before it; the rest in order."""
    kept: list[Hit] = []
    for hit in sorted(hits, key=lambda hit: (hit.span.start, -hit.span.end)):
        if not kept or hit.span.start >= kept[-1].span.end:
            kept.append(hit)
    return kept


def _ranges(reading: Reading, hits: Sequence[Hit]) -> Iterator[Hit]:
    """Join "RMB 5 million to RMB 10 million", "10% to 20%"."""
    pending: Hit | None = None
    for hit in hits:
        joined = _range(reading, pending, hit) if pending else None
        if pending and not joined:
            yield pending
        pending = joined or hit
    if pending:
        yield pending


def _range(reading: Reading, first: Hit, second: Hit) -> Hit | None:
    gap = reading.plain[first.span.end : second.span.start]
    alike = (first.kind, first.unit) == (second.kind, second.unit) and first.kind in {
        "money",
        "percent",
        "measure",
        "duration",
    }
    if (
        not alike
        or first.is_former
        or not _RANGE.fullmatch(gap)
        or second.bound != "exactly"
        or first.low is None
        or second.high is None
    ):
        return None
    if says_change(reading.plain, first.span.start):
        return None
    if first.low != first.high or second.low != second.high or first.low >= second.high:
        return None
    return replace(first, span=Span(first.span.start, second.span.end), high=second.high)


def _quantity(source: Source, reading: Reading, hit: Hit, clauses: Clauses) -> Quantity:
    span = reading.source_span(hit.span)
    quote = source.quote(span)
    return Quantity(
        quote=quote.quote,
        start=quote.start,
        end=quote.end,
        kind=hit.kind,
        bound=hit.bound,
        low=hit.low,
        high=hit.high,
        unit=hit.unit,
        date=hit.date,
        counted=source.quote(reading.source_span(hit.counted)) if hit.counted else None,
        action=clauses.action_of(span),
    )
