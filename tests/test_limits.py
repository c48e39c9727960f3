"""Bounds: what goes beyond one is refused in one line with its option, what keeps within is not."""

from __future__ import annotations

import inspect
import math
import re
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from io import BytesIO
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner, Result

import ftzparse
from ftzparse import Limits
from ftzparse.cli import app
from ftzparse.pipeline import extract_source
from ftzparse.readers.file import read_bytes_source, read_text_source
from support.command import ROOT
from support.documents import docx_with, item, pdf_with, zip_with

PLAN = "1. Support banks.\n2. Open up the market.\n3. Ease entry.\n"
MIB = 1024 * 1024
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def docx_of(body: str) -> bytes:
    text = f'<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>'
    return zip_with({"word/document.xml": text.encode()})


def unpacked(data: bytes) -> tuple[int, int]:
    """Give the size of a document's XML, and how many times its packed size that is."""
    parts = [part for part in zipfile.ZipFile(BytesIO(data)).infolist() if part.filename.endswith(".xml")]
    largest = max(parts, key=lambda part: part.file_size)
    return sum(part.file_size for part in parts), math.ceil(largest.file_size / largest.compress_size)


PARAGRAPHS = "".join(f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>" for text in PLAN.splitlines())
CONTROLS = f"{'<w:sdt>' * 40}{PARAGRAPHS}{'</w:sdt>' * 40}"
DOCX = docx_with("".join(map(item, ["Support banks.", "Ease entry."])), {0: [("decimal", "%1.", "")]})
# Another comment each time: a text that packs badly enough for the ratio, and goes beyond 1 MiB.
LARGE_DOCX = docx_of(PARAGRAPHS + "".join(f"<!-- {number} -->" for number in range(100_000)))
LARGE, RATIO = unpacked(LARGE_DOCX)
PDF = pdf_with([f"{number}. Support trade of kind {number}. {'We ease it. ' * 60}" for number in range(1, 9)])
PAGES = len(read_bytes_source(PDF, "plan.pdf").pages or ())
HTML = f"<html><body>{'<div>' * 40}<ol><li>Support banks.<li>Ease entry.</ol>"


@dataclass(frozen=True)
class Case:
    """A file that keeps within a bound, just so."""

    file: str
    data: bytes
    within: Limits
    bound: str
    reason: str
    mend: str

    @property
    def beyond(self) -> Limits:
        """Give the bound that is too narrow by one."""
        return replace(self.within, **{self.bound: getattr(self.within, self.bound) - 1})


SPLIT, SAVE = "split the file", "save the text of its article instead"
ANEW = "open it in a word processor and save it anew, or save its text in UTF-8"
SIZE, DOCX_SIZE = len(PLAN), unpacked(DOCX)[0]
CASES: Mapping[str, Case] = {
    "size": Case("a.txt", PLAN.encode(), Limits(size=SIZE), "size", f"larger than {SIZE - 1} bytes", SPLIT),
    "unpacked size": Case(
        "a.docx",
        DOCX,
        Limits(size=DOCX_SIZE),
        "size",
        f"a Word document that unpacks to {DOCX_SIZE} bytes, more than {DOCX_SIZE - 1} bytes",
        SPLIT,
    ),
    "pages": Case(
        "a.pdf", PDF, Limits(pages=PAGES), "pages", f"a PDF of {PAGES} pages, more than {PAGES - 1}", SPLIT
    ),
    "ratio": Case(
        "a.docx",
        LARGE_DOCX,
        Limits(ratio=RATIO),
        "ratio",
        f"a Word document whose 'word/document.xml' unpacks to {RATIO} times its size, more than {RATIO - 1}",
        ANEW,
    ),
    "depth of a document": Case(  # document, body, 40 controls, paragraph, run, text
        "a.docx",
        docx_of(CONTROLS),
        Limits(depth=45),
        "depth",
        "a Word document nested 45 elements deep, more than 44",
        ANEW,
    ),
    "depth of a page": Case(  # html, body, 40 divisions, list, item
        "a.html",
        HTML.encode(),
        Limits(depth=44),
        "depth",
        "an HTML page nested 44 elements deep, more than 43",
        SAVE,
    ),
    "measures": Case(
        "a.txt",
        PLAN.encode(),
        Limits(measures=3),
        "measures",
        "3 measures were found in the text, more than 2",
        SPLIT,
    ),
}
OF_FILES = {name: case for name, case in CASES.items() if case.bound != "measures"}


def message(case: Case) -> str:
    return f"{case.reason}; allow more (--max-{case.bound}), or {case.mend}"


@pytest.mark.parametrize("case", OF_FILES.values(), ids=OF_FILES.keys())
def test_reading_keeps_to_the_bound(case: Case) -> None:
    assert read_bytes_source(case.data, case.file, limits=case.within).text
    with pytest.raises(ftzparse.UnusableInput) as caught:
        read_bytes_source(case.data, case.file, limits=case.beyond)
    assert str(caught.value) == f"{case.file}: {message(case)}"


@pytest.mark.model
@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_the_library_keeps_to_the_bound(case: Case, tmp_path: Path) -> None:
    path = tmp_path / case.file
    path.write_bytes(case.data)
    plan = ftzparse.extract_file(path, limits=case.within)
    (extracted,) = ftzparse.extract_many([path], limits=case.within)
    assert extracted.plan == plan
    assert plan == ftzparse.extract_file(path)
    with pytest.raises(ftzparse.UnusableInput, match=re.escape(message(case))):
        ftzparse.extract_file(path, limits=case.beyond)
    (failed,) = ftzparse.extract_many([path], limits=case.beyond)
    assert str(failed.error) == f"{path}: {message(case)}"


def test_too_many_measures_are_refused_before_the_language_model_runs(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delattr("ftzparse.pipeline.annotate")
    with pytest.raises(ftzparse.NotAPlan, match="3 measures were found in the text, more than 2"):
        ftzparse.extract(PLAN, limits=Limits(measures=2))


@pytest.mark.model
def test_repeats_count_as_measures() -> None:
    text = f"{PLAN}\n{PLAN}"
    assert len(ftzparse.extract(text, limits=Limits(measures=6)).measures) == 3
    with pytest.raises(ftzparse.NotAPlan, match="6 measures were found"):
        ftzparse.extract(text, limits=Limits(measures=5))


def test_text_has_the_limit_of_a_file_in_bytes() -> None:
    assert read_text_source("1. 准入", "text", limits=Limits(size=9)).text == "1. 准入"
    with pytest.raises(ftzparse.UnreadableFile, match=r"^text: larger than 8 bytes; allow more"):
        ftzparse.extract("1. 准入", limits=Limits(size=8))


def test_a_file_is_refused_with_its_size(tmp_path: Path) -> None:
    path = tmp_path / "plan.txt"
    with path.open("wb") as stream:
        stream.truncate(72 * MIB + 1)
    with pytest.raises(ftzparse.UnreadableFile, match=r"plan.txt: 72.1 MiB, larger than 50 MiB; allow more"):
        ftzparse.extract_file(path)


@pytest.mark.model
def test_a_limit_may_be_larger_than_anything(tmp_path: Path) -> None:
    path = tmp_path / "plan.txt"
    path.write_text(PLAN, "utf-8")
    assert len(ftzparse.extract_file(path, limits=Limits(size=10**18 * 100)).measures) == 3


def test_the_text_of_a_pdf_has_the_limit_of_the_file() -> None:
    text = " ".join(f"{number}." for number in range(60_000))
    data = pdf_with([text])
    with pytest.raises(ftzparse.UndecodableText, match=r"a PDF whose text is larger than \d+ bytes; allow"):
        read_bytes_source(data, "plan.pdf", limits=Limits(size=len(data)))


@pytest.mark.parametrize("bound", [field.name for field in fields(Limits)])
def test_a_limit_that_nothing_keeps_is_wrong_use(bound: str) -> None:
    with pytest.raises(ValueError, match="at least 1"):
        Limits(**{bound: 0})


def test_the_usual_limits() -> None:
    assert Limits() == Limits(size=50 * MIB, pages=3000, ratio=200, depth=200, measures=10_000)


# The command line


def invoke(*args: str | Path) -> Result:
    """Run a command in this process, where the model is loaded once."""
    return CliRunner().invoke(app, [*map(str, args)])


def options(command: str) -> set[str]:
    """Give the options of bounds that a command has."""
    parameters = typer.main.get_command(app).commands[command].params  # type: ignore[attr-defined] # a group
    return {option for parameter in parameters for option in parameter.opts if option.startswith("--max-")}


ALL = {f"--max-{field.name}" for field in fields(Limits)}
HAVE = {
    **dict.fromkeys(("check", "extract", "lint", "plot", "report", "show"), ALL),
    **dict.fromkeys(("eval", "verify"), ALL - {"--max-measures"}),
    "diff": {"--max-size"},
    "schema": set[str](),
}


def test_every_command_has_the_options_of_its_bounds() -> None:
    assert {info.name: options(info.name or "") for info in app.registered_commands} == HAVE


def test_options_begin_with_the_limits_of_the_library() -> None:
    parameters = typer.main.get_command(app).commands["extract"].params  # type: ignore[attr-defined] # a group
    usual = {parameter.name: parameter.default for parameter in parameters}
    limits = Limits()
    assert usual["max_size"] * MIB == limits.size
    for bound in ("pages", "ratio", "depth", "measures"):
        assert usual[f"max_{bound}"] == getattr(limits, bound)


BY_NUMBER = {name: case for name, case in CASES.items() if case.bound != "size"}


@pytest.mark.model
@pytest.mark.parametrize("case", BY_NUMBER.values(), ids=BY_NUMBER.keys())
def test_extract_keeps_to_the_bound(case: Case, tmp_path: Path) -> None:
    path = tmp_path / case.file
    path.write_bytes(case.data)
    option, most = f"--max-{case.bound}", getattr(case.within, case.bound)
    assert invoke("extract", path, option, str(most)).exit_code == 0
    refused = invoke("extract", path, option, str(most - 1))
    assert (refused.stdout, refused.exit_code) == ("", 3)
    (line,) = refused.stderr.splitlines()
    assert line == f"error: {path}: {message(case)}"
    many = invoke("extract", path, path, option, str(most - 1))
    assert (many.stdout, many.exit_code) == ("", 3)
    assert f"error: {path}: {message(case)}" in many.stderr.splitlines()


SIZES = {
    "text": ("a.txt", PLAN.encode() + b" " * MIB, "1.1 MiB, larger than 1 MiB", SPLIT),
    "document": (
        "a.docx",
        LARGE_DOCX,
        f"a Word document that unpacks to {math.ceil(LARGE / MIB * 10) / 10:g} MiB, more than 1 MiB",
        SPLIT,
    ),
}


@pytest.mark.model
@pytest.mark.parametrize(("file", "data", "reason", "mend"), SIZES.values(), ids=SIZES.keys())
def test_extract_keeps_to_the_size(file: str, data: bytes, reason: str, mend: str, tmp_path: Path) -> None:
    path = tmp_path / file
    path.write_bytes(data)
    assert invoke("extract", path, "--max-size", "2").exit_code == 0
    refused = invoke("extract", path, "--max-size", "1")
    assert refused.stderr == f"error: {path}: {reason}; allow more (--max-size), or {mend}\n"
    assert refused.exit_code == 3


@pytest.mark.model
@pytest.mark.parametrize("command", ["lint", "report", "show", "plot", "check"])
def test_every_command_that_reads_a_plan_keeps_to_the_bound(command: str, tmp_path: Path) -> None:
    path = tmp_path / "plan.txt"
    path.write_text(f"{PLAN}(Lead unit: Beijing Customs)\n", "utf-8")
    more: dict[str, list[str | Path]] = {
        "plot": ["-o", tmp_path / "plan.svg"],
        "check": ["--against", tmp_path, "--update"],
    }
    result = invoke(command, path, "--max-measures", "2", *more.get(command, []))
    assert result.exit_code == 3
    first = result.stderr.splitlines()[0]
    assert first == f"error: {path}: {message(CASES['measures'])}"
    assert invoke(command, path, "--max-measures", "3", *more.get(command, [])).exit_code in {0, 1}


@pytest.mark.model
def test_verify_and_eval_keep_to_the_bounds_of_a_file(tmp_path: Path) -> None:
    source, output = tmp_path / "plan.html", tmp_path / "plan.json"
    source.write_text(HTML, "utf-8")
    assert invoke("extract", source, "-o", output).exit_code == 0
    gold = ROOT / "tests" / "gold" / "beijing-ftz-investment-2022.gold.json"
    commands: list[list[str | Path]] = [
        ["verify", output, source],
        ["eval", output, "--gold", gold, "--source", source],
    ]
    for args in commands:
        refused = invoke(*args, "--max-depth", "43")
        assert refused.stderr == f"error: {source}: {message(CASES['depth of a page'])}\n"
        assert refused.exit_code == 3
    assert invoke("verify", output, source, "--max-depth", "44").exit_code == 0


@pytest.mark.model
def test_a_narrower_bound_leaves_alone_what_is_there(tmp_path: Path) -> None:
    path, folder = tmp_path / "plan.txt", tmp_path / "out"
    path.write_text(PLAN, "utf-8")
    assert invoke("extract", path, "--out-dir", folder).exit_code == 0
    again = invoke("extract", path, "--out-dir", folder, "--resume", "--max-measures", "2")
    assert (again.stderr, again.exit_code) == ("1 plan: 1 unchanged\n", 0)


def test_limits_have_one_default_everywhere() -> None:
    for verb in (ftzparse.extract, ftzparse.extract_file, ftzparse.extract_many, extract_source):
        assert inspect.signature(verb).parameters["limits"].default == Limits()
