"""Counts the items of lists as Word does and gives each paragraph its label.

Guarantees the label that Word shows: lists with the same definition count on from one another, a
deeper level begins anew after one above it, an override begins anew where its list is first used.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from ftzparse.readers.docx.names import find, value, whole
from ftzparse.readers.docx.numbering import Level, Listing
from ftzparse.readers.docx.styles import Styles
from ftzparse.readers.numerals import WORD_FORMATS

_PLACE = re.compile(r"%([1-9])")


@dataclass
class Counter:
    """The state of all lists while a document is read from its begin to its end."""

    listings: Mapping[str, Listing]
    styles: Styles
    _counts: dict[str, dict[int, int]] = field(default_factory=dict)
    _used: set[tuple[str, int]] = field(default_factory=set)

    def label(self, properties: Element | None) -> str:
        """Count a paragraph by its properties and give its label with the gap after it; "": none."""
        name, depth = self._find_list(properties)
        listing = self.listings.get(name)
        if listing is None or depth not in listing.levels:
            return ""
        counts = self._counts.setdefault(listing.shared, {})
        self._restart(name, listing, depth, counts)
        level = listing.levels[depth]
        counts[depth] = counts[depth] + 1 if depth in counts else level.start
        for deeper in [other for other in counts if other > depth and _restarts(listing, other, depth)]:
            del counts[deeper]
        if level.format == "bullet":
            return ""
        label = _PLACE.sub(lambda place: _numeral(int(place[1]) - 1, level, listing, counts), level.text)
        return label + level.gap if label.strip() else ""

    def _find_list(self, properties: Element | None) -> tuple[str, int]:
        """Find a paragraph's list and level: its own, or those of its style."""
        own = find(properties, "numPr")
        name, depth = value(own, "numId"), value(own, "ilvl")
        for style, element in self.styles.chain(value(properties, "pStyle")):
            if name is not None:
                break
            name = value(element, "pPr", "numPr", "numId")
            depth = depth or value(element, "pPr", "numPr", "ilvl") or self._level_of(style, name)
        return name or "", whole(depth, 0)

    def _level_of(self, style: str, name: str | None) -> str | None:
        listing = self.listings.get(name or "")
        levels = listing.levels.items() if listing else ()
        return next((str(depth) for depth, level in levels if level.style == style), None)

    def _restart(self, name: str, listing: Listing, depth: int, counts: dict[int, int]) -> None:
        if depth in listing.overrides and (name, depth) not in self._used:
            counts.pop(depth, None)
        self._used.add((name, depth))


def _restarts(listing: Listing, deeper: int, depth: int) -> bool:
    """Tell whether a deeper level begins anew after an item of this one."""
    after = listing.levels.get(deeper, Level()).restarts_after
    return after is None or depth < after


def _numeral(depth: int, level: Level, listing: Listing, counts: Mapping[int, int]) -> str:
    of = listing.levels.get(depth, Level())
    number = counts.get(depth, of.start)
    return str(number) if level.legal else WORD_FORMATS.get(of.format, str)(number)
