"""`ftzparse plot`: pictures of a plan, for a briefing."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from ftzparse.cli.input import DEFAULT_MAX_SIZE, Encoding, MaxSize
from ftzparse.cli.outcome import outcome
from ftzparse.cli.plans import PlanFile, read_any_plan
from ftzparse.cli.terminal import tell
from ftzparse.export.extras import demand_extra
from ftzparse.export.files import write_whole
from ftzparse.export.plot import Picture, PlotFormat

Output = Annotated[
    Path,
    typer.Option("--output", "-o", metavar="OUT", help="The picture's file; .svg or .png says the format."),
]
What = Annotated[Picture, typer.Option(help="Draw units by measures, or the number of measures by sector.")]


def plot(
    file: PlanFile,
    *,
    output: Output,
    what: What = Picture.UNITS,
    encoding: Encoding = None,
    max_size: MaxSize = DEFAULT_MAX_SIZE,
) -> None:
    """Draw a plan: who carries which measure, or which sectors it names.

    Example: ftzparse plot plan.txt -o units.svg
    """
    form = _format(output)
    with outcome():
        demand_extra("plot", "matplotlib")
        plan = read_any_plan(file, encoding, max_size)

        from ftzparse.export.plot.printing import render_plot

        drawn = render_plot(plan, what, form)
        if drawn.missing:
            tell(f"warning: no font is installed for {drawn.missing}: drawn as boxes; install Noto Sans CJK")
        write_whole(output, drawn.data)


def _format(output: Path) -> PlotFormat:
    suffix = output.suffix.lower().removeprefix(".")
    if suffix not in set(PlotFormat):
        raise typer.BadParameter(f"{str(output)!r} does not end with .svg or .png", param_hint="--output")
    return PlotFormat(suffix)
