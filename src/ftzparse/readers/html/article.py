"""Where on a page its article stands: boilerplate is taken out, then the element that holds the text.

Guarantees that every character which is left out is counted under what it was. An element is left
for its one child that holds nearly all the text, but never past a first heading that stands beside it.
"""

from __future__ import annotations

from dataclasses import replace

from ftzparse.readers.html.boilerplate import find_kind, linked_length
from ftzparse.readers.html.tree import Element

_MOST = 0.9
_HALF = 0.5
_NEVER_SHOWN = frozenset({"code", "hidden"})
Parts = list[tuple[str, str]]


def find_article(page: Element) -> tuple[Element, Parts]:
    """Give the element that holds the article, without boilerplate, and the parts that were set aside."""
    parts: Parts = []
    root = _clean(page, parts, _prose(page))
    while (inner := _main_child(root)) is not None:
        parts += [
            ("surroundings", child if isinstance(child, str) else child.text())
            for child in root.children
            if child is not inner and _length(child)
        ]
        root = inner
    return root, parts


def _clean(element: Element, parts: Parts, whole: int) -> Element:
    """Take boilerplate out; what holds half of the text is none, whatever it is called."""
    kept: list[Element | str] = []
    for child in element.children:
        kind = None if isinstance(child, str) else find_kind(child)
        if isinstance(child, str):
            kept.append(child)
        elif kind is None or (kind not in _NEVER_SHOWN and _prose(child) > _HALF * whole):
            kept.append(_clean(child, parts, whole))
        else:
            parts.append((kind, child.text()))
    return replace(element, children=tuple(kept))


def _main_child(root: Element) -> Element | None:
    """Give the child that holds nearly all the text, unless what stands beside it has the title."""
    whole = _prose(root)
    for child in root.elements():
        if child.tag in {"p", "li", "a"} or _prose(child) < _MOST * whole or not whole:
            continue
        beside = (other for other in root.elements() if other is not child)
        return None if any(map(_has_title, beside)) else child
    return None


def _has_title(element: Element) -> bool:
    if element.tag in {"h1", "h2"}:
        return bool(_prose(element))
    return any(map(_has_title, element.elements()))


def _prose(part: Element) -> int:
    """Count the characters that are no links."""
    return _length(part) - linked_length(part)


def _length(part: Element | str) -> int:
    return len("".join((part if isinstance(part, str) else part.text()).split()))
