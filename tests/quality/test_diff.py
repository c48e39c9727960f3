"""Diff tells each change once, in the group that it belongs to."""

from __future__ import annotations

import copy
import json
from typing import Any

import pytest
from hypothesis import given

from ftzparse.api import extract
from ftzparse.errors import NotAPlan, UndecodableText
from ftzparse.export.comparison import DiffFormat
from ftzparse.export.comparison.printing import render_comparison
from ftzparse.export.comparison.wording import summarise
from ftzparse.models import Plan
from ftzparse.quality.comparison.change import Comparison
from ftzparse.quality.comparison.compare import compare
from ftzparse.quality.comparison.wording import reword
from support.plans import plans
from support.rich import RICH, Json, changed

CLAUSE = "measures[0].responsibilities[0]"
NAMES = ("old.json", "new.json")


def compared(old: Json, new: Json) -> Comparison:
    return compare(read(old), read(new), NAMES)


def read(output: Json) -> Plan:
    return Plan.model_validate_json(json.dumps(output))


def told(comparison: Comparison) -> list[tuple[str, str, str]]:
    return [(group.id, one.kind, one.what) for group in comparison.groups for one in group.changes]


def rest(values: list[Any]) -> list[Any]:
    return values[1:]


CHANGES = {
    "measure": ("measures", rest, ("m1", "lost", "measure")),
    "section of a measure": ("measures[0].section", "s2", ("m1", "changed", "measure")),
    "renumbered": ("measures[0].id", "m99", ("m99", "changed", "measure")),
    "label": ("measures[0].label", "I", ("m1", "changed", "measure")),
    "number": ("measures[0].number", 9, ("m1", "changed", "measure")),
    "end": ("measures[0].end", 7000, ("m1", "changed", "measure")),
    "text": ("measures[0].text", "Focus on tests.", ("m1", "changed", "text")),
    "headline": ("measures[0].headline", "Focus on tests.", ("m1", "changed", "headline")),
    "occurrence": ("measures[6].occurrences", rest, ("m8", "lost", "occurrence")),
    "similarity": ("measures[6].occurrences[0].similarity", 98, ("m8", "changed", "occurrence")),
    "mention": (f"{CLAUSE}.units", rest, ("m1", "lost", "unit")),
    "link": (f"{CLAUSE}.units[0].unit", None, ("m1", "changed", "unit")),
    "role": (f"{CLAUSE}.units[0].role", "lead", ("m1", "changed", "unit")),
    "label of a clause": (f"{CLAUSE}.label", "Led by", ("m1", "changed", "clause")),
    "open end": (f"{CLAUSE}.open_ended", lambda is_open: not is_open, ("m1", "changed", "clause")),
    "covers": (f"{CLAUSE}.covers", [], ("m1", "changed", "clause")),
    "action": ("measures[0].actions", rest, ("m1", "lost", "action")),
    "object": ("measures[0].actions[0].object", None, ("m1", "changed", "action")),
    "role of an action": ("measures[0].actions[0].role", "means", ("m1", "changed", "action")),
    "carrier": ("measures[0].actions[0].units", [], ("m1", "changed", "action")),
    "sector": ("measures[0].sectors", [], ("m1", "lost", "sector")),
    "evidence": ("measures[0].sectors[0].evidence", [], ("m1", "changed", "sector")),
    "quantity": ("measures[0].quantities", [], ("m1", "lost", "quantity")),
    "value": ("measures[0].quantities[0].low", 2, ("m1", "changed", "quantity")),
    "title": ("title", None, ("plan", "lost", "title")),
    "date": ("date", "2023-01-01", ("plan", "changed", "date")),
    "file name": ("source.name", "other.txt", ("plan", "changed", "source")),
    "section": ("sections[0].level", 2, ("plan", "changed", "section")),
    "parent": ("sections[1].parent", "s1", ("plan", "changed", "section")),
    "reference": ("references", rest, ("plan", "lost", "reference")),
    "issuer": ("references[0].issuer", None, ("plan", "changed", "reference")),
    "excerpt": ("excerpts", rest, ("plan", "lost", "excerpt")),
    "finding": ("findings", rest, ("plan", "lost", "finding")),
    "severity": ("findings[0].severity", "error", ("plan", "changed", "finding")),
    "name of a unit": ("units[0].name", "Tea House", ("plan", "changed", "unit's entry")),
    "count that its parts contradict": ("units[0].mentions", 7, ("plan", "changed", "value")),
    "coverage": ("coverage.measure", 7, ("plan", "changed", "value")),
}
_OPPOSITE = {"lost": "gained", "gained": "lost", "changed": "changed"}


@pytest.mark.parametrize(("path", "value", "expected"), CHANGES.values(), ids=CHANGES.keys())
def test_tells_each_change_once(path: str, value: object, expected: tuple[str, str, str]) -> None:
    new = changed(path, value)
    group, kind, what = expected
    assert told(compared(RICH, new)) == [expected]
    back = [(_OPPOSITE[kind], what)]
    assert [(one, other) for _, one, other in told(compared(new, RICH))] == back
    if kind != "changed" or what not in {"measure", "section"}:  # these may have another id
        assert told(compared(new, RICH)) == [(group, _OPPOSITE[kind], what)]


def test_a_plan_is_like_itself() -> None:
    comparison = compared(RICH, RICH)
    assert (comparison.groups, comparison.makers, comparison.editions) == ((), (), False)
    assert summarise(comparison) == "no differences"


