"""Promises that hold for any text: it is read or refused, nothing is lost, everything is grounded."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from ftzparse.api import extract
from ftzparse.errors import NotAPlan, UndecodableText
from ftzparse.export.json import render_json
from ftzparse.models import Extent, Plan, Quote, Responsibility, Value

pytestmark = pytest.mark.model


BEIJING = Path(__file__).parents[1] / "data" / "raw" / "beijing-ftz-investment-2022.txt"
TEXT = BEIJING.read_bytes().decode("utf-8")
LABELS = [
    *("1. ", "2. ", "3.", "8. ", "4、", "(1) ", "（二）", "I. ", "II. ", "IV. ", "Chapter II ", "Article 3 "),
    *("一、", "①", "1.1 ", "iv) ", "第一条 ", "99999. ", "", ""),
]
STATEMENTS = [
    "Support banks in the zone with long loans.",
    "Open up the market",
    "Ease market准入 rules for firms.",
    "加强监管。",
    "Highlight Open Tests",
    "“Two Zones” are built.",
    "See Guofa [2021] No. 12.",
    "Table of contents",
    "Annex: tasks",
    "— 3 —",
    "2022-08-12",
    "This plan takes effect on October 1, 2022.",
    "Original text:",
    "Plan for the Xi’an Zone",
    "hyph-\nen",
    "1. nested 2. labels 3. here",
    "�",
    "\u2028",
    "\u200b",
    "😀",
    "é",
    "İ",
    "\x0c",
    "",
]
CLAUSES = [
    "",
    "",
    "(Responsible Departments: Municipal Bureau of Commerce, Beijing Customs, among others.)",
    "(Lead unit: Port Office; Cooperating units: X, Y and Z; Deadline: by June 2024)",
    "(Responsible Units: ",
    "Responsible units: Municipal Port Office",
    "[Led by the Ministry of Finance]",
    "(Responsible: etc.)",
    "()",
    "（责任单位：市商务局、市财政局等）",
    "((Responsible units: A [B (C] D)",
    "Lead unit: the, and, &; by",
    "The Municipal Port Office shall lead and Beijing Customs shall assist.",
    "(Ministry of Commerce, Bureau)",
]
SEPARATORS = ["\n\n", "\n\n", "\n", " ", "\r\n", "\t", "", "\n \n"]

paragraphs = st.tuples(*map(st.sampled_from, (LABELS, STATEMENTS, [" ", "\n", ""], CLAUSES, SEPARATORS))).map(
    "".join
)
plan_like = st.lists(st.one_of(paragraphs, st.text(max_size=30)), min_size=1, max_size=12).map("".join)
plans = st.one_of(plan_like, plan_like.map("1. Support banks in the zone.\n\n{}".format))


def attempt(text: str) -> Plan | None:
    """Read a text as a plan, or give None where it is refused; no other error is allowed."""
    try:
        return extract(text)
    except (NotAPlan, UndecodableText):
        return None


def read(text: str) -> Plan:
    """Read a text as a plan, and pass over one that is refused."""
    plan = attempt(text)
    assume(plan is not None)
    assert plan is not None
    return plan


def values(value: object) -> Iterator[Value]:
    """Give a value and all that it holds."""
    if isinstance(value, Value):
        yield value
        for name in type(value).model_fields:
            yield from values(getattr(value, name))
    elif isinstance(value, tuple):
        for part in value:
            yield from values(part)


def clauses(plan: Plan) -> list[Responsibility]:
    return [clause for measure in plan.measures for clause in measure.responsibilities]


@given(st.one_of(plan_like, st.text(), st.text(st.characters(categories=["Cs", "Cc", "Cf", "Lo", "Nd"]))))
@example("")
@example("\ud800")
@example("1.")
def test_any_text_is_read_or_refused(text: str) -> None:
    plan = attempt(text)
    assert plan is None or plan.measures


@given(plans)
@example(TEXT)
def test_every_quote_is_grounded(text: str) -> None:
    plan = read(text)
    found = [value for value in values(plan) if isinstance(value, Extent)]
    assert [value for value in found if not 0 <= value.start <= value.end <= len(text)] == []
    quotes = [value for value in found if isinstance(value, Quote)]
    assert [value for value in quotes if text[value.start : value.end] != value.quote] == []


@given(plans)
@example(TEXT)
@example(">1. Support banks in the zone with long loans. \n\n## 2. Ease it.\n\n***")
@example("1. Support a kind.1\n1 The note of a kind.1\n1 Another note.")
@example("\xad1. Support banks in the zone.\n\n\u200b1. Support banks in the zone.")
def test_nothing_is_lost(text: str) -> None:
    plan = read(text)
    assert sum(plan.coverage.model_dump().values()) == len(text) == plan.source.characters
    assert plan.coverage.unclassified == 0


@given(plans)
@example(TEXT)
def test_ids_are_unique_and_references_resolve(text: str) -> None:
    plan = read(text)
    sections, measures, units = (
        [value.id for value in kind] for kind in (plan.sections, plan.measures, plan.units)
    )
    for ids in (sections, measures, units):
        assert len(set(ids)) == len(ids)
    mentions = [unit for clause in clauses(plan) for unit in clause.units]
    assert {section.parent for section in plan.sections} <= {*sections, None}
    assert {measure.section for measure in plan.measures} <= {*sections, None}
    assert {unit.unit for unit in mentions if unit.unit} == set(units)
    assert {unit.office_of for unit in mentions} <= {*units, None}
    for holders in (plan.sections, plan.units, plan.sectors, plan.findings):
        assert {name for holder in holders for name in holder.measures} <= set(measures)
    assert {excerpt.measure for excerpt in plan.excerpts} <= set(measures)
    for section in plan.sections:
        assert section.measures == tuple(m.id for m in plan.measures if m.section == section.id)


@given(plans)
@example("I A\rIII RETPA\rTPAH\rIII RETPA\rI RETP\n3、")
@example(TEXT)
def test_a_section_lies_below_its_parent(text: str) -> None:
    plan = read(text)
    levels = {section.id: section.level for section in plan.sections}
    assert all(levels[section.parent] < section.level for section in plan.sections if section.parent)


@given(plans)
@example(TEXT)
def test_spans_lie_inside_their_parents_in_reading_order(text: str) -> None:
    plan = read(text)
    assert all(one.end <= other.start for one, other in pairwise(plan.measures))
    starts = [section.title.start for section in plan.sections]
    assert starts == sorted(starts)
    for measure in plan.measures:
        assert [(place.start, place.end) for place in measure.occurrences if place.kept] == [
            (measure.start, measure.end)
        ]
        assert all(measure.start <= clause.start for clause in measure.responsibilities)
        assert all(clause.end <= measure.end for clause in measure.responsibilities)
    for clause in clauses(plan):
        assert all(clause.start <= unit.start < unit.end <= clause.end for unit in clause.units)
        assert all(one.end <= other.start for one, other in pairwise(clause.units))
        assert (
            clause.deadline is None
            or clause.start <= clause.deadline.start < clause.deadline.end <= clause.end
        )


@given(plans)
@example("1. Open up the market\n(Ministry of Commerce, Bureau)\n\n")
@example("1. Open up the market\n(Abc def ghi)\n\n")
@example(TEXT)
def test_actions_and_quantities_lie_inside_their_measure(text: str) -> None:
    for measure in read(text).measures:
        for part in (*measure.actions, *measure.quantities):
            assert measure.start <= part.start <= part.end <= measure.end


@pytest.mark.xfail(strict=True, reason="a line that holds a label alone becomes a heading without a title")
def test_a_heading_has_a_title() -> None:
    plan = extract(
        "Chapter I\n\n1. Support banks.\n\n2. Open the market.\n\nChapter II\n\n3. Build a port.\n"
    )
    assert all(section.title.quote for section in plan.sections)


@given(plans)
def test_the_same_text_gives_the_same_plan(text: str) -> None:
    assert render_json(read(text), compact=True) == render_json(read(text), compact=True)
