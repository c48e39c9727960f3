"""Finds the city and the province that "Municipal …" and "Provincial …" mean in a plan.

Guarantees that a city lies in the province found beside it, wherever both are known. Reads the title
"China (Beijing) Free Trade Pilot Zone …", else the front matter, else the names of the units.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ftzparse.lexicon.places import NamedPlace, Place, find_places, places
from ftzparse.outline import Outline
from ftzparse.source import Source, Span


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
    """Find the place of a plan in its title, else before its measures, else in its clauses."""
    title = [outline.title] if outline.title else []
    clauses = [clause.body for item in outline.items for clause in item.clauses]
    named = _places(source, title)
    front = _places(source, outline.preamble)
    closing = _places(source, outline.closing)
    for found in (
        named,
        front if _is_local(source, outline.preamble) else [],
        closing,
        _places(source, clauses),
    ):
        if found and (found is named or _uses_level_words(source, clauses)):
            return _home(found, [*front, *closing, *_places(source, clauses)])
    return Home(None, None)


def _places(source: Source, spans: Iterable[Span]) -> list[NamedPlace]:
    return [place for span in spans for place in find_places(source.folded, span)]


def _is_local(source: Source, spans: Iterable[Span]) -> bool:
    return any(_has_level_word(source, span) for span in spans)


def _uses_level_words(source: Source, spans: Iterable[Span]) -> bool:
    return any(_has_level_word(source, span) for span in spans)


def _has_level_word(source: Source, span: Span) -> bool:
    text = source.folded[span.start : span.end].casefold()
    return any(word in text for word in ("municipal", "provinc", "市", "省"))


def _home(found: Sequence[NamedPlace], others: Sequence[NamedPlace]) -> Home:
    """Take the first city and the first province, or what the rest of the text adds to one of them."""
    cities = [named.place for named in found if named.place.is_city]
    provinces = [named.place for named in found if not named.place.is_city]
    if cities:
        return Home(cities[0], _province(cities[0]))
    province = provinces[0]
    inside = Counter(
        named.place.id for named in others if named.place.is_city and named.place.parent == province.id
    )
    del inside  # cities of a province are partners in its plan, not its author
    return Home(None, province)


def _province(city: Place) -> Place:
    return places().get(city.parent, city)
