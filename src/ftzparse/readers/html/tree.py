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
from ftzparse.readers.limits import Limits, allow_more

_FAR = 10  # times the bound: levels are counted no further
_OPEN = 2000  # tags that any page may leave open, those in its scripts among them
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


def read_tree(text: str, name: str, limits: Limits) -> Element:
    """Parse a page as browsers do, whatever is wrong with it."""
    far = _FAR * limits.depth
    still_open = 0
    for tag in _TAG.finditer(text):
        still_open += -1 if tag[1] else 1
        if still_open > max(_OPEN, far):
            raise _too_deep(name, still_open, limits)
    if _FULL_TAG.search(text):
        raise _unusual(name, f"with more than {_MOST_ATTRIBUTES} attributes in one tag")
    root = LexborHTMLParser(text).root
    if root is None:
        return Element("html", {}, ())
    depth = _count_levels(root, far)
    if depth > limits.depth:
        raise _too_deep(name, depth, limits)
    return _element(root)


def _count_levels(root: LexborNode, most: int) -> int:
    depth, level = 0, [root]
    while level and depth < most:
        depth += 1
        level = [child for node in level for child in node.iter()]
    return depth


def _element(node: LexborNode) -> Element:
    attributes = {key: value or "" for key, value in node.attributes.items()}
    return Element(node.tag or "", attributes, tuple(_children(node)))


def _children(node: LexborNode) -> Iterator[Element | str]:
    child = node.first_child
    while child is not None:
        if child.tag == "-text":
            yield child.text_content or ""
        elif child.tag and not child.tag.startswith(("-", "!", "_")):
            yield _element(child)
        child = child.next


def _too_deep(name: str, depth: int, limits: Limits) -> UndecodableText:
    reason = f"an HTML page nested {depth} elements deep, more than {limits.depth}"
    return UndecodableText(name, reason, allow_more("depth", "save the text of its article instead"))


def _unusual(name: str, how: str) -> UndecodableText:
    return UndecodableText(name, f"an HTML page {how}", "save the text of its article instead")
