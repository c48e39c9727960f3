"""`ftzparse eval` from outside: output, thresholds, exit codes."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from ftzparse.cli import app
from ftzparse.export.evaluation import EvaluationFormat, render_evaluation
from ftzparse.quality.counts import Score
from ftzparse.quality.evaluate import Fault
from support.gold import Json
from support.scored import SMALL, perfect_output, small_gold


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    """Write an output that lacks the last verb, and its gold."""
    output = perfect_output(SMALL, small_gold())
    del output["measures"][1]["actions"][2]
    return _write(tmp_path / "plan.json", output), _write(tmp_path / "gold.json", small_gold())


def _write(path: Path, values: Json) -> Path:
    path.write_text(json.dumps(values), "utf-8")
    return path


def run(*args: str | Path, stdin: bytes | None = None) -> Result:
    return CliRunner().invoke(app, ["eval", *map(str, args)], stdin)


def test_table(files: tuple[Path, Path]) -> None:
    output, gold = files
    result = run(output, "--gold", gold)
    assert result.exit_code == 0
    header, *rows = result.stdout.splitlines()
    assert header.split() == ["layer", "true", "false", "missed", "precision", "recall", "F1"]
    assert "actions-main             3      0       1      1.000   0.750  0.857" in rows
    assert result.stderr == ""


def test_verbose(files: tuple[Path, Path]) -> None:
    output, gold = files
    start = SMALL.text.index("lend")
    *_, fault, context = run(output, "--gold", gold, "--verbose").stdout.splitlines()
    assert fault == f"actions missed {start}-{start + 4} in measure 2: object: none"
    assert "Banks may «lend» within" in context


def test_json(files: tuple[Path, Path]) -> None:
    output, gold = files
    result = run("-", "--gold", gold, "--format", "json", "--verbose", stdin=output.read_bytes())
    document = json.loads(result.stdout)
    assert document["layers"]["actions"] == {
        "true": 6,
        "false": 0,
        "missed": 1,
        "precision": 1,
        "recall": 0.857143,
        "f1": 0.923077,
    }
    (fault,) = document["faults"]
    assert (fault["layer"], fault["kind"], fault["measure"], fault["quote"]) == (
        "actions",
        "missed",
        "2",
        "lend",
    )
    assert "faults" not in json.loads(run(output, "--gold", gold, "--format", "json").stdout)


@pytest.mark.parametrize(
    ("thresholds", "code", "told"),
    [
        (["units=1", "actions=0.9"], 0, []),
        (["actions=0.95"], 1, ["actions: F1 0.9231 is below 0.95"]),
        (
            ["actions=0.95", "units=1", "actions-main=.9"],
            1,
            ["actions: F1 0.9231", "actions-main: F1 0.8571"],
        ),
        (["actions=0"], 0, []),
        (["deadline=0.9"], 2, ["'deadline' is no layer"]),
        (["actions"], 2, ["not LAYER=F1"]),
        (["actions="], 2, ["not LAYER=F1"]),
        (["actions=high"], 2, ["not LAYER=F1"]),
        (["actions=95"], 2, ["not LAYER=F1"]),
        (["actions=-1"], 2, ["not LAYER=F1"]),
        (["actions=nan"], 2, ["not LAYER=F1"]),
        (["=0.5"], 2, ["'' is no layer"]),
    ],
)
def test_thresholds(files: tuple[Path, Path], thresholds: list[str], code: int, told: list[str]) -> None:
    output, gold = files
    result = run(output, "--gold", gold, *(f"--min={threshold}" for threshold in thresholds))
    assert result.exit_code == code
    assert all(message in " ".join(result.stderr.split()) for message in told)
    assert bool(result.stdout) == (code != 2)


@pytest.mark.parametrize(
    ("gold", "told"),
    [
        ({"date": "2024-05-06"}, "actions: the gold states none of it; wanted 0.5"),
        ([{"label": "1", "start": 0, "end": 9, "actions": []}], "actions: nothing to score; wanted 0.5"),
    ],
)
def test_a_threshold_on_nothing_is_missed(
    tmp_path: Path, files: tuple[Path, Path], gold: Json, told: str
) -> None:
    result = run(files[0], "--gold", _write(tmp_path / "other.json", gold), "--min=actions=0.5")
    assert (result.exit_code, result.stderr) == (1, f"{told}\n")


def test_source(tmp_path: Path, files: tuple[Path, Path]) -> None:
    source = tmp_path / "small.txt"
    source.write_bytes(SMALL.text.encode())
    args = (files[0], "--gold", files[1], "--source", source, "--verbose")
    result = run(*args)
    assert result.exit_code == 3
    assert result.stderr == f"error: {source}: not the text of this output (small); name that one\n"

    output = json.loads(files[0].read_bytes())
    output["source"]["sha256"] = hashlib.sha256(source.read_bytes()).hexdigest()
    _write(files[0], output)
    assert "(applicable: Airport Zone). II. Cut" in run(*args).stdout


@pytest.mark.parametrize(
    ("broken", "text", "told"),
    [
        (0, '{"schema_version": "2"}', "schema version '2'"),
        (0, '{"schema_version": "1"}', "no plan: generator: Field required"),
        (0, "{}", "no plan: schema_version: Field required"),
        (0, '{"schema_version": "1", "gen', "truncated JSON: it breaks off"),
        (0, "1. Support banks.", "no JSON: Extra data"),
        (0, "", "empty"),
        (1, "[{", "no gold: Invalid JSON"),
        (1, '{"title": {"start": 0, "end": 99999}}', "lies outside the source's"),
        (1, '{"title": {"start": 0, "end": 4, "quote": "Plot"}}', "there stands 'Plan'"),
    ],
)
def test_unusable(files: tuple[Path, Path], broken: int, text: str, told: str) -> None:
    files[broken].write_text(text, "utf-8")
    result = run(files[0], "--gold", files[1])
    assert result.exit_code == 3
    assert result.stderr.startswith(f"error: {files[broken]}: ")
    assert told in result.stderr
    assert result.stdout == ""


def test_missing_files(tmp_path: Path, files: tuple[Path, Path]) -> None:
    assert run(tmp_path / "none", "--gold", files[1]).exit_code == 3
    assert run(files[0], "--gold", tmp_path / "none").exit_code == 3
    assert run(files[0]).exit_code == 2


def test_standard_input_is_read_once(files: tuple[Path, Path]) -> None:
    assert run("-", "--gold", files[1], "--source", "-").exit_code == 2
    assert run("-", "--gold", "-").exit_code == 2


def test_nothing_printed_can_steer_a_terminal() -> None:
    fault = Fault("actions", "false", 3, 9, "8\x1b[2J", "a\u202e", "object: \x9b", "«\n\x07»")
    scores = [Score("actions", 1, 2.25, 0), Score("roles", 0, 0, 0)]
    table = render_evaluation(scores, [fault], EvaluationFormat.TABLE)
    assert table.splitlines() == [
        "layer    true  false  missed  precision  recall     F1",
        "actions     1   2.25       0      0.308   1.000  0.471",
        "roles       0      0       0          -       -      -",
        r"actions false 3-9 in measure 8\x1b[2J: object: \x9b",
        r"  «\n\x07»",
    ]
    text = render_evaluation(scores, [fault], EvaluationFormat.JSON)
    assert not {"\x1b", "\x9b", "\x07"} & set(text)
    assert json.loads(text)["faults"][0]["note"] == "object: \x9b"
