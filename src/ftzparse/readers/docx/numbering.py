"""What a document's lists look like: the levels of each, as `word/numbering.xml` defines them.

Guarantees for each list that is used a definition of each of its levels, overrides applied. Reads
`<w:lvlText w:val="%1.%2"/>`, `<w:numFmt w:val="chineseCounting"/>`, `<w:startOverride w:val="3"/>`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from xml.etree.ElementTree import Element

from ftzparse.readers.docx.names import attribute, find, is_on, local, value, whole

_DEPTHS = range(9)  # Word knows no deeper level; each item looks at all
_GAPS = {"nothing": "", "space": " ", "tab": " "}


@dataclass(frozen=True, slots=True)
class Level:
    """How the items of one level of a list are numbered."""

    start: int = 1
    format: str = "decimal"
    text: str = ""
    gap: str = " "
    legal: bool = False
    """Whether all numbers of its label are written in digits."""
    restarts_after: int | None = None
    """The level after whose items it begins anew, from 1; 0: none; None: any above it."""
    style: str | None = None
    """The style whose paragraphs are of this level."""


@dataclass(frozen=True, slots=True)
class Listing:
    """A list: its levels, and which lists count on with it."""

    shared: str
    """Lists that share this id count on from one another."""
    levels: Mapping[int, Level]
    overrides: Mapping[int, int]
    """The numbers at which its levels begin anew when it is first used."""


def read_listings(root: Element | None) -> Mapping[str, Listing]:
    """Read the definitions of all lists by their ids."""
    if root is None:
        return {}
    shapes = _read_shapes(root)
    lists = {attribute(listing, "numId") or "": listing for listing in root if local(listing) == "num"}
    return {name: _read_listing(listing, shapes) for name, listing in lists.items()}


def _read_shapes(root: Element) -> Mapping[str, Mapping[int, Level]]:
    """Read the levels of all definitions; one that is only a link has those of which it links to."""
    shapes = {
        attribute(shape, "abstractNumId") or "": shape for shape in root if local(shape) == "abstractNum"
    }
    levels = {name: dict(_levels(shape)) for name, shape in shapes.items()}
    linked: dict[str, Mapping[int, Level]] = {}
    for name, shape in shapes.items():
        linked.setdefault(value(shape, "styleLink") or "", levels[name])
    links = {name: value(shape, "numStyleLink") or "" for name, shape in shapes.items()}
    return {name: linked.get(link, levels[name]) if link else levels[name] for name, link in links.items()}


def _read_listing(listing: Element, shapes: Mapping[str, Mapping[int, Level]]) -> Listing:
    shared = value(listing, "abstractNumId") or ""
    levels = dict(shapes.get(shared, {}))
    overrides: dict[int, int] = {}
    for override in listing:
        depth = whole(attribute(override, "ilvl"), 0)
        if local(override) != "lvlOverride" or depth not in _DEPTHS:
            continue
        levels.update(_levels(override))
        start = value(override, "startOverride")
        if start is not None:
            overrides[depth] = whole(start, 1)
            levels[depth] = replace(levels.get(depth, Level()), start=overrides[depth])
    return Listing(shared, levels, overrides)


def _levels(parent: Element) -> Iterator[tuple[int, Level]]:
    for level in parent:
        depth = whole(attribute(level, "ilvl"), 0)
        if local(level) == "lvl" and depth in _DEPTHS:
            yield depth, _read_level(level)


def _read_level(level: Element) -> Level:
    restart = value(level, "lvlRestart")
    return Level(
        start=whole(value(level, "start"), 0),
        format=_read_format(level),
        text=value(level, "lvlText") or "",
        gap=_GAPS.get(value(level, "suff") or "tab", " "),
        legal=is_on(level, "isLgl"),
        restarts_after=None if restart is None else whole(restart, 0),
        style=value(level, "pStyle"),
    )


def _read_format(level: Element) -> str:
    """Read the kind of numeral; newer kinds stand in a choice, with an older one to fall back on."""
    found = value(level, "numFmt") or value(level, "AlternateContent", "Fallback", "numFmt")
    form = find(level, "AlternateContent", "Choice", "numFmt")
    custom = attribute(form, "format") or ""
    return "decimalZero" if custom.startswith("0") else found or "decimal"
