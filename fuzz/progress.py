"""What a fuzzing process has done so far, in memory that survives it.

Guarantees that whoever watches knows the input at which a process hung or died.
"""

from __future__ import annotations

import multiprocessing
from ctypes import c_double, c_longlong
from dataclasses import dataclass, field
from typing import Any

from fuzz.trial import Trial

CONTEXT = multiprocessing.get_context("spawn")


def _whole() -> c_longlong:
    return CONTEXT.RawValue(c_longlong, 0)


def _real() -> c_double:
    return CONTEXT.RawValue(c_double, 0.0)


@dataclass(frozen=True, slots=True)
class Progress:
    """Counts of inputs, and the slowest of them."""

    number: c_longlong = field(default_factory=_whole)
    """Of the input that is being tried."""
    read: c_longlong = field(default_factory=_whole)
    refused: c_longlong = field(default_factory=_whole)
    finding: c_longlong = field(default_factory=_whole)
    slowest: c_double = field(default_factory=_real)
    slowest_number: c_longlong = field(default_factory=_whole)

    def count(self, trial: Trial) -> None:
        """Count an input that was tried."""
        counter: Any = getattr(self, trial.outcome)
        counter.value += 1
        if trial.seconds > self.slowest.value:
            self.slowest.value, self.slowest_number.value = trial.seconds, self.number.value

    def summary(self) -> str:
        """Say in a line what was done."""
        tried = self.read.value + self.refused.value + self.finding.value
        return (
            f"{tried:7,} inputs: {self.read.value:7,} read, {self.refused.value:7,} refused, "
            f"{self.finding.value:4,} findings; slowest {self.slowest.value:.2f} s "
            f"(number {self.slowest_number.value})"
        )
