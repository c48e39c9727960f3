"""The package's face: complete, typed, cheap to import, and the same as the pipeline behind it."""

# ruff: noqa: S603 - only this interpreter is run

from __future__ import annotations

import hashlib
import json
import pickle
import subprocess
import sys
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path
from typing import Any

import pytest

import ftzparse
from ftzparse.glance import html_glance, plain_glance
from ftzparse.readers.file import read_source

ROOT = Path(__file__).parents[1]
BEIJING = ROOT / "data" / "raw" / "beijing-ftz-investment-2022.txt"
HEAVY = ["pydantic", "spacy", "numpy", "rapidfuzz", "typer", "rich", "charset_normalizer"]


def loaded_after(code: str) -> list[str]:
    """Tell which of the heavy libraries a fresh interpreter has loaded after some code."""
    report = f"import json, sys; print(json.dumps([name for name in {HEAVY} if name in sys.modules]))"
    run = subprocess.run(
        [sys.executable, "-c", f"{code}\n{report}"], capture_output=True, text=True, check=True
    )
    loaded: list[str] = json.loads(run.stdout)
    return loaded


@pytest.mark.parametrize("name", ftzparse.__all__)
def test_every_name_is_there(name: str) -> None:
    assert getattr(ftzparse, name) is not None
    assert name in dir(ftzparse)


def test_names_are_sorted_and_none_is_missing() -> None:
    assert ftzparse.__all__ == sorted(ftzparse.__all__)
    errors = vars(__import__("ftzparse.errors", fromlist=["errors"]))
    public = {name for name, value in errors.items() if isinstance(value, type)}
    assert public <= set(ftzparse.__all__)


def test_star_import_gives_exactly_the_face() -> None:
    names: dict[str, object] = {}
    exec("from ftzparse import *", names)  # noqa: S102 - only a module's top level may import *
    assert set(names) - {"__builtins__"} == set(ftzparse.__all__)


def test_unknown_name() -> None:
    with pytest.raises(AttributeError, match="module 'ftzparse' has no attribute 'parse'"):
        ftzparse.parse  # noqa: B018


@pytest.mark.parametrize(
    "code",
    ["import ftzparse; dir(ftzparse); ftzparse.__version__", "from ftzparse import UnusableInput"],
    ids=["package", "errors"],
)
def test_import_is_cheap(code: str) -> None:
    assert loaded_after(code) == []


def test_version_is_the_packages() -> None:
    assert (
        ftzparse.__version__
        == metadata.version("ftzparse")
        == ftzparse.extract("1. Open up.").generator.version
    )


ERRORS = [ftzparse.UnreadableFile, ftzparse.UndecodableText, ftzparse.NotAPlan]


@pytest.mark.parametrize("kind", ERRORS, ids=lambda kind: kind.__name__)
def test_errors_keep_their_parts(kind: type[ftzparse.UnusableInput]) -> None:
    error = pickle.loads(pickle.dumps(kind("plan.txt", "reason", "mend")))  # noqa: S301 - its own
    assert isinstance(error, kind)
    assert isinstance(error, ftzparse.FtzparseError)
    assert (error.name, error.reason, error.mend) == ("plan.txt", "reason", "mend")
    assert str(error) == "plan.txt: reason; mend"


def test_file_and_text_give_the_same_plan() -> None:
    from_file = ftzparse.extract_file(BEIJING)
    from_text = ftzparse.extract(read_source(BEIJING).text, name=BEIJING.name)
    assert isinstance(from_file, ftzparse.Plan)
    assert from_file == from_text
    assert ftzparse.extract_file(str(BEIJING)) == from_file


def test_source_of_a_text() -> None:
    text = "1. Support banks (准入).\n2. Open up the market.\n"
    source = ftzparse.extract(text).source
    assert (source.name, source.encoding, source.characters) == ("text", "utf-8", len(text))
    assert source.sha256 == hashlib.sha256(text.encode()).hexdigest()


def test_file_in_a_named_encoding(tmp_path: Path) -> None:
    path = tmp_path / "plan.txt"
    path.write_bytes("1. Support the “Two Zones”.\n2. Open up.\n".encode("mac_roman"))
    assert ftzparse.extract_file(path, encoding="mac_roman").source.encoding == "mac-roman"


PLAN_TEXT = "1. Support banks (准入) within 5 days.\n2. Open up.\n(Lead unit: Beijing Customs)\n"
MANY = ["plan.txt", "missing.txt", "empty.txt", "again/plan.txt"]


@pytest.fixture
def many(tmp_path: Path) -> list[Path]:
    """Write plans, with two files among them that are none."""
    (tmp_path / "again").mkdir()
    for name in ("plan.txt", "again/plan.txt"):
        (tmp_path / name).write_text(PLAN_TEXT, "utf-8")
    (tmp_path / "empty.txt").write_text("Hello.", "utf-8")
    return [tmp_path / name for name in MANY]


