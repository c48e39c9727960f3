"""What a check found of each plan: what every format starts from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from ftzparse.export.comparison.shape import Comparison, Kind, Where
from ftzparse.export.comparison.wording import count, tell_counts
from ftzparse.export.evaluation import Score
from ftzparse.export.positions import Positions
from ftzparse.models import Extent

KINDS: tuple[Kind, ...] = ("lost", "gained", "changed")


class Verdict(StrEnum):
    """What became of a plan, the best first."""

    SAME = "same"
    WRITTEN = "written"
    TOLERATED = "within tolerance"
    DIFFERS = "differs"
    MISSING = "missing output"
    EXTRA = "extra output"
    UNUSABLE = "unusable"

    @property
    def is_failure(self) -> bool:
        """Tell whether the gate stays shut."""
        return self not in {Verdict.SAME, Verdict.WRITTEN, Verdict.TOLERATED}


@dataclass(frozen=True)
class Checked:
    """One plan: its file, what became of it, and why."""

    file: str
    verdict: Verdict
    remark: str = ""
    comparison: Comparison | None = None
    text: str = ""
    """The source's text, to tell places by their lines."""
    scores: Sequence[Score] = ()
    lapses: tuple[str, ...] = ()
    """Scores that are lower than they may be."""

    @property
    def failed(self) -> bool:
        """Tell whether the gate stays shut for this plan."""
        return self.verdict.is_failure or bool(self.lapses)

    @property
    def counts(self) -> Mapping[tuple[Kind, str], int]:
        """Count what was lost, gained and changed."""
        return self.comparison.counts if self.comparison else {}

    @property
    def result(self) -> str:
        """Say in a few words what became of it."""
        found = tell_counts(self.counts) if self.verdict is Verdict.DIFFERS else ""
        if self.verdict is Verdict.TOLERATED:
            found = f"{self.verdict}: {tell_counts(self.counts)}"
        parts = [
            found or self.verdict,
            *([count(len(self.lapses), "score") + " too low"] if self.lapses else []),
        ]
        return "; ".join(parts)

    @cached_property
    def positions(self) -> Positions:
        """Give the lines of its source."""
        return Positions(self.text)

    @property
    def where(self) -> Where:
        """Write places so that editors and terminals make links of them."""
        return self._where

    def _where(self, place: Extent) -> str:
        begin = self.positions.at(place.start)
        return f"{self.file}:{begin.line}:{begin.column}"


@dataclass(frozen=True, slots=True)
class Report:
    """A whole check."""

    plans: tuple[Checked, ...]

    @property
    def summary(self) -> str:
        """Sum up in one line.

        >>> Report((Checked("a.txt", Verdict.SAME), Checked("b.txt", Verdict.MISSING))).summary
        '2 plans checked: 1 same, 1 missing output'
        """
        verdicts = Counter(plan.verdict for plan in self.plans)
        parts = ", ".join(f"{verdicts[one]} {one}" for one in Verdict if verdicts[one])
        counts: Counter[tuple[Kind, str]] = Counter()
        for plan in self.plans:
            counts.update(plan.counts)
        ordered = {key: counts[key] for kind in KINDS for key in counts if key[0] == kind}
        found = f" ({tell_counts(ordered)})" if ordered else ""
        lapses = sum(len(plan.lapses) for plan in self.plans)
        low = f"; {count(lapses, 'score')} too low" if lapses else ""
        return f"{count(len(self.plans), 'plan')} checked: {parts}{found}{low}"


def rows(report: Report) -> list[tuple[str, ...]]:
    """Give the table: a head, and a row for each plan."""
    body = [
        (plan.file, *(str(_count(plan, kind) or "") for kind in KINDS), plan.result) for plan in report.plans
    ]
    return [("plan", *KINDS, "result"), *body]


def _count(plan: Checked, kind: Kind) -> int:
    return sum(number for (own, _), number in plan.counts.items() if own == kind)
