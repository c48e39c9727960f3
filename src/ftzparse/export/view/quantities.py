"""The quantities of a measure: the words, what they come to, what is counted and for which action."""

from __future__ import annotations

from collections.abc import Iterator

from ftzparse.export.view.shape import Entry, Note
from ftzparse.models import Measure, Quantity


def view_quantities(measure: Measure) -> tuple[Entry, ...]:
    """List the quantities in reading order."""
    numbers = {action.id: number for number, action in enumerate(measure.actions, start=1)}
    return tuple(
        Entry("", f"“{quantity.quote}”", tuple(_notes(quantity, numbers))) for quantity in measure.quantities
    )


def _notes(quantity: Quantity, numbers: dict[str, int]) -> Iterator[Note]:
    yield Note(quantity.kind, _value(quantity))
    if quantity.counted:
        yield Note("of", quantity.counted.quote)
    if quantity.action in numbers:
        yield Note("action", str(numbers[quantity.action]))


def _value(quantity: Quantity) -> str:
    bound = quantity.bound.replace("-", " ")
    ends = dict.fromkeys(end for end in (quantity.low, quantity.high) if end is not None)
    amount = "–".join(f"{end:,}".removesuffix(".0") for end in ends)
    value = quantity.date or " ".join(filter(None, (amount, quantity.unit)))
    return f"{bound} {value}" if value else f"{bound}, no calendar date"
