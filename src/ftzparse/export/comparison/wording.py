"""The sentences that all formats share: what made the outputs, and how many differences there are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ftzparse.export.comparison.shape import Comparison, Kind, ValueChange, total

_PLURALS = {"quantity": "quantities", "unit's entry": "units' entries", "sector's entry": "sectors' entries"}
_NAMED = 3


def count(number: int, noun: str) -> str:
    """Write a number of things.

    >>> count(1, "unit"), count(2, "quantity")
    ('1 unit', '2 quantities')
    """
    return f"{number} {noun if number == 1 else _PLURALS.get(noun, noun + 's')}"


def tell_counts(counts: Mapping[tuple[Kind, str], int]) -> str:
    """Write what was lost, gained and changed.

    >>> tell_counts({("lost", "unit"): 1, ("changed", "action"): 2})
    '1 unit lost, 2 actions changed'
    """
    return ", ".join(f"{count(number, what)} {kind}" for (kind, what), number in counts.items())


def summarise(comparison: Comparison) -> str:
    """Say in one line whether anything differs, how much, and where."""
    number = total(comparison)
    if not number:
        return "no differences"
    ids = [group.id for group in comparison.groups]
    where = f" in {', '.join(ids)}" if len(ids) <= _NAMED else f" in {len(ids)} places"
    return f"{count(number, 'difference')}{where}: {tell_counts(comparison.counts)}"


def tell_value(value: ValueChange) -> str:
    """Write a value before and after."""
    old, new = ("none" if one is None else one for one in (value.old, value.new))
    return f"{value.name}: {old} → {new}"


def tell_makers(makers: Sequence[ValueChange]) -> str:
    """Warn that the outputs may differ because their makers do."""
    return f"Made by different tools: {'; '.join(map(tell_value, makers))}"


def tell_editions(comparison: Comparison) -> str:
    """Say that two texts are compared."""
    return f"{comparison.old} and {comparison.new} were made from different texts: compared as two editions"
