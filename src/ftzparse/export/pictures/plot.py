"""Which module draws which picture, and why one cannot be drawn.

Loading it loads matplotlib, which is an optional library.
"""

from __future__ import annotations

from dataclasses import dataclass

from ftzparse.errors import UnusableInput
from ftzparse.export.pictures import Picture, PlotFormat
from ftzparse.export.pictures.canvas import Canvas, drawing
from ftzparse.export.pictures.matrix import view_matrix
from ftzparse.export.pictures.matrix_drawing import draw_matrix
from ftzparse.export.pictures.profile import view_profile
from ftzparse.export.pictures.profile_drawing import draw_profile
from ftzparse.models import Plan


class NothingToDraw(UnusableInput):
    """A plan that names no unit, or no sector."""


@dataclass(frozen=True, slots=True)
class Plot:
    """A picture, and the characters that it lacks a font for."""

    data: bytes
    missing: str


def render_plot(plan: Plan, picture: Picture, form: PlotFormat) -> Plot:
    """Draw one picture of a plan."""
    draw = {Picture.UNITS: _draw_units, Picture.SECTORS: _draw_sectors}[picture]
    with drawing():
        canvas = draw(plan)
        missing = canvas.find_missing() if form is PlotFormat.PNG else ""
        return Plot(canvas.render(form), missing)


def _draw_units(plan: Plan) -> Canvas:
    matrix = view_matrix(plan)
    if not matrix.rows:
        raise NothingToDraw(plan.source.name, "no measure names a unit", "try --what sectors")
    return draw_matrix(matrix)


def _draw_sectors(plan: Plan) -> Canvas:
    profile = view_profile(plan)
    if not profile.bars:
        raise NothingToDraw(plan.source.name, "no measure names a sector", "try --what units")
    return draw_profile(profile)
