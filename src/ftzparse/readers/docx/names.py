"""The names of WordprocessingML, and how its elements are asked for their values."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

_TRANSITIONAL = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRICT = "{http://purl.oclc.org/ooxml/wordprocessingml/main}"
_WHOLE = re.compile(r"\s*[+-]?\d{1,10}\s*")  # it has 32 bits; Python refuses to write very long ones


def local(element: Element) -> str:
    """Give an element's name without its namespace."""
    return element.tag.rpartition("}")[2]


def find(element: Element | None, *path: str) -> Element | None:
    """Follow a path of names down from an element."""
    for name in path:
        if element is None:
            return None
        element = next((child for child in element if local(child) == name), None)
    return element


def attribute(element: Element | None, name: str) -> str | None:
    """Give an attribute of WordprocessingML, in either of its namespaces."""
    if element is None:
        return None
    return element.get(_TRANSITIONAL + name) or element.get(_STRICT + name)


def value(element: Element | None, *path: str) -> str | None:
    """Give the `w:val` of the element at the end of a path."""
    return attribute(find(element, *path), "val")


def whole(written: str | None, otherwise: int) -> int:
    """Read a whole number as the format has them."""
    return int(written) if written and _WHOLE.fullmatch(written) else otherwise


def is_on(element: Element | None, *path: str) -> bool:
    """Tell whether a property is set: it stands there, and does not say no."""
    found = find(element, *path)
    return found is not None and attribute(found, "val") not in {"0", "false", "off", "none"}