@given(plans)
def test_every_plan_is_like_itself(text: str) -> None:
    try:
        plan = extract(text)
    except (NotAPlan, UndecodableText):
        return
    other = plan.model_copy(update={"source": plan.source.model_copy(update={"sha256": "0" * 64})})
    assert compare(plan, plan, NAMES).groups == ()
    assert compare(plan, other, NAMES).groups == ()  # another edition that says the same


@pytest.mark.parametrize("key", ["version", "language_model", "lexicon"])
def test_what_made_them_is_no_difference(key: str) -> None:
    comparison = compared(RICH, changed(f"generator.{key}", "new"))
    assert comparison.groups == ()
    assert [value.new for value in comparison.makers] == ["new"]
    text = render_comparison(comparison, DiffFormat.TEXT)
    assert text.startswith(f"Made by different tools: {key.replace('_', ' ')}: ")


EDITION = """1. Support banks in the zone with long loans for firms that build ports. (Lead unit: Port Office)

2. Open up the market for cell therapy, gene tests and medical devices. (Responsible Units: Beijing Customs)

3. Ease transit of goods through the airport and simplify its forms.
"""
EDITIONS = {
    "reworded": (("long loans", "short loans"), [("m1", "changed", "text")]),
    "reassigned": (("Beijing Customs", "Ministry of Finance"), [("m2", "changed", "assignment")]),
    "unit added": (
        ("Customs)", "Customs, Ministry of Finance)"),
        [("m2", "gained", "unit")],
    ),
    "dropped": (
        ("3. Ease transit of goods through the airport and simplify its forms.", ""),
        [("m3", "lost", "measure")],
    ),
    "renumbered": (("3. Ease", "4. Ease"), [("m4", "changed", "measure")]),
}


@pytest.mark.parametrize(("edit", "expected"), EDITIONS.values(), ids=EDITIONS.keys())
def test_two_editions(edit: tuple[str, str], expected: list[tuple[str, str, str]]) -> None:
    old, new = extract(EDITION), extract(EDITION.replace(*edit))
    comparison = compare(old, new, NAMES)
    assert comparison.editions
    kinds = {"text", "assignment", "unit", "measure"}
    assert [row for row in told(comparison) if row[2] in kinds] == expected


def test_an_inserted_measure_renumbers_the_others() -> None:
    first, second, third = EDITION.split("\n\n")
    fresh = "2. Build a biobank with rules of its own for samples."
    text = "\n\n".join([first, fresh, second.replace("2.", "3."), third.replace("3.", "4.")])
    comparison = compare(extract(EDITION), extract(text), NAMES)
    rows = [row for row in told(comparison) if row[2] == "measure"]
    assert rows == [("m2", "gained", "measure"), ("m3", "changed", "measure"), ("m4", "changed", "measure")]


def test_reworded_word_by_word() -> None:
    segments = reword("We support all long loans for firms.", "We support some short loans for firms.")
    assert [(segment.kind, segment.words) for segment in segments] == [
        ("same", "We support"),
        ("old", "all long"),
        ("new", "some short"),
        ("same", "loans for firms."),
    ]


# Reports


def one_lost_unit() -> Comparison:
    new = copy.deepcopy(RICH)
    mention = new["measures"][4]["responsibilities"][1]["units"].pop()
    new["units"] = [unit for unit in new["units"] if unit["id"] != mention["unit"]]
    return compared(RICH, new)


def test_text_of_one_lost_unit() -> None:
    comparison = one_lost_unit()
    _, title, lost, detail = render_comparison(comparison, DiffFormat.TEXT).splitlines()
    assert title.startswith("Measure 6: Focusing on the operational needs of key industries")
    assert lost == "  - LOST unit: Beijing Customs"
    assert detail.strip().startswith("responsible; national/customs-beijing; now named nowhere in the plan; ")
    assert summarise(comparison) == "1 difference in m6: 1 unit lost"


def test_markdown_of_one_lost_unit() -> None:
    head, *lines = render_comparison(one_lost_unit(), DiffFormat.MARKDOWN).splitlines()
    assert head == "### new.json: 1 difference in m6: 1 unit lost"
    assert "- 🔴 lost unit: **Beijing Customs**" in lines


def test_json_of_one_lost_unit() -> None:
    document = json.loads(render_comparison(one_lost_unit(), DiffFormat.JSON))
    assert document["counts"] == [{"kind": "lost", "what": "unit", "count": 1}]
    assert document["groups"][0]["changes"][0]["name"] == "Beijing Customs"


@pytest.mark.parametrize("form", list(DiffFormat))
def test_nothing_steers_the_reader(form: DiffFormat) -> None:
    wild = "Focus \x1b[2J\u202e <img src=x> @somebody **now** [a](b)\n# Heading."
    written = render_comparison(compared(RICH, changed("measures[0].text", wild)), form)
    assert "\x1b" not in written
    if form is not DiffFormat.JSON:
        assert "\u202e" not in written
    if form is DiffFormat.MARKDOWN:
        assert not any(mark in written for mark in ("<img", "@somebody", "**now**", "](b)", "\n# "))


def test_markdown_fits_a_comment() -> None:
    new = copy.deepcopy(RICH)
    for measure in new["measures"]:
        measure["text"] = " ".join(f"word{place}" for place in range(2000))
    written = render_comparison(compared(RICH, new), DiffFormat.MARKDOWN)
    assert len(written) < 65_536
    assert written.endswith(" more: run `ftzparse diff` to see all.\n")
