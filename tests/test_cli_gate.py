"""`verify`, `diff` and `check` from outside: output, exit codes, what is rewritten."""

# ruff: noqa: S314 - the XML is our own

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from typer.testing import CliRunner, Result

from ftzparse.api import extract_file
from ftzparse.cli import app
from ftzparse.export.json import render_json
from support.gold import Json

ROOT = Path(__file__).parents[1]
PLAN = """I. Open Markets

1. Support banks in the zone. (Responsible Departments: Municipal Bureau of Commerce, Beijing Customs)

2. Ease transit of goods through the airport. (Lead unit: Beijing Customs)
"""
OTHER = "1. Open up the market for cell therapy.\n\n2. Build ports.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Write two plans and their outputs."""
    for name, text in (("plan", PLAN), ("other", OTHER)):
        source = tmp_path / "raw" / f"{name}.txt"
        source.parent.mkdir(exist_ok=True)
        source.write_text(text, "utf-8")
        output = tmp_path / "out" / f"{name}.json"
        output.parent.mkdir(exist_ok=True)
        output.write_bytes(render_json(extract_file(source), compact=False).encode("utf-8"))
    return tmp_path


def run(*args: str | Path, stdin: bytes | None = None) -> Result:
    return CliRunner().invoke(app, [*map(str, args)], stdin)


def edit(path: Path, change: Callable[[Json], object]) -> None:
    values = json.loads(path.read_text("utf-8"))
    change(values)
    path.write_text(json.dumps(values), "utf-8")


def add_unit(output: Json, measure: int = 0) -> None:
    """Give a measure a unit more, so that the tool seems to have lost it."""
    (clause,) = output["measures"][measure]["responsibilities"]
    place = clause["start"] + 1
    clause["units"].insert(
        0,
        {
            "start": place,
            "end": place + 11,
            "quote": PLAN[place : place + 11],
            "unit": "beijing/port",
            "role": "lead",
            "office_of": None,
        },
    )


def check(folder: Path, *args: str | Path) -> Result:
    return run("check", folder / "raw", "--against", folder / "out", *args)


# Verify


def test_verify_accepts(folder: Path) -> None:
    result = run("verify", folder / "out" / "plan.json", folder / "raw" / "plan.txt")
    assert (result.stdout, result.stderr, result.exit_code) == ("", "no faults\n", 0)


def test_verify_names_a_fault(folder: Path) -> None:
    output, source = folder / "out" / "plan.json", folder / "raw" / "plan.txt"
    edit(output, lambda values: values["sections"][0]["title"].update(quote="Close Markets"))
    result = run("verify", output, source)
    assert result.stdout.startswith(f"{source}:1:4: error quotes sections[0].title.quote: says ")
    assert result.stderr == "1 fault: 1 of quotes\n"
    assert result.exit_code == 1


def test_verify_as_json(folder: Path) -> None:
    output = folder / "out" / "plan.json"
    edit(output, lambda values: values.pop("findings"))
    result = run("verify", "-", folder / "raw" / "plan.txt", "--format", "json", stdin=output.read_bytes())
    (fault,) = json.loads(result.stdout)
    assert (fault["promise"], fault["path"]) == ("schema", "findings")
    assert result.exit_code == 1


def test_verify_decodes_as_the_output_says(tmp_path: Path) -> None:
    source = tmp_path / "plan.txt"
    source.write_bytes("1. Support “Two Zones”准入.\n".encode("gb18030"))
    output = tmp_path / "plan.json"
    output.write_text(render_json(extract_file(source, encoding="gb18030"), compact=True), "utf-8")
    assert run("verify", output, source).exit_code == 0
    edit(output, lambda values: values["source"].update(encoding="ascii"))
    assert 'origin source.encoding: says "ascii"' in run("verify", output, source).stdout


# Diff


def test_diff_of_an_output_with_itself(folder: Path) -> None:
    output = folder / "out" / "plan.json"
    result = run("diff", output, output, "--exit-code")
    assert (result.stdout, result.stderr, result.exit_code) == ("", "no differences\n", 0)


@pytest.mark.parametrize(("option", "code"), [([], 0), (["--exit-code"], 1)], ids=["report", "gate"])
def test_diff_tells_a_lost_unit(folder: Path, option: list[str], code: int) -> None:
    new, old = folder / "out" / "plan.json", folder / "old.json"
    old.write_bytes(new.read_bytes())
    edit(old, add_unit)
    result = run("diff", old, new, *option)
    assert "  - LOST unit: Responsible\n        lead; beijing/port" in result.stdout
    assert result.stderr == "1 difference in m1: 1 unit lost\n"
    assert result.exit_code == code


