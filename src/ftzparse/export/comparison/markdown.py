"""Differences as Markdown for a pull request comment.

Guarantees that plan text is shown and not interpreted, and a length that GitHub accepts (65,536
characters): what does not fit is counted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ftzparse.export.comparison.shape import Change, Comparison, Segment, Where
from ftzparse.export.comparison.wording import summarise, tell_editions, tell_makers, tell_value
from ftzparse.export.terminal import escape_controls

ROOM = 50_000
_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~&$@]|:(?=[\w+-]+:))")
_ICONS = {"lost": "🔴 lost", "gained": "🟢 gained", "changed": "🟡 changed"}


def escape(text: str) -> str:
    r"""Write text so that Markdown shows it as it is; "@" would mention somebody.

    Round brackets make a link only after square ones, so they stay.

    >>> print(escape("A & B <b> [x](y)"))
    A &#38; B &#60;b&#62; &#91;x&#93;(y)
    """
    return _SPECIAL.sub(lambda found: f"&#{ord(found[1])};", escape_controls(text))


def render(comparison: Comparison, where: Where) -> str:
    """Write a heading, then all differences that fit."""
    head = f"### {escape(comparison.new)}: {escape(summarise(comparison))}\n"
    return head + render_groups(comparison, where, ROOM)


def render_groups(comparison: Comparison, where: Where, room: int) -> str:
    """Write warnings and differences in so many characters."""
    written = ""
    if comparison.makers:
        written += f"\n> ⚠ {escape(tell_makers(comparison.makers))}\n"
    if comparison.editions:
        written += f"\n> {escape(tell_editions(comparison))}\n"
    left = sum(len(group.changes) for group in comparison.groups)
    for group in comparison.groups:
        items = "".join(_item(change, where) for change in group.changes)
        part = f"\n**{escape(group.title)}**\n\n{items}"
        if len(written) + len(part) > room:
            return f"{written}\n… and {left} more: run `ftzparse diff` to see all.\n"
        written += part
        left -= len(group.changes)
    return written


def _item(change: Change, where: Where) -> str:
    place = where(change.place) if change.place else ""
    details = [*filter(None, (change.note, place)), *map(tell_value, change.values)]
    lines = [escape(detail) for detail in details]
    if change.words:
        lines.append(" ".join(_words(change)))
    head = f"- {_ICONS[change.kind]} {escape(change.what)}: **{escape(change.name)}**\n"
    return head + "".join(f"  <br>{line}\n" for line in lines)


def _words(change: Change) -> Iterator[str]:
    for segment in change.words:
        yield _marked(segment)


def _marked(segment: Segment) -> str:
    words = escape(segment.words)
    return {"same": words, "old": f"<del>{words}</del>", "new": f"<ins>{words}</ins>"}[segment.kind]
