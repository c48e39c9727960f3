"""The command line from outside: streams, exit codes and what a terminal gets to see."""

# ruff: noqa: S603 - only this interpreter is run, and the shell for what it alone can do

from __future__ import annotations

import hashlib
import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

import ftzparse
from ftzparse.export.json import render_json, render_schema
from support.command import ASCII, BEIJING, COMMAND, run, run_on_terminal, start

PLAN = "1. Support banks.\n2. Open up the market for “Two Zones” (准入).\n"


def error_line(result: subprocess.CompletedProcess[bytes]) -> str:
    """Give the one line on standard error; nothing went to standard output."""
    assert result.stdout == b""
    (line,) = result.stderr.decode().splitlines()
    return line


@pytest.fixture(scope="module")
def beijing_json() -> str:
    return render_json(ftzparse.extract_file(BEIJING), compact=False)


@pytest.fixture(scope="module")
def lint_text() -> str:
    return run("lint", BEIJING).stdout.decode()


@pytest.fixture
def plan_file(tmp_path: Path) -> Path:
    path = tmp_path / "plan.txt"
    path.write_text(PLAN, encoding="utf-8")
    return path


# Help and version


def test_version() -> None:
    result = run("--version")
    assert result.stdout.decode() == f"ftzparse {ftzparse.__version__}\n"
    assert result.returncode == 0


@pytest.mark.parametrize("command", ["extract", "lint", "plot", "report", "schema", "show"])
@pytest.mark.parametrize("env", [{}, ASCII], ids=["utf-8", "ascii"])
def test_help_has_an_example(command: str, env: Mapping[str, str]) -> None:
    result = run(command, "--help", env=env)
    assert result.returncode == 0
    assert f"Example: ftzparse {command}" in result.stdout.decode()


def test_no_arguments_show_help() -> None:
    result = run()
    assert b"Commands:" in result.stdout + result.stderr
    assert run("--help").stdout.count(b"Example: ") == 1


@pytest.mark.parametrize(
    "args",
    [["--help"], *([command, "--help"] for command in ("extract", "lint", "plot", "report", "show"))],
    ids=" ".join,
)
def test_help_loads_nothing_heavy(args: Sequence[str]) -> None:
    result = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "ftzparse", *args],
        capture_output=True,
        text=True,
        check=True,
    )
    loaded = {line.rpartition("|")[2].strip() for line in result.stderr.splitlines()}
    assert "typer" in loaded
    assert loaded.isdisjoint(
        {
            "pydantic",
            "spacy",
            "numpy",
            "rapidfuzz",
            "charset_normalizer",
            "rich.console",
            "sqlite3",
            "xlsxwriter",
            "pyarrow",
            "matplotlib",
            "jinja2",
        }
    )


def test_help_takes_at_most_twice_the_time_of_its_libraries() -> None:
    libraries = [sys.executable, "-c", "import typer, rich"]
    ratios = (fastest([*COMMAND, "--help"]) / fastest(libraries) for _ in range(3))
    assert any(ratio <= 2 for ratio in ratios)  # another process may slow down one of them


def fastest(command: Sequence[str]) -> float:
    times = []
    for _ in range(5):
        start = time.perf_counter()
        subprocess.run(command, capture_output=True, check=True)
        times.append(time.perf_counter() - start)
    return min(times)


# Extract


def test_extract_to_standard_output(beijing_json: str) -> None:
    result = run("extract", BEIJING)
    assert result.stdout.decode() == beijing_json
    assert result.stderr == b""
    assert result.returncode == 0


def test_extract_is_the_same_in_an_ascii_locale(beijing_json: str) -> None:
    result = run("extract", BEIJING, env=ASCII)
    assert result.stdout.decode() == beijing_json
    assert result.returncode == 0


def test_extract_is_the_same_on_a_terminal(plan_file: Path) -> None:
    assert run_on_terminal(["extract", plan_file], {}) == run("extract", plan_file).stdout.decode()


def test_extract_compact(plan_file: Path) -> None:
    compact, indented = run("extract", "--compact", plan_file).stdout, run("extract", plan_file).stdout
    assert compact.count(b"\n") == 1
    assert json.loads(compact) == json.loads(indented)
    assert indented.startswith(b'{\n  "schema_version"')


