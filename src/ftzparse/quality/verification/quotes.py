"""Promise: every range lies in the source, and every quote equals its characters.

Whoever names a title, number or issuer of a reference has read it in the reference's own words.
"""

from __future__ import annotations

from collections.abc import Iterator

from ftzparse.quality.verification.fault import Fault, fault, shown
from ftzparse.quality.verification.node import Node
from ftzparse.source import Source, Span


def find_faults(output: Node, source: Source) -> Iterator[Fault]:
    """Check each object that has offsets."""
    for node in output.walk():
        if node.get("start").number is not None and node.get("end").number is not None:
            yield from _range(node, source)
    for reference in output.items("references"):
        for part in ("title", "number", "issuer"):
            words, quote = reference.get(part).text, reference.get("quote").text
            if words is not None and quote is not None and words not in quote:
                message = f"{shown(words)} does not stand in the reference's quote"
                yield fault("quotes", reference.get(part), message)


def _range(node: Node, source: Source) -> Iterator[Fault]:
    start, end = node.get("start").number, node.get("end").number
    span = node.span
    if span is None or span.end > len(source.text):
        outside = f"the range {start}-{end} is none of the source's {len(source.text)} characters"
        place = None if span is None else Span(min(span.start, len(source.text)), len(source.text))
        yield Fault("quotes", node.path, outside, place)
        return
    there = source.text[span.start : span.end]
    for key in ("quote", "other"):
        said = node.get(key).text
        if said is not None and said != there:
            yield fault("quotes", node.get(key), _differ(said, there, span), node)


def _differ(said: str, there: str, span: Span) -> str:
    """Say both from where they part, so that a change far behind is seen."""
    where = f"at {span.start}-{span.end}"
    common = next((i for i, (one, other) in enumerate(zip(said, there, strict=False)) if one != other), None)
    if common is None:
        return f"has {len(said)} characters, and {where} stand {len(there)}: {shown(there)}"
    reach = max(0, common - 20)
    dots = "…" if reach else ""
    return f"says {shown(dots + said[reach:])}, and {where} stands {shown(dots + there[reach:])}"