def test_diff_of_two_editions(folder: Path) -> None:
    result = run("diff", folder / "out" / "plan.json", folder / "out" / "other.json", "--format", "json")
    document = json.loads(result.stdout)
    assert document["editions"]
    assert {"kind": "lost", "what": "measure", "count": 2} in document["counts"]


# Check


def test_check_finds_everything_as_it_was(folder: Path) -> None:
    result = check(folder)
    head, *plans, blank, summary = result.stdout.splitlines()
    assert head.split() == ["plan", "lost", "gained", "changed", "result"]
    assert [row.split() for row in plans] == [
        [str(folder / "raw" / "other.txt"), "same"],
        [str(folder / "raw" / "plan.txt"), "same"],
    ]
    assert (blank, summary) == ("", "2 plans checked: 2 same")
    assert (result.stderr, result.exit_code) == ("", 0)


def test_check_tells_a_lost_unit(folder: Path) -> None:
    edit(folder / "out" / "plan.json", add_unit)
    result = check(folder)
    source = folder / "raw" / "plan.txt"
    assert re.search(rf"^{source} +1 +1 unit lost$", result.stdout, re.MULTILINE)
    assert f"  - LOST unit: Responsible\n        lead; beijing/port; {source}:3:32" in result.stdout
    assert result.stdout.endswith("\n2 plans checked: 1 same, 1 differs (1 unit lost)\n")
    assert result.exit_code == 1


def test_check_says_first_what_made_the_outputs(folder: Path) -> None:
    edit(folder / "out" / "plan.json", lambda values: values["generator"].update(version="0.0.1"))
    result = check(folder)
    assert "\nMade by different tools: version: 0.0.1 → " in result.stdout
    assert result.exit_code == 0  # what was found is the same


def test_check_misses_an_output(folder: Path) -> None:
    (folder / "out" / "plan.json").unlink()
    result = check(folder)
    assert "plan.json does not exist: write it with --update" in result.stdout
    assert result.stdout.endswith("2 plans checked: 1 same, 1 missing output\n")
    assert result.exit_code == 1


def test_check_finds_an_output_too_many(folder: Path) -> None:
    (folder / "raw" / "other.txt").unlink()
    result = check(folder)
    assert result.stdout.endswith("2 plans checked: 1 same, 1 extra output\n")
    assert result.exit_code == 1


def test_check_updates(folder: Path) -> None:
    output = folder / "out" / "plan.json"
    right, untouched = output.read_bytes(), (folder / "out" / "other.json").stat().st_mtime_ns
    edit(output, add_unit)
    assert check(folder, "--update").exit_code == 0
    assert output.read_bytes() == right
    assert (folder / "out" / "other.json").stat().st_mtime_ns == untouched
    assert check(folder).exit_code == 0


@pytest.mark.parametrize("content", [None, b"", b'{"schema_version": "1"', b'{"schema_version": "0"}'])
def test_check_updates_what_is_missing_or_unreadable(folder: Path, content: bytes | None) -> None:
    output = folder / "out" / "plan.json"
    right = output.read_bytes()
    output.unlink() if content is None else output.write_bytes(content)
    result = check(folder, "--update")
    assert result.stdout.endswith("2 plans checked: 1 same, 1 written\n")
    assert output.read_bytes() == right
    assert list(output.parent.glob(".*")) == []


def test_check_updates_an_edition(folder: Path) -> None:
    (folder / "raw" / "plan.txt").write_text(PLAN.replace("airport", "port"), "utf-8")
    assert "two editions" in check(folder, "--update").stdout
    assert check(folder).exit_code == 0


UNUSABLE = {
    "other version": ("out/plan.json", b'{"schema_version": "0"}', "schema version '0'"),
    "truncated": ("out/plan.json", b'{"schema_version": "1", "gen', "truncated JSON: it breaks off"),
    "other source": ("raw/plan.txt", PLAN.encode() + b" ", "not the text that "),
    "no plan": ("raw/plan.txt", b"Hello.", "no numbered measure"),
}