def test_extract_to_a_file(beijing_json: str, tmp_path: Path) -> None:
    result = run("extract", BEIJING, "-o", tmp_path / "plan.json")
    assert (result.stdout, result.stderr, result.returncode) == (b"", b"", 0)
    assert (tmp_path / "plan.json").read_text(encoding="utf-8") == beijing_json


@pytest.mark.parametrize("output", ["-", "/dev/stdout"])
def test_extract_to_standard_output_by_name(plan_file: Path, output: str) -> None:
    assert run("extract", plan_file, "-o", output).stdout == run("extract", plan_file).stdout


def test_extract_from_standard_input() -> None:
    source = json.loads(run("extract", "-", stdin=PLAN.encode()).stdout)["source"]
    assert source["name"] == "-"
    assert source["sha256"] == hashlib.sha256(PLAN.encode()).hexdigest()


def test_extract_from_a_device() -> None:
    source = json.loads(run("extract", "/dev/stdin", stdin=PLAN.encode()).stdout)["source"]
    assert (source["name"], source["characters"]) == ("stdin", len(PLAN))


def test_extract_warns_of_an_assumed_encoding() -> None:
    result = run("extract", "-", stdin=PLAN.encode("gb18030"))
    (warning,) = result.stderr.decode().splitlines()
    assert warning.startswith("warning: -: read as GB18030, for ")
    assert json.loads(result.stdout)["source"]["encoding"] == "gb18030"
    assert result.returncode == 0


def test_extract_in_a_named_encoding_warns_of_nothing() -> None:
    result = run("extract", "-", "--encoding", "GBK", stdin=PLAN.encode("gbk"))
    assert json.loads(result.stdout)["source"]["encoding"] == "gbk"
    assert result.stderr == b""


# Unusable input


UNUSABLE = {
    "empty": (b"", "error: -: empty; "),
    "PDF": (b"%PDF-1.7\n", "error: -: a damaged PDF; "),
    "NUL": (b"1. Support\0", "error: -: binary data (NUL at character 10); "),
    "no measure": (b"Hello.\n", "error: -: "),
    "UTF-8 cut off": ("1. “Two Zones”准".encode()[:-1], "error: -: UTF-8 that is damaged at byte 18 ("),
}


@pytest.mark.parametrize("command", ["extract", "lint", "report"])
@pytest.mark.parametrize(("data", "line"), UNUSABLE.values(), ids=UNUSABLE.keys())
def test_unusable_input(command: str, data: bytes, line: str) -> None:
    result = run(command, "-", stdin=data)
    assert error_line(result).startswith(line)
    assert result.returncode == 3


@pytest.mark.parametrize(
    ("command", "name", "reason"),
    [
        *((command, "missing.txt", "no such file") for command in ("extract", "lint")),
        *((command, "\x1b[31m\n.txt", "no such file") for command in ("extract", "lint")),
        ("lint", ".", "a directory"),
        ("extract", ".", "no .txt, .md, .markdown, .html, .htm, .docx or .pdf file in this folder"),
    ],
)
def test_unreadable_file(command: str, name: str, reason: str, tmp_path: Path) -> None:
    result = run(command, tmp_path / name)
    line = error_line(result)
    assert line.startswith(f"error: {tmp_path}")
    assert f": {reason}; " in line
    assert line.isprintable()
    assert result.returncode == 3


def test_size_limit() -> None:
    data = b"1. Support banks.\n" * 60_000
    result = run("extract", "-", "--max-size", "1", stdin=data)
    assert error_line(result) == "error: -: larger than 1 MiB; allow more (--max-size), or split the file"
    assert result.returncode == 3


def test_unusable_input_leaves_the_old_output(tmp_path: Path) -> None:
    output = tmp_path / "plan.json"
    output.write_text("old", encoding="utf-8")
    assert run("extract", "-", "-o", output, stdin=b"Hello.").returncode == 3
    assert output.read_text(encoding="utf-8") == "old"
    assert list(tmp_path.iterdir()) == [output]


