"""Holds the extraction to the gold in the repository: a score that drops below its floor fails.

The floors lie just below what is reached today. Most of the plans were written and annotated by people who
had not seen the rules.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from ftzparse import Plan, extract, extract_file
from ftzparse.quality.evaluate import evaluate
from ftzparse.quality.gold import read_gold
from support.marked import read_marked

_ROOT = Path(__file__).parents[2]
_GOLD = sorted((_ROOT / "tests" / "gold").glob("*.gold.json"))
_FLOORS = {
    "actions": 0.93,
    "actions-main": 0.95,
    "objects-overlap": 0.94,
    "objects-exact": 0.85,
    "roles": 0.95,
    "types": 0.96,
    "sectors": 0.85,
    "quantities": 0.75,
}
_BEIJING = {
    "actions": 0.98,
    "actions-main": 0.98,
    "objects-overlap": 0.97,
    "sectors": 0.98,
    "quantities": 0.99,
}

pytestmark = pytest.mark.model


def _name(path: Path) -> str:
    return path.name.removesuffix(".gold.json")


def _plan(name: str) -> Plan:
    raw = _ROOT / "data" / "raw" / f"{name}.txt"
    if raw.exists():
        return extract_file(raw)
    return extract(read_marked(_ROOT / "tests" / "plans" / f"{name}.marked.txt").text, name=name)


@pytest.mark.parametrize("path", _GOLD, ids=[path.stem for path in _GOLD])
def test_scores_stay_above_their_floors(path: Path) -> None:
    gold = read_gold(path.read_text("utf-8"), path.name)
    evaluation = evaluate(_plan(_name(path)), gold)
    floors = _FLOORS | (_BEIJING if path.stem.startswith("beijing") else {})
    scores = {layer: evaluation.f1(layer) for layer in floors}
    assert all(score is not None and score >= floors[layer] for layer, score in scores.items()), (
        f"{path.stem}: {scores}"
    )


def test_there_is_gold() -> None:
    assert len(_GOLD) > 8
