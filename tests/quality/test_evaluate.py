"""Scoring an output: a perfect one, each kind of fault, gold of some measures only."""

from __future__ import annotations

import json

import pytest

from ftzparse.quality.evaluate import Evaluation, evaluate
from ftzparse.quality.gold import read_gold
from ftzparse.quality.layers import LAYERS
from ftzparse.source import Source
from support.gold import Json, full_gold
from support.scored import DROPPED, SMALL, changed, locate, perfect_output, read_output, small_gold

SOURCE = Source(name="small", text=SMALL.text, sha256="0" * 64, encoding="utf-8")
M1 = ("measures", 0)
M2 = ("measures", 1)
CLAUSE = (*M1, "responsibilities", 0)
EXPLORE, LAUNCHING = (*M1, "actions", 0), (*M1, "actions", 1)


def scored(output: Json, gold: object, source: Source | None = None) -> Evaluation:
    return evaluate(read_output(output), read_gold(json.dumps(gold), "gold.json"), source)


def lowered(evaluation: Evaluation) -> set[str]:
    return {score.layer for score in evaluation.scores if score.f1 != 1}


def perfect() -> Json:
    return perfect_output(SMALL, small_gold())


@pytest.mark.parametrize("source", [None, SOURCE])
def test_a_perfect_output_scores_1_in_every_layer(source: Source | None) -> None:
    evaluation = scored(perfect(), small_gold(), source)
    assert {score.layer: score.f1 for score in evaluation.scores} == dict.fromkeys(LAYERS, 1)
    assert not evaluation.faults


def verb(word: str) -> Json:
    return {**locate(word), "lemma": word}


@pytest.mark.parametrize(
    ("path", "value", "layers"),
    [
        (("title",), None, {"title"}),
        (("title",), locate("Plan for Opening"), {"title"}),
        (("date",), None, {"date"}),
        (("date",), "2024-06-05", {"date"}),
        (("sections", 1, "label"), "2", {"section-labels"}),
        (("sections", 1, "number"), None, {"section-labels"}),
        (("sections", 1, "level"), 2, {"section-levels"}),
        (("sections", 1, "occurrences"), [], {"repeats"}),
        ((*M2, "occurrences", 1), DROPPED, {"repeats"}),
        ((*M2, "end"), locate("(applicable")["end"], {"measure-spans"}),
        ((*M2, "label"), "3", {"measure-labels"}),
        ((*M2, "number"), None, {"measure-labels"}),
        ((*M2, "section"), None, {"measure-sections"}),
        ((*M2, "section"), "s0", {"measure-sections"}),
        ((*M2, "section"), "lost", {"measure-sections"}),
        ((*M2, "applies_to"), None, {"applies-to"}),
        ((*CLAUSE, "open_ended"), False, {"open-ended"}),
        ((*CLAUSE, "deadline"), None, {"deadlines"}),
        ((*CLAUSE, "deadline"), locate("June 2024"), {"deadlines"}),
        ((*CLAUSE, "units", 0, "unit"), None, {"unit-ids"}),
        ((*CLAUSE, "units", 0, "role"), "cooperating", {"unit-roles"}),
        ((*CLAUSE, "units", 1, "office_of"), None, {"unit-offices"}),
        ((*CLAUSE, "units", 1), DROPPED, {"units"}),
        (EXPLORE, DROPPED, {"actions", "actions-main"}),
        (LAUNCHING, DROPPED, {"actions", "actions-means"}),
        ((*EXPLORE, "verb"), verb("new"), {"actions", "actions-main"}),
        ((*EXPLORE, "object"), None, {"objects-exact", "objects-overlap"}),
        ((*EXPLORE, "object"), locate("models"), {"objects-exact", "objects-overlap"}),
        ((*LAUNCHING, "object"), None, set()),
        ((*EXPLORE, "role"), "result", {"roles", "actions-main", "actions-result"}),
        ((*EXPLORE, "type"), "permission", {"types"}),
        ((*M1, "sectors"), [], {"sectors"}),
        ((*M1, "sectors", 0, "sector"), "medicine", {"sectors"}),
        ((*M1, "sectors", 0, "evidence"), [locate("therapy")], set()),
        ((*M2, "quantities"), [], {"quantities"}),
        ((*M2, "quantities", 0, "kind"), "count", {"quantity-kinds"}),
        ((*M2, "quantities", 0, "unit"), "day", {"quantity-values"}),
        ((*M2, "quantities", 0, "high"), 11, {"quantity-values"}),
    ],
)
def test_a_fault_lowers_its_own_layer(path: tuple[str | int, ...], value: object, layers: set[str]) -> None:
    evaluation = scored(changed(perfect(), path, value), small_gold())
    told = {score.layer for score in evaluation.scores if score.false or score.missed}
    assert told == layers
    # Faults of actions by role and of overlaps are told under the layer that they belong to.
    assert {fault.layer for fault in evaluation.faults} == layers - {
        layer for layer in LAYERS if layer.startswith("actions-")
    } - {"objects-overlap"}


def test_a_clause_takes_its_parts_along() -> None:
    evaluation = scored(changed(perfect(), CLAUSE, DROPPED), small_gold())
    missed = {score.layer: score.missed for score in evaluation.scores if score.missed}
    assert missed == {"responsibilities": 1, "deadlines": 1, "units": 2}
    assert evaluation.f1("open-ended") is evaluation.f1("unit-roles") is None


