"""What is odd about a number after the numbers before it, and at what price.

Guarantees that counting on costs nothing. Reads "5, 8, 6", where 8 leaves a gap and 6 goes back.
"""

from __future__ import annotations

_ROMAN_LETTERS = {ord(letter) - ord("A") + 1 for letter in "IVX"}


def roman_letter(form: str, last: int | None, number: int) -> float:
    """Price the letters I, V and X where no letter comes before: they are rather numerals."""
    counts_on = last is not None and number == last + 1
    return 2.5 if form.startswith("letter") and number in _ROMAN_LETTERS and not counts_on else 0.0


def heading_sequence(last: int | None, number: int) -> float:
    """Price the number of a heading after the last at its level."""
    if last is None:
        return 0.0 if number == 1 else 2.5
    if number == last + 1:
        return 0.0
    if number == last:
        return 1.5
    return _gap(number - last - 1) if number > last else 3.0


def item_sequence(last: int | None, number: int, *, fresh: bool) -> float:
    """Price the number of an item after the last; `fresh`: it is the first under its heading."""
    if last is None:
        return 0.0 if number == 1 else _gap(number - 1)
    if number == last + 1 or (number == 1 and fresh):
        return 0.0
    if number == last:
        return 1.2
    if number > last:
        return _gap(number - last - 1)
    if fresh:
        return 2.0
    return 4.0 if number == 1 else 3.0


def _gap(missing: int) -> float:
    """Price numbers that are left out: more for more, but not without end."""
    return min(1.0 + 0.15 * missing, 5.0)
