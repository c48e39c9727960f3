"""The forms in which plans number headings and items, from `data/numbering.toml`.

Offers each form with the pattern around its numeral, as in "Chapter II Market Access".
"""

from __future__ import annotations

from functools import cache
from typing import Literal

from ftzparse.lexicon.tables import Entry, read_table

NumeralKind = Literal["arabic", "roman", "chinese", "word", "ordinal", "letter", "circled"]
Usage = Literal["section", "measure", "subitem", "any"]


class Form(Entry):
    """What stands around the numeral of a label."""

    id: str
    before: str
    after: str
    composite: bool = False
    numerals: tuple[NumeralKind, ...]
    usually: Usage
    example: str
    value: int


class _Numbering(Entry):
    form: tuple[Form, ...]


@cache
def forms() -> tuple[Form, ...]:
    """Give all forms, the most specific first."""
    return read_table("numbering.toml", _Numbering).form
