"""The fuzzer itself: it draws the same inputs again, tries them, and keeps what it finds."""

from __future__ import annotations

from pathlib import Path

import pytest

from ftzparse.errors import NotAPlan
from fuzz.findings import keep_finding
from fuzz.random_engine import Campaign, make_input, run
from fuzz.targets import TARGETS, Target
from fuzz.trial import try_input

RUNS = {"text": 20, "encodings": 20, "html": 20, "markdown": 10, "docx": 10, "pdf": 10, "stages": 5}
HERE = Path(__file__).parent


@pytest.mark.parametrize(("name", "runs"), RUNS.items())
def test_a_target_reads_or_refuses_what_it_draws(name: str, runs: int) -> None:
    campaign = Campaign(name, 1, runs, HERE)
    for number in range(runs):
        data = make_input(campaign, number)
        assert make_input(campaign, number) == data
        assert try_input(TARGETS[name], data).report == ""


def test_every_target_is_tried_here_or_takes_the_language_model() -> None:
    assert set(TARGETS) - set(RUNS) == {"pipeline"}


def test_a_campaign_counts_and_leaves_nothing_behind(tmp_path: Path) -> None:
    assert run(Campaign("text", 1, 5, tmp_path)).summary().split()[0] == "5"
    assert list(tmp_path.iterdir()) == []


def _fail(data: bytes) -> None:
    if b"(" in data:
        raise ValueError("a bracket")
    raise NotAPlan("plan.txt", "no measure", "give one")


FRAGILE = Target(lambda: [b"1. Ease (x)."], lambda data, _: data, _fail)


def test_a_fault_is_kept_with_its_smallest_input(tmp_path: Path) -> None:
    trial = try_input(FRAGILE, b"1. Ease (x).")
    assert trial.outcome == "finding"
    keep_finding(tmp_path / "fragile", FRAGILE, b"1. Ease (x).", trial)
    (kept,) = tmp_path.glob("*.input")
    assert kept.read_bytes() == b"("
    assert "ValueError: a bracket" in kept.with_suffix(".txt").read_text("utf-8")
    keep_finding(tmp_path / "fragile", FRAGILE, b"((", trial)
    assert kept.read_bytes() == b"("


def test_what_is_refused_is_no_finding() -> None:
    assert try_input(FRAGILE, b"1. Ease").outcome == "refused"
