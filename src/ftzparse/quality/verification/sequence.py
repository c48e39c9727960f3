"""Promise: lists stand in reading order, and what cannot share characters does not."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from ftzparse.quality.verification.fault import Fault, fault
from ftzparse.quality.verification.node import Node
from ftzparse.source import Source

# The list, the range by which its elements are ordered, whether they may overlap.
LISTS = (
    ("references", "", True),
    ("sections", "title", True),
    ("measures", "", False),
    ("excerpts", "", False),
    ("sections[].occurrences", "", False),
    ("measures[].occurrences", "", False),
    ("measures[].occurrences[].differences", "", False),
    ("measures[].responsibilities", "", False),
    ("measures[].responsibilities[].covers", "", False),
    ("measures[].responsibilities[].units", "", False),
    ("measures[].actions", "verb", False),
    ("measures[].quantities", "", True),
)


def find_faults(output: Node, _source: Source) -> Iterator[Fault]:
    """Check each list by its neighbours."""
    for path, key, may_overlap in LISTS:
        owner, _, name = path.rpartition(".")
        for holder in output.select(owner) if owner else [output]:
            yield from _list(holder.items(name), key, may_overlap=may_overlap)


def _list(nodes: list[Node], key: str, *, may_overlap: bool) -> Iterator[Fault]:
    placed = [(node, span) for node in nodes if (span := (node.get(key) if key else node).span)]
    for (before, first), (node, second) in pairwise(placed):
        if second.start < first.start:
            yield fault("sequence", node, f"stands behind {before.path}, and begins before it")
        elif second.start < first.end and not may_overlap:
            yield fault("sequence", node, f"overlaps {before.path}")
