"""`extract` of many files from outside: names, bytes, failures, resuming, Ctrl-C, what a terminal shows."""

from __future__ import annotations

import json
import os
import re
import shutil
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from ftzparse.batch.naming import MANIFEST
from ftzparse.cli import app
from ftzparse.export.tables import PlanFormat
from support.command import ROOT, read_all, run, start, start_in_terminal
from support.documents import docx_with, item, pdf_with

pytestmark = pytest.mark.model

PLAN = "1. Support banks.\n2. Open up the market for “Two Zones” (准入).\n"
DOCUMENTS = {
    "txt": PLAN.encode(),
    "md": PLAN.encode(),
    "html": f"<html><p>{PLAN}".encode(),
    "docx": docx_with(item("Open up.") + item("Ease entry."), {0: [("decimal", "%1.", "")]}),
    "pdf": pdf_with(["1. Support banks.", "2. Ease entry."]),
}
GOLDEN = ROOT / "tests" / "golden"
Tree = Mapping[str, bytes]


def invoke(*args: str | Path) -> Result:
    """Run the command in this process, where the model is loaded once."""
    return CliRunner().invoke(app, ["extract", *map(str, args)])


def tree(folder: Path) -> dict[str, bytes]:
    """Give every file below a folder with its bytes."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def errors_of(result: Result) -> list[str]:
    return result.stderr.splitlines()


@pytest.fixture
def plans(tmp_path: Path) -> Path:
    """Make a folder of plans, two of one name."""
    folder = tmp_path / "plans"
    for name in (
        "a.txt",
        "2022/plan.txt",
        "2023/plan.txt",
        ".hidden/plan.txt",
        "README.md",
        "2022/._plan.txt",
    ):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(f"{PLAN}3. Support {name} trade.\n", "utf-8")
    return folder


OUTPUTS = ["2022/plan.json", "2023/plan.json", "a.json"]


# What is written where


def test_a_folder_is_rebuilt(plans: Path, tmp_path: Path) -> None:
    result = invoke(plans, "--out-dir", tmp_path / "deep" / "out")
    assert (result.stdout_bytes, errors_of(result), result.exit_code) == (b"", ["3 plans: 3 written"], 0)
    written = tree(tmp_path / "deep" / "out")
    assert sorted(written) == [MANIFEST, *OUTPUTS]
    for name in OUTPUTS:
        alone = invoke(plans / name.replace(".json", ".txt")).stdout_bytes
        assert written[name] == alone


@pytest.mark.parametrize(
    ("pattern", "outputs"),
    [
        ("plans/*/plan.txt", ["2022/plan.json", "2023/plan.json"]),
        ("plans/**/*.txt", OUTPUTS),
        ("plans/2022/p*", ["plan.json"]),
    ],
)
def test_patterns_that_the_shell_left(
    pattern: str, outputs: Sequence[str], plans: Path, tmp_path: Path
) -> None:
    result = invoke(tmp_path / pattern, "--out-dir", tmp_path / "out")
    assert sorted(tree(tmp_path / "out")) == [MANIFEST, *outputs]
    assert result.exit_code == 0
    assert plans.exists()


def test_a_file_whose_name_looks_like_a_pattern(tmp_path: Path) -> None:
    (tmp_path / "plan[1].txt").write_text(PLAN, "utf-8")
    assert json.loads(invoke(tmp_path / "plan[1].txt").stdout)["source"]["name"] == "plan[1].txt"


def test_a_file_that_is_named_twice_is_extracted_once(plans: Path, tmp_path: Path) -> None:
    result = invoke(plans / "a.txt", plans, plans / "a.txt", "--out-dir", tmp_path / "out")
    assert errors_of(result) == ["3 plans: 3 written"]


@pytest.mark.parametrize("form", PlanFormat, ids=str)
def test_every_format(form: PlanFormat, plans: Path, tmp_path: Path) -> None:
    result = invoke(plans, "--out-dir", tmp_path / "out", "--format", form)
    assert result.exit_code == 0
    written = tree(tmp_path / "out")
    assert sorted(written) == [MANIFEST, *(name.replace(".json", form.ending) for name in OUTPUTS)]
    alone = invoke(plans / "a.txt", "--format", form).stdout_bytes
    assert written[f"a{form.ending}"] == alone


@pytest.mark.parametrize("seed", ["0", "1"])
def test_the_number_of_processes_changes_no_byte(seed: str, tmp_path: Path) -> None:
    files = [*sorted(GOLDEN.glob("*.txt"))[:3], tmp_path / "missing.txt"]
    env = {"PYTHONHASHSEED": seed}
    runs = [
        run("extract", *files, "--out-dir", tmp_path / jobs, "--jobs", jobs, env=env) for jobs in ("1", "2")
    ]
    assert tree(tmp_path / "1") == tree(tmp_path / "2")
    assert {result.returncode for result in runs} == {3}
    assert runs[0].stderr == runs[1].stderr
    for file in files[:3]:
        assert (tmp_path / "2" / f"{file.stem}.json").read_bytes() == file.with_suffix(".json").read_bytes()


def test_lines_to_standard_output(plans: Path) -> None:
    results = [invoke(plans, plans / "README.md", "--jobs", jobs) for jobs in ("1", "2")]
    assert results[0].stdout == results[1].stdout
    lines = results[0].stdout.splitlines()
    assert [json.loads(line)["source"]["name"] for line in lines] == [
        "a.txt",
        "plan.txt",
        "plan.txt",
        "README.md",
    ]
    assert errors_of(results[0]) == ["4 plans: 4 written"]


def test_rows_to_standard_output(plans: Path) -> None:
    lines = invoke(plans, "--format", "jsonl", "--rows", "plans").stdout.splitlines()
    assert [json.loads(line)["name"] for line in lines] == ["a.txt", "plan.txt", "plan.txt"]


def test_outputs_in_the_folder_are_no_plans(plans: Path) -> None:
    args = (plans, "--out-dir", plans / "2023" / "out", "--format", "markdown")
    for _ in range(2):
        assert errors_of(invoke(*args)) == ["3 plans: 3 written"]
    assert "2023/out/2022/plan.md" in tree(plans)


def test_every_format_of_a_folder(tmp_path: Path) -> None:
    (tmp_path / "plans").mkdir()
    for form, content in DOCUMENTS.items():
        (tmp_path / "plans" / f"{form}.{form}").write_bytes(content)
    result = invoke(tmp_path / "plans", "--out-dir", tmp_path / "out")
    assert errors_of(result) == ["5 plans: 5 written"]
    check = ["check", tmp_path / "plans", "--against", tmp_path / "out"]
    result = CliRunner().invoke(app, [*map(str, check)])
    assert result.stdout.endswith("\n5 plans checked: 5 same\n")
    assert result.exit_code == 0


# What fails


def test_bad_files_do_not_stop_the_others(plans: Path, tmp_path: Path) -> None:
    (plans / "0.txt").write_bytes(b"%PDF-1.7\n")
    (plans / "2022" / "\x1b[31m.txt").write_text("Hello.", "utf-8")
    (plans / "old.txt").write_bytes(PLAN.encode("gb18030"))
    result = invoke(plans, tmp_path / "missing.txt", "--out-dir", tmp_path / "out", "--jobs", "2")
    pdf, old, empty, missing, summary = errors_of(result)
    assert pdf.startswith(f"error: {plans}/0.txt: a damaged PDF")
    assert old.startswith(f"warning: {plans}/old.txt: read as GB18030")
    assert empty.startswith(f"error: {plans}/2022/\\x1b[31m.txt: no numbered measure")
    assert missing.startswith(f"error: {tmp_path}/missing.txt: no such file")
    assert summary == "7 plans: 4 written, 3 failed"
    assert result.exit_code == 3
    assert sorted(tree(tmp_path / "out")) == sorted([MANIFEST, *OUTPUTS, "old.json"])


def test_an_output_that_cannot_be_written_costs_only_itself(plans: Path, tmp_path: Path) -> None:
    (tmp_path / "out" / "a.json").mkdir(parents=True)
    result = invoke(plans, "--out-dir", tmp_path / "out")
    assert errors_of(result) == [
        f"error: {tmp_path}/out/a.json: a directory; name a file in it",
        "3 plans: 2 written, 1 failed",
    ]
    assert result.exit_code == 3


Usage = Callable[[Path], Sequence[str | Path]]
USAGE: Mapping[str, tuple[Usage, str]] = {
    "-o of many": (lambda plans: [plans, "-o", "x.json"], "is for one plan: use --out-dir"),
    "resume to standard output": (lambda plans: [plans, "--resume"], "needs --out-dir"),
    "resume of one": (lambda plans: [plans / "a.txt", "--resume"], "needs --out-dir"),
    "csv to standard output": (lambda plans: [plans, "--format", "csv"], "csv of many plans needs --out-dir"),
    "standard input": (lambda plans: ["-", plans, "--out-dir", "x"], "standard input is one plan"),
    "no job": (lambda plans: [plans, "--jobs", "0"], "--jobs"),
    "encoding": (lambda plans: [plans, "--encoding", "klingon"], "unknown encoding"),
    "collision": (
        lambda plans: [plans / "2022/plan.txt", plans / "2023/plan.txt", "--out-dir", plans / "out"],
        "would both be written to plan.json: name the folder above them",
    ),
    "over the input": (
        lambda plans: [plans / "README.md", "--out-dir", plans, "--format", "markdown"],
        "README.md would be overwritten",
    ),
}


@pytest.mark.parametrize(("args", "reason"), USAGE.values(), ids=USAGE.keys())
def test_wrong_usage_is_refused_before_any_work(args: Usage, reason: str, plans: Path) -> None:
    before = tree(plans)
    result = invoke(*args(plans))
    shown = " ".join(re.sub("[│╭╰─╮╯]", " ", result.stderr).split())
    assert reason in shown
    assert (result.stdout, result.exit_code) == ("", 2)
    assert tree(plans) == before


@pytest.mark.parametrize(
    ("name", "line"),
    [
        (
            "empty",
            "error: {}: no .txt, .md, .markdown, .html, .htm, .docx or .pdf file in this folder; name the ",
        ),
        ("*.pdf", "error: {}: no file matches; check the pattern"),
        ("a**b/*", "error: {}: no "),
    ],
)
def test_nothing_to_do(name: str, line: str, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    result = invoke(tmp_path / name, "--out-dir", tmp_path / "out")
    (error,) = errors_of(result)
    assert error.startswith(line.format(tmp_path / name))
    assert result.exit_code == 3


def test_out_dir_that_is_a_file(plans: Path) -> None:
    result = invoke(plans, "--out-dir", plans / "a.txt")
    assert errors_of(result) == [f"error: {plans}/a.txt: not a folder; name another"]
    assert result.exit_code == 3


# Resuming


def resume(plans: Path, *args: str) -> str:
    result = invoke(plans, "--out-dir", plans.parent / "out", "--resume", *args)
    assert result.exit_code == 0
    return errors_of(result)[-1]


def test_resuming_knows_names_that_are_no_utf_8(plans: Path) -> None:
    odd = os.fsencode(plans) + b"/caf\xe9.txt"
    Path(os.fsdecode(odd)).write_bytes((plans / "a.txt").read_bytes())
    assert resume(plans) == "4 plans: 4 written"
    assert resume(plans) == "4 plans: 4 unchanged"


def test_resuming_leaves_alone_what_would_not_change(plans: Path, tmp_path: Path) -> None:
    assert resume(plans) == "3 plans: 3 written"
    before = {path: path.stat().st_ino for path in (tmp_path / "out").rglob("*.json")}
    assert resume(plans) == resume(plans, "--jobs", "2") == "3 plans: 3 unchanged"
    assert {path: path.stat().st_ino for path in before} == before  # not even written again


def edit_source(plans: Path) -> None:
    (plans / "a.txt").write_text(f"{PLAN}3. Open a bank.\n", "utf-8")


def cut_output(plans: Path) -> None:
    (plans.parent / "out" / "a.json").write_text("{", "utf-8")


def delete_output(plans: Path) -> None:
    (plans.parent / "out" / "a.json").unlink()


def change_version(plans: Path) -> None:
    manifest = plans.parent / "out" / MANIFEST
    document = json.loads(manifest.read_text("utf-8"))
    document["outputs"]["a.json"]["made_by"] = "ftzparse 0.0.1"
    manifest.write_text(json.dumps(document), "utf-8")


@pytest.mark.parametrize("change", [edit_source, cut_output, delete_output, change_version])
def test_resuming_does_again_what_changed(
    change: Callable[[Path], None], plans: Path, tmp_path: Path
) -> None:
    resume(plans)
    change(plans)
    assert resume(plans) == "3 plans: 1 written, 2 unchanged"
    invoke(plans, "--out-dir", tmp_path / "anew")
    assert tree(tmp_path / "out") == tree(tmp_path / "anew")


def test_other_options_are_another_output(plans: Path) -> None:
    resume(plans)
    assert resume(plans, "--compact") == "3 plans: 3 written"
    assert resume(plans, "--compact", "--encoding", "utf-8") == "3 plans: 3 written"
    assert resume(plans, "--format", "csv") == "3 plans: 3 written"
    assert resume(plans, "--format", "csv", "--rows", "units") == "3 plans: 3 written"


@pytest.mark.parametrize("content", [b"", b"{", b"\xff", b'{"format": "2", "outputs": {}}', b"[]"])
def test_a_corrupt_manifest_is_started_anew(content: bytes, plans: Path, tmp_path: Path) -> None:
    resume(plans)
    whole = tree(tmp_path / "out")
    (tmp_path / "out" / MANIFEST).write_bytes(content)
    result = invoke(plans, "--out-dir", tmp_path / "out", "--resume")
    warning, summary = errors_of(result)
    assert warning.startswith(f"warning: {tmp_path}/out/{MANIFEST}: no manifest that can be read; ")
    assert (summary, result.exit_code) == ("3 plans: 3 written", 0)
    assert tree(tmp_path / "out") == whole


def test_a_run_keeps_what_the_manifest_knows_of_others(plans: Path, tmp_path: Path) -> None:
    resume(plans)
    assert invoke(plans / "a.txt", "--out-dir", tmp_path / "out").exit_code == 0
    assert resume(plans) == "3 plans: 3 unchanged"


# Interruption


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make a folder of plans that take a while."""
    folder = tmp_path_factory.mktemp("many")
    for number in range(30):
        shutil.copy(GOLDEN / "wuhan-industry.txt", folder / f"{number:02}.txt")
    return folder


