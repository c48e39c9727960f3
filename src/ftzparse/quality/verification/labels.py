"""Promise: a label stands where it was read, and a plain number is the number that it says."""

from __future__ import annotations

from collections.abc import Iterator

from ftzparse.quality.verification.fault import Fault, fault, shown
from ftzparse.quality.verification.node import Node
from ftzparse.source import Source, Span


def find_faults(output: Node, source: Source) -> Iterator[Fault]:
    """Check the labels of sections, measures and clauses."""
    for section in output.items("sections"):
        yield from _label(section, [place.span for place in section.items("occurrences")], source)
    for holder in output.items("measures"):
        yield from _label(holder, [holder.span], source)
        for clause in holder.items("responsibilities"):
            yield from _label(clause, [clause.span], source)


def _label(holder: Node, places: list[Span | None], source: Source) -> Iterator[Fault]:
    label, number = holder.get("label").text, holder.get("number").number
    texts = [source.text[place.start : place.end] for place in places if place]
    if label is not None and texts and not any(label in text for text in texts):
        yield fault("labels", holder.get("label"), f"{shown(label)} does not stand there")
    if label and label.isdecimal() and number is not None and int(label) != number:
        yield fault("labels", holder.get("number"), f"says {number}, and the label is {shown(label)}")
