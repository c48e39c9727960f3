"""Promise: sections form a tree, and each lists the measures that say they stand in it."""

from __future__ import annotations

from collections.abc import Iterator

from ftzparse.quality.verification.fault import Fault, fault, shown
from ftzparse.quality.verification.node import Node, named, texts
from ftzparse.source import Source


def find_faults(output: Node, _source: Source) -> Iterator[Fault]:
    """Check parents and levels, then the lists of measures."""
    known = named(output, "sections[]")
    order = list(known)
    for section in output.items("sections"):
        own, parent = section.get("id").text, section.get("parent").text
        if own is not None and parent in known:
            yield from _parent(
                section, known[parent], standing_before=own not in order[: order.index(parent) + 1]
            )
    for section in output.items("sections"):
        own = section.get("id").text
        stated = texts(section, "measures[]")
        true = [
            measure.get("id").text
            for measure in output.items("measures")
            if own is not None and measure.get("section").text == own
        ]
        if stated != true:
            message = f"says {_listed(stated)}, and the measures that name it are {_listed(true)}"
            yield fault("hierarchy", section.get("measures"), message)


def _parent(section: Node, parent: Node, *, standing_before: bool) -> Iterator[Fault]:
    if not standing_before:
        yield fault(
            "hierarchy", section.get("parent"), f"{shown(parent.get('id').text)} does not stand before it"
        )
    level, above = section.get("level").number, parent.get("level").number
    if level is not None and above is not None and level <= above:
        yield fault("hierarchy", section.get("level"), f"{level} is not below its parent's {above}")


def _listed(names: list[str | None] | list[str]) -> str:
    return ", ".join(str(name) for name in names) or "none"
