"""The text that offsets refer to, saved: it verifies like the file, and is extracted alike."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from support.command import run
from support.documents import docx_with, item, pdf_with

PAGE = Path(__file__).parent / "pages" / "layout-table.html"
FILES = {
    "plan.pdf": pdf_with(["1. Support facili-\ntation of trade.", "2. Ease entry. " * 20]),
    "plan.docx": docx_with(item("Open up.") + item("Ease entry."), {0: [("decimal", "%1.", "")]}),
    "plan.html": PAGE.read_bytes(),
    "plan.md": b"# Plan\n\n1. Ease **entry**.\n2. Open up.\n",
    "plan.txt": "\ufeff1. Ease “entry”.\r\n2. Open up.\r\n".encode("utf-16-le"),
}


@pytest.mark.model
@pytest.mark.parametrize("name", FILES)
def test_a_saved_text_verifies_like_its_file(name: str, tmp_path: Path) -> None:
    file, output, text = tmp_path / name, tmp_path / "plan.json", tmp_path / "saved.txt"
    file.write_bytes(FILES[name])
    assert run("extract", file, "-o", output, "--save-text", text).returncode == 0
    for source in (file, text):
        verified = run("verify", output, source)
        assert (verified.returncode, verified.stderr) == (0, b"no faults\n")
    plan, again = json.loads(output.read_bytes()), json.loads(run("extract", text).stdout)
    assert again.pop("source")["text_sha256"] == plan.pop("source")["text_sha256"]
    assert again == plan


def test_text_and_plan_are_not_written_to_one_place(tmp_path: Path) -> None:
    for options in (["--save-text", "-"], ["-o", tmp_path / "x", "--save-text", tmp_path / "x"]):
        refused = run("extract", PAGE, *options)
        assert (refused.returncode, refused.stdout) == (2, b"")


def test_another_text_is_refused(tmp_path: Path) -> None:
    output = tmp_path / "plan.json"
    run("extract", PAGE, "-o", output)
    assert run("verify", output, PAGE.with_name("news.html")).returncode == 3
