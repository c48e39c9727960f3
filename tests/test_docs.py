"""The documentation says what is true: examples come out as shown, and what it names exists."""

# ruff: noqa: S603 - only this interpreter is run

from __future__ import annotations

import doctest
import json
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import typer

from ftzparse.cli import app
from ftzparse.findings import CODES
from ftzparse.models import Plan

ROOT = Path(__file__).parents[1]
LEXICON = ROOT / "src" / "ftzparse" / "lexicon" / "data"
OUTPUT = ROOT / "data" / "out" / "beijing-ftz-investment-2022.json"
PAGES = ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "docs/tables.md", "tests/plans/README.md"]
COMMANDS = sorted(info.name for info in app.registered_commands if info.name)
CUT = "…"


def page(name: str) -> str:
    return (ROOT / name).read_text("utf-8")


def blocks(name: str, language: str) -> list[str]:
    """Give the code blocks of a page in one language."""
    return re.findall(rf"^```{language}\n(.*?)^```$", page(name), re.MULTILINE | re.DOTALL)


def rows(heading: str) -> list[list[str]]:
    """Give the body of the first table of the README under a heading."""
    section = page("README.md").split(f"\n## {heading}\n")[1].split("\n## ")[0]
    table = re.findall(r"^\| (.*) \|$", section, re.MULTILINE)
    return [row.split(" | ") for row in table[1:]]


def help_of(command: str) -> str:
    """Give what `ftzparse COMMAND --help` prints."""
    run = subprocess.run(
        [sys.executable, "-m", "ftzparse", command, "--help"], capture_output=True, text=True, check=True
    )
    return run.stdout


def shell_lines() -> Iterator[str]:
    """Give every command line of the README."""
    for block in blocks("README.md", "sh"):
        yield from (line for line in block.splitlines() if not line.startswith("#"))
    for block in blocks("README.md", "console"):
        yield from (line.removeprefix("$ ") for line in block.splitlines() if line.startswith("$ "))


def calls() -> list[tuple[str, tuple[str, ...]]]:
    """Give the commands of ftzparse in them, each with its options."""
    return [
        (command, tuple(re.findall(r"(?<!\S)--?[a-z][a-z-]*", rest)))
        for line in shell_lines()
        for command, rest in re.findall(r"(?:^|[ /])ftzparse ([a-z]+)([^|&]*)", line)
    ]


# Commands


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_and_stands_in_the_readme(command: str) -> None:
    root = typer.main.get_command(app)
    commands = getattr(root, "commands", {})
    assert commands[command].help
    assert f"ftzparse {command}" in page("README.md")


@pytest.mark.parametrize(("command", "options"), sorted(set(calls())))
def test_the_readme_calls_what_exists(command: str, options: tuple[str, ...]) -> None:
    assert command in COMMANDS
    known = help_of(command)
    assert [option for option in options if not re.search(rf"{option}\b", known)] == []


def test_the_calls_of_the_readme_are_seen() -> None:
    assert {command for command, _ in calls()} == {"extract", "lint", "eval", "report", "show"}
    assert ("extract", ("-o",)) in calls()


# Examples


@pytest.mark.parametrize("block", blocks("README.md", "console"))
def test_a_console_shows_what_comes_out(block: str) -> None:
    command, *shown = block.splitlines()
    run = subprocess.run(
        [sys.executable, "-m", *shlex.split(command.removeprefix("$ "))],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        cwd=ROOT,
        check=False,
        text=True,
        encoding="utf-8",
    )
    printed = iter(run.stdout.splitlines())
    assert [line for line in shown if line != CUT and line not in printed] == []  # in this order


