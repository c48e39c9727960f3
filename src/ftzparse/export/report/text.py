"""The source text as lines of pieces, each piece with the marks that cover it.

Guarantees that the pieces concatenate to the text, that a piece stays in its line, and that the
pieces from `first` to `last` of a place are exactly the mark's characters.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from ftzparse.export.positions import Positions
from ftzparse.export.report.marks import Kind, Mark
from ftzparse.export.report.runs import Run, cover, segment


@dataclass(frozen=True, slots=True)
class Place:
    """Where a mark stands: its own number, and those of its first and its last piece.

    An empty mark has as its first piece the one where it would stand, and a last one before that.
    """

    number: int
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Piece:
    """Characters that stand under the same marks."""

    number: int
    text: str
    values: tuple[int, ...]
    """The numbers of its marks, the innermost last."""
    kinds: tuple[Kind, ...]
    is_link: bool
    """Whether its innermost mark begins here: one link back for each value, not one for each piece."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the source with its end."""

    number: int
    measures: tuple[str, ...]
    pieces: tuple[Piece, ...]

    @property
    def is_blank(self) -> bool:
        """Tell whether there is nothing to see in it."""
        return all(piece.text.isspace() for piece in self.pieces)


@dataclass(frozen=True, slots=True)
class Text:
    """The whole source, and where in it each mark stands."""

    lines: tuple[Line, ...]
    places: Mapping[Mark, Place]


def lay_out(text: str, marks: Iterable[Mark]) -> Text:
    """Lay a text out under marks."""
    ordered = tuple(dict.fromkeys(marks))
    positions = Positions(text)
    runs = segment(len(text), [mark.span for mark in ordered], positions.starts)
    numbered = groupby(enumerate(runs), lambda item: positions.at(item[1].span.start).line)
    lines = tuple(_line(number, text, list(found), ordered) for number, found in numbered)
    places = {mark: _place(number, mark, runs) for number, mark in enumerate(ordered)}
    return Text(lines, places)


def _line(number: int, text: str, runs: Sequence[tuple[int, Run]], marks: Sequence[Mark]) -> Line:
    covering = (marks[value] for _, run in runs for value in run.covering)
    measures = dict.fromkeys(mark.measure for mark in covering if mark.measure)
    return Line(number, tuple(measures), tuple(_piece(place, run, text, marks) for place, run in runs))


def _piece(number: int, run: Run, text: str, marks: Sequence[Mark]) -> Piece:
    covering = [marks[value] for value in run.covering]
    words = text[run.span.start : run.span.end]
    return Piece(
        number,
        words,
        run.covering,
        kinds=tuple(dict.fromkeys(mark.kind for mark in covering)),
        is_link=bool(covering) and covering[-1].span.start == run.span.start and not words.isspace(),
    )


def _place(number: int, mark: Mark, runs: Sequence[Run]) -> Place:
    covered = cover(runs, mark.span)
    first = min(covered.start, len(runs) - 1)  # an empty mark may stand behind the last run
    return Place(number, first, first + len(covered) - 1)
