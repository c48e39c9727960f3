"""Finds the city and the province that "Municipal …" and "Provincial …" mean in a plan.

Guarantees that a city lies in the province found beside it, wherever both are known. Reads the title
"China (Beijing) Free Trade Pilot Zone …", else the front matter, else the names of the units.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ftzparse.lexicon.places import NamedPlace, Place, find_places, places
from ftzparse.outline import Outline
from ftzparse.source import Source, Span

_MUNICIPAL = ("municipal", "市")
_PROVINCIAL = ("provinc", "autonomous region", "省", "自治区")
_BARE_MUNICIPAL = re.compile(r"(?<![A-Za-z] )(?:the )?Municipal\b|(?<![\u4e00-\u9fff])市")
_LOCAL_SHARE = 0.3  # of the clauses; a ministry's plan speaks of provinces in one or two


@dataclass(frozen=True, slots=True)
class Home:
    """Where a plan is from; both unknown in a plan of the central government."""

    city: Place | None
    province: Place | None

    @property
    def place(self) -> Place | None:
        """Give the place whose government issued the plan."""
        return self.city or self.province


def find_home(source: Source, outline: Outline) -> Home:
    """Find the place of a plan in its title, else before or after its measures, else in its clauses."""
    clauses = [clause.body for item in outline.items for clause in item.clauses]
    found = [
        _places(source, spans)
        for spans in ([outline.title] if outline.title else [], outline.preamble, outline.closing, clauses)
    ]
    if found[0]:
        home = _home(found[0])
        return _with_city(home, found[1:]) if not home.city and _is_municipal(source, clauses) else home
    if not _uses_level_words(source, clauses):
        return Home(None, None)
    return next((_home(places) for places in found if places), Home(None, None))


def _with_city(home: Home, found: Iterable[Sequence[NamedPlace]]) -> Home:
    """Add the city that speaks of "Municipal …" in a plan whose title names only its province."""
    cities = (
        named.place
        for places in found
        for named in places
        if named.place.is_city and home.province and named.place.parent == home.province.id
    )
    return Home(next(cities, None), home.province)


def _places(source: Source, spans: Iterable[Span]) -> list[NamedPlace]:
    return [place for span in spans for place in find_places(source.folded, span)]


def _uses_level_words(source: Source, clauses: Sequence[Span]) -> bool:
    """Tell whether a good part of the clauses speaks of "Municipal …" or "Provincial …"."""
    using = sum(_has_level_word(source, span) for span in clauses)
    return using > 0 and using >= _LOCAL_SHARE * len(clauses)


def _is_municipal(source: Source, clauses: Sequence[Span]) -> bool:
    """Tell whether bodies are those of a city that goes without saying: never "Provincial …"."""
    bare = any(_BARE_MUNICIPAL.search(source.folded, span.start, span.end) for span in clauses)
    return bare and not _has_word(source, clauses, _PROVINCIAL)


def _has_level_word(source: Source, span: Span) -> bool:
    return _has_word(source, [span], _MUNICIPAL + _PROVINCIAL)


def _has_word(source: Source, spans: Iterable[Span], words: Sequence[str]) -> bool:
    texts = (source.folded[span.start : span.end].casefold() for span in spans)
    return any(word in text for text in texts for word in words)


def _home(found: Sequence[NamedPlace]) -> Home:
    """Take the first city with its province, or the first province: its cities are not its author."""
    cities = [named.place for named in found if named.place.is_city]
    provinces = [named.place for named in found if not named.place.is_city]
    if cities:
        return Home(cities[0], places().get(cities[0].parent))
    return Home(None, provinces[0])
