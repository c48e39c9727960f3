"""How names of units are compared, from `data/naming.toml`.

Offers names as words: "The Municipal Bureau of Commerce" is ("municipal", "bureau", "of", "commerce").
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from ftzparse.lexicon.tables import Entry, read_table
from ftzparse.source import fold

Words = tuple[str, ...]

PLACE = "{place}"
_WORD = re.compile(r"\{place\}|[a-z0-9]+|[^\W\x00-\x7f]+")


class _Naming(Entry):
    body_words: tuple[str, ...]
    small_words: tuple[str, ...]
    municipal_words: tuple[str, ...]
    provincial_words: tuple[str, ...]
    head_words: tuple[str, ...]


@dataclass(frozen=True)
class Naming:
    """The words that play a part in every name."""

    body: frozenset[str]
    small: frozenset[str]
    municipal: frozenset[str]
    provincial: frozenset[str]
    head: frozenset[str]

    @property
    def level(self) -> frozenset[str]:
        """Give the words that stand for the plan's own place."""
        return self.municipal | self.provincial


@cache
def naming() -> Naming:
    """Give the words that the table holds."""
    table = read_table("naming.toml", _Naming)
    return Naming(
        body=frozenset(table.body_words),
        small=frozenset(table.small_words),
        municipal=frozenset(table.municipal_words),
        provincial=frozenset(table.provincial_words),
        head=frozenset(table.head_words),
    )


def name_words(name: str) -> Words:
    """Give the words of a name, without case, punctuation, articles and apostrophes.

    >>> name_words("the Municipal Science & Technology Commission")
    ('municipal', 'science', 'and', 'technology', 'commission')
    >>> name_words("Higher People’s Court")
    ('higher', 'peoples', 'court')
    """
    plain = fold(name).casefold().replace("&", " and ").replace("'", "")
    return tuple(word for word in _WORD.findall(plain) if word not in {"the", "a", "an"})


def core_words(words: Words) -> Words:
    """Give what tells a body from others: its words in order of the alphabet, kinds of body aside.

    >>> core_words(name_words("Bureau of Commerce")) == core_words(name_words("Commerce Commission"))
    True
    """
    return tuple(sorted(word for word in words if word not in naming().body and word not in naming().small))
