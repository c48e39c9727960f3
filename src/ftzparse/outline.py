"""What is known after each stage before the plan is written out: frozen values, spans only.

`Outline` is the text as it stands, `MergedOutline` the plan behind it with repeats merged.
Nothing here holds text of its own: every value is a range of the source.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from ftzparse.models import UnitRole
from ftzparse.source import Span

Column = UnitRole | Literal["deadline", "remark"]
"""What a column of a flattened table names: the units of a role, the time limit, or nothing of either."""


class Region(StrEnum):
    """What a stretch of the source is; the coverage ledger counts these."""

    TITLE = "title"
    DATE = "date"
    PREAMBLE = "preamble"
    EXCERPT = "excerpt"
    HEADING = "heading"
    MEASURE = "measure"
    RESPONSIBILITY = "responsibility"
    CLOSING = "closing"
    FURNITURE = "furniture"


@dataclass(frozen=True, slots=True)
class Label:
    """The number at the start of a heading or an item, as one reading of it.

    "II. " has numeral "II", value 2 and form "roman-dot"; "(i)" is read as roman 1 or letter 9.
    """

    span: Span
    numeral: Span
    value: int
    form: str


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a flattened table, and what the head of its column says."""

    span: Span
    column: Column


@dataclass(frozen=True, slots=True)
class Clause:
    """A responsibility clause: its brackets or line, and the label and body inside."""

    span: Span
    label: Span | None
    body: Span
    sentence: Span | None = None
    """The sentence whose subject it is; None: it stands apart and covers what is before it."""
    role: UnitRole = "responsible"
    """The role of its units where no label gives another."""
    cells: tuple[Cell, ...] = ()
    """The cells of a table's row that it is."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A section heading as it stands."""

    span: Span
    title: Span
    level: int
    label: Label | None


@dataclass(frozen=True, slots=True)
class Item:
    """A numbered item as it stands: all text that belongs to it, clauses and furniture apart."""

    span: Span
    label: Label | None
    number: int | None
    body: tuple[Span, ...]
    clauses: tuple[Clause, ...]
    """Clauses that stand apart, in brackets or on lines of their own; no part of the body."""
    subjects: tuple[Clause, ...] = ()
    """Organisations that carry a sentence as its subject; part of the body."""
    scope: Span | None = None
    """The areas in which it applies, where a bracket names them."""


@dataclass(frozen=True, slots=True)
class Dated:
    """A date of issue and where it stands."""

    span: Span
    iso: str


@dataclass(frozen=True, slots=True)
class Citation:
    """A document that the text refers to."""

    span: Span
    title: Span | None
    number: Span | None
    issuer: Span | None


@dataclass(frozen=True, slots=True)
class Outline:
    """The text as it stands: what each stretch of it is, in reading order."""

    title: Span | None
    date: Dated | None
    citations: tuple[Citation, ...]
    entries: tuple[Heading | Item, ...]
    preamble: tuple[Span, ...]
    closing: tuple[Span, ...]
    furniture: tuple[Span, ...]

    @property
    def headings(self) -> tuple[Heading, ...]:
        """Give the headings in reading order."""
        return tuple(entry for entry in self.entries if isinstance(entry, Heading))

    @property
    def items(self) -> tuple[Item, ...]:
        """Give the items in reading order."""
        return tuple(entry for entry in self.entries if isinstance(entry, Item))


@dataclass(frozen=True, slots=True)
class Change:
    """Words that differ between the kept occurrence and a repeat; an empty span: none."""

    kept: Span
    other: Span


@dataclass(frozen=True, slots=True)
class Repeat:
    """An occurrence that is not kept, with its likeness to the kept one."""

    item: Item
    similarity: float
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class MergedSection:
    """A section: the heading that is kept, and every occurrence of it."""

    id: str
    parent: str | None
    heading: Heading
    occurrences: tuple[Heading, ...]


@dataclass(frozen=True, slots=True)
class MergedMeasure:
    """A measure: the occurrence that is kept, its repeats, and the section it belongs to."""

    id: str
    section: str | None
    numbered_in_section: bool
    """Whether its number counts within its section, not through the plan."""
    item: Item
    repeats: tuple[Repeat, ...]
    reassigned_from: str | None
    """Id of the section under whose discarded heading the text stands."""


@dataclass(frozen=True, slots=True)
class Echo:
    """A passage outside the measures that repeats a part of one."""

    span: Span
    measure: str
    similarity: float


@dataclass(frozen=True, slots=True)
class Likeness:
    """Two measures under different numbers that say nearly the same."""

    first: str
    second: str
    similarity: float
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class MergedOutline:
    """The plan behind the text: repeats merged, measures assigned to sections."""

    outline: Outline
    sections: tuple[MergedSection, ...]
    measures: tuple[MergedMeasure, ...]
    echoes: tuple[Echo, ...]
    likenesses: tuple[Likeness, ...]
