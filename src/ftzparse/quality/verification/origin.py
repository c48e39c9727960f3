"""Promise: the output says truly what its source is: its length, its encoding, its language, its pages.

A saved text has not the bytes of the file that the plan was made from: its text alone is compared.
"""

from __future__ import annotations

from collections.abc import Iterator

from ftzparse.quality.verification.fault import Fault, fault, shown
from ftzparse.quality.verification.node import Node
from ftzparse.source import Source


def find_faults(output: Node, source: Source) -> Iterator[Fault]:
    """Compare the description of the source with the source."""
    facts: dict[str, object] = {"characters": len(source.text), "language": source.language}
    if output.get("source").get("sha256").value in {None, source.sha256}:
        facts |= {"encoding": source.encoding, **_newer(output, source)}
    for key, fact in facts.items():
        stated = output.get("source").get(key)
        if stated.value != fact:
            yield fault("origin", stated, f"says {shown(stated.value)}, and the source has {shown(fact)}")


def _newer(output: Node, source: Source) -> dict[str, object]:
    """Give what older outputs do not state, where this one does."""
    pages = None if source.pages is None else [page.model_dump() for page in source.pages]
    facts = {
        "format": source.format,
        "text_sha256": source.text_sha256,
        "pages": pages,
        "set_aside": [part.model_dump() for part in source.set_aside],
    }
    stated = output.get("source").value
    return {key: fact for key, fact in facts.items() if isinstance(stated, dict) and key in stated}
