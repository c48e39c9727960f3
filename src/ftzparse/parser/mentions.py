"""Tells whether a stretch of text names units, and little else.

Guarantees an answer from the words alone, whether or not a unit is in the registry. Reads "[Haikou
Customs; Provincial Department of Tourism, Culture, Radio, Television and Sports]".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from ftzparse.duties import without_duties
from ftzparse.hyphenation import join_words
from ftzparse.lexicon.clauses import clause_words, find_labels
from ftzparse.lexicon.naming import (
    ends_like_unit,
    ends_unfinished,
    is_abbreviation,
    looks_like_unit,
    name_words,
    naming,
    starts_like_unit,
)
from ftzparse.parser.capitals import is_titled, words_of
from ftzparse.parser.dates import MONTHS
from ftzparse.source import Span

LONGEST_LIST = 1_000  # characters; twice the longest clause in any fixture
_JOINT = re.compile(r"(?:(?<!\s)\s+)?(?:[;、；]|[,，](?!\s*(?:Ltd|Inc|LLC)\b))\s*(?:and\s+)?", re.IGNORECASE)
_ARTICLE = re.compile(r"^the\s+", re.IGNORECASE)
_TIME_OPEN = re.compile(
    rf"\b(?:{'|'.join(MONTHS)}|end of|by|before|within)\Z", re.IGNORECASE
)  # "end of June / 2024"
_AND = re.compile(r"\s+and\s+(?:the\s+)?")
_SENTENCE = re.compile(r"\b(?:shall|will|is|are|be|has|have|may|must|can)\b|[.!?]\s+[A-Z(\[]")
_RELATIVE = re.compile(r"\b(?:where|that|which|whose)\b.*", re.DOTALL)  # "governments where the zones are"
_DIGIT = re.compile(r"\d")
_UNIT_SHARE = 0.6  # of the names in a list; names that contain commas fall into fragments


def lists_units(folded: str, inner: Span) -> bool:
    """Tell whether a bracket without a label holds the names of units, and little else.

    >>> lists_units("Ministry of Commerce, National Health Commission", Span(0, 48))
    True
    >>> lists_units("including the Lingang New Area", Span(0, 30))
    False
    """
    text = without_duties(folded[inner.start : inner.end])
    names = [] if text is None else _names(text, Span(0, len(text)))
    units = [name for name in names if _may_be_unit(name)]
    if not names or names[0] not in units or ":" in names[0]:
        return False
    return any(map(_is_surely_unit, units)) and (
        len(units) >= _UNIT_SHARE * len(names) or _go_on_naming(names)
    )


def names_only_units(folded: str, inner: Span) -> bool:
    """Tell whether nothing but units, and what each of them does, stands in a stretch.

    >>> names_only_units("MOFCOM, with GACC and MEE cooperating.", Span(0, 38))
    True
    >>> names_only_units("the Ministry of Commerce, banks may open branches", Span(0, 49))
    False
    """
    names = [part for name in _names(folded, inner) for part in _parts(name)]
    return bool(names) and (all(map(_may_be_unit, names)) or _go_on_naming(names))


def _names(folded: str, inner: Span) -> list[str]:
    """Split a stretch into what may be names: without labels, roles, time limits and remarks."""
    if len(inner) > LONGEST_LIST:
        return []
    words = clause_words()
    text = join_words(folded[inner.start : inner.end])
    for label in [*find_labels(text)][::-1]:
        text = f"{text[: label.start()]},{text[label.end() :]}"
    for pattern, rest in ((words.phrase, ","), (words.open_end, ""), (words.remark, "")):
        text = pattern.sub(rest, text)
    names = [_ARTICLE.sub("", name.strip(" .;:\n"), count=1) for name in _JOINT.split(text)]
    return [name for name in names if name and not words.time.match(name)]


def _parts(name: str) -> list[str]:
    """Split "GACC and MEE", but not "Ministry of Culture and Tourism"."""
    parts = [_ARTICLE.sub("", part) for part in _AND.split(name)]
    return parts if all(map(_may_be_unit, parts)) else [name]


def _is_surely_unit(name: str) -> bool:
    parts = (name, *_AND.split(name))
    typical = any(starts_like_unit(part) or ends_like_unit(part) for part in parts) or _is_branch(name)
    return typical or is_abbreviation(name.rpartition(" ")[2]) or not name.isascii()


def _is_branch(name: str) -> bool:
    """Tell "Siming Branch of the Bureau of Resources and Planning" by the kind of body before "of"."""
    kinds = naming().subjects
    described = any(word in kinds and after == "of" for word, after in pairwise(name_words(name)))
    return described and is_titled(words_of(name))


def _may_be_unit(name: str) -> bool:
    if states_something(name, Span(0, len(name))):
        return False
    first = name[0]  # Chinese has no capital letters; "12345 Hotline Center"
    written_as_name = first.isupper() or first.isdecimal() or not first.isascii()
    return looks_like_unit(name) and (written_as_name or starts_like_unit(name))


def _go_on_naming(names: Sequence[str]) -> bool:
    """Tell the fragments of "Department of Tourism, Culture, Radio and Television" from other words."""
    fields = False
    for name in names:
        fields = starts_like_unit(name) and not ends_like_unit(name) if _may_be_unit(name) else fields
        if not fields and not _may_be_unit(name):
            return False
        if _DIGIT.search(name) or not is_titled(words_of(name)):
            return False
    return True


def states_something(folded: str, span: Span) -> bool:
    """Tell whether a stretch holds a verb or several sentences, as no name does."""
    return _SENTENCE.search(_RELATIVE.sub("", folded[span.start : span.end])) is not None


def breaks_off(text: str) -> bool:
    """Tell whether the last name of a list goes on in the next line.

    >>> breaks_off("Bureau of Commerce, Municipal Investment"), breaks_off("Municipal Bureau, all districts")
    (True, False)
    """
    last = _JOINT.split(text)[-1]
    if _TIME_OPEN.search(last):
        return True
    if any(found.end() == len(last) for found in clause_words().time.finditer(last)):
        return False  # "Deadline: by the end of 2026"
    return ends_unfinished(last) or (starts_like_unit(last) and not looks_like_unit(last))


def begins_with_unit(folded: str, rest: Span) -> bool:
    """Tell whether the first name behind an opener is that of a unit ("led by innovation" opens nothing)."""
    window = folded[rest.start : min(rest.end, rest.start + LONGEST_LIST)]
    first = _JOINT.split(window, maxsplit=1)[0]
    label = next(find_labels(first), None) if ":" in first else None  # "Port Office  Assisted by: Customs"
    return _is_unit(first) or (label is not None and _is_unit(first[: label.start()]))


def _is_unit(text: str) -> bool:
    """Tell the name of a unit, whatever role stands behind it."""
    first = _ARTICLE.sub("", clause_words().phrase.split(text, maxsplit=1)[0].strip(" :.)]|\n"))
    if is_abbreviation(first.partition(" and ")[0]):
        return True
    proper = first[:1].isupper() and ends_like_unit(first)  # "Customs" is a unit here
    return proper or (looks_like_unit(first) and _is_surely_unit(first))
