"""A quantity's normalised value in a few characters: "≤ 20 working days", "≥ 15 %", "by 2025"."""

from __future__ import annotations

from ftzparse.models import Quantity

_BOUNDS = {"exactly": "", "at-most": "≤ ", "at-least": "≥ ", "about": "≈ "}
_DIGITS = ",.10g"  # no more than the sums of plans have; more would only tell how floats round


def tell_amount(quantity: Quantity) -> str:
    """Write what a quantity was read as.

    >>> place = {"start": 0, "end": 0, "quote": "", "counted": None, "action": None}
    >>> tell_amount(Quantity(**place, kind="duration", bound="at-most", low=None, high=5000,
    ...                      unit="working-day", date=None))
    '≤ 5,000 working day'
    >>> tell_amount(Quantity(**place, kind="deadline", bound="at-most", low=None, high=None,
    ...                      unit=None, date="2025"))
    'by 2025'
    """
    if quantity.date:
        return f"by {quantity.date}" if quantity.kind == "deadline" else quantity.date
    ends = dict.fromkeys(end for end in (quantity.low, quantity.high) if end is not None)
    interval = "–".join(f"{end:{_DIGITS}}" for end in ends)
    unit = (quantity.unit or "").replace("-", " ")
    return f"{_BOUNDS[quantity.bound]}{interval} {unit}".strip()
