"""Promise: the output says truly what its source is: its length, its encoding, its language."""

from __future__ import annotations

from collections.abc import Iterator

from ftzparse.quality.verification.fault import Fault, fault, shown
from ftzparse.quality.verification.node import Node
from ftzparse.source import Source


def find_faults(output: Node, source: Source) -> Iterator[Fault]:
    """Compare the description of the source with the source."""
    facts = {"characters": len(source.text), "encoding": source.encoding, "language": source.language}
    for key, fact in facts.items():
        stated = output.get("source").get(key)
        if stated.value != fact:
            yield fault("origin", stated, f"says {shown(stated.value)}, and the source has {shown(fact)}")
