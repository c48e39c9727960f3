"""Tries inputs by number: the seed and the number give the input, so that any can be made again.

Guarantees that a process which hangs or dies is a finding with its input, and that another goes on behind it.
"""

from __future__ import annotations

import faulthandler
from dataclasses import dataclass
from pathlib import Path
from random import Random

from fuzz.findings import keep_finding, write_finding
from fuzz.progress import CONTEXT, Progress
from fuzz.targets import TARGETS
from fuzz.trial import time_limit, try_input

_PATIENCE = 3  # seconds on the clock for one of processor time: others may use the machine


@dataclass(frozen=True, slots=True)
class Campaign:
    """What is to be tried."""

    target: str
    seed: int
    runs: int
    folder: Path


def make_input(campaign: Campaign, number: int) -> bytes:
    """Make the input of a number."""
    target = TARGETS[campaign.target]
    draw = Random(f"{campaign.seed}:{campaign.target}:{number}")
    return target.mutate(draw.choice(target.seeds()), draw)


def run(campaign: Campaign) -> Progress:
    """Try all inputs of a campaign, each process from where the one before it ended."""
    progress, start = Progress(), 0
    while start < campaign.runs:
        process = CONTEXT.Process(target=_try_all, args=(campaign, start, progress))
        process.start()
        process.join()
        start = progress.number.value + 1
        if process.exitcode:
            progress.finding.value += 1
            _keep_death(campaign, progress.number.value, process.exitcode)
    return progress


def _try_all(campaign: Campaign, start: int, progress: Progress) -> None:
    campaign.folder.mkdir(parents=True, exist_ok=True)
    target = TARGETS[campaign.target]
    with _trace(campaign).open("w", encoding="utf-8") as trace:
        faulthandler.enable(trace)
        for number in range(start, campaign.runs):
            progress.number.value = number
            data = make_input(campaign, number)
            faulthandler.dump_traceback_later(_PATIENCE * time_limit(data), exit=True, file=trace)
            trial = try_input(target, data)
            faulthandler.cancel_dump_traceback_later()
            progress.count(trial)
            if trial.outcome == "finding":
                keep_finding(campaign.folder / campaign.target, target, data, trial)
        faulthandler.disable()
    _trace(campaign).unlink()


def _keep_death(campaign: Campaign, number: int, code: int) -> None:
    how = f"killed by signal {-code}" if code < 0 else "hung, or ended by itself"
    path = campaign.folder / f"{campaign.target}-{campaign.seed}-{number}"
    trace = _trace(campaign).read_text("utf-8") if _trace(campaign).exists() else ""
    write_finding(path, make_input(campaign, number), f"{campaign.target}: {how}\n{trace}")


def _trace(campaign: Campaign) -> Path:
    return campaign.folder / f"{campaign.target}.trace"
