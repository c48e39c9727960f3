"""An evaluation as an aligned table for people, or as JSON for programs.

Guarantees one line for each layer, two at most for each fault, and nothing in them that could
steer a terminal. What is printed is described by its shape: exports do not know who scored.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import Protocol

from ftzparse.export.terminal import escape_controls

_HEADER = ("layer", "true", "false", "missed", "precision", "recall", "F1")
_DIGITS = 6  # in JSON: more would only tell how floats round
# C0 is escaped by every JSON writer; these stand only inside strings.
_CONTROLS = {code: f"\\u{code:04x}" for code in range(0x7F, 0xA0)}


class EvaluationFormat(StrEnum):
    """How an evaluation is written."""

    TABLE = "table"
    JSON = "json"


class Score(Protocol):
    """One layer's counts and what follows from them; null where there is nothing to count."""

    @property
    def layer(self) -> str:
        """Give the layer's name."""

    @property
    def true(self) -> float:
        """Count what is right."""

    @property
    def false(self) -> float:
        """Count what was found wrongly."""

    @property
    def missed(self) -> float:
        """Count what was not found."""

    @property
    def precision(self) -> float | None:
        """Give true by all found."""

    @property
    def recall(self) -> float | None:
        """Give true by all of the gold."""

    @property
    def f1(self) -> float | None:
        """Give the harmonic mean of both."""


class Fault(Protocol):
    """A miss, a false find or a wrong value, with its place and the words around it."""

    @property
    def layer(self) -> str:
        """Give the layer's name."""

    @property
    def kind(self) -> str:
        """Give "missed", "false" or "wrong"."""

    @property
    def start(self) -> int:
        """Give the offset of the first character."""

    @property
    def end(self) -> int:
        """Give the offset after the last character."""

    @property
    def measure(self) -> str | None:
        """Give the label of the measure around it."""

    @property
    def quote(self) -> str | None:
        """Give its characters, if they are known."""

    @property
    def note(self) -> str:
        """Say what was found, and what the gold has."""

    @property
    def context(self) -> str:
        """Give the words around it."""


def render_evaluation(scores: Sequence[Score], faults: Sequence[Fault] | None, form: EvaluationFormat) -> str:
    """Write scores, and faults unless they are None."""
    if form is EvaluationFormat.JSON:
        return _render_json(scores, faults)
    lines = [*_table(scores), *(line for fault in faults or () for line in _told(fault))]
    return "".join(f"{escape_controls(line)}\n" for line in lines)


def _render_json(scores: Sequence[Score], faults: Sequence[Fault] | None) -> str:
    document: dict[str, object] = {"layers": {score.layer: _record(score) for score in scores}}
    if faults is not None:
        document["faults"] = [
            {
                "layer": fault.layer,
                "kind": fault.kind,
                "measure": fault.measure,
                "start": fault.start,
                "end": fault.end,
                "quote": fault.quote,
                "note": fault.note,
                "context": fault.context,
            }
            for fault in faults
        ]
    return json.dumps(document, ensure_ascii=False, indent=2).translate(_CONTROLS) + "\n"


def _record(score: Score) -> dict[str, float | None]:
    figures = {
        "true": score.true,
        "false": score.false,
        "missed": score.missed,
        "precision": score.precision,
        "recall": score.recall,
        "f1": score.f1,
    }
    return {name: None if figure is None else round(figure, _DIGITS) for name, figure in figures.items()}


def _table(scores: Sequence[Score]) -> Iterator[str]:
    rows = [_HEADER, *(_row(score) for score in scores)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(_HEADER))]
    for name, *figures in rows:
        cells = (figure.rjust(width) for figure, width in zip(figures, widths[1:], strict=True))
        yield "  ".join((name.ljust(widths[0]), *cells))


def _row(score: Score) -> tuple[str, ...]:
    counts = (_count(score.true), _count(score.false), _count(score.missed))
    shares = (_share(score.precision), _share(score.recall), _share(score.f1))
    return (score.layer, *counts, *shares)


def _count(count: float) -> str:
    return f"{count:.0f}" if count == int(count) else f"{count:.2f}"


def _share(share: float | None) -> str:
    return "-" if share is None else f"{share:.3f}"


def _told(fault: Fault) -> Iterator[str]:
    r"""Write `roles wrong 3276-3288 in measure 1: result, gold: means`, and the context below."""
    where = f" in measure {fault.measure}" if fault.measure is not None else ""
    note = f": {fault.note}" if fault.note else ""
    yield " ".join(f"{fault.layer} {fault.kind} {fault.start}-{fault.end}{where}{note}".split())
    if fault.context:
        yield f"  {fault.context}"
