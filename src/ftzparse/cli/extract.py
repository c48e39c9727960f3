"""`ftzparse extract`: a plan's text in, its JSON or its tables out."""

from __future__ import annotations

from collections.abc import Callable
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


def extract(
    file: InputFile,
    *,
    output: Output = None,
    format: Format = None,
    rows: Rows = None,
    compact: Compact = False,
    encoding: Encoding = None,
    max_size: MaxSize = DEFAULT_MAX_SIZE,
) -> None:
    """Extract a plan as JSON, or as tables.

    Example: ftzparse extract plan.txt -o plan.json
    """
    target = None if output is None or str(output) == STANDARD_INPUT else output
    form = format or (guess_format(target) if target else PlanFormat.JSON)
    _refuse_options(form, rows, compact=compact)
    if form.is_binary and target is None and is_terminal():
        raise typer.BadParameter(
            f"{form} is not for a terminal: name a file, or pipe it", param_hint="--output"
        )
    with outcome():
        refuse_overwriting(file, output)
        render = _load_renderer(form, rows, compact=compact)
        source = read_input(file, encoding, max_size)
        if source.assumption:
            tell(f"warning: {file}: {source.assumption}")

        from ftzparse.pipeline import extract_source

        write_output(render(extract_source(source)), output)


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
