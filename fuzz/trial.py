"""Tries one input, and tells how it went.

Guarantees that no error escapes; the same fault has the same key, so that one input for each is kept.
"""

from __future__ import annotations

import re
import traceback
from dataclasses import dataclass
from pathlib import Path
from time import process_time
from typing import Literal

from ftzparse.errors import UnusableInput
from ftzparse.libraries import MissingLibrary
from fuzz.promises import Broken
from fuzz.targets import Target

SECONDS = 10.0
_PER_SECONDS = 50_000  # bytes; a longer input may take longer
Outcome = Literal["read", "refused", "finding"]
_DIGITS = re.compile(r"\d+")
_QUOTED = re.compile(r'"[^"]*"')
_PACKAGE = Path(__file__).parent.parent / "src"


@dataclass(frozen=True, slots=True)
class Trial:
    """How an input went."""

    outcome: Outcome
    seconds: float
    key: str = ""
    """What tells a finding from others: the error and the line of ftzparse that raised it."""
    report: str = ""


def time_limit(data: bytes) -> float:
    """Tell how many seconds of processor time an input may take."""
    return SECONDS * max(1.0, len(data) / _PER_SECONDS)


def try_input(target: Target, data: bytes) -> Trial:
    """Read an input."""
    start = process_time()
    outcome: Outcome = "read"
    try:
        target.read(data)
    except MissingLibrary:
        raise
    except UnusableInput as error:
        outcome = "refused"
        if len(str(error).splitlines()) != 1:
            return Trial("finding", process_time() - start, "an error of several lines", repr(str(error)))
    except Exception as error:  # noqa: BLE001 - whatever it is, it is a finding
        return Trial("finding", process_time() - start, _key(error), traceback.format_exc())
    seconds = process_time() - start
    if seconds > time_limit(data):
        return Trial("finding", seconds, "slow", f"{seconds:.1f} seconds for {len(data):,} bytes\n")
    return Trial(outcome, seconds)


def _key(error: Exception) -> str:
    if isinstance(error, Broken):
        return _DIGITS.sub("", _QUOTED.sub("", str(error)))
    frames = traceback.extract_tb(error.__traceback__)
    ours = [frame for frame in frames if Path(frame.filename).is_relative_to(_PACKAGE)] or list(frames)
    return f"{type(error).__name__} {Path(ours[-1].filename).name}:{ours[-1].lineno}"
