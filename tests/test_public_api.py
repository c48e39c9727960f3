"""The package's face: complete, typed, cheap to import, and the same as the pipeline behind it."""

# ruff: noqa: S603 - only this interpreter is run

from __future__ import annotations

import hashlib
import json
import pickle
import subprocess
import sys
from importlib import metadata
from pathlib import Path

import pytest

import ftzparse
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
