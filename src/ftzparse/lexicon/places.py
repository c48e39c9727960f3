"""The provinces, cities and prefectures of China, from `data/places.tsv`.

Offers the places that a text names: "China (Beijing) Free Trade Pilot Zone" names Beijing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from ftzparse.lexicon.tables import Entry, read_rows
from ftzparse.source import Span

_START = re.compile(r"(?<![A-Za-z])[A-ZÀ-Þ][a-zà-ÿ]*|[\u4e00-\u9fff]")
_CITY_LEVELS = {"municipality", "prefecture", "county-level"}
_ADJECTIVES = {"municipality": "Municipal", "prefecture": "Municipal", "county-level": "Municipal"}


class Place(Entry):
    """A place that has a government of its own."""

    id: str
    name: str
    name_zh: str
    level: str
    parent: str
    aliases: str

    @property
    def names(self) -> tuple[str, ...]:
        """Give every name of the place, English and Chinese."""
        return (self.name, self.name_zh, *(alias for alias in self.aliases.split(";") if alias))

    @property
    def is_city(self) -> bool:
        """Tell whether "Municipal" can mean this place."""
        return self.level in _CITY_LEVELS

    @property
    def adjective(self) -> str:
        """Give the word by which its bodies are named: "Municipal" or "Provincial"."""
        return _ADJECTIVES.get(self.level, "Provincial")

    @property
    def full_name_zh(self) -> str:
        """Give the longest Chinese name, which ends in 市, 省 or 自治区."""
        return max((name for name in self.names if not name.isascii()), key=len, default=self.name_zh)


@dataclass(frozen=True, slots=True)
class NamedPlace:
    """A place and where a text names it."""

    place: Place
    span: Span


@cache
def places() -> Mapping[str, Place]:
    """Give all places by id."""
    return {place.id: place for place in read_rows("places.tsv", Place)}


@cache
def _by_name() -> Mapping[str, Place]:
    """Give places by name; of places that share one, the higher stands first in rank."""
    ranks = [
        "municipality",
        "province",
        "autonomous-region",
        "special-administrative-region",
        "prefecture",
        "county-level",
    ]
    ordered = sorted(places().values(), key=lambda place: -ranks.index(place.level))
    return {name: place for place in ordered for name in place.names}


@cache
def _by_start() -> Mapping[str, tuple[str, ...]]:
    """Give the names by what they start with, the longest first."""
    starts: dict[str, list[str]] = {}
    for name in sorted(_by_name(), key=lambda name: (-len(name), name)):
        found = _START.match(name)
        starts.setdefault(found[0] if found else name, []).append(name)
    return {start: tuple(names) for start, names in starts.items()}


def find_places(folded: str, span: Span) -> tuple[NamedPlace, ...]:
    """Find the places that a text with plain punctuation names, in order.

    >>> [found.place.id for found in find_places("Xiamen Area of China (Fujian)", Span(0, 29))]
    ['xiamen', 'fujian']
    """
    return tuple(_named_places(folded, span))


def _named_places(folded: str, span: Span) -> Iterator[NamedPlace]:
    end = span.start
    for start in _START.finditer(folded, span.start, span.end):
        if start.start() < end:
            continue
        for name in _by_start().get(start[0], ()):
            end_of_name = start.start() + len(name)
            if folded.startswith(name, start.start(), span.end) and _ends_word(folded, end_of_name):
                end = end_of_name
                yield NamedPlace(_by_name()[name], Span(start.start(), end))
                break


def _ends_word(folded: str, place: int) -> bool:
    """Tell whether an English word ends here; Chinese has no such places."""
    before, after = folded[place - 1 : place], folded[place : place + 1]
    return not (before.isascii() and before.isalnum() and after.isascii() and after.isalnum())
