"""The responsibility clauses of a measure: who is named, in which role, and for which actions."""

from __future__ import annotations

from collections.abc import Iterator

from ftzparse.export.view.carriers import ROLES, name_mention, unit_names
from ftzparse.export.view.repeats import place
from ftzparse.export.view.shape import Entry, Note
from ftzparse.models import Extent, Measure, Mention, Plan, Responsibility


def view_clauses(plan: Plan, measure: Measure) -> tuple[Entry, ...]:
    """List the clauses in reading order."""
    names = unit_names(plan)
    return tuple(
        Entry(str(number), clause.quote, tuple(_notes(clause, measure, names)))
        for number, clause in enumerate(measure.responsibilities, start=1)
    )


def _notes(clause: Responsibility, measure: Measure, names: dict[str, str]) -> Iterator[Note]:
    for role in ROLES:
        named = [_named(mention, names) for mention in clause.units if mention.role == role]
        if named:
            yield Note(role, "; ".join(named))
    if clause.open_ended:
        yield Note("open-ended", "others may be meant")
    if clause.deadline:
        yield Note("deadline", clause.deadline.quote)
    yield Note("covers", "; ".join(_covered(clause, measure)) or "nothing")


def _named(mention: Mention, names: dict[str, str]) -> str:
    carrier = name_mention(mention, names)
    office = f" (office of {names.get(mention.office_of, mention.office_of)})" if mention.office_of else ""
    return f"{carrier.name}{office}" if carrier.id else f"{carrier.name} (not in the registry){office}"


def _covered(clause: Responsibility, measure: Measure) -> Iterator[str]:
    actions = list(enumerate(measure.actions, start=1))
    for extent in clause.covers:
        numbers = [str(number) for number, action in actions if _holds(extent, action)]
        noun = "action" if len(numbers) == 1 else "actions"
        yield f"{noun} {', '.join(numbers)} ({place(extent)})" if numbers else place(extent)


def _holds(outer: Extent, inner: Extent) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end
