"""Splits a list of units into the units, also where a name contains commas or "and".

Guarantees spans in reading order that share no character. Of all ways to split, the one is taken in
which most names are known, or look like names. Reads "Municipal Bureau of Economy and Information
Technology, Municipal Science & Technology Commission & Zhongguancun Administrative Committee".
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from ftzparse.lexicon.naming import (
    ends_like_unit,
    ends_unfinished,
    looks_like_unit,
    name_words,
    naming,
    starts_like_unit,
    without_office,
)
from ftzparse.nlp.shared_places import lists_levels, lists_places
from ftzparse.nlp.shared_words import completions
from ftzparse.source import Span

# A comma inside a closing quotation mark belongs to the name: Office of the "Two Zones," Municipal …
_SEPARATOR = re.compile(
    r"""
    (?P<hard> \s* [;；] \s* (?:and\s+)? )
  | (?P<strong> \s* 、 \s* (?:and\s+)?
      | \s* , (?!") (?! \s* (?:Ltd|Inc|LLC)\b ) \s*
        (?: (?:and|along\s+with|as\s+well\s+as|together\s+with|plus|or) \s+ | & \s* )?
      | (?<=,") \s+ (?: (?:and|along\s+with|as\s+well\s+as|together\s+with) \s+ )?
      | \s+ (?: along\s+with | as\s+well\s+as | together\s+with | plus ) \s+ )
  | (?P<article> \s+ and \s+ the \s+ )
  | (?P<weak> \s+ and \s+ (?:by\s+)? | \s* & \s* | \s* / \s* )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_JOINT_WORDS = re.compile(r"^(?:[\s,;&/]|and\b|the\b)+", re.IGNORECASE)
_LONGEST_NAME = 6  # pieces
_UNKNOWN_UNIT = 1.0
_FRAGMENT = 3.0
_NAME = 0.2  # of two ways to split known names, the one with fewer names
_ODD_START = 0.3
_JOINT = {"weak": 0.1, "strong": 0.4, "article": 1.5, "hard": 5.0}  # an article opens a name
_TWO_UNITS_IN_ONE = 3.0
_STRONG_JOINT_UNKNOWN = 2.0


class ListedName(NamedTuple):
    """A name in a list, and what it is with the words that it shares with others."""

    span: Span
    full: str
    shares: bool = False


@dataclass(frozen=True, slots=True)
class _Piece:
    span: Span
    joint: str
    """The kind of separator behind it."""


def split_units(folded: str, span: Span, is_known: Callable[[str], bool]) -> tuple[ListedName, ...]:
    """Split a list into names, given a way to tell which names are known.

    >>> text = "Municipal Development and Reform Commission and Beijing Customs"
    >>> [name.full for name in split_units(text, Span(0, len(text)), lambda name: False)]
    ['Municipal Development and Reform Commission', 'Beijing Customs']
    """
    pieces = _pieces(folded, span)
    texts = [folded[piece.span.start : piece.span.end] for piece in pieces]
    openers = _openers(pieces, texts)
    best: list[tuple[float, tuple[ListedName, ...]]] = [(0.0, ())]
    for end in range(1, len(pieces) + 1):
        ways = []
        for start in range(max(0, end - _LONGEST_NAME), end):
            cost, names = best[start]
            group = pieces[start:end]
            name = Span(group[0].span.start, group[-1].span.end)
            text = folded[name.start : name.end]
            torn = _TWO_UNITS_IN_ONE * any(openers[inner.split()[0]] > 1 for inner in texts[start + 1 : end])
            price = _price(folded, group, name, is_known) + torn  # "Pudong Commission, Pudong Bureau" are two
            ways.append((cost + price, (*names, ListedName(name, text))))
            ways.extend(
                (cost + _NAME, (*names, ListedName(name, full, shares=True)))
                for full in filter(is_known, completions(texts, start, end))
            )
        best.append(min(ways))
    return best[-1][1]


def _openers(pieces: Sequence[_Piece], texts: Sequence[str]) -> Counter[str]:
    """Count the first words of what stands at the start of the list or behind a comma."""
    apart = [True, *(piece.joint != "weak" for piece in pieces)]
    return Counter(text.split()[0] for text, opens in zip(texts, apart, strict=False) if opens)


def _pieces(folded: str, span: Span) -> list[_Piece]:
    pieces: list[_Piece] = []
    start = span.start
    for found in _SEPARATOR.finditer(folded, span.start, span.end):
        if _inside_brackets(folded, span.start, found.start()):
            continue
        if name_words(folded[start : found.start()]):  # no dash between commas
            pieces.append(_Piece(Span(start, found.start()), found.lastgroup or "strong"))
        start = found.end()
    if name_words(folded[start : span.end]):
        pieces.append(_Piece(Span(start, span.end), "strong"))
    return pieces


def _inside_brackets(folded: str, start: int, place: int) -> bool:
    before = folded[start:place]
    return before.count("(") > before.count(")") or before.count("[") > before.count("]")


def _price(folded: str, group: Sequence[_Piece], name: Span, is_known: Callable[[str], bool]) -> float:
    """Price a group of pieces as one name: little if it is known, much if it is a fragment."""
    joints = _NAME + sum(_JOINT[piece.joint] for piece in group[:-1])
    text = folded[name.start : name.end]
    if _opens_with_defined_body(folded, group):
        return joints + _FRAGMENT
    if is_known(text) and not _ends_with_known(folded, group, name, is_known):
        return _NAME + sum(_JOINT[piece.joint] for piece in group[:-1] if piece.joint in {"hard", "article"})
    if len(group) > 1 and lists_levels(folded, [piece.span for piece in group]):
        return _NAME
    text = without_office(text)
    shares = (
        len(group) > 1 and looks_like_unit(text) and lists_places(folded, [piece.span for piece in group])
    )
    if shares or _is_defined_body(text):
        return _NAME + _UNKNOWN_UNIT
    if not looks_like_unit(text) or ends_unfinished(text):
        return joints + _FRAGMENT
    return joints + _price_of_strangers(folded, group, name)


def _ends_with_known(
    folded: str, group: Sequence[_Piece], name: Span, is_known: Callable[[str], bool]
) -> bool:
    """Tell "office of Alxa League, Bayannur Municipal Government", which a looser look takes for one."""
    for piece, after in pairwise(group):
        left, right = folded[name.start : piece.span.end], folded[after.span.start : name.end]
        if piece.joint == "strong" and is_known(right) and looks_like_unit(left) and not is_known(left):
            return True
    return False


def _price_of_strangers(folded: str, group: Sequence[_Piece], name: Span) -> float:
    """Price a name that nobody knows: little if it looks like one unit, much if like several."""
    torn = [piece for piece in group[:-1] if _is_two_units(folded, name, piece)]
    strong = sum(piece.joint == "strong" for piece in group[:-1] if piece not in torn)
    if torn:
        return _UNKNOWN_UNIT + _STRONG_JOINT_UNKNOWN * strong + _TWO_UNITS_IN_ONE * len(torn)
    text = without_office(folded[name.start : name.end])
    governs = name_words(text)[-1] == "government"  # "Humen Town People's Government"
    odd = not starts_like_unit(text) and not governs
    return _UNKNOWN_UNIT + _STRONG_JOINT_UNKNOWN * strong + _ODD_START * odd


def _is_defined_body(name: str) -> bool:
    """Tell "Committee", as a plan calls the body that it has named in full before."""
    words = name_words(name)
    return len(words) == 1 and words[0] in naming().kinds and name[:1].isupper()


def _opens_with_defined_body(folded: str, group: Sequence[_Piece]) -> bool:
    """Tell "Administration and Haikou Customs", which a looser look takes for one customs administration."""
    first, *others = (folded[piece.span.start : piece.span.end] for piece in group)
    return bool(others) and _is_defined_body(first) and starts_like_unit(others[0])


def _ends_in_place(name: str) -> bool:
    return name_words(name)[-1:] != () and name_words(name)[-1] in naming().place_heads


def _is_two_units(folded: str, name: Span, last: _Piece) -> bool:
    """Tell whether a name falls into two names behind one of its pieces.

    Behind "Office for Ports", "Logistics of the Municipal Government" goes on; "Maritime Safety
    Administration" is new, and so is anything behind "Commerce Bureau".
    """
    left = folded[name.start : last.span.end]
    right = _JOINT_WORDS.sub("", without_office(folded[last.span.end : name.end]))
    if not looks_like_unit(left) or not looks_like_unit(right) or ends_unfinished(left):
        return False
    if last.joint == "weak" and _ends_in_place(left) and not starts_like_unit(right):
        return False  # "Chongqing Port and Shipping Logistics Group"
    complete = ends_like_unit(right) and naming().joints.isdisjoint(name_words(right))
    return ends_like_unit(left) or starts_like_unit(right) or complete
