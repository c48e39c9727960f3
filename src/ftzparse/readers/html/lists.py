"""The numbers that a browser shows before the items of an ordered list.

Guarantees a label only where a browser would show one and the item does not bear its own. Reads
`<ol start="3" type="a">`, `<li value="6">`, "list-style-type: none".
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from ftzparse.readers.html.tree import Element
from ftzparse.readers.numerals import HTML_TYPES

_STYLE = re.compile(r"list-style(?:-type)?\s*:\s*([\w-]+)")
# Of a number or a Chinese numeral: "1.", "(2)", "三、".
_OWN = re.compile(r"\s*[(（\[]?(?:\d{1,3}|[ivxIVX]{1,5}|[一二三四五六七八九十百]{1,5})\s*[.)）、．:：\]]")
_WHOLE = re.compile(r"\s*[+-]?\d{1,6}")
_IDEOGRAPHIC = ("cjk", "simp-chinese", "trad-chinese")


def number_items(listing: Element) -> Mapping[int, str]:
    """Give the labels of a list's items by their identity."""
    style = _STYLE.search(listing.attributes.get("style", ""))
    kind = style[1] if style else listing.attributes.get("type", "1")
    items = [child for child in listing.elements() if child.tag == "li"]
    if kind == "none" or any(_OWN.match(item.text()) for item in items):
        return {}
    write, mark = HTML_TYPES.get(kind, str), "、" if kind.startswith(_IDEOGRAPHIC) else ". "
    step = -1 if "reversed" in listing.attributes else 1
    number = _whole(listing.attributes.get("start"), len(items) if step < 0 else 1)
    labels: dict[int, str] = {}
    for item in items:
        number = _whole(item.attributes.get("value"), number)
        labels[id(item)] = write(number) + mark
        number += step
    return labels


def _whole(written: str | None, otherwise: int) -> int:
    found = _WHOLE.match(written or "")
    return int(found[0]) if found else otherwise
