"""The taxonomy of sectors and the phrases that show them, from `data/sectors.toml`.

Offers phrases by key, so that case, hyphens, line breaks, plurals and British spelling make no difference:
"Value-added services" and "value added service" are one. Also the wordings that name a sector as no target.
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache
from typing import NamedTuple

from ftzparse.lexicon.tables import Entry, read_table
from ftzparse.source import Span, fold

_REMEMBERED = 10_000  # words; more than plans use, fewer than a hostile text can hold


class _Sector(Entry):
    id: str
    label: str
    isic: str
    parent: str | None = None
    terms: tuple[str, ...]
    hints: tuple[str, ...] = ()
    asides: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    terms_zh: tuple[str, ...]
    hints_zh: tuple[str, ...] = ()
    asides_zh: tuple[str, ...] = ()
    unless_zh: tuple[str, ...] = ()
    example: str
    counterexample: str | None = None


class _Sectors(Entry):
    invariable: tuple[str, ...]
    masks: tuple[str, ...]
    sector: tuple[_Sector, ...]


@dataclass(frozen=True, slots=True)
class TaxonomySector:
    """A sector of the taxonomy."""

    id: str
    label: str
    isic: str
    parent: str | None
    """Id of the more general sector."""
    example: str
    """A sentence that shows it, the evidence in <angle brackets>."""
    counterexample: str | None
    """A sentence that shows no sector."""


class Weight(StrEnum):
    """When a phrase counts."""

    TERM = "term"
    """Always."""
    HINT = "hint"
    """Where nothing else shows the sector or one below it."""
    ASIDE = "aside"
    """In the first sentence, where the measure shows no sector otherwise."""


@dataclass(frozen=True, slots=True)
class Term:
    """What a phrase says about sectors."""

    sector: str | None
    """None: the phrase shows nothing, and neither do the phrases in it."""
    weight: Weight
    capitals: tuple[str, ...]
    """Words that must stand in capitals ("IT", not "it")."""


@dataclass(frozen=True)
class SectorWords:
    """English terms by key, and the wordings that are no evidence."""

    english: Mapping[str, Term]
    keys: tuple[str, ...]
    """The keys of the English phrases, in order."""
    masks: tuple[re.Pattern[str], ...]


@dataclass(frozen=True)
class ChineseSectorWords:
    """Chinese terms by their characters."""

    terms: Mapping[str, Term]
    longest: int
    """The number of characters of the longest term."""


class Word(NamedTuple):
    """A word of English text, ready for comparison."""

    start: int
    end: int
    key: str


_WORD = re.compile(r"(?<!')[a-z0-9]+|&", re.IGNORECASE)  # "zone's" is "zone"
_CAPITALS = re.compile(r"\b[A-Z][A-Za-z0-9&/-]*")
# American and British spellings fall together; what becomes of other words does not matter.
_SPELLINGS = (
    (re.compile(r"(?<=[a-z]{3})is(?=(?:e[drs]?|ing|ations?|ers?)$)"), "iz"),
    (re.compile(r"our"), "or"),
    (re.compile(r"(?<=t)re$"), "er"),
    (re.compile(r"(?<=fib)re"), "er"),
    (re.compile(r"mme$"), "m"),
    (re.compile(r"(?<=licen|defen)[cs]e"), "se"),
    (re.compile(r"(?<=catalog)ue"), ""),
    (re.compile(r"(?<=alumin)ium$"), "um"),
    (re.compile(r"^tyre$"), "tire"),
    (re.compile(r"^aero(?=plane)"), "air"),
    (re.compile(r"ae(?=d|m|s)"), "e"),
    (re.compile(r"(?<=l)l(?=ing$|ed$|er$)"), ""),
)
_PLURALS = (
    (re.compile(r"(?<=[a-z]{2})ies$"), "y"),
    (re.compile(r"(?<=ss|sh|ch)es$|(?<=x)es$"), ""),
    (re.compile(r"(?<=[a-z])(?<![sui])s$"), ""),
)


@cache
def _table() -> _Sectors:
    return read_table("sectors.toml", _Sectors)


@cache
def taxonomy() -> tuple[TaxonomySector, ...]:
    """Give every sector, in the order of the taxonomy."""
    return tuple(
        TaxonomySector(entry.id, entry.label, entry.isic, entry.parent, entry.example, entry.counterexample)
        for entry in _table().sector
    )


@cache
def sector_words() -> SectorWords:
    """Give the phrases that the table holds."""
    english = {phrase_key(phrase): term for phrase, term in _terms(_table().sector)}
    masks = tuple(re.compile(mask) for mask in _table().masks)
    return SectorWords(english=english, keys=tuple(sorted(english)), masks=masks)


@cache
def chinese_sector_words() -> ChineseSectorWords:
    """Give the Chinese phrases that the table holds: apart, as most plans need none."""
    chinese = dict(_terms_zh(_table().sector))
    return ChineseSectorWords(terms=chinese, longest=max(map(len, chinese)))


@lru_cache(_REMEMBERED)
def opens_phrase(key: str) -> bool:
    """Tell whether the key of some English phrase begins so.

    >>> opens_phrase("biopharm"), opens_phrase("accordance")
    (True, False)
    """
    keys = sector_words().keys
    place = bisect.bisect_left(keys, key)
    return place < len(keys) and keys[place].startswith(key)


def read_words(text: str, span: Span | None = None) -> tuple[Word, ...]:
    """Read the English words of a text with plain punctuation.

    >>> [word.key for word in read_words("Organisation of R&D centres")]
    ['organization', 'of', 'r', 'and', 'd', 'center']
    """
    span = span or Span(0, len(text))
    return tuple(
        Word(*found.span(), _word_key(found[0])) for found in _WORD.finditer(text, span.start, span.end)
    )


def phrase_key(phrase: str) -> str:
    """Give what all writings of a phrase have in common.

    >>> phrase_key("E-commerce  Centres") == phrase_key("ecommerce center")
    True
    """
    return "".join(_word_key(word) for word in _WORD.findall(fold(phrase)))


@lru_cache(_REMEMBERED)
def _word_key(word: str) -> str:
    key = "and" if word == "&" else word.casefold()
    if key not in _table().invariable:
        key = _singular(key)
    for pattern, plain in _SPELLINGS:
        key = pattern.sub(plain, key)
    return key


def _singular(word: str) -> str:
    return next((pattern.sub(plain, word) for pattern, plain in _PLURALS if pattern.search(word)), word)


def _terms(entries: Iterable[_Sector]) -> Iterator[tuple[str, Term]]:
    for entry in entries:
        yield from _weighted(entry.terms, entry.id, Weight.TERM)
        yield from _weighted(entry.hints, entry.id, Weight.HINT)
        yield from _weighted(entry.asides, entry.id, Weight.ASIDE)
        yield from _weighted(entry.unless, None, Weight.TERM)


def _terms_zh(entries: Iterable[_Sector]) -> Iterator[tuple[str, Term]]:
    for entry in entries:
        yield from _weighted(entry.terms_zh, entry.id, Weight.TERM)
        yield from _weighted(entry.hints_zh, entry.id, Weight.HINT)
        yield from _weighted(entry.asides_zh, entry.id, Weight.ASIDE)
        yield from _weighted(entry.unless_zh, None, Weight.TERM)


def _weighted(phrases: Iterable[str], sector: str | None, weight: Weight) -> Iterator[tuple[str, Term]]:
    return ((phrase, Term(sector, weight, tuple(_CAPITALS.findall(phrase)))) for phrase in phrases)