def test_scores_by_hand() -> None:
    """Of 7 verbs 5 are found, and one that is none; of 4 objects 3, and 13 of the 22 characters of one."""
    output = perfect()
    first, second = output["measures"][0]["actions"], output["measures"][1]["actions"]
    del first[3]
    first[1]["verb"] = verb("pilot")
    second[0]["object"] = locate("standards for")
    evaluation = scored(output, small_gold())
    scores = {score.layer: score for score in evaluation.scores}
    actions = scores["actions"]
    assert (actions.true, actions.false, actions.missed) == (5, 1, 2)
    assert (actions.precision, actions.recall, actions.f1) == (5 / 6, 5 / 7, 10 / 13)
    assert scores["objects-exact"].f1 == 3 / 4
    assert scores["objects-overlap"].f1 == pytest.approx((1 + 2 * 13 / (13 + 22) + 1 + 1) / 4)
    assert [(fault.layer, fault.kind, fault.quote) for fault in evaluation.faults] == [
        ("actions", "missed", "launching"),
        ("actions", "false", "pilot"),
        ("actions", "missed", "attract"),
        ("objects-exact", "wrong", "Develop"),
    ]


SOME = [{key: small_gold()["measures"][1][key] for key in ("label", "start", "end", "actions", "sectors")}]


def test_some_measures_are_scored_by_themselves() -> None:
    output = perfect()
    output["measures"][0]["actions"] = []
    output["measures"][0]["sectors"] = []
    evaluation = scored(output, SOME)
    assert lowered(evaluation) - {"actions-means", "actions-accompanying", "actions-result"} == set()
    scores = {score.layer: score for score in evaluation.scores}
    assert "quantities" not in scores
    assert "sections" not in scores
    assert (scores["measures"].true, scores["actions"].true, scores["sectors"].true) == (1, 3, 2)
    assert scores["actions-means"].f1 is None


@pytest.mark.parametrize(
    ("path", "value", "counts"),
    [
        (M2, DROPPED, {"measures": (0, 0, 1), "actions": (0, 0, 3), "sectors": (0, 0, 2)}),
        (M1, DROPPED, {"measures": (1, 0, 0), "actions": (3, 0, 0), "sectors": (2, 0, 0)}),
        ((*M2, "start"), locate("Banks")["start"], {"measures": (0, 1, 1), "sectors": (0, 2, 2)}),
        ((*M2, "sectors", 0, "sector"), "x", {"sectors": (1, 1, 1)}),
        ((*M2, "actions", 0, "verb"), verb("days"), {"actions": (2, 1, 1)}),
        ((*M2, "actions", 0, "verb"), verb("pilot"), {"actions": (2, 0, 1)}),
    ],
)
def test_some_measures(
    path: tuple[str | int, ...], value: object, counts: dict[str, tuple[int, ...]]
) -> None:
    evaluation = scored(changed(perfect(), path, value), SOME)
    found = {score.layer: (score.true, score.false, score.missed) for score in evaluation.scores}
    assert {layer: found[layer] for layer in counts} == counts


def test_what_a_whole_plan_does_not_hold_is_false() -> None:
    gold = small_gold()
    del gold["measures"][1]
    scores = {score.layer: score for score in scored(perfect(), gold).scores}
    false = {layer: score.false for layer, score in scores.items() if score.false}
    assert false == {
        "measures": 1,
        "applies-to": 1,
        "actions": 3,
        "actions-main": 3,
        "sectors": 2,
        "quantities": 1,
    }


@pytest.mark.parametrize(
    ("path", "absent"),
    [
        (("title",), {"title"}),
        (("sections", 0, "occurrences"), set()),
        ((*M1, "section"), set()),
        ((*CLAUSE, "deadline"), {"deadlines"}),
        ((*CLAUSE, "open_ended"), {"open-ended"}),
        ((*CLAUSE, "units", 0, "unit"), set()),
        (("sections",), {"sections", "section-labels", "section-levels", "measure-sections"}),
        (
            ("measures",),
            set(LAYERS) - {"title", "date", "sections", "section-labels", "section-levels", "repeats"},
        ),
    ],
)
def test_what_is_not_stated_is_not_scored(path: tuple[str | int, ...], absent: set[str]) -> None:
    gold = changed(small_gold(), path, DROPPED)
    if path == ("sections",):
        for measure in gold["measures"]:
            del measure["section"]
    evaluation = scored(perfect(), gold)
    assert set(LAYERS) - {score.layer for score in evaluation.scores} == absent
    assert not evaluation.faults


def test_nothing_to_find_and_nothing_found_has_no_f1() -> None:
    gold = changed(small_gold(), (*M2, "quantities"), [])
    output = changed(perfect(), (*M2, "quantities"), [])
    assert scored(output, gold).f1("quantities") is None


@pytest.mark.parametrize(
    ("source", "before", "after"),
    [(SOURCE, "…pe 2. ", ". II. Cut …"), (None, "2. ", ".")],
)
def test_a_fault_has_its_context(source: Source | None, before: str, after: str) -> None:
    (fault,) = scored(changed(perfect(), (*M2, "actions", 2), DROPPED), small_gold(), source).faults
    assert (fault.kind, fault.measure, fault.quote, fault.note) == ("missed", "2", "lend", "object: none")
    assert fault.context == (
        f"{before}Develop and promote standards for biobanks. Banks may «lend» "
        f"within 10 working days (applicable: Airport Zone){after}"
    )


def test_context_is_taken_nearest_to_the_place() -> None:
    output = perfect()
    del output["measures"][1]["actions"][2]
    output["measures"][1]["text"] = f"Never lend alone. {output['measures'][1]['text']}"
    (fault,) = scored(output, small_gold()).faults
    assert "Banks may «lend» within" in fault.context


def test_structure_alone_is_gold_as_well() -> None:
    evaluation = scored(perfect(), full_gold(SMALL))
    assert lowered(evaluation) == set()
    assert "actions" not in {score.layer for score in evaluation.scores}
