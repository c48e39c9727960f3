"""A mark: the characters that a value on the page stands for.

Guarantees that each mark is itself alone, however alike its place is to another's, so that every
value on the page has a link of its own. What the page shows holds its marks; `find_marks` collects
them from there, so that nothing is highlighted that the page does not tell, and the reverse.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from typing import Literal

from ftzparse.models import Extent
from ftzparse.source import Span

Kind = Literal[
    "title",
    "date",
    "reference",
    "section",
    "measure",
    "scope",
    "responsibility",
    "covered",
    "unit",
    "deadline",
    "action",
    "verb",
    "object",
    "sector",
    "quantity",
    "counted",
    "repeat",
    "excerpt",
    "finding",
    "finding-passage",
]


@dataclass(frozen=True, slots=True, eq=False)
class Mark:
    """A range of the source that the page points at, and what kind of value stands there."""

    kind: Kind
    span: Span
    measure: str | None = None
    """Where the mark is a place of a whole measure, its id."""


def mark(kind: Kind, extent: Extent, measure: str | None = None) -> Mark:
    """Mark a value's characters."""
    return Mark(kind, Span(extent.start, extent.end), measure)


def find_marks(shown: object) -> Iterator[Mark]:
    """Give every mark in what the page shows, in reading order; one that is shown twice comes twice."""
    if isinstance(shown, Mark):
        yield shown
    elif isinstance(shown, tuple):
        for part in shown:
            yield from find_marks(part)
    elif is_dataclass(shown):
        for field in fields(shown):
            yield from find_marks(getattr(shown, field.name))
