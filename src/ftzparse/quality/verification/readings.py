"""Promise: what was read stands where it was read: labels, numbers, the date, the words of a measure.

A measure's text may leave words out, but it says none that the measure does not have; where Chinese
words were glossed, that cannot be told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ftzparse.quality.verification.fault import Fault, fault, shown
from ftzparse.quality.verification.node import Node
from ftzparse.source import Source, Span

_WORD = re.compile(r"[A-Za-z0-9]+")


def find_faults(output: Node, source: Source) -> Iterator[Fault]:
    """Check the date, then sections, measures and clauses."""
    date, dated = output.get("date"), output.get("dated")
    if (date.value is None) != (dated.value is None):
        yield fault(
            "readings",
            date,
            f"is {shown(date.value)}, and there are {'no' if date.value else 'some'} "
            "characters that it was read from",
            dated,
        )
    for section in output.items("sections"):
        yield from _label(section, [place.span for place in section.items("occurrences")], source)
    for measure in output.items("measures"):
        yield from _label(measure, [measure.span], source)
        yield from _words(measure, source)
        for clause in measure.items("responsibilities"):
            yield from _label(clause, [clause.span], source)


def _label(holder: Node, places: list[Span | None], source: Source) -> Iterator[Fault]:
    label, number = holder.get("label").text, holder.get("number").number
    texts = [source.text[place.start : place.end] for place in places if place]
    if label is not None and texts and not any(label in text for text in texts):
        yield fault("readings", holder.get("label"), f"{shown(label)} does not stand there")
    if label and label.isdecimal() and number is not None and int(label) != number:
        yield fault("readings", holder.get("number"), f"says {number}, and the label is {shown(label)}")


def _words(measure: Node, source: Source) -> Iterator[Fault]:
    span = measure.span
    there = source.folded[span.start : span.end] if span else ""
    if not there or any("\u4e00" <= character <= "\u9fff" for character in there):
        return
    joined = "".join(_WORD.findall(there))  # a word that a line end cuts in two is one again
    for key in ("headline", "text"):
        reading = measure.get(key)
        for word in _WORD.findall(reading.text or ""):
            if word not in joined:
                yield fault("readings", reading, f"{shown(word)} does not stand in the measure")
                break