def test_output_that_is_a_directory(plan_file: Path, tmp_path: Path) -> None:
    result = run("extract", plan_file, "-o", tmp_path)
    assert error_line(result) == f"error: {tmp_path}: a directory; name a file in it"
    assert result.returncode == 3


USAGE = {
    "no file": ["extract"],
    "unknown command": ["exract", "-"],
    "unknown option": ["extract", "-", "--pretty"],
    "unknown encoding": ["extract", "-", "--encoding", "klingon"],
    "unknown severity": ["lint", "-", "--severity", "fatal"],
    "unknown format": ["lint", "-", "--format", "xml"],
    "no size": ["extract", "-", "--max-size", "0"],
}


@pytest.mark.parametrize("args", USAGE.values(), ids=USAGE.keys())
def test_wrong_usage(args: Sequence[str]) -> None:
    result = run(*args, stdin=PLAN.encode())
    assert result.returncode == 2
    assert result.stdout == b""
    assert b"Usage:" in result.stderr
    assert b"Traceback" not in result.stderr


@pytest.mark.parametrize("command", ["extract", "report"])
def test_output_over_the_input_is_refused(plan_file: Path, command: str) -> None:
    result = run(command, plan_file, "-o", plan_file)
    assert result.returncode == 2
    assert b"would overwrite the input" in result.stderr
    assert plan_file.read_text(encoding="utf-8") == PLAN


# Lint


def test_lint_reports_findings(beijing_json: str) -> None:
    result = run("lint", BEIJING)
    kept = [finding for finding in json.loads(beijing_json)["findings"] if finding["severity"] != "info"]
    lines = [line for line in result.stdout.decode().splitlines() if not line.startswith(" ")]
    assert len(lines) == len(kept) > 0
    assert all(re.match(rf"{re.escape(str(BEIJING))}:\d+:\d+: (warning|error) ", line) for line in lines)
    assert result.stderr.decode().startswith(f"{len(kept)} findings: ")
    assert result.returncode == 1


def test_lint_without_findings_of_that_severity() -> None:
    result = run("lint", BEIJING, "--severity", "error")
    assert (result.stdout, result.stderr, result.returncode) == (b"", b"no findings\n", 0)


@pytest.mark.parametrize("severity", ["info", "warning", "error"])
def test_lint_as_json(severity: str, beijing_json: str) -> None:
    order = ["info", "warning", "error"]
    kept = [
        finding
        for finding in json.loads(beijing_json)["findings"]
        if order.index(finding["severity"]) >= order.index(severity)
    ]
    result = run("lint", BEIJING, "--severity", severity, "--format", "json")
    assert len(json.loads(result.stdout)) == len(kept)
    assert result.stderr == b""
    assert result.returncode == bool(kept)


def test_lint_for_github() -> None:
    result = run("lint", BEIJING, "--format", "github")
    assert result.stdout.startswith(b"::warning file=")
    assert result.returncode == 1


def test_lint_as_sarif_describes_its_rules() -> None:
    driver = json.loads(run("lint", BEIJING, "--format", "sarif").stdout)["runs"][0]["tool"]["driver"]
    assert driver["rules"]
    assert all(rule["shortDescription"]["text"] for rule in driver["rules"])


def test_lint_is_the_same_in_an_ascii_locale(lint_text: str) -> None:
    assert run("lint", BEIJING, env=ASCII).stdout.decode() == lint_text


COLOURS = {
    "terminal": ({}, True),
    "NO_COLOR": ({"NO_COLOR": "1"}, False),
    "empty NO_COLOR": ({"NO_COLOR": ""}, True),
}


@pytest.mark.parametrize(("env", "coloured"), COLOURS.values(), ids=COLOURS.keys())
def test_lint_on_a_terminal(env: Mapping[str, str], lint_text: str, *, coloured: bool) -> None:
    shown = run_on_terminal(["lint", BEIJING], env)
    assert ("\x1b[33mwarning\x1b[0m" in shown) == coloured
    assert re.sub(r"\x1b\[[0-9;]*m", "", shown) == lint_text  # not wrapped, no markup read out of it