@pytest.mark.parametrize(("path", "content", "reason"), UNUSABLE.values(), ids=UNUSABLE.keys())
def test_check_of_unusable_input(folder: Path, path: str, content: bytes, reason: str) -> None:
    (folder / path).write_bytes(content)
    result = check(folder)
    (line,) = result.stderr.splitlines()
    assert line.startswith("error: ")
    assert f"{Path(path).name}: {reason}" in line
    assert result.stdout.endswith("2 plans checked: 1 same, 1 unusable\n")  # the other one is checked
    assert result.exit_code == 3


def test_check_of_empty_folders(folder: Path) -> None:
    empty = folder / "empty"
    empty.mkdir()
    for args, reason in (
        (
            (empty, "--against", folder / "out"),
            "no .txt, .md, .markdown, .html, .htm, .docx or .pdf file in this folder",
        ),
        ((folder / "raw", "--against", empty), "no output in this folder"),
        ((folder / "raw", "--against", folder / "nowhere"), "no such folder"),
        ((folder / "raw", "--against", folder / "out", "--gold", empty), "no annotated plan of these plans"),
    ):
        result = run("check", *args)
        assert f": {reason}; " in result.stderr
        assert (result.stdout, result.exit_code) == ("", 3)


@pytest.mark.parametrize("command", ["verify", "diff"])
@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b'{"schema_version": "2"}', "schema version '2'"),
        (b'{"schema_version": "1", ', ""),
        (b"", "empty"),
        (b"[]", ""),
    ],
    ids=["version", "truncated", "empty", "list"],
)
def test_unusable_outputs(folder: Path, command: str, content: bytes, reason: str) -> None:
    output = folder / "broken.json"
    output.write_bytes(content)
    other = folder / ("raw/plan.txt" if command == "verify" else "out/plan.json")
    result = run(command, output, other)
    (line,) = result.stderr.splitlines()
    assert line.startswith(f"error: {output}: {reason}")
    assert (result.stdout, result.exit_code) == ("", 3)


def test_verify_of_another_source(folder: Path) -> None:
    result = run("verify", folder / "out" / "plan.json", folder / "raw" / "other.txt")
    assert "not the text that " in result.stderr
    assert result.exit_code == 3


