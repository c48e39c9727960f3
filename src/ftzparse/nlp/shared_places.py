"""Tells names that list places, or kinds of places, and are one name nevertheless.

Guarantees an answer from the words between the joints alone, whether or not a unit is in the registry. Reads
"governments of all districts, counties and cities", "committees of the Jinan, Qingdao and Yantai areas".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from ftzparse.lexicon.naming import EVERY, Words, name_words, naming, without_office
from ftzparse.lexicon.places import find_places
from ftzparse.source import Span

_CAPITALISED = re.compile(r"[A-Z][\w'-]*")
_OF_PLACE = re.compile(r"\bof\s+(?:the\s+)?[A-Z][\w'-]*\Z")
_PLACE_AND_LEVEL = re.compile(r"[A-Z][\w'-]*\s+(?P<level>[a-z]+)")
_QUANTIFIERS = EVERY | {"relevant"}


def lists_places(folded: str, pieces: Sequence[Span]) -> bool:
    """Tell "administrative committees of the Jinan, Qingdao and Yantai areas", which is one name."""
    first, *middle, last = pieces
    if _shares_plural(folded, first, middle, last):
        return True
    spans = [found.span for found in find_places(folded, Span(first.start, last.end))]
    begins = any(span.end == first.end and span in first for span in spans)
    ends = any(span.start == last.start and span.end < last.end for span in spans)
    plural = naming().level_nouns | naming().shared_kinds
    shared = not plural.isdisjoint(name_words(folded[last.start : last.end])[-1:])
    return begins and ends and shared and all(span in spans for span in middle)


def _shares_plural(folded: str, first: Span, middle: Sequence[Span], last: Span) -> bool:
    """Tell the same of places that nobody lists: "committees of the Nansha, Qianhai and Hengqin areas"."""
    single = all(_CAPITALISED.fullmatch(folded, span.start, span.end) for span in middle)
    begins = _OF_PLACE.search(folded, first.start, first.end)
    ends = _PLACE_AND_LEVEL.fullmatch(folded, last.start, last.end)
    return bool(begins and ends) and single and ends["level"] in naming().level_nouns  # type: ignore[index]  # it has matched


def lists_levels(folded: str, pieces: Sequence[Span]) -> bool:
    """Tell "governments of all districts, counties and cities concerned", which is one name."""
    words = [name_words(without_office(folded[piece.start : piece.end])) for piece in pieces]
    if not all(words):
        return False  # nothing but marks between two joints
    if _shares_governments(words):
        return True
    levels = naming().level_nouns | naming().level_singulars  # "of the city and prefectures where …"
    governed = len(words[0]) > 1
    if governed and words[0][0] in EVERY and words[0][-1] in naming().level_singulars:
        return all(map(_is_level, words[1:]))
    return governed and all(
        before and after and before[-1] in levels and _opens_level(after) for before, after in pairwise(words)
    )


def _shares_governments(words: Sequence[Words]) -> bool:
    """Tell "district, county and city governments"."""
    *fields, last = words
    levels = naming().level_singulars
    bare = [field[field[0] in _QUANTIFIERS :] for field in fields]
    alone = all(len(field) == 1 and field[0] in levels for field in bare)
    return alone and len(last) > 1 and last[0] in levels and last[-1] == "governments"


def _is_level(words: Words) -> bool:
    """Tell "county" behind "each district", and "county government" behind "each district and"."""
    bare = words[:-1] if words[-1] in {"government", "governments"} else words
    return naming().level_singulars.issuperset(bare)


def _opens_level(words: Words) -> bool:
    """Tell "counties where the parks are" and "county-level cities" from "county party committees"."""
    levels = naming().level_nouns
    return words[0] in levels or (words[0] in naming().level_adjectives and words[-1] in levels)
