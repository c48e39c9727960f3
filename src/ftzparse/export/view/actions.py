"""The actions of a measure: verb and object, role and type, and who carries each."""

from __future__ import annotations

from ftzparse.export.view.carriers import unit_names
from ftzparse.export.view.shape import Entry, Note
from ftzparse.models import Action, Measure, Plan


def view_actions(plan: Plan, measure: Measure) -> tuple[Entry, ...]:
    """List the actions in reading order, by the numbers that their ids end with."""
    names = unit_names(plan)
    return tuple(
        Entry(str(number), _sentence(action), (_note(action, names),))
        for number, action in enumerate(measure.actions, start=1)
    )


def _sentence(action: Action) -> str:
    return f"{action.verb.quote} → {action.object.quote}" if action.object else action.verb.quote


def _note(action: Action, names: dict[str, str]) -> Note:
    units = "; ".join(names.get(unit, unit) for unit in action.units)
    return Note(f"{action.role} {action.type}", units or "no unit")
