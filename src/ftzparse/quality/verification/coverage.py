"""Promise: the counts of characters add up to the source, and nothing went by unread."""

from __future__ import annotations

from collections.abc import Iterator

from ftzparse.quality.verification.fault import Fault, fault
from ftzparse.quality.verification.node import Node
from ftzparse.source import Source


def find_faults(output: Node, source: Source) -> Iterator[Fault]:
    """Add up the ledger, and compare its blanks with those that there are."""
    ledger = output.get("coverage")
    entries = ledger.value if isinstance(ledger.value, dict) else {}
    total = sum(ledger.get(key).number or 0 for key in entries)
    if entries and total != len(source.text):
        yield fault(
            "coverage", ledger, f"adds up to {total}, and the source has {len(source.text)} characters"
        )
    blanks = sum(character.isspace() for character in source.folded)
    blank, lost = ledger.get("blank"), ledger.get("unclassified")
    if blank.number is not None and blank.number > blanks:
        yield fault("coverage", blank, f"says {blank.number}, and the source has {blanks} blanks")
    if lost.number:
        yield fault("coverage", lost, f"{lost.number} characters were read as nothing")
