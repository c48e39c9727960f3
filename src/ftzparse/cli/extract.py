"""`ftzparse extract`: plans' texts in, their JSON or their tables out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Annotated

import typer

from ftzparse.cli.collecting import find_inputs, is_plain_file
from ftzparse.cli.folders import KINDS
from ftzparse.cli.input import STANDARD_INPUT, Encoding, read_input, read_options
from ftzparse.cli.outcome import outcome
from ftzparse.cli.output import Output, refuse_overwriting, write_output
from ftzparse.cli.terminal import is_terminal, tell
from ftzparse.export.tables import PlanFormat, TableName, guess_format
from ftzparse.export.writing import Writing
from ftzparse.readers.limits import Limits

Files = Annotated[
    list[str],
    typer.Argument(
        metavar="FILE…", help=f"Plans, folders of plans ({KINDS}), or patterns; - is standard input."
    ),
]
OutDir = Annotated[
    Path | None,
    typer.Option(metavar="DIR", help="Write a file for each plan into this folder."),
]
Jobs = Annotated[
    int, typer.Option("--jobs", "-j", metavar="N", min=1, help="Share many plans among N processes.")
]
Resume = Annotated[
    bool, typer.Option("--resume", help="With --out-dir: leave alone what would be written just as it is.")
]
Compact = Annotated[bool, typer.Option("--compact", help="Write the JSON on one line.")]
Format = Annotated[
    PlanFormat | None,
    typer.Option(
        show_default="by the ending of OUT, else json",
        help="How the plan is written; all but json are tables.",
    ),
]
Rows = Annotated[
    TableName | None,
    typer.Option(
        metavar="TABLE",
        show_default="all tables in xlsx and sqlite, else measures",
        help=f"The one table to write: {', '.join(TableName)}.",
    ),
]
SaveText = Annotated[
    Path | None,
    typer.Option(metavar="TXT", help="Also write the text that offsets refer to, as UTF-8."),
]


def extract(
    files: Files,
    *,
    output: Output = None,
    out_dir: OutDir = None,
    format: Format = None,
    rows: Rows = None,
    compact: Compact = False,
    save_text: SaveText = None,
    jobs: Jobs = 1,
    resume: Resume = False,
    encoding: Encoding = None,
    limits: Limits,
) -> None:
    """Extract a plan, or many, as JSON or as tables.

    Example: ftzparse extract plan.txt -o plan.json
    """
    target = None if output is None or str(output) == STANDARD_INPUT else output
    form = format or (guess_format(target) if target else PlanFormat.JSON)
    writing = Writing(form, rows, compact)
    _refuse_options(writing)
    if resume and out_dir is None:
        raise typer.BadParameter("needs --out-dir", param_hint="--resume")
    targets = _Targets(output, save_text)
    if out_dir is None and len(files) == 1 and is_plain_file(files[0]):
        _extract_one(files[0], targets, writing, encoding, limits)
        return
    _refuse_mixing(files, targets, out_dir, writing)
    with outcome():
        inputs = find_inputs(files)
        reading = read_options(encoding, limits)

        from ftzparse.batch.run import Run
        from ftzparse.cli.many import print_plans, write_plans

        if out_dir is None:
            print_plans(inputs, reading, replace(writing, compact=form is PlanFormat.JSON), jobs)
        else:
            write_plans(inputs, Run(out_dir, reading, writing, jobs), resume=resume)


@dataclass(frozen=True, slots=True)
class _Targets:
    """Where one plan goes, and the text that its offsets refer to."""

    plan: Path | None
    text: Path | None


def _extract_one(
    file: str, targets: _Targets, writing: Writing, encoding: str | None, limits: Limits
) -> None:
    output, save_text = targets.plan, targets.text
    _refuse_same(save_text, output)
    if writing.form.is_binary and output in {None, Path(STANDARD_INPUT)} and is_terminal():
        raise typer.BadParameter(
            f"{writing.form} is not for a terminal: name a file, or pipe it", param_hint="--output"
        )
    with outcome():
        refuse_overwriting(file, output)
        refuse_overwriting(file, save_text, option="--save-text")
        render = writing.load()  # before any work: its library may be missing
        source = read_input(file, encoding, limits)
        if source.assumption:
            tell(f"warning: {file}: {source.assumption}")

        from ftzparse.pipeline import extract_source

        rendered = render(extract_source(source, limits))
        if save_text is not None:
            write_output(_saved(source.text), save_text)
        write_output(rendered, output)


def _refuse_options(writing: Writing) -> None:
    if writing.rows and writing.form is PlanFormat.JSON:
        raise typer.BadParameter(
            "json holds the whole plan: use jsonl, or another --format", param_hint="--rows"
        )
    if writing.compact and writing.form is not PlanFormat.JSON:
        raise typer.BadParameter(f"{writing.form} is no JSON document", param_hint="--compact")


def _refuse_mixing(files: Sequence[str], targets: _Targets, out_dir: Path | None, writing: Writing) -> None:
    """Refuse what only one plan can have, or only many."""
    if targets.text is not None:
        raise typer.BadParameter("is for one plan", param_hint="--save-text")
    if STANDARD_INPUT in files:
        raise typer.BadParameter("standard input is one plan, and goes with -o", param_hint="FILE")
    if targets.plan is not None:
        raise typer.BadParameter("is for one plan: use --out-dir", param_hint="--output")
    if out_dir is None and not writing.form.is_lines:
        raise typer.BadParameter(f"{writing.form} of many plans needs --out-dir", param_hint="--format")


def _refuse_same(save_text: Path | None, output: Path | None) -> None:
    """Refuse to write text and plan to one place."""
    if save_text is not None and str(save_text) == str(output or STANDARD_INPUT):
        raise typer.BadParameter("the plan is written there: name another file", param_hint="--save-text")


def _saved(text: str) -> str:
    """Give the text as it is saved: a first character that would be read as a mark gets one before it."""
    return f"\ufeff{text}" if text.startswith("\ufeff") else text
