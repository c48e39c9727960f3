"""Pictures of a plan for a briefing: who carries which measure, and how many name which sector.

`plot` is the way in. `matrix` and `profile` say what is drawn, `matrix_drawing` and
`profile_drawing` where it stands, in inches; `canvas` and `lettering` are the home of matplotlib.
Only names live here, so that `--help` need not import more.
"""

from __future__ import annotations

from enum import StrEnum


class Picture(StrEnum):
    """What is drawn."""

    UNITS = "units"
    SECTORS = "sectors"


class PlotFormat(StrEnum):
    """How a picture is written; the values are the files' suffixes."""

    SVG = "svg"
    PNG = "png"
