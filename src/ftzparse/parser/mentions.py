"""Tells whether a stretch of text names units, and little else.

Guarantees an answer from the words alone, whether or not a unit is in the registry. Reads "[Haikou
Customs; Provincial Department of Tourism, Culture, Radio, Television and Sports]".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ftzparse.lexicon.clauses import clause_words
from ftzparse.lexicon.naming import ends_like_unit, looks_like_unit, starts_like_unit
from ftzparse.parser.capitals import is_titled, words_of
from ftzparse.source import Span

LONGEST_LIST = 1_000  # characters; twice the longest clause in any fixture
_JOINT = re.compile(r"\s*[,;、，；]\s*(?:and\s+)?", re.IGNORECASE)
_ARTICLE = re.compile(r"^the\s+", re.IGNORECASE)
_DIGIT = re.compile(r"\d")
_UNIT_SHARE = 0.6  # of the names in a list; names that contain commas fall into fragments


def lists_units(folded: str, inner: Span) -> bool:
    """Tell whether a bracket without a label holds the names of units, and little else.

    >>> lists_units("Ministry of Commerce, National Health Commission", Span(0, 48))
    True
    >>> lists_units("including the Lingang New Area", Span(0, 30))
    False
    """
    if len(inner) > LONGEST_LIST:
        return False
    words = clause_words()
    text = folded[inner.start : inner.end]
    for pattern, rest in ((words.phrase, ","), (words.label, ","), (words.open_end, ""), (words.remark, "")):
        text = pattern.sub(rest, text)
    names = [_ARTICLE.sub("", name.strip(" .;:\n"), count=1) for name in _JOINT.split(text)]
    filled = [name for name in names if name and not words.time.match(name)]
    units = [name for name in filled if _may_be_unit(name)]
    if not filled or filled[0] not in units or ":" in filled[0]:
        return False
    sure = any(starts_like_unit(name) or ends_like_unit(name) for name in units)
    return sure and (len(units) >= _UNIT_SHARE * len(filled) or _go_on_naming(filled))


def _may_be_unit(name: str) -> bool:
    return looks_like_unit(name) and (name[0].isupper() or starts_like_unit(name))


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


def begins_with_unit(folded: str, rest: Span) -> bool:
    """Tell whether the first name behind an opener is that of a unit ("led by innovation" opens nothing)."""
    first = _JOINT.split(folded[rest.start : rest.end], maxsplit=1)[0].strip(" :.)]")
    proper = first[:1].isupper() and ends_like_unit(first)  # "Customs" is a unit here
    return proper or (looks_like_unit(first) and (starts_like_unit(first) or ends_like_unit(first)))
