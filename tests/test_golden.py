"""What the tool writes, byte for byte: every change of behaviour is a diff to be read."""

# ruff: noqa: S603 - only this interpreter is run

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from conftest import Golden
from ftzparse.api import extract_file
from ftzparse.export.json import render_json
from support.marked import read_marked

pytestmark = pytest.mark.model


ROOT = Path(__file__).parents[1]
BEIJING = ROOT / "data" / "raw" / "beijing-ftz-investment-2022.txt"
RAW = sorted((ROOT / "data" / "raw").glob("*.txt"))
MARKED = sorted((ROOT / "tests" / "plans").glob("*.marked.txt"))


@pytest.mark.parametrize("raw", RAW, ids=[path.stem for path in RAW])
def test_the_published_output_is_the_current_one(raw: Path, golden: Golden) -> None:
    golden(ROOT / "data" / "out" / f"{raw.stem}.json", render_json(extract_file(raw), compact=False))


@pytest.mark.parametrize("path", MARKED, ids=[path.name for path in MARKED])
def test_the_text_of_a_marked_plan_and_its_output(path: Path, golden: Golden) -> None:
    plan = read_marked(path)
    text = ROOT / "tests" / "golden" / f"{plan.name}.txt"
    golden(text, plan.text)
    golden(text.with_suffix(".json"), render_json(extract_file(text), compact=False))


def test_no_output_is_left_over() -> None:
    assert {path.stem for path in (ROOT / "data" / "out").glob("*.json")} <= {path.stem for path in RAW}
    stems = {path.name.removesuffix(".marked.txt") for path in MARKED}
    assert {path.stem for path in (ROOT / "tests" / "golden").iterdir()} == stems


def run(*args: str | Path, stdin: bytes = b"", seed: str = "0") -> bytes:
    command = [sys.executable, "-m", "ftzparse", "extract", *map(str, args)]
    environment = {**os.environ, "PYTHONHASHSEED": seed}
    return subprocess.run(command, input=stdin, capture_output=True, check=True, env=environment).stdout


def test_the_hash_seed_changes_nothing() -> None:
    assert run(BEIJING, seed="1") == run(BEIJING, seed="4242")


def test_standard_input_equals_the_file_but_for_its_name() -> None:
    from_file, from_stream = json.loads(run(BEIJING)), json.loads(run("-", stdin=BEIJING.read_bytes()))
    assert from_file["source"].pop("name") == BEIJING.name
    assert from_stream["source"].pop("name") == "-"
    assert from_file == from_stream
