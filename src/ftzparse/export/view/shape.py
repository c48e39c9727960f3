"""What every view is made of: a block with a heading, facts, entries and further blocks in it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Note:
    """A line below an entry: "lead: Beijing Customs"."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that a block lists, under a short key such as a measure's label."""

    key: str
    text: str
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True)
class Block:
    """A heading with what stands under it; facts are a few words each, for one line."""

    heading: str
    facts: tuple[str, ...] = ()
    entries: tuple[Entry, ...] = ()
    blocks: tuple[Block, ...] = ()
