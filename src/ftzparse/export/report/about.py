"""The plan as a whole: its title and date, what it cites, what kinds of text it is made of.

Guarantees that the figures are counted from the plan, never written by hand.
"""

from __future__ import annotations

from dataclasses import dataclass

from ftzparse.export.report.marks import Mark, mark
from ftzparse.export.terminal import escape_controls
from ftzparse.models import Generator, Plan, SourceInfo


@dataclass(frozen=True, slots=True)
class Citation:
    """A document that the plan refers to."""

    mark: Mark
    title: str | None
    number: str | None
    issuer: str | None


@dataclass(frozen=True, slots=True)
class Share:
    """How many characters are of one kind of text."""

    kind: str
    characters: int


@dataclass(frozen=True, slots=True)
class About:
    """What the page says of the plan as a whole."""

    name: str
    title: Mark | None
    date: str | None
    dated: Mark | None
    source: SourceInfo
    generator: Generator
    references: tuple[Citation, ...]
    coverage: tuple[Share, ...]


def describe(plan: Plan) -> About:
    """Describe a plan as a whole; its file's name may hold anything, so it is made safe to show."""
    shares = (Share(kind, characters) for kind, characters in plan.coverage if characters)
    return About(
        name=escape_controls(plan.source.name),
        title=mark("title", plan.title) if plan.title else None,
        date=plan.date,
        dated=mark("date", plan.dated) if plan.dated else None,
        source=plan.source,
        generator=plan.generator,
        references=tuple(
            Citation(mark("reference", found), found.title, found.number, found.issuer)
            for found in plan.references
        ),
        coverage=tuple(sorted(shares, key=lambda share: -share.characters)),
    )
