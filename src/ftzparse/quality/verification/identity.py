"""Promise: ids are unique, and every id that is referred to exists.

A measure may be meant by `excerpts[].measure`; were it dropped, that would lead nowhere.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ftzparse.quality.verification.fault import Fault, fault, shown
from ftzparse.quality.verification.node import Node, named
from ftzparse.source import Source

OWNERS = ("sections[]", "measures[]", "units[]", "sectors[]", "measures[].actions[]")
"""What bears an id."""

REFERENCES = {
    "sections[].parent": "sections[]",
    "sections[].measures[]": "measures[]",
    "measures[].section": "sections[]",
    "measures[].responsibilities[].units[].unit": "units[]",
    "measures[].responsibilities[].units[].office_of": "units[]",
    "measures[].actions[].units[]": "units[]",
    "measures[].sectors[].sector": "sectors[]",
    "measures[].quantities[].action": "measures[].actions[]",
    "excerpts[].measure": "measures[]",
    "units[].measures[]": "measures[]",
    "sectors[].measures[]": "measures[]",
    "findings[].measures[]": "measures[]",
}
"""Where an id is referred to, and what bears it."""

_NOUNS = {owner: owner.replace("[]", "").rpartition(".")[2].removesuffix("s") for owner in OWNERS}


def find_faults(output: Node, _source: Source) -> Iterator[Fault]:
    """Check what bears an id, then what refers to one."""
    for owner in OWNERS:
        yield from _bearers(output, owner)
    known = {owner: named(output, owner) for owner in OWNERS}
    for path, owner in REFERENCES.items():
        for node in output.select(path):
            if node.text is not None and node.text not in known[owner]:
                yield fault("identity", node, f"there is no {_NOUNS[owner]} {shown(node.text)}")
    for measure in output.items("measures"):
        own = named(measure, "actions[]")
        for node in measure.select("quantities[].action"):
            if node.text in known["measures[].actions[]"] and node.text not in own:
                yield fault("identity", node, f"{shown(node.text)} is an action of another measure")


def _bearers(output: Node, owner: str) -> Iterator[Fault]:
    names = [node.get("id") for node in output.select(owner)]
    times = Counter(name.text for name in names)
    for name in names:
        if name.text is not None and not name.text.strip():
            yield fault("identity", name, "is blank")
        elif name.text is not None and times[name.text] > 1:
            message = f"{shown(name.text)} is the id of {times[name.text]} {_NOUNS[owner]}s"
            yield fault("identity", name, message)
