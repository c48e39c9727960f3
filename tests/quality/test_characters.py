"""Output, gold and source must agree on every character that they quote."""

from __future__ import annotations

import json

import pytest

from ftzparse.errors import UnusableInput
from ftzparse.quality.evaluate import Evaluation, evaluate
from ftzparse.quality.gold import read_gold
from ftzparse.source import Source
from support.gold import Json
from support.scored import SMALL, changed, perfect_output, read_output, small_gold

SOURCE = Source(name="small", text=SMALL.text, sha256="0" * 64, encoding="utf-8")
M1 = ("measures", 0)
EXPLORE = (*M1, "actions", 0)


def scored(output: Json, gold: Json, source: Source | None = None) -> Evaluation:
    return evaluate(read_output(output), read_gold(json.dumps(gold), "gold.json"), source)


def perfect() -> Json:
    return perfect_output(SMALL, small_gold())


@pytest.mark.parametrize(
    ("path", "value", "complaint"),
    [
        (
            ("title",),
            {"start": 0, "end": 19, "quote": "Plan for Shutting D"},
            "there stands 'Plan for Opening Up'",
        ),
        (("title",), {"start": 0, "end": 9000}, "0-9000 lies outside the source's"),
        ((*M1, "end"), 9000, "lies outside the source's"),
        ((*EXPLORE, "verb"), "Exploit", "'Exploit' is said to stand at"),
    ],
)
@pytest.mark.parametrize("source", [None, SOURCE])
def test_refuses_gold_of_another_text(
    path: tuple[str | int, ...], value: object, complaint: str, source: Source | None
) -> None:
    with pytest.raises(UnusableInput, match=r"^gold\.json: ") as caught:
        scored(perfect(), changed(small_gold(), path, value), source)
    assert complaint in caught.value.reason


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("title", "quote"), "Plan"),
        (("title", "end"), 9000),
        (("title", "start"), 30),
        ((*M1, "end"), 9000),
        ((*EXPLORE, "verb", "quote"), "Exploit"),
    ],
)
def test_refuses_an_output_that_is_not_grounded(path: tuple[str | int, ...], value: object) -> None:
    source = SOURCE if path[-1] == "quote" else None
    with pytest.raises(UnusableInput, match=r"^output of small: "):
        scored(changed(perfect(), path, value), small_gold(), source)


@pytest.mark.parametrize(
    ("source", "complaint"),
    [
        (Source("other", SMALL.text, "1" * 64, "utf-8"), "not the text of this output"),
        (Source("other", SMALL.text + " ", "0" * 64, "cp1252"), "decoded otherwise"),
    ],
)
def test_refuses_another_source(source: Source, complaint: str) -> None:
    with pytest.raises(UnusableInput, match=f"^other: {complaint}"):
        scored(perfect(), small_gold(), source)


def test_a_plan_may_claim_any_length() -> None:
    gold = {"measures": [{"label": "1", "start": 0, "end": 10**12}]}
    output = changed(perfect(), ("source", "characters"), 10**12)
    assert scored(output, gold).f1("measures") == 0
