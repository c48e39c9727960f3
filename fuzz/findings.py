"""Keeps findings on disk: for each fault the smallest input that showed it, and what it did.

Guarantees that a finding survives the process that made it.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

from fuzz.shrinking import shrink
from fuzz.targets import Target
from fuzz.trial import Trial, try_input

_LONGEST_LITERAL = 4000


def keep_finding(path: Path, target: Target, data: bytes, trial: Trial) -> None:
    """Shrink an input and keep it, unless a smaller one shows the same fault already.

    The path is that of the target's findings, without what tells this one from others.
    """
    path = path.with_name(f"{path.name}-{hashlib.sha256(trial.key.encode()).hexdigest()[:8]}")
    kept = path.with_suffix(".input")
    if kept.exists() and kept.stat().st_size <= len(data):
        return
    if trial.key != "slow":
        data = shrink(data, lambda part: try_input(target, part).key == trial.key)
    write_finding(path, data, f"{trial.key}\n{trial.report}")


def write_finding(path: Path, data: bytes, report: str) -> None:
    """Write an input and what it did."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.with_suffix(".input").write_bytes(data)
    literal = repr(data) if len(data) <= _LONGEST_LITERAL else f"{len(data):,} bytes"
    path.with_suffix(".txt").write_text(f"{report}\n{literal}\n", "utf-8")
