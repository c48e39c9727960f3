"""The gate: each plan is extracted again, held against its output and, where there is one, its gold.

A plan or output that cannot be used does not keep the others from being checked. This module loads
the pipeline: commands import it when run.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from ftzparse.cli.input import read_input
from ftzparse.cli.terminal import tell
from ftzparse.cli.thresholds import Threshold, find_drops, find_lapses
from ftzparse.errors import UnusableInput
from ftzparse.export.checking.report import Checked, Report, Verdict
from ftzparse.export.files import write_whole
from ftzparse.export.json import render_json
from ftzparse.models import Plan
from ftzparse.pipeline import extract_source
from ftzparse.quality.characters import WrongSource, check_source, is_source
from ftzparse.quality.comparison.compare import compare
from ftzparse.quality.evaluate import evaluate
from ftzparse.quality.gold import read_gold
from ftzparse.quality.outputs import read_plan
from ftzparse.readers.limits import Limits
from ftzparse.source import Source


@dataclass(frozen=True, slots=True)
class Gate:
    """What plans are held against, and how they are read."""

    folder: Path
    outputs: Mapping[str, Path]
    gold: Mapping[str, Path]
    thresholds: Sequence[Threshold]
    tolerance: float | None
    """By how much a score may fall before differences count as failure; None: they always do."""
    update: bool
    encoding: str | None
    limits: Limits

    def check(self, plans: Sequence[Path]) -> Report:
        """Check plans in order, then say which outputs belong to none of them."""
        checked = [self._check(file) for file in plans]
        stems = {file.stem for file in plans}
        remark = "no plan of this name was checked: name it, or delete the output"
        extra = [
            Checked(str(path), Verdict.EXTRA, remark)
            for stem, path in self.outputs.items()
            if stem not in stems
        ]
        return Report((*checked, *extra))

    def _check(self, file: Path) -> Checked:
        try:
            source = read_input(str(file), self.encoding, self.limits)
            if source.assumption:
                tell(f"warning: {file}: {source.assumption}")
            plan = extract_source(source, self.limits)
            found = self._scored(file, source, plan)
            path = self.outputs.get(file.stem)
            if self.update:
                return replace(
                    self._updated(file, source, plan, path), scores=found.scores, lapses=found.lapses
                )
            if path is None:
                remark = f"{self.folder / file.stem}.json does not exist: write it with --update"
                return replace(found, verdict=Verdict.MISSING, remark=remark)
            old = read_plan(_read(path, self.limits), str(path))
            _demand_source(old, source, file, path)
        except UnusableInput as error:
            tell(f"error: {error}")
            return Checked(str(file), Verdict.UNUSABLE, str(error))
        judged = _judged(found, old, plan, (str(path), str(file)))
        return self._tolerated(judged, file, source, old)

    def _tolerated(self, judged: Checked, file: Path, source: Source, old: Plan) -> Checked:
        """Let differences pass that lower no score by more than is tolerated."""
        gold = self.gold.get(file.stem)
        if self.tolerance is None or gold is None or judged.verdict is not Verdict.DIFFERS:
            return judged
        before = evaluate(old, read_gold(_read(gold, self.limits), str(gold)), source).scores
        drops = tuple(find_drops(before, judged.scores, self.tolerance))
        verdict = Verdict.DIFFERS if drops else Verdict.TOLERATED
        return replace(judged, verdict=verdict, lapses=(*judged.lapses, *drops))

    def _scored(self, file: Path, source: Source, plan: Plan) -> Checked:
        found = Checked(str(file), Verdict.SAME, text=source.text)
        if file.stem not in self.gold:
            return found
        gold = self.gold[file.stem]
        scores = evaluate(plan, read_gold(_read(gold, self.limits), str(gold)), source).scores
        return replace(found, scores=scores, lapses=tuple(find_lapses(scores, self.thresholds)))

    def _updated(self, file: Path, source: Source, plan: Plan, path: Path | None) -> Checked:
        """Write the output if it is not what it would be; what was unreadable is replaced."""
        found = Checked(str(file), Verdict.SAME, text=source.text)
        text = render_json(plan, compact=False)
        target = path or self.folder / f"{file.stem}.json"
        try:
            old = _read(target, self.limits) if path else None
            if old == text:
                return found
            remark = "" if old else "a new output"
            judged = _judged(found, read_plan(old, str(path)), plan, (str(path), str(file))) if old else found
        except UnusableInput as error:
            remark, judged = f"replaced what could not be read: {error.reason}", found
        write_whole(target, text)
        return replace(judged, verdict=Verdict.WRITTEN, remark=remark)


def _judged(found: Checked, old: Plan, new: Plan, names: tuple[str, str]) -> Checked:
    """Hold a plan against its committed output; another tool that finds the same is no difference."""
    comparison = compare(old, new, names)
    verdict = Verdict.DIFFERS if comparison.groups else Verdict.SAME
    return replace(found, verdict=verdict, comparison=comparison)


def _demand_source(old: Plan, source: Source, file: Path, path: Path) -> None:
    if not is_source(old, source):
        raise WrongSource(str(file), f"not the text that {path} was made from", "rewrite it with --update")
    check_source(old, source)


def _read(path: Path, limits: Limits) -> str:
    return read_input(str(path), "utf-8", limits).text
