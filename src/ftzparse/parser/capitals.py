"""Tells by its capital letters whether a text is written like a title.

Reads "Building a Smart and Green Port", in which only short words are small.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_WORD = re.compile(r"[^\W_][\w'’-]*")
_TITLE_SHARE = 0.75
_SHORT_WORD = 3  # "of", "and", "the" stay small in Title Case


def words_of(text: str) -> list[str]:
    """Give the words of a text as they are written.

    >>> words_of("Zone's 24-hour hall")
    ["Zone's", '24-hour', 'hall']
    """
    return _WORD.findall(text)


def is_titled(words: Sequence[str]) -> bool:
    """Tell whether words are capitalised as in a title.

    >>> is_titled(["Building", "a", "Smart", "Port"]), is_titled(["Building", "smart", "ports"])
    (True, False)
    """
    long = [word for word in words if len(word) > _SHORT_WORD]
    capital = [word for word in long if word[0].isupper()]
    return bool(long) and len(capital) >= _TITLE_SHARE * len(long)
