"""The registry of units, from `local.toml`, `national.toml`, `branches.toml`, `areas.toml`, `classes.toml`.

Offers every body with all forms of its name. Reads entries such as commerce: "Commerce Bureau", 商务局.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from ftzparse.lexicon.tables import Entry, read_table


class Kind(StrEnum):
    """Where a body belongs."""

    LOCAL = "local"
    NATIONAL = "national"
    BRANCH = "branch"
    AREA = "area"
    CLASS = "class"
    PLACEHOLDER = "placeholder"


class _Named(Entry):
    id: str
    name: str
    name_zh: str
    aliases: tuple[str, ...] = ()
    aliases_zh: tuple[str, ...] = ()


class _National(_Named):
    abbreviations: tuple[str, ...]


class _Area(_Named):
    place: str


class _Class(Entry):
    id: str
    name: str
    name_zh: str
    heads: tuple[str, ...] = ()
    with_: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()


class _Local(Entry):
    local: tuple[_Named, ...]


class _Nationals(Entry):
    national: tuple[_National, ...]


class _Branches(Entry):
    branch: tuple[_Named, ...]


class _Areas(Entry):
    area: tuple[_Area, ...]


class _Classes(Entry):
    classes: tuple[_Class, ...]
    placeholder: tuple[_Class, ...]


@dataclass(frozen=True, slots=True)
class Body:
    """A body, or class of bodies, of the registry."""

    kind: Kind
    id: str
    name: str
    name_zh: str
    forms: tuple[str, ...]
    place: str | None = None
    heads: tuple[str, ...] = ()
    conditions: tuple[str, ...] = ()
    """Words of which a mention must hold one beside the head."""


@cache
def abbreviations() -> frozenset[str]:
    """Give the forms that are mere capital letters: MOFCOM, NDRC."""
    return frozenset(
        form
        for body in bodies()
        for form in body.forms
        if form.isascii() and form.isalpha() and form.isupper()
    )


@cache
def bodies() -> tuple[Body, ...]:
    """Give every body of the registry."""
    local = read_table("local.toml", _Local).local
    national = read_table("national.toml", _Nationals).national
    branches = read_table("branches.toml", _Branches).branch
    areas = read_table("areas.toml", _Areas).area
    classes = read_table("classes.toml", _Classes)
    return (
        *(_body(Kind.LOCAL, entry) for entry in local),
        *(_body(Kind.NATIONAL, entry, entry.abbreviations) for entry in national),
        *(_body(Kind.BRANCH, entry) for entry in branches),
        *(_body(Kind.AREA, entry, place=entry.place) for entry in areas),
        *(_class(Kind.CLASS, entry) for entry in classes.classes),
        *(_class(Kind.PLACEHOLDER, entry) for entry in classes.placeholder),
    )


def _body(kind: Kind, entry: _Named, more: tuple[str, ...] = (), place: str | None = None) -> Body:
    forms = (entry.name, entry.name_zh, *entry.aliases, *entry.aliases_zh, *more)
    return Body(kind, entry.id, entry.name, entry.name_zh, forms, place)


def _class(kind: Kind, entry: _Class) -> Body:
    return Body(
        kind, entry.id, entry.name, entry.name_zh, entry.forms, heads=entry.heads, conditions=entry.with_
    )
