"""Which plans a check is about, which outputs they have, and which annotated plans.

A folder stands for the `.txt` files in it; the output of `plan.txt` is `plan.json`, its annotated
plan `plan.gold.json`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import typer

from ftzparse.errors import UnreadableFile


def find_plans(files: Sequence[Path]) -> list[Path]:
    """Give the plans in the order in which they were named; those of a folder by name."""
    plans: list[Path] = []
    for file in files:
        found = sorted(file.glob("*.txt")) if file.is_dir() else [file]
        if not found:
            raise UnreadableFile(str(file), "no .txt file in this folder", "name the plans' files")
        plans += found
    plans = list(dict.fromkeys(plans))
    stem, times = Counter(plan.stem for plan in plans).most_common(1)[0]
    if times > 1:
        raise typer.BadParameter(f"{times} files would have the output {stem}.json", param_hint="FILE")
    return plans


def find_outputs(folder: Path, *, may_be_empty: bool) -> dict[str, Path]:
    """Give the outputs of a folder by the names of their plans."""
    if not folder.is_dir():
        reason = "not a folder" if folder.exists() else "no such folder"
        raise UnreadableFile(str(folder), reason, "create it, and fill it with --update")
    outputs = {path.stem: path for path in sorted(folder.glob("*.json"))}
    if not outputs and not may_be_empty:
        raise UnreadableFile(str(folder), "no output in this folder", "write them with --update")
    return outputs


def find_gold(gold: Path | None, plans: Sequence[Path]) -> dict[str, Path]:
    """Give the annotated plans by the names of the plans."""
    if gold is None:
        return {}
    if not gold.is_dir():
        if len(plans) > 1:
            raise typer.BadParameter(
                "one file cannot serve several plans: name a folder", param_hint="--gold"
            )
        return {plans[0].stem: gold}
    names = {plan.stem: (gold / f"{plan.stem}.gold.json", gold / f"{plan.stem}.json") for plan in plans}
    found = {
        stem: next(path for path in paths if path.exists())
        for stem, paths in names.items()
        if any(path.exists() for path in paths)
    }
    if not found:
        raise UnreadableFile(str(gold), "no annotated plan of these plans", "name them PLAN.gold.json")
    return found
