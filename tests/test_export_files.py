"""Writing a file whole or not at all, and the JSON that goes into it."""

from __future__ import annotations

import json
import os
import stat
import threading
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from ftzparse.errors import UnusableInput
from ftzparse.export.files import UnwritableFile, write_whole
from ftzparse.export.json import render_json, render_schema
from ftzparse.models import Coverage, Generator, Plan, Quote, SourceInfo

TEXT = '{"quote": "准入"}\n'


def plan(title: str) -> Plan:
    return Plan(
        schema_version="1",
        generator=Generator(name="ftzparse", version="1.2.3", language_model=None, lexicon="0"),
        source=SourceInfo(name="-", sha256="ab", characters=len(title), encoding="utf-8", language="en"),
        title=Quote(start=0, end=len(title), quote=title),
        date=None,
        dated=None,
        references=(),
        sections=(),
        measures=(),
        excerpts=(),
        units=(),
        sectors=(),
        findings=(),
        coverage=Coverage(**dict.fromkeys(Coverage.model_fields, 0)),
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path


def beside(path: Path) -> list[str]:
    """Name what lies in the folder."""
    return sorted(entry.name for entry in path.parent.iterdir())


def test_new_file(folder: Path) -> None:
    write_whole(folder / "plan.json", TEXT)
    assert (folder / "plan.json").read_bytes() == TEXT.encode()
    assert beside(folder / "plan.json") == ["plan.json"]


def test_bytes_are_written_as_they_are(folder: Path) -> None:
    write_whole(folder / "plan.xlsx", b"PK\x03\x04\xff\r\n")
    assert (folder / "plan.xlsx").read_bytes() == b"PK\x03\x04\xff\r\n"


@pytest.mark.parametrize(("umask", "mode"), [(0o022, 0o644), (0o077, 0o600), (0o002, 0o664)], ids=oct)
def test_new_file_keeps_the_umask(folder: Path, umask: int, mode: int) -> None:
    before = os.umask(umask)
    try:
        write_whole(folder / "plan.json", TEXT)
    finally:
        os.umask(before)
    assert stat.S_IMODE((folder / "plan.json").stat().st_mode) == mode


@pytest.mark.parametrize("mode", [0o600, 0o640, 0o755], ids=oct)
def test_old_file_is_replaced_and_keeps_its_permissions(folder: Path, mode: int) -> None:
    path = folder / "plan.json"
    path.write_text("a much longer text than the new one, all of which must go", encoding="utf-8")
    path.chmod(mode)
    write_whole(path, TEXT)
    assert path.read_text(encoding="utf-8") == TEXT
    assert stat.S_IMODE(path.stat().st_mode) == mode
    assert beside(path) == ["plan.json"]


@pytest.mark.parametrize("exists", [True, False], ids=["target exists", "target to come"])
def test_symbolic_link_is_followed(folder: Path, *, exists: bool) -> None:
    (folder / "out").mkdir()
    target, link = folder / "out" / "plan.json", folder / "latest.json"
    if exists:
        target.write_text("old", encoding="utf-8")
    link.symlink_to("out/plan.json")
    write_whole(link, TEXT)
    assert link.is_symlink()
    assert target.read_text(encoding="utf-8") == TEXT
    assert beside(target) == ["plan.json"]


UNWRITABLE = {
    "directory": (".", "a directory"),
    "no folder": ("missing/plan.json", "no such folder to write to"),
    "below a file": ("old.json/plan.json", "no such folder to write to"),
    "name too long": ("n" * 300, "file name too long"),
    "NUL": ("plan\0.json", "embedded null byte"),
}


@pytest.mark.parametrize(("name", "reason"), UNWRITABLE.values(), ids=UNWRITABLE.keys())
def test_unwritable_path(folder: Path, name: str, reason: str) -> None:
    (folder / "old.json").write_text("old", encoding="utf-8")
    with pytest.raises(UnwritableFile) as caught:
        write_whole(folder / name, TEXT)
    assert isinstance(caught.value, UnusableInput)
    assert caught.value.reason == reason
    assert beside(folder / "old.json") == ["old.json"]


def test_link_that_leads_to_itself(folder: Path) -> None:
    (folder / "loop").symlink_to("loop")
    with pytest.raises(UnwritableFile):
        write_whole(folder / "loop", TEXT)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
@pytest.mark.parametrize("locked", ["file", "folder"])
def test_no_permission(folder: Path, locked: str) -> None:
    path = folder / "out" / "plan.json"
    path.parent.mkdir()
    path.write_text("old", encoding="utf-8")
    barred = path if locked == "file" else path.parent
    barred.chmod(0o500)
    with pytest.raises(UnwritableFile, match="no permission"):
        write_whole(path, TEXT)
    barred.chmod(0o700)
    assert path.read_text(encoding="utf-8") == "old"
    assert beside(path) == ["plan.json"]


@pytest.mark.parametrize("error", [OSError(28, "No space left on device"), KeyboardInterrupt()], ids=repr)
def test_failure_leaves_the_old_file_and_nothing_else(
    folder: Path, monkeypatch: pytest.MonkeyPatch, error: BaseException
) -> None:
    path = folder / "plan.json"
    path.write_text("old", encoding="utf-8")

    def fail(_descriptor: int) -> None:
        raise error

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises((UnwritableFile, KeyboardInterrupt)):
        write_whole(path, TEXT)
    assert path.read_text(encoding="utf-8") == "old"
    assert beside(path) == ["plan.json"]


def test_fifo_is_written_directly(folder: Path) -> None:
    path = folder / "fifo"
    os.mkfifo(path)
    read: list[bytes] = []
    reader = threading.Thread(target=lambda: read.append(path.read_bytes()))
    reader.start()
    write_whole(path, TEXT)
    reader.join()
    assert read == [TEXT.encode()]
    assert stat.S_ISFIFO(path.stat().st_mode)


def test_full_device() -> None:
    with pytest.raises(UnwritableFile, match="/dev/full: no space left on device"):
        write_whole(Path("/dev/full"), TEXT)


def test_json_is_readable_and_keeps_the_models_order() -> None:
    text = render_json(plan("准入 “Two Zones”"), compact=False)
    assert "准入 “Two Zones”" in text
    assert text.startswith('{\n  "schema_version": "1",\n  "generator": {\n    "name"')
    assert text.endswith("}\n")
    assert list(json.loads(text)) == list(Plan.model_fields)


def test_compact_json_says_the_same_on_one_line() -> None:
    compact, indented = (render_json(plan("准入\n"), compact=choice) for choice in (True, False))
    assert compact.count("\n") == 1
    assert compact.endswith("}\n")
    assert json.loads(compact) == json.loads(indented)


@pytest.mark.parametrize("control", ["\x00", "\x1b", "\x7f", "\x85", "\x9b"], ids=ascii)
def test_json_cannot_steer_a_terminal(control: str) -> None:
    text = render_json(plan(f"8.{control}"), compact=True)
    assert control not in text
    assert json.loads(text)["title"]["quote"] == f"8.{control}"


def test_schema_is_one_and_the_same() -> None:
    schema = json.loads(render_schema())
    Draft202012Validator.check_schema(schema)
    assert schema["$id"] == "urn:ftzparse:plan:1"
    assert schema["title"] == "ftzparse plan, schema version 1"
    assert list(schema["properties"]) == list(Plan.model_fields)
    assert render_schema() == render_schema()
    assert render_schema().endswith("}\n")


def test_schema_admits_a_plan_and_nothing_more() -> None:
    validator = Draft202012Validator(json.loads(render_schema()))
    written = json.loads(render_json(plan("准入"), compact=False))
    validator.validate(written)
    assert not validator.is_valid({**written, "extra": 1})
    assert not validator.is_valid({key: written[key] for key in written if key != "title"})
