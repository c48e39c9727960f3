"""Differences for people: a heading for each measure, a line for each thing lost, gained or changed.

Guarantees that each line begins with what happened, so that one lost unit is seen at once, and that
nothing in a line steers the terminal. Words in [-…-] were taken out, those in {+…+} put in.
"""

from __future__ import annotations

from collections.abc import Iterator

from ftzparse.export.comparison.shape import Change, Comparison, Segment, Where
from ftzparse.export.comparison.wording import tell_editions, tell_makers, tell_value
from ftzparse.export.terminal import escape_controls

SIGNS = {"lost": "-", "gained": "+", "changed": "~"}
_MARKS = {"same": "{}", "old": "[-{}-]", "new": "{{+{}+}}"}


def render(comparison: Comparison, where: Where) -> str:
    """Write all differences."""
    return "".join(f"{escape_controls(line)}\n" for line in _lines(comparison, where))


def _lines(comparison: Comparison, where: Where) -> Iterator[str]:
    if comparison.makers:
        yield tell_makers(comparison.makers)
    if comparison.editions:
        yield tell_editions(comparison)
    for group in comparison.groups:
        yield ""
        yield group.title
        for change in group.changes:
            yield from (f"  {line}" for line in _change(change, where))


def _change(change: Change, where: Where) -> Iterator[str]:
    yield f"{SIGNS[change.kind]} {change.kind.upper()} {change.what}: {change.name}"
    place = where(change.place) if change.place else ""
    detail = "; ".join(filter(None, (change.note, place)))
    if detail:
        yield f"      {detail}"
    yield from (f"      {tell_value(value)}" for value in change.values)
    if change.words:
        yield f"      {' '.join(map(_marked, change.words))}"


def _marked(segment: Segment) -> str:
    return _MARKS[segment.kind].format(segment.words)
