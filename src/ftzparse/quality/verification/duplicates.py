"""Promise: of the places of a measure one is kept, it is the measure's own, and repeats say what differs.

Each measure that stands more than once has its finding, and no other measure has one.
"""

from __future__ import annotations

from collections.abc import Iterator

from ftzparse.quality.verification.fault import Fault, fault, shown
from ftzparse.quality.verification.node import Node, texts
from ftzparse.source import Source

_SAME = 100
_CODE = "duplicate-measure"


def find_faults(output: Node, source: Source) -> Iterator[Fault]:
    """Check the occurrences of each measure, between measures, and against the findings."""
    for measure in output.items("measures"):
        yield from _kept(measure)
        for place in measure.items("occurrences"):
            yield from _differences(measure, place, source)
    yield from _shared(output)
    yield from _findings(output)


def _kept(measure: Node) -> Iterator[Fault]:
    places = measure.items("occurrences")
    kept = [place for place in places if place.get("kept").value is True]
    if len(kept) != 1:
        yield fault(
            "duplicates",
            measure.get("occurrences"),
            f"{len(kept)} of {len(places)} occurrences are kept, not 1",
        )
    for place in kept:
        if measure.span and place.span and place.span != measure.span:
            message = (
                f"is the kept occurrence, and the measure stands at {measure.span.start}-{measure.span.end}"
            )
            yield fault("duplicates", place, message)
        if place.get("similarity").value != _SAME:
            yield fault("duplicates", place.get("similarity"), "the kept occurrence is not like itself")
        if place.items("differences"):
            yield fault("duplicates", place.get("differences"), "the kept occurrence differs from itself")


def _differences(measure: Node, place: Node, source: Source) -> Iterator[Fault]:
    differences, likeness = place.items("differences"), place.get("similarity").value
    if isinstance(likeness, int | float) and likeness < _SAME and not differences:
        yield fault("duplicates", place.get("differences"), f"{likeness:g} % alike, and nothing differs")
    span = measure.span
    for difference in differences:
        kept = difference.get("kept").text
        if span and kept and kept not in source.text[span.start : span.end]:
            message = f"{shown(kept)} does not stand in the kept occurrence"
            yield fault("duplicates", difference.get("kept"), message)
        if kept is not None and kept == difference.get("other").text:
            yield fault("duplicates", difference, f"{shown(kept)} is the same in both occurrences")


def _shared(output: Node) -> Iterator[Fault]:
    """Report characters that two measures claim."""
    placed = [
        (place.span, name, place)
        for name, measure in enumerate(output.items("measures"))
        for place in measure.items("occurrences")
        if place.span
    ]
    last = None
    for span, name, place in sorted(placed, key=lambda entry: entry[0]):
        if last is not None and span.start < last[0].end and name != last[1]:
            yield fault("duplicates", place, f"overlaps {last[2].path}, a place of another measure")
        last = (span, name, place)


def _findings(output: Node) -> Iterator[Fault]:
    reports = [finding for finding in output.items("findings") if finding.get("code").text == _CODE]
    reported = {name for finding in reports for name in texts(finding, "measures[]")}
    for measure in output.items("measures"):
        name, times = measure.get("id").text, len(measure.items("occurrences"))
        if name is not None and (times > 1) != (name in reported):
            report = "no finding says so" if times > 1 else f"a finding {_CODE} says otherwise"
            message = f"stands {times} time{'s' if times != 1 else ''}, and {report}"
            yield fault("duplicates", measure.get("occurrences"), message)
