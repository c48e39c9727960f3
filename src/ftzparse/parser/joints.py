"""What is asked of two neighbouring lines: a paragraph so far, and the line that may belong to it.

Guarantees at least one line before the joint. Reads "berth forecasts and / customs results in one place".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ftzparse.parser.lines import Line
from ftzparse.parser.wrapping import Wrapping
from ftzparse.source import Source


@dataclass(frozen=True, slots=True)
class Joint:
    """A paragraph so far, and the line that may belong to it."""

    source: Source
    wrapping: Wrapping
    group: Sequence[Line]
    line: Line
    labelled: bool
    """Whether the line can start with a number."""

    @property
    def last(self) -> Line:
        """Give the last line of the paragraph so far."""
        return self.group[-1]

    def text(self, line: Line) -> str:
        """Give a line with plain punctuation."""
        return self.source.folded[line.span.start : line.span.end]
