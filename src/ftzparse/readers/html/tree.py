"""HTML as a tree of elements and strings: the one home of selectolax.

Guarantees that the tree is no deeper than a bound: a parser takes quadratic time for a hundred
thousand open tags or attributes of one tag, so they are counted before it sees them. Comments are left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser, LexborNode

from ftzparse.errors import UndecodableText

DEEPEST = 200
_MOST_OPEN = 2000
# Elements that end where the next of their kind begins, and those without an end, do not nest.
_FLAT = (
    "p|li|dt|dd|td|th|tr|thead|tbody|tfoot|option|optgroup|rp|rt|html|head|body|"
    "area|base|br|col|colgroup|embed|hr|img|input|link|meta|param|source|track|wbr"
)
_TAG = re.compile(rf"<(/?)(?!(?:{_FLAT})\b)[a-z][a-z0-9]*", re.IGNORECASE)
_MOST_ATTRIBUTES = 500
_FULL_TAG = re.compile(
    r"""<[a-z][^\s/>]*+(?:[\s/]*+[^\s/>][^\s/>=]*+"""
    rf"""(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s>"'][^\s>]*+)?+)?+){{{_MOST_ATTRIBUTES + 1}}}""",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Element:
    """An element of a page with what stands in it."""

    tag: str
    attributes: Mapping[str, str]
    children: tuple[Element | str, ...]

    def elements(self) -> Iterator[Element]:
        """Give the elements directly in it."""
        return (child for child in self.children if isinstance(child, Element))

    def text(self) -> str:
        """Give all the text in it, as it stands."""
        return "".join(child if isinstance(child, str) else child.text() for child in self.children)


def read_tree(text: str, name: str) -> Element:
    """Parse a page as browsers do, whatever is wrong with it."""
    still_open = 0
    for tag in _TAG.finditer(text):
        still_open += -1 if tag[1] else 1
        if still_open > _MOST_OPEN:
            raise _too_deep(name)
    if _FULL_TAG.search(text):
        raise _unusual(name, f"with more than {_MOST_ATTRIBUTES} attributes in one tag")
    root = LexborHTMLParser(text).root
    return Element("html", {}, ()) if root is None else _element(root, name, 0)


def _element(node: LexborNode, name: str, depth: int) -> Element:
    if depth > DEEPEST:
        raise _too_deep(name)
    attributes = {key: value or "" for key, value in node.attributes.items()}
    return Element(node.tag or "", attributes, tuple(_children(node, name, depth)))


def _children(node: LexborNode, name: str, depth: int) -> Iterator[Element | str]:
    child = node.first_child
    while child is not None:
        if child.tag == "-text":
            yield child.text_content or ""
        elif child.tag and not child.tag.startswith(("-", "!", "_")):
            yield _element(child, name, depth + 1)
        child = child.next


def _too_deep(name: str) -> UndecodableText:
    return _unusual(name, f"nested deeper than {DEEPEST} elements")


def _unusual(name: str, how: str) -> UndecodableText:
    return UndecodableText(name, f"an HTML page {how}", "save the text of its article instead")