def test_lint_in_a_pipe_has_no_colour() -> None:
    assert b"\x1b" not in run("lint", BEIJING, env={"FORCE_COLOR": "1", "TERM": "xterm-256color"}).stdout


# Report


def test_report_to_standard_output_and_to_a_file(plan_file: Path, tmp_path: Path) -> None:
    written = run("report", plan_file)
    assert written.stdout.startswith(b"<!doctype html>\n")
    assert (written.stderr, written.returncode) == (b"", 0)
    result = run("report", plan_file, "-o", tmp_path / "report.html", env=ASCII)
    assert (result.stdout, result.stderr, result.returncode) == (b"", b"", 0)
    assert (tmp_path / "report.html").read_bytes() == written.stdout


def test_report_from_standard_input_warns_of_an_assumed_encoding() -> None:
    result = run("report", "-", stdin=PLAN.encode("gb18030"))
    assert result.stderr.startswith(b"warning: -: read as GB18030, for ")
    assert "准入".encode() in result.stdout
    assert result.returncode == 0


def test_report_of_a_file_whose_name_would_be_code(tmp_path: Path) -> None:
    path = tmp_path / "<img src=x onerror=alert(1)>\x1b.txt"
    path.write_text(PLAN, encoding="utf-8")
    page = run("report", path).stdout
    assert b"&lt;img src=x onerror=alert(1)&gt;\\x1b.txt" in page
    assert b"<img" not in page


# Schema


def test_schema_fits_the_output(beijing_json: str) -> None:
    result = run("schema")
    assert result.stdout.decode() == render_schema()
    assert result.returncode == 0
    Draft202012Validator(json.loads(result.stdout)).validate(json.loads(beijing_json))


# Streams that end early


STREAMING = {
    "extract": ["extract", BEIJING],
    "lint": ["lint", BEIJING],
    "report": ["report", BEIJING],
    "schema": ["schema"],
}


@pytest.mark.parametrize("args", STREAMING.values(), ids=STREAMING.keys())
def test_reader_that_hangs_up(args: Sequence[str | Path]) -> None:
    result = run_into_closed_pipe(*args)
    assert result.stderr == b""
    assert result.returncode == 141


def test_help_whose_reader_hangs_up() -> None:
    assert run_into_closed_pipe("--help").stderr == b""


def run_into_closed_pipe(*args: str | Path) -> subprocess.CompletedProcess[bytes]:
    reading, writing = os.pipe()
    os.close(reading)
    try:
        return run(*args, stdout=writing)
    finally:
        os.close(writing)


def test_reader_that_takes_one_line() -> None:
    with start("extract", BEIJING) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert process.stdout.readline() == b"{\n"
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode in {0, 141}  # 0 where all of it fitted into the pipe


def test_full_disk(plan_file: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        result = run("extract", plan_file, stdout=full.fileno())
    assert result.stderr == b"error: standard output: no space left on device; write elsewhere\n"
    assert result.returncode == 3


CLOSED = {"stdout": (">&-", "standard output: closed; "), "stdin": ("<&-", "-: standard input is closed; ")}


@pytest.mark.parametrize(("redirection", "line"), CLOSED.values(), ids=CLOSED.keys())
def test_closed_stream(plan_file: Path, redirection: str, line: str) -> None:
    file = "-" if redirection.startswith("<") else str(plan_file)
    script = f'exec "$@" {redirection}'
    result = subprocess.run(
        ["/bin/sh", "-c", script, "sh", *COMMAND, "extract", file],
        capture_output=True,
        check=False,
        timeout=60,
    )
    assert error_line(result).startswith(f"error: {line}")
    assert result.returncode == 3


def test_interruption_is_quiet(tmp_path: Path) -> None:
    fifo = tmp_path / "fifo"
    os.mkfifo(fifo)
    # The FIFO opens when the command has opened it, which then waits for the plan.
    with start("extract", fifo) as process, fifo.open("wb"):
        process.send_signal(signal.SIGINT)
        output, errors = process.communicate(timeout=60)
    assert (output, errors) == (b"", b"")
    assert process.returncode == 130
