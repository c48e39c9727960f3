"""The text of a document's body in reading order: paragraphs with their labels, tables row by row.

Guarantees that text in content controls, links and tracked insertions is kept, and that what a reader
does not see in the running text (deletions, hidden text, notes, text boxes, contents) is set aside.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from ftzparse.readers.docx.counting import Counter
from ftzparse.readers.docx.names import attribute, find, local, value
from ftzparse.readers.docx.styles import is_hidden

_SET_ASIDE = {
    "del": "deletion",
    "moveFrom": "deletion",
    "drawing": "text-box",
    "pict": "text-box",
    "object": "text-box",
    "instrText": "field-code",
    "delText": "deletion",
}
_SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "ptab": "\t"}
_SKIPPED = frozenset({"pPr", "rPr", "tblPr", "trPr", "tcPr", "sdtPr", "sectPr", "softHyphen", "Fallback"})


@dataclass
class Body:
    """Reads a body from its begin to its end, for numbers depend on what came before."""

    counter: Counter
    parts: list[tuple[str, str]] = field(default_factory=list)

    def blocks(self, parent: Element) -> Iterator[str]:
        """Give the paragraphs and the rows of tables in an element."""
        for child in parent:
            match local(child):
                case "p":
                    yield from self._paragraph(child)
                case "tbl":
                    yield from self._rows(child)
                case "sdt" if _is_contents(child):
                    self.parts.append(("contents", plain_text(child)))
                case name if name in _SET_ASIDE:
                    self.parts.append((_SET_ASIDE[name], plain_text(child)))
                case name if name not in _SKIPPED:
                    yield from self.blocks(child)

    def _paragraph(self, paragraph: Element) -> Iterator[str]:
        properties = find(paragraph, "pPr")
        text = self._inline(paragraph).strip("\n")
        if self.counter.styles.is_contents(value(properties, "pStyle")):
            self.parts.append(("contents", text))
        elif text.strip() or find(properties, "numPr") is None:
            yield self.counter.label(properties) + text if text.strip() else ""
        else:
            self.counter.label(properties)  # Word counts an empty item too

    def _rows(self, table: Element) -> Iterator[str]:
        for row in _descend(table, "tr"):
            cells = [" ".join(filter(None, self.blocks(cell))) for cell in _descend(row, "tc")]
            yield "\t".join(cell.replace("\n", " ") for cell in cells).rstrip()

    def _inline(self, parent: Element) -> str:
        pieces: list[str] = []
        for child in parent:
            name = local(child)
            if name == "t":
                pieces.append(child.text or "")
            elif name in _SET_ASIDE or (name == "r" and is_hidden(child)):
                self.parts.append((_SET_ASIDE.get(name, "hidden"), plain_text(child)))
            elif name in _SIGNS:
                pieces.append(_SIGNS[name])
            elif name not in _SKIPPED:
                pieces.append(self._inline(child))
        return "".join(pieces)


def plain_text(element: Element) -> str:
    """Give all the text in an element, for counting."""
    return "".join(part.text or "" for part in element.iter() if local(part) in {"t", "delText", "instrText"})


def _is_contents(control: Element) -> bool:
    gallery = find(control, "sdtPr", "docPartObj", "docPartGallery")
    return attribute(gallery, "val") == "Table of Contents"


def _descend(parent: Element, wanted: str) -> Iterator[Element]:
    """Give the rows of a table or the cells of a row, also those inside content controls."""
    for child in parent:
        name = local(child)
        if name == wanted:
            yield child
        elif name in {"sdt", "sdtContent", "ins", "customXml"}:
            yield from _descend(child, wanted)
