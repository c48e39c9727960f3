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


def find_faults(output: Node, _: Source) -> Iterator[Fault]:
    """Check what bears an id, then what refers to one."""
    for owner in OWNERS:
        ids = [node.get("id") for node in output.select(owner)]
        times = Counter(id.text for id in ids)
        for id in ids:
            if id.text is not None and (times[id.text] > 1 or not id.text.strip()):
                message = f"{shown(id.text)} is the id of {times[id.text]} {_NOUNS[owner]}s"
                yield fault("identity", id, message if id.text.strip() else "is blank")
    for path, owner in REFERENCES.items():
        known = named(output, owner)
        for node in output.select(path):
            if node.text is not None and node.text not in known:
                yield fault("identity", node, f"there is no {_NOUNS[owner]} {shown(node.text)}")
    for measure in output.items("measures"):
        own = named(measure, "actions[]")
        for node in measure.select("quantities[].action"):
            if node.text in named(output, "measures[].actions[]") and node.text not in own:
                yield fault("identity", node, f"{shown(node.text)} is an action of another measure")
