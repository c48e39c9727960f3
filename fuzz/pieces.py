"""Cuts a text into pieces and puts them together otherwise: what is mutated is decided by where it is cut.

Guarantees the same text from the same draws, and no text that is longer than a bound.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from random import Random

LONGEST = 60_000
_MANY = 200
Operation = Callable[[list[str], Sequence[str], Random], list[str]]


def stretch(pieces: Sequence[str], draw: Random) -> tuple[int, int]:
    """Draw a stretch of pieces, mostly a short one."""
    start = draw.randrange(len(pieces))
    longest = len(pieces) - start if draw.random() < 0.1 else min(3, len(pieces) - start)
    return start, start + draw.randint(1, longest)


def drop(pieces: list[str], _: Sequence[str], draw: Random) -> list[str]:
    """Leave pieces out."""
    start, end = stretch(pieces, draw)
    return pieces[:start] + pieces[end:]


def double(pieces: list[str], _: Sequence[str], draw: Random) -> list[str]:
    """Say pieces twice, or very often."""
    start, end = stretch(pieces, draw)
    times = draw.randint(2, _MANY) if draw.random() < 0.1 else 2
    return pieces[:start] + pieces[start:end] * times + pieces[end:]


def swap(pieces: list[str], _: Sequence[str], draw: Random) -> list[str]:
    """Let two pieces change places."""
    one, other = draw.randrange(len(pieces)), draw.randrange(len(pieces))
    swapped = list(pieces)
    swapped[one], swapped[other] = pieces[other], pieces[one]
    return swapped


def shuffle(pieces: list[str], _: Sequence[str], draw: Random) -> list[str]:
    """Bring pieces out of order."""
    start, end = stretch(pieces, draw)
    return pieces[:start] + draw.sample(pieces[start:end], end - start) + pieces[end:]


def splice(pieces: list[str], others: Sequence[str], draw: Random) -> list[str]:
    """Put pieces of another text in."""
    place = draw.randrange(len(pieces) + 1)
    start, end = stretch(others, draw)
    return [*pieces[:place], *others[start:end], *pieces[place:]]


OPERATIONS: tuple[Operation, ...] = (drop, double, swap, shuffle, splice)


def rearrange(text: str, other: str, cut: re.Pattern[str], draw: Random) -> str:
    """Cut two texts alike and put the pieces of the first together otherwise.

    >>> rearrange("1. Support it.", "2. Ease it.", re.compile(" "), Random(3))
    '1.Support it.'
    """
    pieces, others = (list(filter(None, cut.split(whole))) or [""] for whole in (text, other))
    return "".join(draw.choice(OPERATIONS)(pieces, others, draw))[:LONGEST]


def insert(text: str, token: str, draw: Random) -> str:
    """Put a token in anywhere, or in place of what stands there."""
    place = draw.randint(0, len(text))
    end = place + len(token) if draw.random() < 0.2 else place
    return (text[:place] + token + text[end:])[:LONGEST]