def wait_for(path: Path) -> None:
    deadline = time.monotonic() + 60
    while not path.exists():
        assert time.monotonic() < deadline
        time.sleep(0.01)


def assert_all_end(session: int) -> None:
    """Wait for the last process of a session: one that counts resources ends a moment after the others."""
    deadline = time.monotonic() + 10
    while any(is_alive_in(session, path) for path in Path("/proc").glob("[0-9]*/stat")):
        assert time.monotonic() < deadline
        time.sleep(0.05)


def is_alive_in(session: int, stat: Path) -> bool:
    try:
        state, _, _, its_session, *_ = stat.read_text().rpartition(")")[2].split()
    except OSError:  # it ended this moment
        return False
    return int(its_session) == session and state != "Z"


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_ctrl_c_on_a_terminal(jobs: str, many: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    with start_in_terminal("extract", many, "--out-dir", out, "--jobs", jobs) as (process, terminal):
        wait_for(out / "02.json")
        os.write(terminal, b"\x03")
        shown = read_all(terminal)
        process.wait(timeout=60)
    assert process.returncode == 130
    assert_all_end(process.pid)
    assert re.search(r"interrupted; (\d+) plans: \1 written\n", shown)
    assert "Traceback" not in shown
    written = tree(out)
    known = json.loads(written.pop(MANIFEST))["outputs"]
    assert 3 <= len(written) < 30
    assert set(known) <= set(written)
    assert len(set(written)) - len(known) <= 1
    result = invoke(many, "--out-dir", out, "--resume")
    assert errors_of(result) == [f"30 plans: {30 - len(known)} written, {len(known)} unchanged"]
    assert len(tree(out)) == 31


def test_ctrl_c_at_once(many: Path, tmp_path: Path) -> None:
    with start_in_terminal("extract", many, "--out-dir", tmp_path / "out", "--jobs", "2") as (
        process,
        terminal,
    ):
        wait_for(tmp_path / "out")  # the processes are about to start
        os.write(terminal, b"\x03\x03")
        shown = read_all(terminal)
        process.wait(timeout=60)
    assert process.returncode == 130
    assert_all_end(process.pid)
    assert "Traceback" not in shown


def test_a_reader_that_hangs_up(many: Path) -> None:
    with start("extract", many, "--jobs", "2") as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 141


# What a terminal shows


@pytest.mark.parametrize("env", [{}, {"NO_COLOR": "1"}, {"TERM": "dumb"}], ids=["colour", "NO_COLOR", "dumb"])
def test_a_bar_on_a_terminal(env: Mapping[str, str], plans: Path, tmp_path: Path) -> None:
    (plans / ("long-" * 40 + ".txt")).write_text("Hello.", "utf-8")
    with start_in_terminal("extract", plans, "--out-dir", tmp_path / "out", env=env) as (process, terminal):
        shown = read_all(terminal)
        process.wait(timeout=60)
    assert ("4/4 plans" in re.sub(r"\x1b\[[0-9;]*m", "", shown)) == ("TERM" not in env)
    assert bool(re.search(r"\x1b\[[0-9;]*3[0-9]", shown)) == (env == {})
    assert re.search(r"error: \S+long-\S+\.txt: no numbered measure was found in the text; [^\n]+\n", shown)
    assert shown.endswith("4 plans: 3 written, 1 failed\n")


def test_no_bar_beside_data(plans: Path) -> None:
    with start_in_terminal("extract", plans) as (process, terminal):
        shown = read_all(terminal)
        process.wait(timeout=60)
    assert "\x1b" not in shown
    assert len(shown.splitlines()) == 4
