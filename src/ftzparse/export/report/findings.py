"""What is odd about the plan, the worst first, each with its places as a reader counts them.

Guarantees the measures that a finding concerns: those it names, else those it stands in.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ftzparse.export.lint.report import Located, Report, locate
from ftzparse.export.lint.report import Place as LocatedPlace
from ftzparse.export.positions import Position
from ftzparse.export.report.marks import Kind, Mark
from ftzparse.models import Plan, Severity
from ftzparse.source import Source, Span

_WORDS = 80  # a finding about a longer place is about a passage, not about words in it
_WEIGHT: Mapping[Severity, int] = {"error": 0, "warning": 1, "info": 2}


@dataclass(frozen=True, slots=True)
class FindingPlace:
    """Where a finding shows, with its first words."""

    mark: Mark
    begin: Position
    excerpt: str


@dataclass(frozen=True, slots=True)
class Oddity:
    """A finding."""

    code: str
    severity: Severity
    message: str
    meaning: str
    measures: tuple[str, ...]
    places: tuple[FindingPlace, ...]


def list_findings(plan: Plan, source: Source, rules: Mapping[str, str]) -> tuple[Oddity, ...]:
    """List all findings; `rules` says in a sentence what each code means."""
    report = locate(plan, source, path="", rules=rules)
    ordered = sorted(report.findings, key=lambda located: _WEIGHT[located.finding.severity])
    return tuple(_oddity(located, report, plan) for located in ordered)


def _oddity(located: Located, report: Report, plan: Plan) -> Oddity:
    finding = located.finding
    return Oddity(
        code=finding.code,
        severity=finding.severity,
        message=finding.message,
        meaning=report.rules.get(finding.code, ""),
        measures=finding.measures or tuple(dict.fromkeys(_around(located, plan))),
        places=tuple(_place(place, report) for place in located.places),
    )


def _place(place: LocatedPlace, report: Report) -> FindingPlace:
    kind: Kind = "finding" if len(place.span) <= _WORDS else "finding-passage"
    return FindingPlace(Mark(kind, place.span), place.begin, report.excerpt(place))


def _around(located: Located, plan: Plan) -> Iterator[str]:
    """Give the measures in which a finding's places lie."""
    for place in located.places:
        for measure in plan.measures:
            if any(place.span in Span(found.start, found.end) for found in measure.occurrences):
                yield measure.id
