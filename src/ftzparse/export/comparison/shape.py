"""What a comparison looks like to those who print it: exports do not know who compared."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Literal, Protocol

from ftzparse.models import Extent

Kind = Literal["lost", "gained", "changed"]
Where = Callable[[Extent], str]
"""Writes a place of the source for a reader."""


class ValueChange(Protocol):
    """A value that differs."""

    @property
    def name(self) -> str:
        """Give the value's name."""

    @property
    def old(self) -> str | None:
        """Give what it was."""

    @property
    def new(self) -> str | None:
        """Give what it is."""


class Segment(Protocol):
    """Words that were kept, taken out or put in."""

    @property
    def kind(self) -> Literal["same", "old", "new"]:
        """Tell which."""

    @property
    def words(self) -> str:
        """Give them."""


class Change(Protocol):
    """One thing that was lost, gained or changed."""

    @property
    def kind(self) -> Kind:
        """Tell which."""

    @property
    def what(self) -> str:
        """Tell what sort of thing it is."""

    @property
    def name(self) -> str:
        """Name it."""

    @property
    def note(self) -> str:
        """Say more about it."""

    @property
    def values(self) -> Sequence[ValueChange]:
        """Give the values that differ."""

    @property
    def words(self) -> Sequence[Segment]:
        """Give the words that differ."""

    @property
    def place(self) -> Extent | None:
        """Give its place in the source."""


class Group(Protocol):
    """The changes of one measure."""

    @property
    def id(self) -> str:
        """Give the measure's id."""

    @property
    def title(self) -> str:
        """Name the measure."""

    @property
    def changes(self) -> Sequence[Change]:
        """Give what changed in it."""


class Comparison(Protocol):
    """Two outputs."""

    @property
    def old(self) -> str:
        """Name the older one."""

    @property
    def new(self) -> str:
        """Name the newer one."""

    @property
    def makers(self) -> Sequence[ValueChange]:
        """Give in what their makers differ."""

    @property
    def editions(self) -> bool:
        """Tell whether their sources differ."""

    @property
    def groups(self) -> Sequence[Group]:
        """Give the changes."""

    @property
    def counts(self) -> Mapping[tuple[Kind, str], int]:
        """Count the changes."""


def total(comparison: Comparison) -> int:
    """Count all changes."""
    return sum(comparison.counts.values())


def characters(place: Extent) -> str:
    """Write a place where the source is not at hand."""
    return f"characters {place.start}-{place.end}"
