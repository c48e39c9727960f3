"""Faults of an output as lines for people and editors, or as JSON for programs.

Guarantees one line for each fault: place in the source, promise, JSON path, what is wrong. A fault
that shows nowhere in the source stands under the output's own name. Who verified is not known here.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from ftzparse.export.lint.report import dump
from ftzparse.export.positions import Positions
from ftzparse.export.terminal import escape_controls
from ftzparse.export.verification import VerificationFormat
from ftzparse.source import Span


class Fault(Protocol):
    """A broken promise, its place in the JSON and, if it has one, in the source."""

    @property
    def promise(self) -> str:
        """Give the promise's name."""

    @property
    def path(self) -> str:
        """Give the place in the JSON."""

    @property
    def message(self) -> str:
        """Say what is wrong."""

    @property
    def span(self) -> Span | None:
        """Give the place in the source."""


@dataclass(frozen=True, slots=True)
class Verified:
    """What was verified: the output's name, the source's name, and its text."""

    output: str
    source: str
    text: str


def render_faults(faults: Sequence[Fault], verified: Verified, form: VerificationFormat) -> str:
    """Write faults in the order in which they were found."""
    positions = Positions(verified.text)
    if form is VerificationFormat.JSON:
        return dump([_record(fault, positions) for fault in faults])
    return "".join(f"{escape_controls(_line(fault, verified, positions))}\n" for fault in faults)


def summarise_faults(faults: Sequence[Fault]) -> str:
    """Count faults by promise.

    >>> summarise_faults([])
    'no faults'
    """
    if not faults:
        return "no faults"
    counts = Counter(fault.promise for fault in faults)
    parts = ", ".join(f"{count} of {promise}" for promise, count in counts.items())
    return f"{len(faults)} fault{'s' if len(faults) > 1 else ''}: {parts}"


def _line(fault: Fault, verified: Verified, positions: Positions) -> str:
    where = verified.output
    if fault.span is not None:
        place = positions.at(fault.span.start)
        where = f"{verified.source}:{place.line}:{place.column}"
    return f"{where}: error {fault.promise} {fault.path or 'plan'}: {fault.message}"


def _record(fault: Fault, positions: Positions) -> dict[str, object]:
    place: dict[str, object] | None = None
    if fault.span is not None:
        begin = positions.at(fault.span.start)
        place = {
            "start": fault.span.start,
            "end": fault.span.end,
            "line": begin.line,
            "column": begin.column,
        }
    return {"promise": fault.promise, "path": fault.path, "message": fault.message, "span": place}
