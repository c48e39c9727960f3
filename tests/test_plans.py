"""The marked plans: what each layer finds is what is marked, span for span.

A layer of a plan that does not yet equal its marks is listed in OPEN with the reason, and is a strict xfail.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest
from _pytest.mark import ParameterSet

from ftzparse.api import extract
from ftzparse.models import Plan, Responsibility
from support.marked import Mark, MarkedPlan, read_marked

pytestmark = pytest.mark.model


PLANS = Path(__file__).parent / "plans"
NAMES = sorted(path.name.removesuffix(".marked.txt") for path in PLANS.glob("*.marked.txt"))
Found = list[tuple[object, ...]]

_TWO_IN_ONE = "two units that share their last words are read as one, or one as two"
_THIRD_PARTIES = "enterprises that shall do something are read as no units"
_SHARED_KIND = "names that share their last word (commerce and finance departments) are read as one"
_LONG_TERM = '"Long-term" is read as a deadline'
OPEN: dict[str, dict[str, str]] = {
    "guangxi-border": {"deadlines": _LONG_TERM},
    "yunnan-border-trade": dict.fromkeys(["units", "roles"], _TWO_IN_ONE),
    "pingxiang-work-plan": dict.fromkeys(["units", "roles"], _TWO_IN_ONE),
    "tianjin-shall": {"clauses": _THIRD_PARTIES, "units": _SHARED_KIND, "roles": _SHARED_KIND},
    "xiamen-ports-scrape-2023": dict.fromkeys(["units", "roles"], _TWO_IN_ONE),
    "xian-hub-action-plan-2024": {"roles": "an office in brackets takes the role lead from its unit"},
}


@cache
def marked(name: str) -> MarkedPlan:
    return read_marked(PLANS / f"{name}.marked.txt")


@cache
def extracted(name: str) -> Plan:
    return extract(marked(name).text, name=f"{name}.txt")


def span(mark: Mark) -> tuple[int, int]:
    return mark.start, mark.end


def kept(plan: MarkedPlan, name: str) -> list[Mark]:
    return [mark for mark in plan.named(name) if "repeat" not in mark.attributes]


def within_clauses(plan: MarkedPlan, name: str) -> Iterator[Mark]:
    """Give the marks inside the clauses of kept measures."""
    for clause in clauses(plan):
        yield from plan.inside(clause, name)


def clauses(plan: MarkedPlan) -> Iterator[Mark]:
    for measure in kept(plan, "measure"):
        yield from plan.inside(measure, "clause")


def responsibilities(plan: Plan) -> list[Responsibility]:
    return [clause for measure in plan.measures for clause in measure.responsibilities]


def titles(plan: MarkedPlan, out: Plan) -> tuple[Found, Found]:
    return [span(mark) for mark in plan.named("title")], [
        (out.title.start, out.title.end)
    ] if out.title else []


def dates(plan: MarkedPlan, out: Plan) -> tuple[Found, Found]:
    found = [(out.dated.start, out.dated.end, out.date)] if out.dated else []
    return [(*span(mark), mark.attributes["value"]) for mark in plan.named("date")], list(found)


def sections(plan: MarkedPlan, out: Plan) -> tuple[Found, Found]:
    expected: Found = [
        (*span(heading), mark.attributes.get("label"), int(mark.attributes["level"]))
        for mark in kept(plan, "section")
        for heading in plan.inside(mark, "heading")
    ]
    return expected, [(s.title.start, s.title.end, s.label, s.level) for s in out.sections]


def section_occurrences(plan: MarkedPlan, out: Plan) -> tuple[Found, Found]:
    places = [(place.start, place.end) for section in out.sections for place in section.occurrences]
    return [span(mark) for mark in plan.named("section")], sorted(places)


def measures(plan: MarkedPlan, out: Plan) -> tuple[Found, Found]:
    expected: Found = [(*span(mark), mark.attributes.get("label")) for mark in kept(plan, "measure")]
    return expected, [(measure.start, measure.end, measure.label) for measure in out.measures]


def occurrences(plan: MarkedPlan, out: Plan) -> tuple[Found, Found]:
    places = [(place.start, place.end) for measure in out.measures for place in measure.occurrences]
    return [span(mark) for mark in plan.named("measure")], sorted(places)


def assignment(plan: MarkedPlan, out: Plan) -> tuple[Found, Found]:
    """Compare the title under which each measure stands."""
    headings = {
        mark.attributes["id"]: plan.inside(mark, "heading")[0].start for mark in kept(plan, "section")
    }
    starts = {section.id: section.title.start for section in out.sections}
    expected: Found = [
        (mark.start, headings.get(mark.attributes.get("section", ""))) for mark in kept(plan, "measure")
    ]
    return expected, [(measure.start, starts.get(measure.section or "")) for measure in out.measures]


def clause_spans(plan: MarkedPlan, out: Plan) -> tuple[Found, Found]:
    return [span(mark) for mark in clauses(plan)], [(c.start, c.end) for c in responsibilities(out)]


def open_ends(plan: MarkedPlan, out: Plan) -> tuple[Found, Found]:
    expected = [mark.start for mark in clauses(plan) if mark.attributes["open"] == "yes"]
    return [(place,) for place in expected], [(c.start,) for c in responsibilities(out) if c.open_ended]


def units(plan: MarkedPlan, out: Plan) -> tuple[Found, Found]:
    found: Found = [(unit.start, unit.end) for clause in responsibilities(out) for unit in clause.units]
    return [span(mark) for mark in within_clauses(plan, "unit")], found


def roles(plan: MarkedPlan, out: Plan) -> tuple[Found, Found]:
    expected: Found = [(mark.start, mark.attributes["role"]) for mark in within_clauses(plan, "unit")]
    return expected, [(unit.start, unit.role) for clause in responsibilities(out) for unit in clause.units]


def deadlines(plan: MarkedPlan, out: Plan) -> tuple[Found, Found]:
    found: Found = [(c.deadline.start, c.deadline.end) for c in responsibilities(out) if c.deadline]
    return [span(mark) for mark in within_clauses(plan, "deadline")], found


LAYERS: dict[str, Callable[[MarkedPlan, Plan], tuple[Found, Found]]] = {
    "title": titles,
    "date": dates,
    "sections": sections,
    "section-occurrences": section_occurrences,
    "measures": measures,
    "occurrences": occurrences,
    "assignment": assignment,
    "clauses": clause_spans,
    "open-ends": open_ends,
    "units": units,
    "roles": roles,
    "deadlines": deadlines,
}


def cases() -> Iterator[ParameterSet]:
    for name in NAMES:
        for layer in LAYERS:
            reason = OPEN.get(name, {}).get(layer)
            marks = [pytest.mark.xfail(strict=True, reason=reason)] if reason else []
            yield pytest.param(name, layer, id=f"{name}-{layer}", marks=marks)


@pytest.mark.parametrize(("name", "layer"), list(cases()))
def test_finds_what_is_marked(name: str, layer: str) -> None:
    plan = marked(name)
    expected, found = LAYERS[layer](plan, extracted(name))
    assert [shown(plan, row) for row in found] == [shown(plan, row) for row in expected]


def shown(plan: MarkedPlan, row: tuple[object, ...]) -> tuple[object, ...]:
    """Put the quoted text before a span, so that a failure can be read."""
    start, end = row[0], row[1] if len(row) > 1 else None
    assert isinstance(start, int)
    return (plan.text[start : end if isinstance(end, int) else start + 40], *row)


def test_open_rows_name_plans_and_layers() -> None:
    assert set(OPEN) <= set(NAMES)
    assert {layer for rows in OPEN.values() for layer in rows} <= set(LAYERS)
