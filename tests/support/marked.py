"""Reads marked plans: text with its gold as tags, `{{measure label=1 number=1}}1. …{{/measure}}`.

Removing every tag gives the source; the tags give what should be found in it (tests/plans/README.md).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

_TAG = re.compile(r"\{\{(?P<close>/?)(?P<name>\w+)(?P<attributes>(?:\s+\w+=(?:\"[^\"]*\"|[^\s}]+))*)\}\}")
_ATTRIBUTE = re.compile(r"(\w+)=(?:\"([^\"]*)\"|([^\s}]+))")


@dataclass(frozen=True)
class Mark:
    """A tagged range of the source."""

    name: str
    start: int
    end: int
    attributes: dict[str, str]

    def __contains__(self, other: Mark) -> bool:
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True)
class MarkedPlan:
    """A source text and the marks in it, in order of their start."""

    name: str
    text: str
    marks: tuple[Mark, ...]

    def named(self, name: str) -> tuple[Mark, ...]:
        return tuple(mark for mark in self.marks if mark.name == name)

    def inside(self, outer: Mark, name: str) -> tuple[Mark, ...]:
        return tuple(mark for mark in self.named(name) if mark in outer)

    def quote(self, mark: Mark) -> str:
        return self.text[mark.start : mark.end]


def read_marked(path: Path) -> MarkedPlan:
    """Read a marked plan, its line breaks as they are."""
    return parse_marked(path.read_bytes().decode("utf-8"), path.name.removesuffix(".marked.txt"))


def parse_marked(marked: str, name: str = "marked") -> MarkedPlan:
    """Take the tags out of a text."""
    pieces: list[str] = []
    opened: list[tuple[str, int, dict[str, str]]] = []
    marks: list[Mark] = []
    length = end = 0
    for found in _TAG.finditer(marked):
        pieces.append(marked[end : found.start()])
        length += len(pieces[-1])
        end = found.end()
        if found["close"]:
            tag, start, attributes = opened.pop()
            assert tag == found["name"], f"{name}: {found[0]} closes {tag}"
            marks.append(Mark(tag, start, length, attributes))
        else:
            attributes = {
                key: quoted or plain for key, quoted, plain in _ATTRIBUTE.findall(found["attributes"])
            }
            opened.append((found["name"], length, attributes))
    assert not opened, f"{name}: {opened[-1][0]} is never closed"
    pieces.append(marked[end:])
    marks.sort(key=lambda mark: (mark.start, -mark.end))
    return MarkedPlan(name, "".join(pieces), tuple(marks))
