"""Finds the city and the province that "Municipal …" and "Provincial …" mean in a plan.

Guarantees that a city lies in the province found beside it, wherever both are known. Reads the title
"China (Beijing) Free Trade Pilot Zone …", else the front matter, else the names of the units.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ftzparse.lexicon.places import NamedPlace, Place, find_places, places
from ftzparse.outline import Outline
from ftzparse.source import Source, Span

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
    title = _places(source, [outline.title] if outline.title else [])
    if title:
        return _home(title)
    if not _uses_level_words(source, clauses):
        return Home(None, None)
    candidates = (outline.preamble, outline.closing, clauses)
    return next((_home(found) for spans in candidates if (found := _places(source, spans))), Home(None, None))


def _places(source: Source, spans: Iterable[Span]) -> list[NamedPlace]:
    return [place for span in spans for place in find_places(source.folded, span)]


def _uses_level_words(source: Source, clauses: Sequence[Span]) -> bool:
    """Tell whether a good part of the clauses speaks of "Municipal …" or "Provincial …"."""
    using = sum(_has_level_word(source, span) for span in clauses)
    return using > 0 and using >= _LOCAL_SHARE * len(clauses)


def _has_level_word(source: Source, span: Span) -> bool:
    text = source.folded[span.start : span.end].casefold()
    return any(word in text for word in ("municipal", "provinc", "市", "省"))


def _home(found: Sequence[NamedPlace]) -> Home:
    """Take the first city with its province, or the first province: its cities are not its author."""
    cities = [named.place for named in found if named.place.is_city]
    provinces = [named.place for named in found if not named.place.is_city]
    if cities:
        return Home(cities[0], places().get(cities[0].parent))
    return Home(None, provinces[0])
