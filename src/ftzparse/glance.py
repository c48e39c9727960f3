"""A plan at a glance, for a Python prompt or a notebook: its title, and how much of what is in it.

Guarantees short text in which a title cannot steer a terminal or be taken for HTML.
"""

from __future__ import annotations

from collections.abc import Mapping
from html import escape

_LONGEST_TITLE = 80


def plain_glance(title: str, counts: Mapping[str, int]) -> str:
    r"""Write it on one line.

    >>> plain_glance("Plan for the\n“Two Zones”", {"sections": 8, "measures": 1})
    "<Plan 'Plan for the “Two Zones”': 8 sections, 1 measure>"
    """
    return f"<Plan {_shorten(title)!r}: {', '.join(_counted(counts))}>"


def html_glance(title: str, counts: Mapping[str, int]) -> str:
    """Write it as HTML.

    >>> html_glance("A <b>", {"units": 2})
    '<div><strong>A &lt;b&gt;</strong><br>2 units</div>'
    """
    return (
        f"<div><strong>{escape(_visible(_shorten(title)))}</strong><br>{' · '.join(_counted(counts))}</div>"
    )


def _counted(counts: Mapping[str, int]) -> list[str]:
    return [f"{count} {what if count != 1 else what.removesuffix('s')}" for what, count in counts.items()]


def _shorten(title: str) -> str:
    line = " ".join(title.split())
    return line if len(line) <= _LONGEST_TITLE else line[: _LONGEST_TITLE - 1].rstrip() + "…"


def _visible(line: str) -> str:
    """Show what cannot be seen, such as a mark that turns the text around it, as what is missing."""
    return "".join(char if char.isprintable() else "\N{REPLACEMENT CHARACTER}" for char in line)
