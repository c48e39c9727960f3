"""Lays an article out as text: a blank line between blocks, a line for each row of a table.

Guarantees that white space is collapsed as browsers do and that the numbers which a browser would
show before the items of a list stand in the text. A row whose cells hold blocks, or of one cell, is layout.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ftzparse.readers.html.boilerplate import BLOCKS
from ftzparse.readers.html.lists import number_items
from ftzparse.readers.html.tree import Element

_SPACE = re.compile(r"[ \t\n\r\f]+")
_BREAK = "\v"  # for <br>, until spaces are collapsed; no page can hold one
_AROUND_BREAK = re.compile(rf"[ ]*{_BREAK}[ ]*")


def lay_out(article: Element) -> str:
    """Write an article as text."""
    blocks = (block for block in _blocks(article, "") if block.strip())
    return "\n\n".join(blocks) + "\n"


def _blocks(element: Element, label: str) -> Iterator[str]:
    """Give the blocks of an element; its label stands before the first."""
    inline: list[str] = []
    labels = number_items(element) if element.tag == "ol" else {}
    for child in element.children:
        if isinstance(child, str) or not _has_blocks(child):
            inline.append(_inline(child))
            continue
        if "".join(inline).strip():
            yield label + _collapse("".join(inline))
            label = ""
        inline = []
        for block in _block(child, labels.get(id(child), "")):
            yield label + block if block.strip() else block
            label = "" if block.strip() else label
    if "".join(inline).strip():
        yield label + _collapse("".join(inline))


def _block(element: Element, label: str) -> Iterator[str]:
    if element.tag == "tr" and _is_data(element):
        cells = [_collapse(_inline(cell)).replace("\n", " ") for cell in element.elements()]
        yield label + "\t".join(cells).rstrip()
    elif element.tag == "pre":
        yield element.text().strip("\r\n")
    else:
        yield from _blocks(element, label)


def _is_data(row: Element) -> bool:
    """Tell whether a row holds data: several cells with text, and no block in any."""
    filled = sum(bool(cell.text().strip()) for cell in row.elements())
    return filled > 1 and not any(_has_blocks(part) for cell in row.elements() for part in cell.elements())


def _has_blocks(element: Element) -> bool:
    """Tell whether an element is a block or holds one."""
    return element.tag in BLOCKS or any(map(_has_blocks, element.elements()))


def _inline(part: Element | str) -> str:
    if isinstance(part, str):
        return part.replace(_BREAK, " ")
    if part.tag == "br":
        return _BREAK
    return "".join(map(_inline, part.children))


def _collapse(text: str) -> str:
    text = _AROUND_BREAK.sub(_BREAK, _SPACE.sub(" ", text))
    return text.strip(" " + _BREAK).replace(_BREAK, "\n")
