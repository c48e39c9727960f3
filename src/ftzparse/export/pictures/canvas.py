"""A white sheet to draw on, in inches from its top left corner, that becomes SVG or PNG.

Guarantees the same bytes for the same drawing: no clock, no random ids, no settings of the machine. SVG
keeps text as text, which can be searched, read aloud and edited; the fonts that it asks for end with
Chinese ones. PNG uses a Chinese font where one is installed, and else shows "□": `find_missing` tells.
"""

from __future__ import annotations

import logging
import warnings
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from typing import Literal

import matplotlib as mpl
from matplotlib.figure import Figure
from matplotlib.font_manager import get_font_names

from ftzparse.export.pictures import PlotFormat
from ftzparse.export.pictures.lettering import FAMILY, POINTS, is_covered

INK, GREY, PALE, FAINT = "#1a1a1a", "#595959", "#c8c8c8", "#f1f1f1"
_CHINESE = (
    "Noto Sans CJK SC",
    "Noto Sans SC",
    "Source Han Sans SC",
    "Noto Sans CJK JP",  # as matplotlib names the collection that has all of them
    "Microsoft YaHei",
    "PingFang SC",
    "Hiragino Sans GB",
    "WenQuanYi Zen Hei",
    "SimHei",
)
_MISSING = "□"
_NOT_IN_XML = dict.fromkeys((0xFFFE, 0xFFFF), "\ufffd")
_HALF_CAPITAL = 0.36  # of the size: from a capital's middle down to its baseline
_DPI = 200
_LARGEST = 20_000  # pixels a side


@dataclass(frozen=True, slots=True)
class Lettering:
    """How a text looks."""

    size: float
    colour: str = INK
    bold: bool = False
    italic: bool = False
    align: Literal["left", "center", "right"] = "left"
    upright: bool = False
    """Turned, to be read from below."""


@dataclass(frozen=True, slots=True)
class Marker:
    """How a mark looks; a hollow one is white inside."""

    shape: Literal["s", "o"]
    colour: str
    hollow: bool = False


@contextmanager
def drawing() -> Iterator[None]:
    """Draw as matplotlib does out of the box, without complaints about fonts that SVG only names."""
    logger = logging.getLogger("matplotlib.font_manager")
    level = logger.level
    logger.setLevel(logging.ERROR)
    try:
        with mpl.rc_context(), warnings.catch_warnings():
            warnings.filterwarnings("ignore", message="Glyph .* missing from")
            mpl.rcdefaults()
            mpl.rcParams.update(
                {"svg.fonttype": "none", "svg.hashsalt": "ftzparse", "text.parse_math": False}
            )
            yield
    finally:
        logger.setLevel(level)


class Canvas:
    """A sheet of a size in inches; it is made and rendered within `drawing`."""

    def __init__(self, width: float, height: float, title: str) -> None:
        """Start with a white sheet."""
        self._figure = Figure(figsize=(width, height), facecolor="white")
        self._axes = self._figure.add_axes((0, 0, 1, 1))
        self._axes.set_axis_off()
        self._axes.set_xlim(0, width)
        self._axes.set_ylim(height, 0)
        self._title = title.translate(_NOT_IN_XML)
        self._longest = max(width, height)

    def text(self, x: float, y: float, text: str, look: Lettering) -> None:
        """Write a line whose capitals have their middle at `y`; an upright one has it at `x`."""
        shift = look.size / POINTS * _HALF_CAPITAL
        place = (x + shift, y) if look.upright else (x, y + shift)
        self._axes.text(
            *place,
            text.translate(_NOT_IN_XML),
            fontsize=look.size,
            color=look.colour,
            fontweight="bold" if look.bold else "normal",
            fontstyle="italic" if look.italic else "normal",
            ha=look.align,
            va="baseline",
            rotation=90 if look.upright else 0,
            rotation_mode="anchor",
            fontfamily=FAMILY,
        )

    def box(self, x: float, y: float, width: float, height: float, colour: str) -> None:
        """Fill a rectangle."""
        self._axes.fill_between([x, x + width], y, y + height, facecolor=colour, linewidth=0)

    def line(self, start: tuple[float, float], end: tuple[float, float], colour: str) -> None:
        """Draw a thin line."""
        self._axes.plot([start[0], end[0]], [start[1], end[1]], color=colour, linewidth=0.6)

    def marks(self, places: Sequence[tuple[float, float]], marker: Marker, size: float) -> None:
        """Draw marks of a size in inches."""
        self._axes.scatter(
            [x for x, _ in places],
            [y for _, y in places],
            s=(size * POINTS) ** 2,
            marker=marker.shape,
            facecolors="white" if marker.hollow else marker.colour,
            edgecolors=marker.colour,
            linewidths=size * POINTS / 6 if marker.hollow else 0,
            zorder=3,
        )

    def render(self, form: PlotFormat) -> bytes:
        """Write the sheet."""
        written = BytesIO()
        svg = form is PlotFormat.SVG
        families = [FAMILY, "Verdana", "Arial", *_CHINESE, "sans-serif"] if svg else [FAMILY, *_installed()]
        metadata = {"Title": self._title, "Date": None, "Creator": None} if svg else {"Software": None}
        missing = "" if svg else self.find_missing()
        for text in self._axes.texts:
            text.set_fontfamily(families)
            text.set_text(text.get_text().translate(dict.fromkeys(map(ord, missing), _MISSING)))
        self._figure.savefig(written, format=form.value, dpi=self._dpi(), metadata=metadata)
        return written.getvalue()

    def find_missing(self) -> str:
        """Give the characters for which no font is installed, in the order of their first use."""
        used = "".join(text.get_text() for text in self._axes.texts)
        families = [FAMILY, *_installed()]
        return "".join(
            char for char in dict.fromkeys(used) if not any(is_covered(char, family) for family in families)
        )

    def _dpi(self) -> float:
        return min(_DPI, _LARGEST / self._longest)


def _installed() -> list[str]:
    """Give the one Chinese font to use, if there is any."""
    names = set(get_font_names())
    return [family for family in _CHINESE if family in names][:1]
