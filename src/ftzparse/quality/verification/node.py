"""A value of the JSON with its path, to be walked without trust: what is absent or of another type is none.

`measures[3].responsibilities[0].units[]` selects every mention of that clause.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ftzparse.source import Span

_STEP = re.compile(r"(\w+)(\[\])?")


@dataclass(frozen=True, slots=True)
class Node:
    """A value, its path and what holds it."""

    value: object
    path: str
    holder: Node | None = None

    def get(self, key: str) -> Node:
        """Give a field; null where there is none."""
        value = self.value.get(key) if isinstance(self.value, dict) else None
        return Node(value, f"{self.path}.{key}" if self.path else key, self)

    def items(self, key: str) -> list[Node]:
        """Give the elements of a list field; none where it is no list."""
        field = self.get(key)
        elements = field.value if isinstance(field.value, list) else []
        return [Node(value, f"{field.path}[{place}]", self) for place, value in enumerate(elements)]

    def select(self, path: str) -> Iterator[Node]:
        """Give what a path leads to: `measures[].actions[].units[]`; nulls are passed over."""
        nodes = [self]
        for key, many in _STEP.findall(path):
            nodes = [inner for node in nodes for inner in (node.items(key) if many else [node.get(key)])]
        return (node for node in nodes if node.value is not None)

    def walk(self) -> Iterator[Node]:
        """Give this value and all that it holds, in order."""
        yield self
        if isinstance(self.value, dict):
            for key in self.value:
                field = self.get(key)
                for node in self.items(key) if isinstance(field.value, list) else [field]:
                    yield from node.walk()

    @property
    def text(self) -> str | None:
        """Give a string."""
        return self.value if isinstance(self.value, str) else None

    @property
    def number(self) -> int | None:
        """Give an integer."""
        return self.value if isinstance(self.value, int) and not isinstance(self.value, bool) else None

    @property
    def span(self) -> Span | None:
        """Give the range that it names, if it is a range that could be."""
        start, end = self.get("start").number, self.get("end").number
        return Span(start, end) if start is not None and end is not None and 0 <= start <= end else None

    @property
    def nearest_span(self) -> Span | None:
        """Give its range, or that of what holds it."""
        node: Node | None = self
        while node is not None:
            for candidate in (node, node.get("title")):
                if candidate.span is not None:
                    return candidate.span
            node = node.holder
        return None


def named(root: Node, path: str) -> dict[str, Node]:
    """Give the elements of a list by their id, the first of each.

    >>> list(named(Node({"units": [{"id": "beijing/commerce"}]}, ""), "units[]"))
    ['beijing/commerce']
    """
    nodes: dict[str, Node] = {}
    for node in root.select(path):
        if (name := node.get("id").text) is not None:
            nodes.setdefault(name, node)
    return nodes


def texts(holder: Node, path: str) -> list[str]:
    """Give the strings that a path leads to."""
    return [node.text for node in holder.select(path) if node.text is not None]
