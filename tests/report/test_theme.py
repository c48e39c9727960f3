"""The report's colours: text can be read on every ground that it stands on, light and dark."""

from __future__ import annotations

import re
from importlib.resources import files
from itertools import product

import pytest

THEME = (files("ftzparse.export.report") / "assets" / "theme.css").read_text("utf-8")
COLOURS = {
    name: {"light": light, "dark": dark}
    for name, light, dark in re.findall(
        r"--([\w-]+): light-dark\(#([0-9a-f]{6}), #([0-9a-f]{6})\);", THEME, re.ASCII
    )
}
PAIRS = [
    *product(["ink"], ["page", "panel", "unit", "sector", "quantity", "chosen", "words", "removed", "added"]),
    *product(["quiet", "accent"], ["page", "panel", "unit", "sector", "quantity"]),
    *product(["error", "warning"], ["page", "panel"]),
    ("on-accent", "accent"),
]


def luminance(colour: str) -> float:
    """Give the relative luminance as WCAG 2 defines it."""
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4))
    linear = [one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in (red, green, blue)]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize(("text", "ground"), PAIRS)
def test_contrast(text: str, ground: str, theme: str) -> None:
    low, high = sorted(luminance(COLOURS[name][theme]) for name in (text, ground))
    assert (high + 0.05) / (low + 0.05) >= 4.5
