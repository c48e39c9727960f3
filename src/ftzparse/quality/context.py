"""The words around a place, on one line, with the place itself marked: "… we will «explore» new …".

With the source they are its own; without it they come from the measure's cleaned text, where the
quote is looked for nearest to its place, and may be none.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from ftzparse.models import Measure
from ftzparse.quality.matching import Placed
from ftzparse.source import Source

_REACH = 60
_LONGEST = 160  # a quote longer than this shows by its ends


@dataclass(frozen=True)
class Surroundings:
    """Where the words around a place come from."""

    source: Source | None

    def around(self, place: Placed, quote: str | None, measure: Measure | None) -> str:
        """Give the words around a place; empty where they are unknown."""
        if self.source is not None:
            return _marked(self.source.text, place.start, place.end)
        if quote is None:
            return ""
        if measure is None:
            return f"«{_plain(quote)}»"
        wanted = _plain(quote)
        share = (place.start - measure.start) / (measure.end - measure.start)
        guess = share * len(measure.text)
        starts = [found.start() for found in re.finditer(re.escape(wanted), measure.text)]
        if not starts:
            return f"«{wanted}»"
        start = min(starts, key=lambda candidate: abs(candidate - guess))
        return _marked(measure.text, start, start + len(wanted))


def _marked(text: str, start: int, end: int) -> str:
    before, inside, after = text[max(0, start - _REACH) : start], text[start:end], text[end : end + _REACH]
    if len(inside) > _LONGEST:
        inside = f"{inside[:_REACH]} […] {inside[-_REACH:]}"
    return _plain(
        f"{'…' if start > _REACH else ''}{before}«{inside}»{after}{'…' if end + _REACH < len(text) else ''}"
    )


def _plain(words: str) -> str:
    return " ".join(words.split())
