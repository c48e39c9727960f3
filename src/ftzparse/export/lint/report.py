"""Findings with their places told as lines and columns: what every format starts from.

Guarantees that findings stand in source order, that each has a main place (1:1 where it has no
spans), and that an excerpt is one line.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass

from ftzparse.export.positions import Position, Positions
from ftzparse.models import Extent, Finding, Generator, Plan
from ftzparse.source import Source, Span

_START = Extent(start=0, end=0)
_EXCERPT_LENGTH = 60


@dataclass(frozen=True, slots=True)
class Place:
    """A range of the source, as offsets and as a reader counts."""

    span: Span
    begin: Position
    end: Position


@dataclass(frozen=True, slots=True)
class Located:
    """A finding with its places."""

    finding: Finding
    main: Place
    further: tuple[Place, ...]

    @property
    def places(self) -> tuple[Place, ...]:
        """Give the places that the finding itself names: none where it has no spans."""
        return (self.main, *self.further) if self.finding.spans else ()


@dataclass(frozen=True, slots=True)
class Report:
    """All that a format may want to show."""

    path: str
    source: Source
    generator: Generator
    rules: Mapping[str, str]
    findings: tuple[Located, ...]

    def where(self, place: Place) -> str:
        """Write a place so that editors and terminals make a link of it."""
        return f"{self.path}:{place.begin.line}:{place.begin.column}"

    def excerpt(self, place: Place) -> str:
        """Give the first words at a place, on one line."""
        words = " ".join(self.source.quote(place.span).quote.split())
        return words if len(words) <= _EXCERPT_LENGTH else words[: _EXCERPT_LENGTH - 1].rstrip() + "…"

    def notes(self, located: Located) -> tuple[str, ...]:
        """Write where else a finding shows, a line for each place."""
        return tuple(
            f"note: {self.where(place)}: {self.excerpt(place) or 'here'}" for place in located.further
        )


def locate(plan: Plan, source: Source, *, path: str, rules: Mapping[str, str]) -> Report:
    """Find line and column of every finding and put them in source order."""
    positions = Positions(source.text)
    located = (_located(finding, positions) for finding in plan.findings)
    ordered = tuple(sorted(located, key=lambda item: item.main.span))
    return Report(path, source, plan.generator, rules, ordered)


def dump(value: object) -> str:
    r"""Write JSON for people and programs; a lone surrogate, as in odd file names, stays an escape.

    >>> print(dump({"path": "准入\udc80"}), end="")
    {
      "path": "准入\udc80"
    }
    """
    text = json.dumps(value, ensure_ascii=False, indent=2)
    return text.encode("utf-8", "backslashreplace").decode("utf-8") + "\n"


def _located(finding: Finding, positions: Positions) -> Located:
    main, *further = (_place(extent, positions) for extent in finding.spans or (_START,))
    return Located(finding, main, tuple(further))


def _place(extent: Extent, positions: Positions) -> Place:
    span = Span(extent.start, extent.end)
    return Place(span, positions.at(span.start), positions.at(span.end))