@pytest.mark.parametrize(
    "args",
    [
        ["verify", "-", "-"],
        ["diff", "-", "-"],
        ["check", "a.txt"],
        ["check", "a.txt", "--against", ".", "--min", "units=1"],
        ["check", "a.txt", "--against", ".", "--tolerance", "0.1"],
        ["check", "a.txt", "--against", ".", "--gold", ".", "--tolerance", "2"],
        ["check", "a.txt", "--against", ".", "--gold", ".", "--min", "fun=1"],
        ["check", "a.txt", "b.txt", "--against", ".", "--gold", "gold.json"],
        ["check", "a.txt", "b/a.txt", "--against", "."],
        ["check", "a.txt", "a.pdf", "--against", "."],
    ],
    ids=" ".join,
)
def test_wrong_usage(args: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("out.json").touch()
    assert run(*args).exit_code == 2


# Scores


def write_gold(folder: Path) -> Path:
    quote = "Beijing Customs"
    start = PLAN.rindex(quote)
    clause = PLAN.index("(Lead")
    mention = {"start": start, "end": start + len(quote), "role": "lead"}
    measure: Json = {
        "label": "2",
        "start": PLAN.index("2. Ease"),
        "end": len(PLAN.rstrip()),
        "responsibilities": [{"start": clause, "end": len(PLAN.rstrip()), "units": [mention]}],
    }
    path = folder / "gold" / "plan.gold.json"
    path.parent.mkdir()
    path.write_text(json.dumps([measure]), "utf-8")
    return path


def test_check_scores_against_gold(folder: Path) -> None:
    write_gold(folder)
    result = check(folder, "--gold", folder / "gold", "--min", "units=1")
    assert re.search(r"^units +1 +0 +0 +1\.000 +1\.000 +1\.000$", result.stdout, re.MULTILINE)
    assert result.exit_code == 0


def test_check_fails_on_a_low_score(folder: Path) -> None:
    gold = write_gold(folder)
    gold.write_text(
        gold.read_text("utf-8").replace(str(PLAN.rindex("Customs") + 7), str(PLAN.rindex("ms)"))), "utf-8"
    )
    result = check(folder, "--gold", folder / "gold", "--min", "units=0.9")
    assert "score too low: units: F1 0.0000 is below 0.9" in result.stdout
    assert result.stdout.endswith("2 plans checked: 2 same; 1 score too low\n")
    assert result.exit_code == 1


def test_check_lets_a_difference_pass_that_lowers_no_score(folder: Path) -> None:
    gold = write_gold(folder).parent
    edit(folder / "out" / "plan.json", lambda values: values["measures"][0].update(text="Other words."))
    assert check(folder, "--gold", gold).exit_code == 1
    result = check(folder, "--gold", gold, "--tolerance", "0")
    assert result.stdout.endswith("1 within tolerance (1 text changed)\n")
    assert result.exit_code == 0


@pytest.mark.parametrize(("tolerance", "code"), [("0.3", 1), ("0.7", 0)])
def test_check_fails_if_a_score_falls_further_than_tolerated(folder: Path, tolerance: str, code: int) -> None:
    gold = write_gold(folder)
    wanted = json.loads(gold.read_text("utf-8"))
    start = PLAN.index("(Lead") + 1
    wanted[0]["responsibilities"][0]["units"].insert(0, {"start": start, "end": start + 11, "role": "lead"})
    gold.write_text(json.dumps(wanted), "utf-8")
    edit(folder / "out" / "plan.json", lambda values: add_unit(values, measure=1))
    result = check(folder, "--gold", gold.parent, "--tolerance", tolerance)
    assert ("units: F1 is 0.6667, was 1.0000; at most 0.3 lower is tolerated" in result.stdout) == bool(code)
    assert result.exit_code == code


# Formats


def test_check_as_junit(folder: Path) -> None:
    edit(folder / "out" / "plan.json", lambda values: values["measures"][0].update(text="\x1b[2J\ufffe <b>"))
    result = check(folder, "--format", "junit")
    root = ET.fromstring(result.stdout)
    assert root.attrib == {"name": "ftzparse", "tests": "2", "failures": "1", "errors": "0"}
    assert [case.attrib["name"] for case in root.iter("testcase")] == [
        str(folder / "raw" / "other.txt"),
        str(folder / "raw" / "plan.txt"),
    ]
    (failure,) = root.iter("failure")
    assert failure.attrib["message"] == "1 text changed"
    assert "\\x1b[2J\\ufffe <b>" in (failure.text or "")
    assert (result.stderr, result.exit_code) == ("2 plans checked: 1 same, 1 differs (1 text changed)\n", 1)


def test_check_for_github(folder: Path) -> None:
    edit(folder / "out" / "plan.json", add_unit)
    (folder / "out" / "extra.json").write_text("{}", "utf-8")
    lost, extra = check(folder, "--format", "github").stdout.splitlines()
    assert lost.startswith(
        f"::error file={folder / 'raw' / 'plan.txt'},line=3,title=1 unit lost::Measure 1: "
    )
    assert extra.startswith(f"::error file={folder / 'out' / 'extra.json'},title=extra output::")


def test_check_as_json(folder: Path) -> None:
    edit(folder / "out" / "plan.json", add_unit)
    document = json.loads(check(folder, "--format", "json").stdout)
    assert document["summary"] == "2 plans checked: 1 same, 1 differs (1 unit lost)"
    assert [plan["verdict"] for plan in document["plans"]] == ["same", "differs"]


def test_check_as_markdown(folder: Path) -> None:
    edit(folder / "out" / "plan.json", add_unit)
    lines = check(folder, "--format", "markdown").stdout.splitlines()
    assert lines[0] == "### ftzparse check"
    assert "- 🔴 lost unit: **Responsible**" in lines


# Help, and the files that use the gate


@pytest.mark.parametrize("command", ["verify", "diff", "check"])
def test_help_loads_nothing_heavy(command: str) -> None:
    result = subprocess.run(  # noqa: S603 - only this interpreter is run
        [sys.executable, "-X", "importtime", "-m", "ftzparse", command, "--help"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert f"Example: ftzparse {command}" in result.stdout
    loaded = {line.rpartition("|")[2].strip() for line in result.stderr.splitlines()}
    assert loaded.isdisjoint({"pydantic", "spacy", "numpy", "rapidfuzz", "xml.etree.ElementTree"})


def test_the_action_and_the_hook_call_what_exists() -> None:
    known = run("check", "--help").stdout
    for name in ("action.yml", ".pre-commit-hooks.yaml"):
        text = (ROOT / name).read_text("utf-8")
        assert "ftzparse check" in text
        options = set(re.findall(r"(?<!\S)--(?:against|format|gold|min|update)\b", text))
        assert options
        assert all(option in known for option in options)
