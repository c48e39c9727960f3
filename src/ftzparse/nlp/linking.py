"""Links the mention of a unit to the registry: exact name, variant, misspelling, else nothing.

Guarantees that a mention without a sure home stays unlinked: better unlinked than wrong. Reads
"Municipal Commerce Bureau" in a plan of Beijing as beijing/commerce.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

from ftzparse.hyphenation import join_words
from ftzparse.lexicon.naming import PLACE, Words, name_words, naming
from ftzparse.lexicon.places import NamedPlace, Place, find_places, places
from ftzparse.lexicon.units import Body, Kind
from ftzparse.nlp.home import Home
from ftzparse.nlp.registry import find_class, index, index_of_areas
from ftzparse.source import Span, fold

_REMEMBERED = 8192  # names; the plans of one place name the same units


@dataclass(frozen=True, slots=True)
class Identity:
    """Which unit a mention means."""

    id: str
    name: str
    name_zh: str
    level: str


@dataclass(frozen=True, slots=True)
class _Reading:
    """The words of a mention, and the place that it is from."""

    words: Words
    """Without places and level words."""
    slotted: tuple[Words, ...]
    """With a slot for the place, in each way it can be set."""
    place: Place | None
    """The place that the mention or its level word names."""
    is_placed: bool
    """Whether the mention says where it is from at all."""
    is_listed: bool
    """Whether a comma stands in it."""


@lru_cache(_REMEMBERED)
def link_name(mention: str, home: Home) -> Identity | None:
    """Find the unit that has a name, in one of its forms."""
    words = name_words(mention)
    return next(_named(words, _read(mention, words, home), home), None) if words else None


@lru_cache(_REMEMBERED)
def link_unit(mention: str, home: Home) -> Identity | None:
    """Find the unit that a mention means, also where it describes a class or is misspelt."""
    words = name_words(mention)
    if not words:
        return None
    reading = _read(mention, words, home)
    ways = chain(
        _named(words, reading, home),
        _described(mention, reading.place or home.place),
        _misspelt(words, reading),
    )
    return next(ways, None)


def _described(mention: str, place: Place | None) -> Iterator[Identity]:
    """Look for the class of bodies that the mention describes."""
    body = find_class(mention)
    if body:
        yield _class(body, place)


def _named(words: Words, reading: _Reading, home: Home) -> Iterator[Identity]:
    """Give identities in order of certainty."""
    yield from _listed(words, home)
    yield from _branches(reading)
    if not reading.is_placed:
        body = index(Kind.NATIONAL).find(words, listed=reading.is_listed)
        if body and not (home.place and index(Kind.LOCAL).find(words)):
            yield _national(body)
    yield from _locals(reading, home)


def _listed(words: Words, home: Home) -> Iterator[Identity]:
    """Look among the forms that stand for themselves: placeholders, classes, areas."""
    for kind in (Kind.PLACEHOLDER, Kind.CLASS):
        body = index(kind).find_exact(words)
        if body:
            yield _class(body, home.place)
    for city in (home.city, home.province):
        area = index_of_areas(city.id).find(words) if city else None
        if area:
            yield _area(area)
    area = index(Kind.AREA).find(words)
    if area:
        yield _area(area)


def _branches(reading: _Reading) -> Iterator[Identity]:
    if reading.place:
        for slotted in reading.slotted:
            body = index(Kind.BRANCH).find(slotted, listed=reading.is_listed)
            if body:
                yield _branch(body, reading.place)


def _locals(reading: _Reading, home: Home) -> Iterator[Identity]:
    place = reading.place or (None if reading.is_placed else home.place)
    body = index(Kind.LOCAL).find(reading.words, listed=reading.is_listed) if place else None
    if body and place:
        yield _local(body, place)


def _misspelt(words: Words, reading: _Reading) -> Iterator[Identity]:
    place = reading.place
    if place:
        body = index(Kind.LOCAL).find_misspelt(reading.words)
        if body:
            yield _local(body, place)
    area = index(Kind.AREA).find_misspelt(words)
    if area:
        yield _area(area)
    body = index(Kind.NATIONAL).find_misspelt(words)
    if body and not reading.is_placed:
        yield _national(body)


def _read(mention: str, words: Words, home: Home) -> _Reading:
    plain = join_words(fold(mention))
    named = find_places(plain, Span(0, len(plain)))
    level = [word for word in words if word in naming().level]
    place = _place(named, level, home)
    bare = name_words(_replace(plain, named, " "))
    with_slot = name_words(_replace(plain, named, f" {PLACE} "))
    return _Reading(
        words=_without_joints(word for word in bare if word not in naming().level),
        slotted=tuple(_slotted(with_slot, words)),
        place=place,
        is_placed=bool(named or level),
        is_listed="," in plain or ";" in plain,
    )


def _without_joints(words: Iterable[str]) -> Words:
    """Drop what joined a place to the name: "People's Government of" is left of "… of Hebei Province"."""
    found = list(words)
    while found and found[-1] in naming().small:
        found.pop()
    while found and found[0] in naming().small:
        found.pop(0)
    return tuple(found)


def _slotted(with_slot: Words, words: Words) -> Iterator[Words]:
    """Set the slot where a place stands, else where a level word stands."""
    if PLACE in with_slot:
        yield with_slot
        yield tuple(word for word in with_slot if word not in naming().level)
    else:
        yield tuple(PLACE if word in naming().level else word for word in words)


def _place(named: tuple[NamedPlace, ...], level: list[str], home: Home) -> Place | None:
    """Take the place that the mention names; its level word may mean that of the plan instead."""
    if named:
        return min((found.place for found in named), key=lambda place: not place.is_city)
    if any(word in naming().municipal for word in level):
        return home.city
    return home.province if level else None


def _replace(text: str, named: tuple[NamedPlace, ...], filler: str) -> str:
    pieces, end = [], 0
    for found in named:
        pieces += [text[end : found.span.start], filler]
        end = found.span.end
    return "".join([*pieces, text[end:]])


def _local(body: Body, place: Place) -> Identity:
    name = f"{place.name} {place.adjective} {body.name}"
    return Identity(f"{place.id}/{body.id}", name, place.full_name_zh + body.name_zh, place.level)


def _branch(body: Body, place: Place) -> Identity:
    name = body.name.replace(PLACE, place.name)
    return Identity(
        f"national/{body.id}-{place.id}", name, body.name_zh.replace(PLACE, place.name_zh), "central-branch"
    )


def _national(body: Body) -> Identity:
    return Identity(f"national/{body.id}", body.name, body.name_zh, "national")


def _area(body: Body) -> Identity:
    place = places()[body.place or ""]
    return Identity(f"{place.id}/{body.id}", body.name, body.name_zh, place.level)


def _class(body: Body, place: Place | None) -> Identity:
    if body.kind is Kind.PLACEHOLDER:
        return Identity(f"placeholder/{body.id}", body.name, body.name_zh, "placeholder")
    home, level = (place.id, place.level) if place else ("national", "national")
    return Identity(f"{home}/{body.id}", body.name, body.name_zh, level)
