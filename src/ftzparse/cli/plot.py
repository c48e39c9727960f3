"""`ftzparse plot`: pictures of a plan, for a briefing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ftzparse.cli.input import STANDARD_INPUT, Encoding
from ftzparse.cli.outcome import outcome
from ftzparse.cli.output import write_output
from ftzparse.cli.plans import PlanFile, read_any_plan
from ftzparse.cli.terminal import tell
from ftzparse.export.pictures import Picture, PlotFormat
from ftzparse.libraries import load_module
from ftzparse.readers.limits import Limits

if TYPE_CHECKING:
    from ftzparse.export.pictures.plot import Plot
    from ftzparse.models import Plan

    Render = Callable[[Plan, Picture, PlotFormat], Plot]

Output = Annotated[
    Path,
    typer.Option(
        "--output", "-o", metavar="OUT", help="The picture, .svg or .png; - is standard output, as SVG."
    ),
]
What = Annotated[Picture, typer.Option(help="Draw units by measures, or the number of measures by sector.")]


def plot(
    file: PlanFile,
    *,
    output: Output,
    what: What = Picture.UNITS,
    encoding: Encoding = None,
    limits: Limits,
) -> None:
    """Draw a plan: who carries which measure, or which sectors it names.

    Example: ftzparse plot plan.txt -o units.svg
    """
    form = _format(output)
    with outcome():
        render: Render = load_module("ftzparse.export.pictures.plot", "matplotlib").render_plot
        drawn = render(read_any_plan(file, encoding, limits), what, form)
        if drawn.missing:
            tell(f"warning: no font is installed for {drawn.missing}: drawn as boxes; install Noto Sans CJK")
        write_output(drawn.data, output)


def _format(output: Path) -> PlotFormat:
    if str(output) == STANDARD_INPUT:
        return PlotFormat.SVG
    suffix = output.suffix.lower().removeprefix(".")
    if suffix not in set(PlotFormat):
        raise typer.BadParameter(f"{str(output)!r} does not end with .svg or .png", param_hint="--output")
    return PlotFormat(suffix)
