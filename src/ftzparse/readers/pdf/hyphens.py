"""Joins words that a line end divides: "facili-" and "tate" are "facilitate".

Guarantees no mark of a division in the text; the line ends after the joined word. Whether the hyphen is a
part of the word is seen in the rest of the text: "cross-border" stays where it stands so elsewhere, or
both its parts do, and "crossborder" does not.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

HYPHEN = "\ufffe"
_DIVIDED = re.compile(rf"(\w+){HYPHEN}\s*(\w+)([^\s{HYPHEN}]*)( ?)")
_WORD = re.compile(r"\w+(?:-\w+)+|\w+")


def join_hyphens(pages: Sequence[str]) -> list[str]:
    r"""Join the divided words of all pages.

    >>> join_hyphens(["cross-border, cross\ufffeborder, facili\ufffetate"])
    ['cross-border, cross-border,\nfacilitate']
    """
    words = {word.casefold() for page in pages for word in _WORD.findall(_DIVIDED.sub(" ", page))}

    def join(divided: re.Match[str]) -> str:
        first, second, tail, gap = divided.groups()
        whole, hyphened = f"{first}{second}", f"{first}-{second}"
        stand_alone = {first.casefold(), second.casefold()} <= words
        keeps_hyphen = hyphened.casefold() in words or stand_alone or not second[0].islower()
        joined = hyphened if keeps_hyphen and whole.casefold() not in words else whole
        return joined + tail + ("\n" if gap else "")

    return [_DIVIDED.sub(join, page).replace(HYPHEN, "-") for page in pages]
