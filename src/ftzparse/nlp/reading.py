"""Keeps a text that was changed for the parser tied to the source it came from, character for character.

Guarantees that any stretch of a reading can be given as a span of the source, whatever was replaced,
inserted or left out. Reads "enhance the智能化 level" as "enhance the intelligent level".
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ftzparse.hyphenation import find_breaks
from ftzparse.source import Span


@dataclass(frozen=True, slots=True)
class Edit:
    """A stretch of a text and what to read for it; an empty stretch inserts."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Reading:
    """A text and, for each of its characters, where in the source its stand-in begins and ends."""

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def span(self, start: int, end: int) -> Span:
        """Give the source of a stretch that is not empty."""
        return Span(self.starts[start], self.ends[end - 1])

    def part(self, start: int, end: int) -> Reading:
        """Cut a stretch out, without the white space around it."""
        while start < end and self.text[start].isspace():
            start += 1
        while end > start and self.text[end - 1].isspace():
            end -= 1
        return Reading(self.text[start:end], self.starts[start:end], self.ends[start:end])

    def edited(self, edits: Iterable[Edit]) -> Reading:
        """Replace stretches that do not overlap; each new character stands for all that it replaces."""
        in_order = sorted(edits, key=lambda edit: (edit.start, edit.end))
        if not in_order:
            return self
        text: list[str] = []
        starts: list[int] = []
        ends: list[int] = []
        done = 0
        for edit in in_order:
            if edit.start < done:
                continue
            text += [self.text[done : edit.start], edit.text]
            starts += self.starts[done : edit.start]
            ends += self.ends[done : edit.start]
            _append_origins(self, edit, starts, ends)
            done = edit.end
        return Reading(
            "".join([*text, self.text[done:]]), (*starts, *self.starts[done:]), (*ends, *self.ends[done:])
        )


def read_span(text: str, span: Span) -> Reading:
    """Read a stretch of the source as it stands.

    >>> reading = read_span("1. Pilot reforms.", Span(3, 17))
    >>> recast = reading.edited([Edit(0, 1, "We will p")])
    >>> recast.text, recast.span(8, 13)
    ('We will pilot reforms.', Span(start=3, end=8))
    """
    return Reading(
        text[span.start : span.end],
        tuple(range(span.start, span.end)),
        tuple(range(span.start + 1, span.end + 1)),
    )


def read_unhyphenated(text: str, span: Span) -> Reading:
    r"""Read a stretch of the source with the words whole that a line end broke.

    >>> read_unhyphenated("Cooperating bod-\nies: Customs", Span(0, 29)).text
    'Cooperating bodies: Customs'
    """
    reading = read_span(text, span)
    return reading.edited(Edit(at.start, at.end, "") for at in find_breaks(reading.text))


def join_readings(readings: Sequence[Reading]) -> Reading:
    """Put readings one behind the other, each on a new line."""
    starts, ends = list(readings[0].starts), list(readings[0].ends)
    for reading in readings[1:]:
        place = ends[-1]
        starts += [place, *reading.starts]
        ends += [place, *reading.ends]
    return Reading("\n".join(reading.text for reading in readings), tuple(starts), tuple(ends))


def _append_origins(reading: Reading, edit: Edit, starts: list[int], ends: list[int]) -> None:
    """Note where the new characters come from: one for one where lengths agree, else all from the whole."""
    size = len(edit.text)
    if edit.end - edit.start == size:
        starts += reading.starts[edit.start : edit.end]
        ends += reading.ends[edit.start : edit.end]
    elif edit.end > edit.start:
        starts += [reading.starts[edit.start]] * size
        ends += [reading.ends[edit.end - 1]] * size
    else:
        place = _place(reading.starts, reading.ends, edit.start)
        starts += [place] * size
        ends += [place] * size


def _place(starts: Sequence[int], ends: Sequence[int], index: int) -> int:
    """Give the point of the source that lies before a character, or after the last."""
    if index < len(starts):
        return starts[index]
    return ends[-1] if ends else 0
