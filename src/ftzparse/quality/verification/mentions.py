"""Promise: units and sectors list exactly the measures that name them, as often as they name them.

An action is carried by units that its own measure names.
"""

from __future__ import annotations

from collections.abc import Iterator

from ftzparse.quality.verification.fault import Fault, fault, shown
from ftzparse.quality.verification.node import Node, texts
from ftzparse.source import Source

Naming = tuple[str, str]
"""An id, and the measure that names it."""

_UNITS = "responsibilities[].units[].unit"


def find_faults(output: Node, _source: Source) -> Iterator[Fault]:
    """Count anew who is named where."""
    units, sectors = _namings(output, _UNITS), _namings(output, "sectors[].sector")
    for key, namings in (("units", units), ("sectors", sectors)):
        for owner in output.items(key):
            yield from _owner(owner, key.removesuffix("s"), namings)
    for unit in output.items("units"):
        times = sum(name == unit.get("id").text for name, _ in units)
        stated = unit.get("mentions")
        if stated.number is not None and stated.number != times:
            yield fault("mentions", stated, f"says {stated.number}, and clauses name the unit {times} times")
    for measure in output.items("measures"):
        yield from _measure(measure)


def _namings(output: Node, path: str) -> list[Naming]:
    return [
        (name, own)
        for measure in output.items("measures")
        if (own := measure.get("id").text) is not None
        for name in texts(measure, path)
    ]


def _owner(owner: Node, noun: str, namings: list[Naming]) -> Iterator[Fault]:
    name = owner.get("id").text
    if name is None:
        return
    true = list(dict.fromkeys(measure for named, measure in namings if named == name))
    stated = texts(owner, "measures[]")
    if not true:
        yield fault("mentions", owner, f"no measure names the {noun} {shown(name)}")
    elif stated != true:
        message = f"says {', '.join(stated) or 'none'}, and {shown(name)} is named in {', '.join(true)}"
        yield fault("mentions", owner.get("measures"), message)


def _measure(measure: Node) -> Iterator[Fault]:
    carriers = set(texts(measure, _UNITS))
    for unit in measure.select("actions[].units[]"):
        if unit.text is not None and unit.text not in carriers:
            yield fault("mentions", unit, f"no clause of the measure names {shown(unit.text)}")
    tags = list(measure.select("sectors[].sector"))
    for place, tag in enumerate(tags):
        if tag.text in [other.text for other in tags[:place]]:
            yield fault("mentions", tag, f"the measure has the sector {shown(tag.text)} twice")
