"""What a measure holds, layer by layer: how an item is told from others, named, and what it says.

In outputs of one text an item is known by its place, in two editions by its words.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from ftzparse.models import (
    Action,
    Extent,
    Mention,
    Occurrence,
    Quantity,
    Quote,
    Responsibility,
    SectorTag,
)
from ftzparse.quality.comparison.pairing import Key
from ftzparse.similarity import words

Item = TypeVar("Item")
Values = Mapping[str, str | None]


@dataclass(frozen=True, slots=True)
class Layer(Generic[Item]):
    """One kind of item."""

    what: str
    place: Callable[[Item], Extent | None]
    keys: tuple[Key[Item], ...]
    """By which an item is known where its place says nothing, the surest first."""
    name: Callable[[Item], str]
    note: Callable[[Item], str]
    values: Callable[[Item], Values]
    """What it says, whatever its place."""
    places: Callable[[Item], Values]
    """What it says about the source."""


def at(extent: Extent | None) -> str | None:
    """Write a range.

    >>> at(Extent(start=3, end=8))
    '3-8'
    """
    return None if extent is None else f"{extent.start}-{extent.end}"


def plain(text: str) -> str:
    """Give the words of a text as a key."""
    return " ".join(words(text)) or text


def quoted(quote: Quote | None) -> str | None:
    """Give a quote's words on one line."""
    return None if quote is None else " ".join(quote.quote.split())


def _quantity_values(quantity: Quantity) -> Values:
    values = {key: getattr(quantity, key) for key in ("kind", "bound", "low", "high", "unit", "date")}
    stated = {key: None if value is None else str(value) for key, value in values.items()}
    return {**stated, "counted": quoted(quantity.counted)}


OCCURRENCES: Layer[Occurrence] = Layer(
    what="occurrence",
    place=lambda place: place,
    keys=(lambda place: place.kept,),
    name=lambda place: "the kept place" if place.kept else "a repeat",
    note=lambda place: "" if place.kept else f"{place.similarity:g} % like the kept one",
    values=lambda place: {
        "kept": "yes" if place.kept else "no",
        "similarity": f"{place.similarity:g}",
        "differences": "; ".join(f"{one.kept} / {one.other}" for one in place.differences) or None,
    },
    places=lambda place: {"place": at(place)},
)
CLAUSES: Layer[Responsibility] = Layer(
    what="clause",
    place=lambda clause: clause,
    keys=(lambda clause: plain(clause.quote), lambda clause: clause.units[0].unit if clause.units else None),
    name=lambda clause: f'"{quoted(clause)}"',
    note=lambda _: "",
    values=lambda clause: {
        "label": clause.label,
        "open end": "yes" if clause.open_ended else "no",
        "deadline": quoted(clause.deadline),
    },
    places=lambda clause: {
        "place": at(clause),
        "covers": ", ".join(filter(None, map(at, clause.covers))) or None,
        "deadline's place": at(clause.deadline),
    },
)
UNITS: Layer[Mention] = Layer(
    what="unit",
    place=lambda mention: mention,
    keys=(lambda mention: mention.unit or plain(mention.quote),),
    name=lambda mention: quoted(mention) or "",
    note=lambda mention: f"{mention.role}; {mention.unit or 'in no registry'}",
    values=lambda mention: {"unit": mention.unit, "role": mention.role, "office of": mention.office_of},
    places=lambda mention: {"place": at(mention)},
)
ACTIONS: Layer[Action] = Layer(
    what="action",
    place=lambda action: action.verb,
    keys=(
        lambda action: (action.verb.lemma, plain(quoted(action.object) or "")),
        lambda action: action.verb.lemma,
    ),
    name=lambda action: f"{quoted(action.verb)} {quoted(action.object) or ''}".strip(),
    note=lambda action: f"{action.role}, {action.type}",
    values=lambda action: {
        "lemma": action.verb.lemma,
        "object": quoted(action.object),
        "role": action.role,
        "type": action.type,
        "units": ", ".join(action.units) or None,
    },
    places=lambda action: {"verb": at(action.verb), "place": at(action), "object's place": at(action.object)},
)
SECTORS: Layer[SectorTag] = Layer(
    what="sector",
    place=lambda _: None,
    keys=(lambda tag: tag.sector,),
    name=lambda tag: tag.sector,
    note=lambda tag: ", ".join(f'"{quoted(quote)}"' for quote in tag.evidence),
    values=lambda tag: {"evidence": ", ".join(f'"{quoted(quote)}"' for quote in tag.evidence) or None},
    places=lambda tag: {"places": ", ".join(filter(None, map(at, tag.evidence))) or None},
)
QUANTITIES: Layer[Quantity] = Layer(
    what="quantity",
    place=lambda quantity: quantity,
    keys=(lambda quantity: (quantity.kind, plain(quantity.quote)), lambda quantity: quantity.kind),
    name=lambda quantity: f'"{quoted(quantity)}"',
    note=lambda quantity: quantity.kind,
    values=_quantity_values,
    places=lambda quantity: {"place": at(quantity), "counted's place": at(quantity.counted)},
)
