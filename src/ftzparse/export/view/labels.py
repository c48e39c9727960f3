"""How a reader calls a measure: by its label, or by its id where labels repeat or are lost.

`Labels.find` reads such a name back: an id, else a label, else a number ("8" for "VIII" or "八").
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from ftzparse.export.view.shape import Entry, Note
from ftzparse.models import Measure, Plan

_LOST = "–"  # where a label would stand
_SHOWN = 40


class UnknownMeasure(LookupError):
    """A name that is no measure's, or that of several."""


class Labels:
    """The measures' names in one plan."""

    def __init__(self, plan: Plan) -> None:
        """Count how often each label stands."""
        self._measures = plan.measures
        self._counts = Counter(measure.label for measure in plan.measures)

    def name(self, measure: Measure) -> str:
        """Give the shortest name that is the measure's alone."""
        return measure.label if measure.label and self._counts[measure.label] == 1 else measure.id

    def entry(self, measure: Measure, text: str, notes: Sequence[Note] = ()) -> Entry:
        """List a measure under its label, and with its id where the label is not enough."""
        name = self.name(measure)
        by_id = () if name == measure.label else (Note("id", name),)
        return Entry(measure.label or _LOST, text, (*by_id, *notes))

    def find(self, wanted: str) -> Measure:
        """Find the measure that a reader means."""
        for field in ("id", "label", "number"):
            named = ((measure, getattr(measure, field)) for measure in self._measures)
            found = [measure for measure, name in named if name is not None and str(name) == wanted]
            if len(found) > 1:
                ids = ", ".join(measure.id for measure in found)
                raise UnknownMeasure(f"{wanted!r} could be {ids}; give the id")
            if found:
                return found[0]
        raise UnknownMeasure(f"no measure {wanted!r}; there are {self._list()}")

    def _list(self) -> str:
        names = [self.name(measure) for measure in self._measures]
        rest = f" … and {len(names) - _SHOWN} more" if len(names) > _SHOWN else ""
        return ", ".join(names[:_SHOWN]) + rest
