"""The top of every picture: the plan's title, and a line that says what is drawn."""

from __future__ import annotations

from ftzparse.export.pictures.canvas import GREY, Canvas, Lettering
from ftzparse.export.pictures.lettering import wrap

MARGIN = 0.25
_TITLE, _SUBTITLE = Lettering(12, bold=True), Lettering(9, GREY)
_TITLE_LINE, _SUBTITLE_LINE, _GAP = 0.22, 0.17, 0.1


class Head:
    """Title and subtitle, broken to a width."""

    def __init__(self, title: str, subtitle: str, room: float) -> None:
        """Break the lines."""
        self._title = wrap(title, _TITLE.size, room, 9, bold=True)
        self._subtitle = wrap(subtitle, _SUBTITLE.size, room, 3)

    @property
    def height(self) -> float:
        """Give the inches that it takes from the top of the sheet."""
        return MARGIN + len(self._title) * _TITLE_LINE + len(self._subtitle) * _SUBTITLE_LINE + _GAP

    def draw(self, canvas: Canvas) -> None:
        """Draw it at the top of a sheet."""
        y = MARGIN
        for lines, look, step in (
            (self._title, _TITLE, _TITLE_LINE),
            (self._subtitle, _SUBTITLE, _SUBTITLE_LINE),
        ):
            for line in lines:
                canvas.text(MARGIN, y + step / 2, line, look)
                y += step
