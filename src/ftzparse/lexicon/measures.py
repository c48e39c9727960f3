"""The words by which quantities are known and normalised, from `data/measures.toml`.

Offers the tables as patterns for text with plain punctuation: "business days" is the unit "working-day", "no
fewer than" the bound "at-least", and the "Top" of "Top 500" says that a number is a name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal

from ftzparse.lexicon.patterns import any_of
from ftzparse.lexicon.tables import Entry, read_table

Bound = Literal["exactly", "at-most", "at-least", "about"]


class _Bound(Entry):
    id: Bound
    before: tuple[str, ...]
    after: tuple[str, ...]
    before_zh: tuple[str, ...]
    after_zh: tuple[str, ...]
    example: str


class _Currency(Entry):
    unit: str
    before: tuple[str, ...]
    after: tuple[str, ...]
    example: str


class _Unit(Entry):
    unit: str
    words: tuple[str, ...]
    symbols: tuple[str, ...] = ()
    zh: tuple[str, ...]
    example: str


class _Names(Entry):
    identifiers: tuple[str, ...]
    idioms: tuple[str, ...]
    never_counted: tuple[str, ...]


class _Nouns(Entry):
    plurals: tuple[str, ...]
    modifiers: tuple[str, ...]
    stops: tuple[str, ...]
    pairs: tuple[str, ...]
    zh_classifiers: tuple[str, ...]
    zh_nouns: tuple[str, ...]


class _Changes(Entry):
    verbs: tuple[str, ...]
    reaching: tuple[str, ...]
    completion: tuple[str, ...]


class Measures(Entry):
    """The whole table."""

    bound: tuple[_Bound, ...]
    time: tuple[_Unit, ...]
    currency: tuple[_Currency, ...]
    measure: tuple[_Unit, ...]
    names: _Names
    nouns: _Nouns
    changes: _Changes


@dataclass(frozen=True)
class Matcher:
    """A pattern whose groups each stand for one entry of a table."""

    pattern: re.Pattern[str]
    ids: Mapping[str, str]

    def id_of(self, found: re.Match[str]) -> str:
        """Give the entry that a match stands for."""
        return self.ids[found.lastgroup or ""]


@dataclass(frozen=True)
class MeasureWords:
    """Matchers and word lists; patterns named `…_before` end where the number begins."""

    bound_before: Matcher
    bound_after: Matcher
    time: Matcher
    currency_before: Matcher
    currency_after: Matcher
    measure: Matcher
    identifier: str
    idiom: re.Pattern[str]
    change: re.Pattern[str]
    reaching_before: re.Pattern[str]
    completion: re.Pattern[str]
    classifier: re.Pattern[str]
    zh_noun: re.Pattern[str]
    nouns: _Nouns
    never_counted: frozenset[str]


@cache
def measures() -> Measures:
    """Give the table as it stands."""
    return read_table("measures.toml", Measures)


@cache
def measure_words() -> MeasureWords:
    """Give the patterns that the table holds."""
    table = measures()
    return MeasureWords(
        bound_before=_before((entry.id, _sides(entry.before, entry.before_zh)) for entry in table.bound),
        bound_after=_matcher(
            (entry.id, rf"\s*(?:{_sides(entry.after, entry.after_zh)})") for entry in table.bound
        ),
        time=_units(table.time),
        currency_before=_before((entry.unit, _sides(entry.before, ())) for entry in table.currency),
        currency_after=_matcher(
            (entry.unit, rf"[\s-]*(?:{_sides(entry.after, ())})") for entry in table.currency
        ),
        measure=_units(table.measure),
        identifier="|".join(table.names.identifiers),
        idiom=any_of(table.names.idioms),
        change=any_of([_sides(table.changes.verbs, ())]),
        reaching_before=re.compile(rf"(?:{_sides(table.changes.reaching, ())})\s*\Z", re.IGNORECASE),
        completion=re.compile("|".join(table.changes.completion)),
        classifier=re.compile("|".join(table.nouns.zh_classifiers)),
        zh_noun=re.compile("|".join(sorted(table.nouns.zh_nouns, key=lambda noun: (-len(noun), noun)))),
        nouns=table.nouns,
        never_counted=frozenset(table.names.never_counted),
    )


def _sides(words: Iterable[str], zh: Iterable[str]) -> str:
    """Join patterns, the longest first; those that begin or end in a letter stand apart from others."""
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return "|".join([*map(_apart, ordered), *sorted(zh, key=lambda word: (-len(word), word))])


def _apart(word: str) -> str:
    head = r"(?<![A-Za-z])" if word[0].isascii() and word[0] not in r"\$" else ""
    return rf"{head}(?:{word})" + (
        r"(?![A-Za-z])" if word[-1].isascii() and word[-1] not in r"$¥€£.?*" else ""
    )


def _matcher(entries: Iterable[tuple[str, str]]) -> Matcher:
    ids: dict[str, str] = {}
    groups: list[str] = []
    for place, (name, pattern) in enumerate(entries):
        ids[f"g{place}"] = name
        groups.append(f"(?P<g{place}>{pattern})")
    return Matcher(re.compile("|".join(groups), re.IGNORECASE), ids)


def _before(entries: Iterable[tuple[str, str]]) -> Matcher:
    return _matcher((name, rf"(?:{pattern})\s*\Z") for name, pattern in entries)


def _units(units: Iterable[_Unit]) -> Matcher:
    """Match words in any case with a plural, symbols as they are; the longest of all units first."""
    forms = [(len(form), unit.unit, pattern) for unit in units for form, pattern in _forms(unit)]
    forms.sort(key=lambda entry: (-entry[0], entry[1]))
    ids = {f"g{place}": unit for place, (_, unit, _) in enumerate(forms)}
    groups = "|".join(f"(?P<g{place}>{pattern})" for place, (_, _, pattern) in enumerate(forms))
    return Matcher(re.compile(groups), ids)


def _forms(unit: _Unit) -> Iterable[tuple[str, str]]:
    for word in unit.words:
        # "degrees Celsius" bears its plural in the middle.
        yield (
            word,
            r"(?i:"
            + r"s?[ -]".join(re.escape(part) for part in re.split("[ -]", word))
            + r"(?:e?s)?)(?![A-Za-z])",
        )
    for symbol in unit.symbols:
        yield symbol, symbol + (r"(?![A-Za-z0-9])" if symbol[-1].isalnum() else "")
    yield from ((form, form) for form in unit.zh)
