"""Draws the profile: a bar for each sector, as long as many measures name it, with the number beside it."""

from __future__ import annotations

from ftzparse.export.comparison.wording import count
from ftzparse.export.pictures.canvas import GREY, Canvas, Lettering
from ftzparse.export.pictures.head import MARGIN, Head
from ftzparse.export.pictures.lettering import shorten, width_of
from ftzparse.export.pictures.profile import Profile

_NAME, _NUMBER = Lettering(8, align="right"), Lettering(8)
_ROW, _THICKNESS, _GAP = 0.22, 0.15, 0.07
_LONGEST_NAME, _LONGEST_BAR, _WIDEST_UNIT, _NUMBERS = 4.0, 4.5, 0.5, 0.9
_BAR = "#0072b2"  # as in the matrix


def draw_profile(profile: Profile) -> Canvas:
    """Draw in which sectors the plan acts."""
    names = min(_LONGEST_NAME, max(width_of(bar.sector, _NAME.size) for bar in profile.bars))
    left = MARGIN + names + _GAP
    width = left + _LONGEST_BAR + _NUMBERS
    head = Head(profile.title, _subtitle(profile), width - 2 * MARGIN)
    canvas = Canvas(width, head.height + len(profile.bars) * _ROW + MARGIN, profile.title)
    head.draw(canvas)
    unit = min(_WIDEST_UNIT, _LONGEST_BAR / profile.bars[0].measures)
    for number, bar in enumerate(profile.bars):
        top = head.height + number * _ROW
        middle = top + _ROW / 2
        name = shorten(bar.sector, _NAME.size, _LONGEST_NAME)
        canvas.text(left - _GAP, middle, name, _NAME)
        canvas.box(left, middle - _THICKNESS / 2, bar.measures * unit, _THICKNESS, _BAR)
        canvas.text(left + bar.measures * unit + _GAP, middle, _share(bar.measures, profile), _NUMBER)
    canvas.line((left, head.height), (left, head.height + len(profile.bars) * _ROW), GREY)
    return canvas


def _subtitle(profile: Profile) -> str:
    named = f"{profile.tagged} of {count(profile.measures, 'measure')}"
    return f"Measures by sector (ISIC): {named} name one; a measure that names several counts for each"


def _share(measures: int, profile: Profile) -> str:
    return f"{measures} ({measures / profile.measures * 100:.0f} %)"
