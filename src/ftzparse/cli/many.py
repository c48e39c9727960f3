"""`ftzparse extract` of many files: into a folder, or to standard output, a plan on each line.

A file that fails costs one line on standard error and the exit code, not the other files. This module loads
the pipeline: commands import it when run.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Generator, Sequence
from contextlib import closing
from pathlib import Path

import typer

from ftzparse.batch.extraction import Failed, Reading
from ftzparse.batch.manifest import CorruptManifest, Manifest, read_manifest
from ftzparse.batch.naming import MANIFEST, Collision, Destination, Input, name_outputs, refuse_overwriting
from ftzparse.batch.rendering import Rendered, render_plans
from ftzparse.batch.run import Run, make_folder
from ftzparse.cli.outcome import UNUSABLE_INPUT
from ftzparse.cli.progress import Progress, show_progress
from ftzparse.cli.terminal import is_terminal, tell, write_data
from ftzparse.export.terminal import escape_controls
from ftzparse.export.writing import Writing


def print_plans(inputs: Sequence[Input], reading: Reading, writing: Writing, jobs: int) -> None:
    """Write plans to standard output, one after the other."""
    results = render_plans((entry.path for entry in inputs), reading, writing, jobs=jobs)
    shown = 0 if is_terminal() else len(inputs)  # a bar would stand in the middle of the data
    _follow(results, Counter(), shown, write_data)


def write_plans(inputs: Sequence[Input], run: Run, *, resume: bool) -> None:
    """Write plans into a folder; with `resume`, only those that would differ from what is there."""
    files = _name(inputs, run)
    make_folder(run.folder)
    manifest = _read_manifest(run.folder)
    todo = run.find_open(files, manifest) if resume else files
    counts = Counter(unchanged=len(files) - len(todo))
    _follow(run.write(todo, manifest), counts, len(todo))


def _name(inputs: Sequence[Input], run: Run) -> list[Destination]:
    try:
        files = name_outputs(inputs, run.writing.form.ending)
        refuse_overwriting(files, run.folder)
    except Collision as error:
        raise typer.BadParameter(escape_controls(str(error)), param_hint="--out-dir") from error
    return files


def _read_manifest(folder: Path) -> Manifest:
    try:
        return read_manifest(folder)
    except CorruptManifest:
        tell(f"warning: {folder / MANIFEST}: no manifest that can be read; all plans are extracted anew")
        return Manifest(folder, {})


def _follow(
    results: Generator[Rendered | Failed, None, None],
    counts: Counter[str],
    shown: int,
    write: Callable[[bytes], None] | None = None,
) -> None:
    """Report what comes, then all of it in a line; leave with the exit code that it makes."""
    try:
        with closing(results), show_progress(shown) as progress:
            for result in results:
                counts[_report(result, progress)] += 1
                if write and isinstance(result, Rendered):
                    write(result.content)
                progress.advance()
    except KeyboardInterrupt:
        tell(f"interrupted; {_summary(counts)}")
        raise
    tell(_summary(counts))
    if counts["failed"]:
        raise typer.Exit(UNUSABLE_INPUT)


def _report(result: Rendered | Failed, progress: Progress) -> str:
    """Say what is to be said about a file, and what became of it."""
    if isinstance(result, Failed):
        progress.tell(f"error: {result.error}")
        return "failed"
    if result.assumption:
        progress.tell(f"warning: {result.path}: {result.assumption}")
    return "written"


def _summary(counts: Counter[str]) -> str:
    total = counts.total()
    parts = [f"{counts[what]} {what}" for what in ("written", "unchanged", "failed") if counts[what]]
    return f"{total} {'plan' if total == 1 else 'plans'}: {', '.join(parts) or 'nothing written'}"
