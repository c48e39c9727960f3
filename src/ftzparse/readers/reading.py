"""What a format's module makes of a file: text, and an account of what is not in it.

Guarantees that offsets into `text` are what pages refer to. Each format has a module of its name
with a function `read`; `recognition` says which.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from ftzparse.models import Page, SetAside


@dataclass(frozen=True, slots=True)
class Reading:
    """The text of a file, and what of the file is not in it."""

    text: str
    set_aside: tuple[SetAside, ...] = ()
    pages: tuple[Page, ...] | None = None


def sum_up(parts: Iterable[tuple[str, str]]) -> tuple[SetAside, ...]:
    """Count what was set aside, kind by kind in alphabetical order.

    >>> [(part.what, part.times, part.characters) for part in sum_up([("menu", "Home"), ("menu", "Up")])]
    [('menu', 2, 6)]
    """
    sizes: defaultdict[str, list[int]] = defaultdict(list)
    for what, text in parts:
        sizes[what].append(len(text))
    return tuple(
        SetAside(what=what, times=len(sizes[what]), characters=sum(sizes[what])) for what in sorted(sizes)
    )
