"""Verifies an output against its source: every promise of the contract, one after the other.

Guarantees that a source which is not the output's raises WrongSource, for then nothing could be
said of the output; anything else that is wrong is a fault.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from ftzparse.quality.characters import WrongSource
from ftzparse.quality.verification import (
    coverage,
    duplicates,
    hierarchy,
    identity,
    mentions,
    nesting,
    origin,
    quotes,
    readings,
    sequence,
)
from ftzparse.quality.verification.document import Document
from ftzparse.quality.verification.fault import Fault
from ftzparse.quality.verification.node import Node
from ftzparse.source import Source

PROMISES: Mapping[str, Callable[[Node, Source], Iterator[Fault]]] = {
    "origin": origin.find_faults,
    "quotes": quotes.find_faults,
    "identity": identity.find_faults,
    "hierarchy": hierarchy.find_faults,
    "nesting": nesting.find_faults,
    "sequence": sequence.find_faults,
    "readings": readings.find_faults,
    "duplicates": duplicates.find_faults,
    "mentions": mentions.find_faults,
    "coverage": coverage.find_faults,
}
"""What is checked after the schema, in this order."""


def verify(document: Document, source: Source) -> tuple[Fault, ...]:
    """Give every fault of an output."""
    origin = document.root.get("source")
    stated = origin.get("sha256").text
    if stated not in {None, source.sha256} and origin.get("text_sha256").text != source.text_sha256:
        reason = f"not the text that {document.name} was made from (SHA-256 {source.sha256[:12]}…"
        raise WrongSource(source.called, f"{reason}, not {stated[:12]}…)", "name that one, or extract anew")
    faults = [fault for find_faults in PROMISES.values() for fault in find_faults(document.root, source)]
    return (*document.schema_faults, *faults)
