"""Writes lists and numbers in messages, so that all findings speak alike."""

from __future__ import annotations

from collections.abc import Iterable


def listed(names: Iterable[object]) -> str:
    """Join names as in a sentence.

    >>> listed([11, 12, 13])
    '11, 12 and 13'
    """
    written = [str(name) for name in names]
    return " and ".join([", ".join(written[:-1]), written[-1]] if len(written) > 1 else written)


def counted(number: int, noun: str) -> str:
    """Write a number with its noun.

    >>> counted(1, "sentence"), counted(2, "sentence")
    ('1 sentence', '2 sentences')
    """
    return f"{number} {noun}{'' if number == 1 else 's'}"
