"""Keeps ids apart: the second section or measure of one number is "m8-2".

Guarantees that no name is given twice, whatever names come later.
"""

from __future__ import annotations


class Names:
    """Names that are taken already."""

    def __init__(self) -> None:
        """Begin with none."""
        self._taken: set[str] = set()

    def take(self, name: str) -> str:
        """Give a name, or the first free one that counts on from it.

        >>> names = Names()
        >>> names.take("m8"), names.take("m8"), names.take("m8-2")
        ('m8', 'm8-2', 'm8-2-2')
        """
        free, count = name, 1
        while free in self._taken:
            count += 1
            free = f"{name}-{count}"
        self._taken.add(free)
        return free
