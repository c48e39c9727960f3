"""Reading both formats of gold, and refusing what is none."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from ftzparse.errors import UnusableInput
from ftzparse.models import Action
from ftzparse.quality.gold import read_gold
from ftzparse.quality.layers import LAYERS
from support.gold import full_gold
from support.marked import read_marked
from support.scored import changed, small_gold

ROOT = Path(__file__).parents[2]
DOCUMENT = (ROOT / "docs" / "gold-format.md").read_text("utf-8")
PLANS = sorted((ROOT / "tests" / "plans").glob("*.marked.txt"))


def test_documented_examples_are_gold() -> None:
    some, whole = re.findall(r"```json\n(.*?)```", DOCUMENT, re.DOTALL)
    assert not read_gold(some, "some").whole
    assert read_gold(whole, "whole").whole


def test_layers_are_documented() -> None:
    rows = re.findall(r"^\| `([a-z-]+)` \| (.*) \|$", DOCUMENT, re.MULTILINE)
    assert rows == list(LAYERS.items())


def test_every_role_has_its_layer() -> None:
    schema = Action.model_json_schema()["properties"]["role"]["enum"]
    assert {layer.removeprefix("actions-") for layer in LAYERS if layer.startswith("actions-")} == set(schema)


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.name.split(".")[0])
def test_marked_plans_become_gold(path: Path) -> None:
    marked = read_marked(path)
    gold = read_gold(json.dumps(full_gold(marked)), path.name)
    kept = [mark for mark in marked.named("measure") if "repeat" not in mark.attributes]
    assert gold.whole
    assert len(gold.plan.measures) == len(kept)
    places = sum(len(measure.occurrences) for measure in gold.plan.measures)
    assert places == len(marked.named("measure"))


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("", "Invalid JSON"),
        ("[{", "Invalid JSON"),
        ('{"title": "\\udc80"}', "Invalid JSON"),
        ("[" * 10_000, "Invalid JSON"),
        ("3", "should be an object"),
        ("[]", "states nothing"),
        ("{}", "states nothing"),
        ('{"title": {"start": 5, "end": 5}}', "title: the range 5-5 is empty"),
        ('{"title": {"start": -1, "end": 5}}', "title.start: "),
        (
            '{"title": {"start": 0, "end": 3, "quote": "Plan"}}',
            "title: 'Plan' has 4 characters, its range has 3",
        ),
        ('{"title": {"start": "0", "end": 3}}', "title.start: "),
        ('{"date": "2024"}', "date: "),
        ('{"measures": null}', "measures: "),
        ('[{"start": 3, "end": 9}]', "[0].label: Field required"),
        ('[{"label": "8", "start": 3, "end": 9, "acts": []}]', "[0].acts: "),
    ],
)
def test_refuses(text: str, complaint: str) -> None:
    with pytest.raises(UnusableInput, match=re.escape(complaint)) as caught:
        read_gold(text, "gold.json")
    assert str(caught.value).startswith("gold.json: no gold: ")


ACTION = ("measures", 1, "actions", 0)


@pytest.mark.parametrize(
    ("path", "value", "complaint"),
    [
        ((*ACTION, "role"), "mean", "measures[1].actions[0].role: 'mean' is none of main, means"),
        ((*ACTION, "type"), "order", "'order' is none of directive, permission, outcome"),
        ((*ACTION, "verb"), "", "measures[1].actions[0].verb: "),
        ((*ACTION, "verb_start"), 0, "measures[1]: 0-7 lies outside "),
        ((*ACTION, "object_start"), None, "must stand together"),
        ((*ACTION, "object"), None, "must stand together"),
        ((*ACTION, "object"), "x", "'x' has 1 characters, its range has 22"),
        (("measures", 1, "quantities", 0, "kind"), "sum", "'sum' is none of deadline, "),
        (("measures", 1, "sectors", 0, "start"), 1, "measures[1]: 'biobanks' has 8 characters"),
        (("measures", 0, "section"), "c", "measure 1 names section 'c'; there is none"),
        (
            ("measures", 0, "responsibilities", 0, "units", 0),
            {"start": 0, "end": 4, "role": "lead"},
            "0-4 lies",
        ),
        (("sections", 0, "title"), {"start": 0, "end": 4}, "sections[0]: 0-4 lies outside"),
        (("sections", 0, "level"), 0, "sections[0].level: "),
    ],
)
def test_refuses_contradictions(path: tuple[str | int, ...], value: object, complaint: str) -> None:
    with pytest.raises(UnusableInput, match=re.escape(complaint)):
        read_gold(json.dumps(changed(small_gold(), path, value)), "gold.json")


def test_an_empty_object_is_none() -> None:
    gold = small_gold()
    gold["measures"][1]["actions"][2]["object"] = ""
    assert read_gold(json.dumps(gold), "gold").plan.measures[1].actions[2].object_quote is None
