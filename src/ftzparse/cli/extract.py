"""`ftzparse extract`: a plan's text in, its JSON or its tables out."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ftzparse.cli.input import DEFAULT_MAX_SIZE, STANDARD_INPUT, Encoding, InputFile, MaxSize, read_input
from ftzparse.cli.outcome import outcome
from ftzparse.cli.output import Output, refuse_overwriting, write_output
from ftzparse.cli.terminal import is_terminal, tell
from ftzparse.export.tables import PlanFormat, TableName, guess_format

if TYPE_CHECKING:
    from ftzparse.models import Plan

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
    file: InputFile,
    *,
    output: Output = None,
    format: Format = None,
    rows: Rows = None,
    compact: Compact = False,
    save_text: SaveText = None,
    encoding: Encoding = None,
    max_size: MaxSize = DEFAULT_MAX_SIZE,
) -> None:
    """Extract a plan as JSON, or as tables.

    Example: ftzparse extract plan.txt -o plan.json
    """
    target = None if output is None or str(output) == STANDARD_INPUT else output
    form = format or (guess_format(target) if target else PlanFormat.JSON)
    _refuse_options(form, rows, compact=compact)
    _refuse_same(save_text, output)
    if form.is_binary and target is None and is_terminal():
        raise typer.BadParameter(
            f"{form} is not for a terminal: name a file, or pipe it", param_hint="--output"
        )
    with outcome():
        refuse_overwriting(file, output)
        refuse_overwriting(file, save_text, option="--save-text")
        render = _load_renderer(form, rows, compact=compact)
        source = read_input(file, encoding, max_size)
        if source.assumption:
            tell(f"warning: {file}: {source.assumption}")

        from ftzparse.pipeline import extract_source

        rendered = render(extract_source(source))
        if save_text is not None:
            write_output(_saved(source.text), save_text)
        write_output(rendered, output)


def _load_renderer(
    form: PlanFormat, rows: TableName | None, *, compact: bool
) -> Callable[[Plan], str | bytes]:
    """Load what writes the format: before any work, for its library may be missing."""
    if form is PlanFormat.JSON:
        from ftzparse.export.json import render_json

        return lambda plan: render_json(plan, compact=compact)
    from ftzparse.export.tables.printing import fill_tables, load_renderer

    render = load_renderer(form)
    return lambda plan: render(fill_tables(plan, form, rows))


def _refuse_options(form: PlanFormat, rows: TableName | None, *, compact: bool) -> None:
    if rows and form is PlanFormat.JSON:
        raise typer.BadParameter(
            "json holds the whole plan: use jsonl, or another --format", param_hint="--rows"
        )
    if compact and form is not PlanFormat.JSON:
        raise typer.BadParameter(f"{form} is no JSON document", param_hint="--compact")


def _refuse_same(save_text: Path | None, output: Path | None) -> None:
    """Refuse to write text and plan to one place."""
    if save_text is not None and str(save_text) == str(output or STANDARD_INPUT):
        raise typer.BadParameter("the plan is written there: name another file", param_hint="--save-text")


def _saved(text: str) -> str:
    """Give the text as it is saved: a first character that would be read as a mark gets one before it."""
    return f"\ufeff{text}" if text.startswith("\ufeff") else text
