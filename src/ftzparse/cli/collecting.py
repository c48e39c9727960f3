"""Which plans a command is about, which outputs they have, and which annotated plans.

A folder stands for the plans in it, for `extract` also for those in the folders below; the output of
`plan.txt`, as of `plan.pdf`, is `plan.json`, its annotated plan `plan.gold.json`.
"""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from itertools import takewhile
from pathlib import Path

import typer

from ftzparse.batch.naming import Input
from ftzparse.cli.folders import find_plans_in, is_hidden
from ftzparse.errors import UnreadableFile
from ftzparse.export.terminal import escape_controls

_WILD = re.compile(r"[*?]|\[[^/]+\]")  # a bracket that nothing closes is a character


def find_plans(files: Sequence[Path]) -> list[Path]:
    """Give the plans in the order in which they were named; those of a folder by name."""
    plans: list[Path] = []
    for file in files:
        plans += find_plans_in(file, is_deep=False) if file.is_dir() else [file]
    plans = list(dict.fromkeys(plans))
    taken: dict[str, Path] = {}
    for plan in plans:
        other = taken.setdefault(plan.stem, plan)
        if other is not plan:
            message = f"{other} and {plan} would both have the output {plan.stem}.json"
            raise typer.BadParameter(escape_controls(message), param_hint="FILE")
    return plans


def is_plain_file(name: str) -> bool:
    """Tell a file from a folder and from a pattern that the shell left to us."""
    return not os.path.isdir(name) and not _is_pattern(name)  # noqa: PTH112 - no error for a name too long


def find_inputs(names: Sequence[str]) -> list[Input]:
    """Give the files in the order in which they were named, each once; those of a folder by name."""
    found: dict[Path, Input] = {}
    for name in names:
        for entry in _matching(name) if _is_pattern(name) else _named(Path(name)):
            found.setdefault(entry.path.absolute(), entry)
    return list(found.values())


def _is_pattern(name: str) -> bool:
    return _WILD.search(name) is not None and not os.path.lexists(name)


def _matching(pattern: str) -> list[Input]:
    """Give the files that match, named from where the pattern begins; what is hidden stays so."""
    parts = Path(pattern).parts
    fixed = Path(*takewhile(lambda part: not _WILD.search(part), parts))
    try:
        matches = sorted(fixed.glob(os.path.join(*parts[len(fixed.parts) :])))  # noqa: PTH118 - no path yet
    except ValueError as error:  # "a**"
        raise UnreadableFile(pattern, "no pattern that can be read", "** stands alone: a/**/*.txt") from error
    inputs = [Input(file, file.relative_to(fixed)) for file in matches if file.is_file()]
    found = [entry for entry in inputs if not any(map(is_hidden, entry.name.parts))]
    if not found:
        raise UnreadableFile(pattern, "no file matches", "check the pattern")
    return found


def _named(path: Path) -> list[Input]:
    if not path.is_dir():
        return [Input(path, Path(path.name))]
    return [Input(file, file.relative_to(path)) for file in find_plans_in(path, is_deep=True)]


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
