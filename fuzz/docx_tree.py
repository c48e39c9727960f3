"""Mutates the XML in a Word document as a tree: bytes alone would only break its archive.

Guarantees a whole archive; its parts are well-formed, save where bytes of one are mutated besides.
"""

from __future__ import annotations

import copy
import zipfile
from io import BytesIO
from random import Random
from xml.etree.ElementTree import Element, ParseError, SubElement, fromstring, tostring

from ftzparse.readers.docx.archive import UNREADABLE
from fuzz.docx_seeds import PARTS
from fuzz.file_bytes import mutate_bytes
from support.documents import zip_with

_VALUES = (
    "",
    "0",
    "-1",
    "1",
    "9",
    "10",
    "x",
    "true",
    "none",
    "%1%2%9.",
    "９",
    "1_0",
    "9" * 30,
    "9" * 4300,
    "9" * 5000,
)
_FORMATS = (
    *("bullet", "decimalZero", "lowerRoman", "upperLetter", "ordinal", "cardinalText", "chineseCounting"),
    *("ideographDigital", "ideographTraditional", "decimalFullWidth", "decimalEnclosedCircle", "none", "hex"),
)
_TEXTS = ("", " ", "1. ", "9" * 100, "\u202e\u2028", "准入", "a" * 3000)
_DEEP = 250
_MOST = 3000  # elements; more than that only costs time


def mutate_docx(data: bytes, draw: Random) -> bytes:
    """Mutate one or two parts of a document; of one that is no archive any more, its bytes."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            parts = {name: archive.read(name) for name in archive.namelist()}
    except UNREADABLE:
        return mutate_bytes(data, [data], [], draw)
    for name in draw.sample(PARTS, draw.randint(1, 2)):
        if name in parts:
            parts[name] = _mutate_part(parts[name], draw)
    if parts and draw.random() < 0.1:
        parts.pop(draw.choice(sorted(parts)))
    return zip_with(parts)


def _mutate_part(data: bytes, draw: Random) -> bytes:
    if draw.random() < 0.1:
        return mutate_bytes(data, [data], [], draw)
    try:
        root = fromstring(data)  # noqa: S314 - our own document
    except ParseError:
        return data
    for _ in range(draw.choice((1, 2, 3, 5, 8))):
        _mutate_tree(root, draw)
    if draw.random() < 0.1:
        _nest(draw.choice(list(root.iter())), draw)  # last: copying what is deep would exhaust the stack
    written: bytes = tostring(root, "utf-8")
    return written


def _mutate_tree(root: Element, draw: Random) -> None:
    places = [(parent, child) for parent in root.iter() for child in parent]
    if not 0 < len(places) < _MOST:
        return
    parent, child = draw.choice(places)
    target, other = draw.choice(places)
    match draw.randrange(6):
        case 0:
            parent.remove(child)
        case 1 | 2:
            # Copied before any is put in: the place may lie inside, and would double each time.
            copies = [copy.deepcopy(child) for _ in range(draw.choice((1, 1, 2, 20)))]
            place = draw.choice((parent, target))
            for added in copies:
                place.insert(draw.randint(0, len(place)), added)
        case 3:
            child.tag = other.tag
        case 4:
            child.text = draw.choice(_TEXTS)
        case _:
            _set_value(child, draw)


def _set_value(element: Element, draw: Random) -> None:
    for name in element.attrib:
        element.set(name, draw.choice(draw.choice((_VALUES, _FORMATS))))


def _nest(element: Element, draw: Random) -> None:
    """Put many elements of its kind into one another."""
    for _ in range(draw.randint(1, _DEEP)):
        element = SubElement(element, element.tag, element.attrib)
