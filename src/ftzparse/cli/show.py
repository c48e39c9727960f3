"""`ftzparse show`: a plan in the terminal, for people."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Annotated

import typer

from ftzparse.cli.input import Encoding
from ftzparse.cli.outcome import outcome
from ftzparse.cli.plans import PlanFile, read_any_plan
from ftzparse.cli.terminal import is_terminal, wants_colour
from ftzparse.readers.limits import Limits

if TYPE_CHECKING:
    from ftzparse.export.view.shape import Block
    from ftzparse.models import Plan

_NARROWEST = 40
_PIPE_WIDTH = 100  # the same on every machine

MeasureName = Annotated[
    str | None,
    typer.Option("--measure", metavar="MEASURE", help="Show one measure in full: its label, or its id."),
]
Units = Annotated[bool, typer.Option("--units", help="Show who is responsible for what.")]
Sectors = Annotated[bool, typer.Option("--sectors", help="Show what is done in which sector.")]
Width = Annotated[
    int | None,
    typer.Option(
        metavar="N", min=_NARROWEST, help=f"Columns to fill; the terminal's, or {_PIPE_WIDTH} in a pipe."
    ),
]
NoPager = Annotated[bool, typer.Option("--no-pager", help="Never use a pager.")]


def show(
    file: PlanFile,
    *,
    measure: MeasureName = None,
    units: Units = False,
    sectors: Sectors = False,
    width: Width = None,
    no_pager: NoPager = False,
    encoding: Encoding = None,
    limits: Limits,
) -> None:
    """Show a plan: its sections and measures, with units and sectors.

    Example: ftzparse show plan.txt --measure 8
    """
    if sum((measure is not None, units, sectors)) > 1:
        raise typer.BadParameter("give one of --measure, --units and --sectors")
    with outcome():
        plan = read_any_plan(file, encoding, limits)

        from ftzparse.cli.paging import write_paged
        from ftzparse.cli.viewing import draw_list, draw_tree

        view = _view(plan, measure, units=units, sectors=sectors)
        draw = draw_list if measure is not None or units or sectors else draw_tree
        write_paged(draw(view, width=width or _width(), colour=wants_colour()), paged=not no_pager)


def _view(plan: Plan, measure: str | None, *, units: bool, sectors: bool) -> Block:
    from ftzparse.export.view.overview import view_plan
    from ftzparse.export.view.sectors import view_sectors
    from ftzparse.export.view.units import view_units

    if measure is not None:
        return _view_measure(plan, measure)
    if units:
        return view_units(plan)
    return view_sectors(plan) if sectors else view_plan(plan)


def _view_measure(plan: Plan, wanted: str) -> Block:
    from ftzparse.export.terminal import escape_controls
    from ftzparse.export.view.labels import Labels, UnknownMeasure
    from ftzparse.export.view.measure import view_measure

    try:
        return view_measure(plan, Labels(plan).find(wanted))
    except UnknownMeasure as error:
        raise typer.BadParameter(escape_controls(str(error)), param_hint="--measure") from error


def _width() -> int:
    """Take the terminal's width; what is piped is the same on every machine."""
    if not is_terminal():
        return _PIPE_WIDTH
    return max(_NARROWEST, shutil.get_terminal_size().columns)
