"""`ftzparse diff`: what two outputs of a plan, or of two editions of it, say differently."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from ftzparse.cli.input import STANDARD_INPUT, read_input
from ftzparse.cli.outcome import FOUND_SOMETHING, outcome
from ftzparse.cli.painting import write_differences
from ftzparse.cli.terminal import tell, write_data
from ftzparse.export.comparison import DiffFormat
from ftzparse.readers.limits import Limits

if TYPE_CHECKING:
    from ftzparse.models import Plan

Old = Annotated[str, typer.Argument(metavar="OLD", help="The older output; - is standard input.")]
New = Annotated[str, typer.Argument(metavar="NEW", help="The newer output; - is standard input.")]
Format = Annotated[DiffFormat, typer.Option(help="How differences are written.")]
ExitCode = Annotated[bool, typer.Option("--exit-code", help="Exit with 1 if anything differs.")]


def diff(
    old: Old,
    new: New,
    *,
    format: Format = DiffFormat.TEXT,
    exit_code: ExitCode = False,
    limits: Limits,
) -> None:
    """Compare two outputs: what was lost, gained and changed, measure by measure.

    Example: ftzparse diff old.json new.json
    """
    if old == new == STANDARD_INPUT:
        raise typer.BadParameter("standard input can be read only once")
    with outcome():
        from ftzparse.export.comparison.printing import render_comparison
        from ftzparse.export.comparison.wording import summarise
        from ftzparse.quality.comparison.compare import compare

        comparison = compare(_read(old, limits), _read(new, limits), (old, new))
        written = render_comparison(comparison, format)
        if format is DiffFormat.TEXT:
            write_differences(written)
            tell(summarise(comparison))
        else:
            write_data(written)
        if exit_code and comparison.groups:
            raise typer.Exit(FOUND_SOMETHING)


def _read(file: str, limits: Limits) -> Plan:
    from ftzparse.quality.outputs import read_plan

    return read_plan(read_input(file, "utf-8", limits).text, file)
