r"""Where an offset stands for a reader: line and column, both counted from 1.

Lines end at "\n", "\r\n" or "\r" and at nothing else, as in editors; columns count code points,
so "准" is one column. Each place is found by bisection in the line starts.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

_LINE_END = re.compile(r"\r\n|\r|\n")


class Position(NamedTuple):
    """A place in a text as a reader counts it."""

    line: int
    column: int


@dataclass(frozen=True)
class Positions:
    """A text whose offsets can be told as lines and columns."""

    text: str

    @cached_property
    def starts(self) -> tuple[int, ...]:
        """Give the offset at which each line starts; after a last line's end, an empty one does."""
        return (0, *(end.end() for end in _LINE_END.finditer(self.text)))

    def at(self, offset: int) -> Position:
        r"""Tell line and column of an offset; a line's end still belongs to its line.

        >>> Positions("II. 准入\r\n5. Support").at(11)
        Position(line=2, column=4)
        """
        line = bisect_right(self.starts, offset)
        return Position(line, offset - self.starts[line - 1] + 1)
