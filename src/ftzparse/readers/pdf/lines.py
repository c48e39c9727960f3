"""The lines of a page with their places, as they were drawn."""

from __future__ import annotations

from dataclasses import dataclass

WIDE = 0.85  # of a line's height: no white between words is as wide, not even where letters all are


@dataclass(frozen=True, slots=True)
class PageLine:
    """A line of text with its place, in points from the lower left corner of the page."""

    text: str
    left: float
    right: float
    top: float
    bottom: float
    height: float
    """That of its first character."""
    pieces: tuple[PageLine, ...] = ()
    """Between wide white, where it has any: cells, or lines of two columns."""
    margin: float = 0.0
    """Where its column begins."""

    @property
    def indent(self) -> float:
        """How far from the margin it begins."""
        return self.left - self.margin
