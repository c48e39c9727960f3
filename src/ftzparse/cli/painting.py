"""Colours for differences on a terminal: red is lost, green is gained, yellow is changed."""

from __future__ import annotations

import re

from ftzparse.cli.terminal import wants_colour, write_data

_STYLES = (
    (re.compile(r"^ +- LOST\b", re.MULTILINE), "bold red"),
    (re.compile(r"^ +\+ GAINED\b", re.MULTILINE), "bold green"),
    (re.compile(r"^ +~ CHANGED\b", re.MULTILINE), "bold yellow"),
    (re.compile(r"\[-.*?-\]"), "red"),
    (re.compile(r"\{\+.*?\+\}"), "green"),
    (re.compile(r"^(?:Measure .*|The plan outside its measures)$", re.MULTILINE), "bold"),
    (re.compile(r"^Made by different tools: .*$", re.MULTILINE), "yellow"),
)


def write_differences(text: str) -> None:
    """Write lines of differences to standard output, in colour where that helps."""
    write_data(_painted(text) if wants_colour() else text)


def _painted(text: str) -> str:
    from rich.console import Console
    from rich.text import Text

    painted = Text(text)
    for pattern, style in _STYLES:
        for match in pattern.finditer(text):
            painted.stylize(style, *match.span())
    console = Console(soft_wrap=True, highlight=False)
    with console.capture() as capture:
        console.print(painted, end="")
    return capture.get()