def test_python_examples(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    code = "".join(blocks("README.md", "python"))
    example = doctest.DocTestParser().get_doctest(code, {}, "README.md", "README.md", 0)
    assert len(example.examples) > 1
    report: list[str] = []
    assert doctest.DocTestRunner().run(example, out=report.append).failed == 0, "".join(report)


def test_the_json_excerpt_is_in_the_output() -> None:
    (block,) = blocks("README.md", "json")
    excerpt = json.loads(block)
    written = json.loads(OUTPUT.read_text("utf-8"))
    (measure,) = (measure for measure in written["measures"] if measure["id"] == excerpt["id"])
    assert fits(excerpt, measure)


def fits(shown: object, whole: object) -> bool:
    """Tell whether a value is a shortened one: keys left out, strings and lists cut at `…`."""
    match shown, whole:
        case dict(), dict():
            return all(key in whole and fits(value, whole[key]) for key, value in shown.items())
        case list(), list():
            return list_fits(shown, whole)
        case str(), str():
            return shown == whole or (shown.endswith(CUT) and whole.startswith(shown.removesuffix(CUT)))
        case _:
            return shown == whole


def list_fits(shown: list[object], whole: list[object]) -> bool:
    """Tell whether a list is a shortened one; a `…` stands for at least one element."""
    if not shown:
        return not whole
    first, *rest = shown
    if first == CUT:
        return any(list_fits(rest, whole[left_out:]) for left_out in range(1, len(whole) + 1))
    return bool(whole) and fits(first, whole[0]) and list_fits(rest, whole[1:])


@pytest.mark.parametrize(
    ("shown", "whole", "expected"),
    [
        ({"id": "m1"}, {"id": "m1", "start": 0}, True),
        ({"id": "m2"}, {"id": "m1"}, False),
        ({"end": None}, {}, False),
        ("Open …", "Open up.", True),
        ("Open …", "Close.", False),
        ([1], [1, 2], False),
        ([CUT, 2, CUT], [1, 2, 3], True),
        ([CUT, 2, CUT], [1, 2], False),
        ([CUT], [], False),
        ([], [1], False),
    ],
)
def test_excerpts(shown: object, whole: object, *, expected: bool) -> None:
    assert fits(shown, whole) == expected


# Tables


def test_the_table_of_codes_is_complete() -> None:
    table = [(code.strip("`"), severity, meaning) for code, severity, meaning in rows("What lint reports")]
    assert table == [(code, rule.severity, rule.description) for code, rule in CODES.items()]


def test_the_table_of_parts_is_complete() -> None:
    parts = [part for first, _ in rows("What is in the JSON") for part in re.findall(r"`(\w+)`", first)]
    assert parts == list(Plan.model_fields)


def test_the_readme_is_short() -> None:
    assert len(page("README.md").splitlines()) < 300


# What is named exists


@pytest.mark.parametrize("name", PAGES)
def test_links_lead_to_files(name: str) -> None:
    targets = re.findall(r"\]\(([^)#]+)\)", page(name))
    here = [target for target in targets if not target.startswith("https://")]
    assert [target for target in here if not ((ROOT / name).parent / target).exists()] == []


@pytest.mark.parametrize("name", PAGES)
def test_files_that_are_named_exist(name: str) -> None:
    words = re.findall(r"`([\w./-]+(?:\.(?:toml|tsv|py|md|txt|json|lock)|/))`", page(name))
    named = [word for word in words if "NAME" not in word]
    homes = (ROOT, LEXICON, ROOT / "src" / "ftzparse")
    assert [word for word in named if not any((home / word).exists() for home in homes)] == []


def test_tables_that_are_named_exist() -> None:
    text = " ".join(page("CONTRIBUTING.md").split())
    named = re.findall(r"((?:`\w+` or )*`\w+`) in `(tests/[\w/]+\.py)`", text)
    assert named
    for tables, file in named:
        source = page(file)
        for table in re.findall(r"\w+", tables.replace(" or ", " ")):
            assert re.search(rf"^(?:def )?{table}\b", source, re.MULTILINE), f"{table} in {file}"


def test_every_data_file_has_a_recipe_or_serves_the_others() -> None:
    unnamed = {path.name for path in LEXICON.iterdir() if path.name not in page("CONTRIBUTING.md")}
    assert unnamed <= {"naming.toml"}
