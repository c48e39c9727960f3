"""The parts that a paragraph can play in a plan."""

from __future__ import annotations

from enum import IntEnum


class Part(IntEnum):
    """What a paragraph is; headings first, so that their value is their level."""

    TEXT = 0
    HEADING_1 = 1
    HEADING_2 = 2
    HEADING_3 = 3
    ITEM = 4
    SUBITEM = 5

    @property
    def is_heading(self) -> bool:
        """Tell whether this is a heading of any level."""
        return self in HEADINGS


HEADINGS = (Part.HEADING_1, Part.HEADING_2, Part.HEADING_3)
