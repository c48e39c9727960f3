"""Promise: a part lies inside what it is a part of: a mention in its clause, a clause in its measure."""

from __future__ import annotations

from collections.abc import Iterator

from ftzparse.quality.verification.fault import Fault, fault
from ftzparse.quality.verification.node import Node
from ftzparse.source import Source

INSIDE = (
    ("measures[]", "applies_to"),
    ("measures[]", "responsibilities[]"),
    ("measures[]", "responsibilities[].covers[]"),
    ("measures[].responsibilities[]", "deadline"),
    ("measures[].responsibilities[]", "units[]"),
    ("measures[]", "actions[]"),
    ("measures[]", "actions[].object"),
    ("measures[].actions[]", "verb"),
    ("measures[]", "sectors[].evidence[]"),
    ("measures[]", "quantities[]"),
    ("measures[]", "quantities[].counted"),
    ("measures[].occurrences[]", "differences[]"),
)
"""What holds what."""


def find_faults(output: Node, _source: Source) -> Iterator[Fault]:
    """Check each part against its whole, and titles against the places of their headings."""
    for whole, part in INSIDE:
        for holder in output.select(whole):
            for node in holder.select(part):
                yield from _inside(holder, node)
    for section in output.items("sections"):
        title = section.get("title")
        places = [place.span for place in section.items("occurrences")]
        if title.span and not any(place and title.span in place for place in places):
            yield fault("nesting", title, "lies in none of the section's occurrences")
    yield from _excerpts(output)


def _excerpts(output: Node) -> Iterator[Fault]:
    measures = [place for place in output.select("measures[].occurrences[]") if place.span]
    for excerpt in output.items("excerpts"):
        for measure in measures:
            if excerpt.span and measure.span and excerpt.span.overlaps(measure.span):
                yield fault(
                    "nesting", excerpt, f"is said to lie outside the measures, and overlaps {measure.path}"
                )


def _inside(holder: Node, node: Node) -> Iterator[Fault]:
    if holder.span and node.span and node.span not in holder.span:
        inner, outer = (f"{span.start}-{span.end}" for span in (node.span, holder.span))
        yield fault("nesting", node, f"{inner} does not lie inside {holder.path} at {outer}")
