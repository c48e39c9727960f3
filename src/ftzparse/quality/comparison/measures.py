"""Compares the measures of two plans: those that are gone, those that are new, and what each says.

In one text a measure is known by its id, then by its place; in two editions by its words, then by its id.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from ftzparse.models import Measure, Mention, Plan
from ftzparse.quality.comparison.change import Change, Group, ValueChange
from ftzparse.quality.comparison.items import compare_items, differing
from ftzparse.quality.comparison.layers import (
    ACTIONS,
    CLAUSES,
    OCCURRENCES,
    QUANTITIES,
    SECTORS,
    UNITS,
    Layer,
    at,
    quoted,
)
from ftzparse.quality.comparison.pairing import Pairing, pair_items
from ftzparse.quality.comparison.wording import reword

_HEADLINE = 100


def pair_measures(old: Plan, new: Plan, *, editions: bool) -> Pairing[Measure]:
    """Find out which measure is which."""
    if not editions:
        return pair_items(old.measures, new.measures, [lambda own: own.id, lambda own: own.start])
    exact = [lambda own: (own.id, own.text), lambda own: own.text or None]
    alike = pair_items(old.measures, new.measures, exact, lambda own: own.text)
    rest = pair_items(alike.lost, alike.gained, [lambda own: own.id if not own.text else None])
    both = sorted((*alike.both, *rest.both), key=lambda pair: pair[0].start)
    return Pairing(tuple(both), rest.lost, rest.gained)


def compare_measures(
    old: Plan, new: Plan, pairs: Pairing[Measure], sections: Mapping[str, str], *, editions: bool
) -> Iterator[Group]:
    """Give a group for each measure that is not as it was, in the order of the new plan."""
    units = _units(old, new)
    groups: list[tuple[int, Group]] = []
    after_of = {before.id: after for before, after in pairs.both}
    last = 0
    for measure in old.measures:
        last = after_of[measure.id].start if measure.id in after_of else last
        if measure in pairs.lost:
            groups.append((last, _alone("lost", measure, editions=editions)))
    groups += [(measure.start, _alone("gained", measure, editions=editions)) for measure in pairs.gained]
    for before, after in pairs.both:
        changes = (
            *_own(before, after, sections, editions=editions),
            *_parts(before, after, units, editions=editions),
        )
        if changes:
            groups.append((after.start, Group(after.id, measure_title(after), changes)))
    yield from (group for _, group in sorted(groups, key=lambda entry: entry[0]))


def measure_title(measure: Measure) -> str:
    """Name a measure as a reader of the plan would.

    "Measure 6: Focusing on the operational needs of key industries, we will …"
    """
    name = measure.label or measure.id
    words = " ".join(measure.headline.split())
    short = words if len(words) <= _HEADLINE else words[: _HEADLINE - 1].rstrip() + "…"
    return f"Measure {name}: {short}" if short else f"Measure {name}"


def _alone(kind: str, measure: Measure, *, editions: bool) -> Group:
    held = {
        "unit": len(_mentions(measure)),
        "action": len(measure.actions),
        "sector": len(measure.sectors),
        "quantity": len(measure.quantities),
    }
    parts = [f"{count} {what}{'s' if count > 1 else ''}" for what, count in held.items() if count]
    change = Change(
        "lost" if kind == "lost" else "gained",
        "measure",
        f"the whole measure ({measure.id})",
        note=f"with {', '.join(parts)}".replace("quantitys", "quantities") if parts else "",
        place=None if kind == "lost" and editions else measure,
    )
    return Group(measure.id, measure_title(measure), (change,))


def _mentions(measure: Measure) -> list[Mention]:
    return [mention for clause in measure.responsibilities for mention in clause.units]


def _own(before: Measure, after: Measure, sections: Mapping[str, str], *, editions: bool) -> Iterator[Change]:
    """Compare what a measure says of itself."""
    values = [*_values(before, after, sections)]
    if not editions:
        values += differing({"place": at(before)}, {"place": at(after)})
    if values:
        yield Change("changed", "measure", f"measure {after.id}", values=tuple(values), place=after)
    if before.text != after.text:
        what, name = ("text", "reworded") if editions else ("text", "read differently")
        words = reword(before.text, after.text)
        blanks = () if words else (ValueChange("white space", repr(before.text), repr(after.text)),)
        yield Change("changed", what, name, values=blanks, words=words, place=after)
    elif before.headline != after.headline:
        words = reword(before.headline, after.headline)
        yield Change("changed", "headline", "read differently", words=words, place=after)


def _values(before: Measure, after: Measure, sections: Mapping[str, str]) -> Iterator[ValueChange]:
    old, new = (
        {
            "id": own.id,
            "label": own.label,
            "number": None if own.number is None else str(own.number),
            "applies to": quoted(own.applies_to),
        }
        for own in (before, after)
    )
    yield from differing(old, new)
    moved = sections.get(before.section or "", before.section)
    if moved != after.section:
        yield ValueChange("section", before.section, after.section)


def _parts(before: Measure, after: Measure, units: Layer[Mention], *, editions: bool) -> Iterator[Change]:
    """Compare what a measure holds, layer by layer."""
    assigned = (*compare_items(_mentions(before), _mentions(after), units, editions=editions),)
    yield from _reassigned(assigned) if editions else assigned
    yield from compare_items(before.responsibilities, after.responsibilities, CLAUSES, editions=editions)
    yield from compare_items(before.actions, after.actions, ACTIONS, editions=editions)
    yield from compare_items(before.sectors, after.sectors, SECTORS, editions=editions)
    yield from compare_items(before.quantities, after.quantities, QUANTITIES, editions=editions)
    yield from compare_items(before.occurrences, after.occurrences, OCCURRENCES, editions=editions)


def _reassigned(changes: tuple[Change, ...]) -> Iterator[Change]:
    """Tell units that are gone and units that came instead as one change."""
    gone, come = ([one for one in changes if one.kind == kind] for kind in ("lost", "gained"))
    if not gone or not come:
        yield from changes
        return
    old, new = (", ".join(one.name for one in own) for own in (gone, come))
    assignment = ValueChange("units", old, new)
    yield Change("changed", "assignment", "reassigned", values=(assignment,), place=come[0].place)
    yield from (one for one in changes if one.kind == "changed")


def _units(old: Plan, new: Plan) -> Layer[Mention]:
    """Let a unit's note say whether the plan names it elsewhere."""
    known, named = ({unit.id for unit in plan.units} for plan in (old, new))
    remarks = dict.fromkeys(known - named, "; now named nowhere in the plan")
    remarks |= dict.fromkeys(named - known, "; named nowhere in the plan before")
    return replace(UNITS, note=lambda mention: UNITS.note(mention) + remarks.get(mention.unit or "", ""))
