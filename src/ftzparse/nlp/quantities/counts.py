"""Reads counts with what they count: "more than 5,000 trains", "three live-streaming bases".

Guarantees that a small number in words counts something only where a noun in the plural follows it; "one"
does so only behind a word of bound or beside another count.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ftzparse.lexicon.measures import measure_words
from ftzparse.nlp.quantities.bounds import Opening, read_close
from ftzparse.nlp.quantities.hits import Hit, interval
from ftzparse.nlp.quantities.nouns import find_noun
from ftzparse.nlp.quantities.numbers import Number
from ftzparse.nlp.quantities.reading import Reading
from ftzparse.source import Span

_OR_MORE = re.compile(r" or more\b|-plus\b|\+(?= ?[a-z])")
_FURTHER = re.compile(r" more(?= [a-z])")
_AT_PRESENT = re.compile(r"\s+(?:at present|in total|so far|currently|altogether)\b")
_CAPITAL = re.compile(r"(?<![.!?:;\v\x01] )(?<!\A)\b[A-Z][\w]* \Z")
_SUBJECT = re.compile(
    r"\bnumber of (?P<counted>[^.;:,\v\x01]{3,80}?) "
    r"(?:will|shall|should|must|is|are|to|reach|exceed)\b[^.;:\v\x01]{0,60}\Z"
)
_ENDED = re.compile(
    r"\s*(?:[.,;:)。，；）、\v\x01]|$|(?:of|by|in|and|or|for|to|before)\b"
    r"|(?:a|per|each|every) (?:day|week|month|quarter|year)\b)"
)
_YEARS = range(1900, 2100)
_WINDOW = 160
_MANY_ZH = 2
_ZH_WINDOW = re.compile(r"[\u4e00-\u9fffA-Za-z]{0,12}")


def read_count(reading: Reading, number: Number, opening: Opening) -> Hit | None:
    """Read a number with the noun behind it."""
    if number.chinese or "\u4e00" <= reading.masked[number.span.end : number.span.end + 1] <= "\u9fff":
        return _read_chinese(reading, number, opening)
    more = _OR_MORE.match(reading.masked, number.span.end)
    further = _FURTHER.match(reading.masked, number.span.end)
    single = number.high == 1 and not more
    behind = more or further
    noun = find_noun(reading.plain, behind.end() if behind else number.span.end, one=single)
    if not noun or _is_year(reading.masked, number, opening) or _is_name(reading.masked, number):
        return None
    if single and opening.bound == "exactly":
        return None
    bound = "at-least" if more else opening.bound
    low, high = interval(bound, number.low, number.high)
    end = noun.counted.end if noun.is_near else (more.end() if more else number.span.end)
    return Hit(Span(opening.start, end), "count", bound, low, high, None, counted=noun.counted)


def read_bare(reading: Reading, number: Number, opening: Opening) -> Hit | None:
    """Read a number that says how many without naming what: "will exceed 150", "will each add 120"."""
    text = reading.masked
    window = text[max(0, number.span.start - _WINDOW) : number.span.start]
    stands = _ENDED.match(text, number.span.end)
    if opening.bound == "exactly":
        reached = number.digits and number.low > 1 and measure_words().reaching_before.search(window)
        if not ((reached and stands) or (number.digits and _AT_PRESENT.match(text, number.span.end))):
            return None
    if not stands and not _AT_PRESENT.match(text, number.span.end):
        return None
    if number.high == 1 or _is_year(text, number, opening):
        return None
    low, high = interval(opening.bound, number.low, number.high)
    subject = _SUBJECT.search(window)
    base = number.span.start - len(window)
    counted = Span(base + subject.start("counted"), base + subject.end("counted")) if subject else None
    whole = number.low.is_integer() and number.high.is_integer()
    span = Span(opening.start, number.span.end)
    return Hit(span, "count" if whole else "measure", opening.bound, low, high, None, counted=counted)


def find_partners(reading: Reading, hits: list[Hit], ones: list[Number]) -> Iterator[Hit]:
    """Find "one" beside a count: "two rescue bases and one helicopter"."""
    ends = {hit.span.end: hit for hit in hits if hit.kind == "count"}
    starts = {hit.span.start for hit in hits if hit.kind == "count"}
    for number in ones:
        noun = find_noun(reading.plain, number.span.end, one=True)
        if not noun or not noun.is_near:
            continue
        behind = re.search(
            r"(?:,| and|, and) \Z", reading.masked[max(0, number.span.start - 6) : number.span.start]
        )
        ahead = re.match(r"(?:,| and|, and) ", reading.masked[noun.counted.end : noun.counted.end + 6])
        follows = behind and number.span.start - len(behind[0]) in ends
        if follows or (ahead and noun.counted.end + len(ahead[0]) in starts):
            yield Hit(
                Span(number.span.start, noun.counted.end),
                "count",
                "exactly",
                1,
                1,
                None,
                counted=noun.counted,
            )


def _is_year(text: str, number: Number, opening: Opening) -> bool:
    """Tell whether four plain digits are a year: "the 2024 targets", but "2000 enterprises"."""
    written = text[number.span.start : number.span.end]
    return (
        written.isdecimal() and number.low in _YEARS and number.low % 100 != 0 and opening.bound == "exactly"
    )


def _is_name(text: str, number: Number) -> bool:
    """Tell whether a number stands inside a name: "Terminal 3 Expansion"."""
    before = text[max(0, number.span.start - _WINDOW) : number.span.start]
    after = text[number.span.end : number.span.end + 2]
    return bool(_CAPITAL.search(before)) and after[:1] == " " and after[1:].isupper()


def _read_chinese(reading: Reading, number: Number, opening: Opening) -> Hit | None:
    """Read a number with a classifier behind it and, where it is known, the noun after that."""
    words = measure_words()
    classifier = words.classifier.match(reading.masked, number.span.end)
    noun = words.zh_noun.match(reading.masked, number.span.end)
    if number.chinese and number.high < _MANY_ZH and opening.bound == "exactly":
        return None
    if not classifier and not (noun and not number.chinese):
        return None
    end, bound = read_close(
        reading.masked, classifier.end() if classifier else number.span.end, opening.bound
    )
    counted = _chinese_noun(reading.masked, end)
    low, high = interval(bound, number.low, number.high)
    return Hit(
        Span(opening.start, counted.end if counted else end), "count", bound, low, high, None, counted=counted
    )


def _chinese_noun(text: str, place: int) -> Span | None:
    """Find the first known noun within the next characters, and those that follow on it."""
    start = place + (text[place : place + 1] == "的")
    window = _ZH_WINDOW.match(text, start)
    found = measure_words().zh_noun.search(text, start, window.end() if window else start)
    while found and (more := measure_words().zh_noun.match(text, found.end())):
        found = more
    return Span(start, found.end()) if found else None
