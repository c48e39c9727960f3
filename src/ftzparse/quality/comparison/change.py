"""What a comparison gives: changes in groups, and before them what made the two outputs different."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Literal

from ftzparse.models import Extent

ChangeKind = Literal["lost", "gained", "changed"]
SegmentKind = Literal["same", "old", "new"]


@dataclass(frozen=True, slots=True)
class ValueChange:
    """A value that differs; null where there is none."""

    name: str
    old: str | None
    new: str | None


@dataclass(frozen=True, slots=True)
class Segment:
    """Words of a text that were kept, taken out or put in."""

    kind: SegmentKind
    words: str


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that was lost or gained, or whose values changed."""

    kind: ChangeKind
    what: str
    name: str
    note: str = ""
    values: tuple[ValueChange, ...] = ()
    words: tuple[Segment, ...] = ()
    place: Extent | None = None
    """In the new source; what was lost from the same source stands there still."""


@dataclass(frozen=True, slots=True)
class Group:
    """The changes of one measure, or of the plan outside its measures."""

    id: str
    title: str
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two outputs of one plan, or of two editions of it."""

    old: str
    new: str
    makers: tuple[ValueChange, ...]
    """In what the tools that wrote them differ."""
    editions: bool
    """Whether the sources differ."""
    groups: tuple[Group, ...]

    @property
    def counts(self) -> dict[tuple[ChangeKind, str], int]:
        """Count changes by kind and what they concern: lost first, as that hurts most."""
        counts = Counter((change.kind, change.what) for group in self.groups for change in group.changes)
        order: tuple[ChangeKind, ...] = ("lost", "gained", "changed")
        return dict(sorted(counts.items(), key=lambda item: order.index(item[0][0])))
