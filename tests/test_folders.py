"""Which files of a folder are taken for plans, and which are left out."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

import pytest

from ftzparse.cli.collecting import find_plans
from ftzparse.cli.folders import find_plans_in
from ftzparse.errors import UnreadableFile
from ftzparse.readers import ENDINGS

FINDS = [
    *((f"plan{ending}",) for ending in ENDINGS),
    ("PLAN.PDF", "plan.Txt"),
    ("a/b/plan.pdf",),
    ("b.txt", "a/z.pdf"),  # a folder's own files stand before those of the folders in it
    ("plan[1].html",),
    ("plan_files/plan.html",),  # no page of that name stands beside it
    ("plan.gold/plan.txt",),
]
LEAVES_ALONE = [
    "plan.json",
    "plan.gold.json",
    "plan.csv",
    "plan",
    "pdf",
    ".plan.pdf",
    "._plan.txt",
    "~$plan.docx",
    ".git/plan.txt",
    "README.md",
    "a/readme.txt",
    "page_files/frame.html",
]


def make(folder: Path, names: Sequence[str]) -> Path:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("1. Open up.\n", "utf-8")
    return folder


@pytest.mark.parametrize("names", FINDS, ids=" ".join)
def test_finds(names: Sequence[str], tmp_path: Path) -> None:
    found = find_plans_in(make(tmp_path, names), is_deep=True)
    assert [plan.relative_to(tmp_path).as_posix() for plan in found] == list(names)


@pytest.mark.parametrize("name", LEAVES_ALONE)
def test_leaves_alone(name: str, tmp_path: Path) -> None:
    make(tmp_path, [name, "page.html"])
    assert find_plans_in(tmp_path, is_deep=True) == [tmp_path / "page.html"]


def test_folders_in_a_folder_are_left_out_where_outputs_have_no_folders(tmp_path: Path) -> None:
    make(tmp_path, ["b.pdf", "a.txt", "a/c.txt"])
    assert find_plans([tmp_path, tmp_path / "b.pdf"]) == [tmp_path / "a.txt", tmp_path / "b.pdf"]


def test_links_to_folders_are_not_followed(tmp_path: Path) -> None:
    make(tmp_path, ["a/plan.txt"])
    (tmp_path / "a" / "loop").symlink_to(tmp_path)
    assert find_plans_in(tmp_path, is_deep=True) == [tmp_path / "a" / "plan.txt"]


def test_pipes_are_left_out(tmp_path: Path) -> None:
    make(tmp_path, ["plan.txt"])
    os.mkfifo(tmp_path / "pipe.txt")
    assert find_plans_in(tmp_path, is_deep=True) == [tmp_path / "plan.txt"]


def test_a_folder_without_plans_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match=r"no \.txt, .* or \.pdf file in this folder"):
        find_plans_in(make(tmp_path, ["plan.json"]), is_deep=True)
