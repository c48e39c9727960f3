"""What the tool writes, byte for byte: every change of behaviour is a diff to be read."""

from __future__ import annotations

from pathlib import Path

import pytest

from conftest import Golden
from ftzparse.api import extract, extract_file
from ftzparse.export.json import render_json
from support.marked import read_marked

ROOT = Path(__file__).parents[1]
RAW = sorted((ROOT / "data" / "raw").glob("*.txt"))
MARKED = ["tianjin-leasing-2023", "xian-hub-action-plan-2024", "xiamen-ports-scrape-2023"]


@pytest.mark.parametrize("raw", RAW, ids=[path.stem for path in RAW])
def test_the_published_output_is_the_current_one(raw: Path, golden: Golden) -> None:
    golden(ROOT / "data" / "out" / f"{raw.stem}.json", render_json(extract_file(raw), compact=False))


@pytest.mark.parametrize("name", MARKED)
def test_marked_plans(name: str, golden: Golden) -> None:
    plan = read_marked(ROOT / "tests" / "plans" / f"{name}.marked.txt")
    written = render_json(extract(plan.text, name=f"{name}.txt"), compact=False)
    golden(ROOT / "tests" / "golden" / name / "plan.json", written)


def test_no_output_is_left_over() -> None:
    assert {path.stem for path in (ROOT / "data" / "out").glob("*.json")} <= {path.stem for path in RAW}
    assert {path.name for path in (ROOT / "tests" / "golden").iterdir()} <= set(MARKED)
