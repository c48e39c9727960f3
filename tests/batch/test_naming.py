"""Names of outputs: below the folder as the file below what was named, and none in another's way."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path, PurePath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ftzparse.batch.naming import Collision, Input, name_outputs, refuse_overwriting


def inputs(*names: str) -> list[Input]:
    return [Input(Path("plans", name), PurePath(name)) for name in names]


@pytest.mark.parametrize(
    ("name", "ending", "output"),
    [
        ("plan.txt", ".json", "plan.json"),
        ("a/b/plan.txt", ".json", "a/b/plan.json"),
        ("plan.v2.txt", ".csv", "plan.v2.csv"),
        ("plan", ".md", "plan.md"),
        ("准入.txt", ".xlsx", "准入.xlsx"),
    ],
)
def test_names(name: str, ending: str, output: str) -> None:
    (job,) = name_outputs(inputs(name), ending)
    assert (job.path, job.output) == (Path("plans", name), PurePath(output))


@pytest.mark.parametrize(
    ("names", "reason"),
    [
        (["plan.txt", "plan.text"], "would both be written to plan.json: name the one that is meant"),
        (["plan.pdf", "plan.txt"], "plans/plan.pdf and plans/plan.txt would both"),
        (["a/plan.txt", "b/plan.txt", "a/plan"], "a/plan.txt and plans/a/plan would both"),
        (["Plan.txt", "plan.txt"], "plans/Plan.txt and plans/plan.txt would both"),  # macOS knows no case
        (["caf\u00e9.txt", "cafe\u0301.txt"], "would both"),
        (["a.txt", "a.json/b.txt"], "plans/a.txt would be written to a.json, in which plans/a.json/b.txt"),
        (["a.json/b/c.txt", "A.txt"], "plans/A.txt would be written to A.json, in which"),
    ],
)
def test_refuses(names: Sequence[str], reason: str) -> None:
    with pytest.raises(Collision, match=re.escape(reason)):
        name_outputs(inputs(*names), ".json")


@given(
    st.lists(st.text("aA.b/é", min_size=1, max_size=6).filter(lambda name: PurePath(name).name), max_size=6)
)
def test_outputs_differ_even_without_case_or_it_is_refused(names: list[str]) -> None:
    relative = [name.strip("/") for name in names if PurePath(name.strip("/")).name not in {"", ".."}]
    try:
        jobs = name_outputs(inputs(*relative), ".json")
    except Collision:
        return
    folded = [str(job.output).casefold() for job in jobs]
    assert len(set(folded)) == len(relative)
    assert not any(other.startswith(f"{name}/") for name in folded for other in folded)


def test_refuses_to_write_over_what_is_read(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(tmp_path)
    jobs = name_outputs([Input(tmp_path / "plan.json", PurePath("plan.json"))], ".json")
    refuse_overwriting(jobs, tmp_path / "out")
    with pytest.raises(Collision, match=r"plan\.json would be overwritten"):
        refuse_overwriting(jobs, tmp_path / "link")
