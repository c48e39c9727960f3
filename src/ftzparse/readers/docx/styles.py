"""What a paragraph's style says of its number and its kind.

Guarantees an answer for any chain of styles, also one that runs in a circle or has no end in sight.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from ftzparse.readers.docx.names import attribute, find, is_on, local, value

_LONGEST_CHAIN = 50  # each paragraph follows it; real ones have a handful


@dataclass(frozen=True, slots=True)
class Styles:
    """The styles of a document by their ids."""

    styles: dict[str, Element]
    default: str | None

    def chain(self, style: str | None) -> Iterator[tuple[str, Element]]:
        """Give a style and those that it is based on."""
        seen: set[str] = set()
        style = style or self.default
        while style is not None and style in self.styles and style not in seen and len(seen) < _LONGEST_CHAIN:
            seen.add(style)
            yield style, self.styles[style]
            style = value(self.styles[style], "basedOn")

    def is_contents(self, style: str | None) -> bool:
        """Tell whether a style is one of a table of contents: "toc 1"."""
        name = value(self.styles.get(style or ""), "name") or style or ""
        return name.lower().startswith("toc")


def read_styles(root: Element | None) -> Styles:
    """Read the styles of paragraphs."""
    styles: dict[str, Element] = {}
    default = None
    for style in root if root is not None else ():
        name = attribute(style, "styleId")
        if local(style) == "style" and name is not None and attribute(style, "type") in {"paragraph", None}:
            styles[name] = style
            default = name if attribute(style, "default") in {"1", "true", "on"} else default
    return Styles(styles, default)


def is_hidden(run: Element) -> bool:
    """Tell whether a run of text is not shown."""
    return is_on(find(run, "rPr"), "vanish")