@pytest.mark.parametrize("jobs", [1, 2])
def test_many_files_give_plans_or_errors_in_their_order(jobs: int, many: list[Path]) -> None:
    results = list(ftzparse.extract_many(map(str, many), jobs=jobs))
    assert [result.path for result in results] == many
    plan, missing, empty, again = results
    assert plan == ftzparse.Extracted(many[0], ftzparse.extract_file(many[0]))
    assert again.plan == plan.plan
    assert plan.error is None
    assert isinstance(missing.error, ftzparse.UnreadableFile)
    assert missing == ftzparse.Failed(many[1], missing.error)
    assert isinstance(empty.error, ftzparse.NotAPlan)
    assert str(empty.error).startswith(f"{many[2]}: no numbered measure")
    assert empty.plan is None


def test_many_files_are_extracted_when_asked_for(many: list[Path]) -> None:
    taken: list[Path] = []

    def paths() -> Iterator[Path]:
        for path in many:
            taken.append(path)
            yield path

    results = ftzparse.extract_many(paths())
    assert taken == []
    assert next(results).path == many[0]
    assert taken == many[:1]


def test_a_fault_of_ours_costs_one_file(many: list[Path], monkeypatch: pytest.MonkeyPatch) -> None:
    def break_down(*_: object) -> None:
        raise RecursionError("too deep")

    monkeypatch.setattr("ftzparse.batch.extraction.extract_source", break_down)
    result = next(ftzparse.extract_many(many))
    assert isinstance(result.error, ftzparse.ExtractionFailed)
    assert "a fault of ftzparse (RecursionError: too deep); " in str(result.error)


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        ({"paths": "plan.txt"}, TypeError),
        ({"paths": [], "jobs": 0}, ValueError),
        ({"paths": [], "encoding": "klingon"}, ValueError),
    ],
)
def test_wrong_use_of_extract_many_fails_at_once(arguments: dict[str, Any], error: type[Exception]) -> None:
    with pytest.raises(error):
        ftzparse.extract_many(**arguments)


def test_a_plan_survives_json_and_pickle() -> None:
    plan = ftzparse.extract_file(BEIJING)
    written = plan.model_dump_json()
    assert ftzparse.Plan.model_validate_json(written) == plan
    assert ftzparse.Plan.model_validate_json(written).model_dump_json() == written
    result = ftzparse.Extracted(BEIJING, plan)
    assert pickle.loads(pickle.dumps(result)) == result  # noqa: S301 - its own


def test_a_plan_shows_itself_at_a_glance() -> None:
    plan = ftzparse.extract_file(BEIJING)
    shown = "8 sections, 20 measures, 32 units, 20 findings>"
    assert repr(plan) == str(plan)
    assert repr(plan).startswith("<Plan 'China (Beijing) Free Trade Pilot Zone Special Enhancement Plan")
    assert repr(plan).endswith(shown)
    assert "8 sections · 20 measures · 32 units · 20 findings" in plan._repr_html_()
    assert repr(ftzparse.extract("1. Open up.")) == "<Plan 'text': 0 sections, 1 measure, 0 units, 1 finding>"


@pytest.mark.parametrize(
    ("title", "line", "html"),
    [
        ("a\n  b", "<Plan 'a b': 1 unit>", "<div><strong>a b</strong><br>1 unit</div>"),
        (
            "<script>&",
            "<Plan '<script>&': 1 unit>",
            "<div><strong>&lt;script&gt;&amp;</strong><br>1 unit</div>",
        ),
        (
            "\x1b[2J\u202e",
            r"<Plan '\x1b[2J\u202e': 1 unit>",
            "<div><strong>\ufffd[2J\ufffd</strong><br>1 unit</div>",
        ),
        ("x" * 200, f"<Plan '{'x' * 79}…': 1 unit>", f"<div><strong>{'x' * 79}…</strong><br>1 unit</div>"),
    ],
    ids=["lines", "markup", "controls", "long"],
)
def test_a_title_cannot_harm_who_looks_at_it(title: str, line: str, html: str) -> None:
    assert (plain_glance(title, {"units": 1}), html_glance(title, {"units": 1})) == (line, html)


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("1. Support \ud800", ftzparse.UndecodableText),
        ("", ftzparse.UndecodableText),
        ("Hello.", ftzparse.NotAPlan),
    ],
    ids=["lone surrogate", "empty", "no measure"],
)
def test_unusable_text(text: str, error: type[ftzparse.UnusableInput]) -> None:
    with pytest.raises(error, match=r"^draft: .+; .+$"):
        ftzparse.extract(text, name="draft")
