"""The words by which responsibility clauses are known and read, from `data/clauses.toml`.

Offers them as compiled patterns: "Responsible Departments" is a label, "among others" an open end.
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from ftzparse.lexicon.naming import naming
from ftzparse.lexicon.patterns import any_of
from ftzparse.lexicon.tables import Entry, read_table
from ftzparse.models import UnitRole
from ftzparse.outline import Column


class _Label(Entry):
    role: UnitRole
    patterns: tuple[str, ...]
    openers: tuple[str, ...]
    stems: tuple[str, ...]
    example: str


class _Deadline(Entry):
    patterns: tuple[str, ...]
    openers: tuple[str, ...]
    values: tuple[str, ...]
    example: str


class _Phrase(Entry):
    role: UnitRole
    patterns: tuple[str, ...]
    example: str


class _Clauses(Entry):
    frames: tuple[str, ...]
    nouns: tuple[str, ...]
    phrase: tuple[_Phrase, ...]
    subject: tuple[_Phrase, ...]
    label: tuple[_Label, ...]
    other_labels: tuple[str, ...]
    no_bodies: tuple[str, ...]
    groups: tuple[str, ...]
    deadline: _Deadline
    scopes: tuple[str, ...]
    open_ends: tuple[str, ...]
    remarks: tuple[str, ...]


_BLANK = re.compile(r"\s*")
_EDGE = re.compile(r"(?:[;,.:；，。、(\[&|\n]|\b[Aa]nd(?=\s))\s*")
_INSIDE = re.compile(
    r"(?<=\w)\s+(?=(?:in\s+co|with\s+the\s|supported\sby|assisted\sby|led\sby))"
)  # "Customs in cooperation with"
_EMPTY_CELL = re.compile(r"[/\\\-\u2013\u2014]{1,3}|none|n/a|not applicable", re.IGNORECASE)
_COLON = re.compile(r":")
_CAPITALISED = re.compile(r"(?<=\s)[A-Z][a-z-]+")
_LONGEST_LABEL = 60
_LABEL_WORDS = 3  # in capitals
_NEAR = 5  # characters within which a bracket stands beside a label
_WORDS_BEFORE = r"(?<![\w)&]\x20)(?:[a-z'-]{1,15}\x20){0,3}"
_WORDS_BEHIND = r"[a-z]{0,6}(?:\x20[a-z'-]{1,15}){0,2}"
_BEFORE_NAME = (
    r"(?=\s*:\s*(?:(?-i:[A-Z\u4e00-\u9fff])|(?:the|all|each|relevant|local|district|county|people's)\b))"
)
# "Lead units: …", "[Lead units] …", or a column of a table: "Lead units    Customs".
_LABEL_END = r"(?=\s*[:\]]|\t|\x20{2,}\S)"


@dataclass(frozen=True)
class ClauseWords:
    """Patterns for text with plain punctuation."""

    label: re.Pattern[str]
    """A label up to its colon or closing bracket; its group is "deadline" or begins with its role."""
    phrase: re.Pattern[str]
    """What gives the units before it a role, after which its group is named."""
    scope: re.Pattern[str]
    """What names the areas in which a measure applies, with its colon."""
    subject: re.Pattern[str]
    """What makes the organisation before it responsible, after which its group is named."""
    time: re.Pattern[str]
    """A time limit, also where no label names it."""
    open_end: re.Pattern[str]
    """What stands in for units that the list does not name."""
    remark: re.Pattern[str]
    """What stands in a list and names nobody."""


@cache
def clause_words() -> ClauseWords:
    """Give the patterns that the table holds."""
    table = read_table("clauses.toml", _Clauses)
    noun = _one_or_two("(?:" + "|".join(table.nouns) + r")(?:s|\(s\))?")
    return ClauseWords(
        label=any_of(_label_groups(table, noun)),
        phrase=_by_role(table.phrase, noun),
        subject=_by_role(table.subject, noun),
        scope=any_of([rf"(?:{_alternatives(table.scopes, noun)})\s*:\s*"]),
        time=any_of([_alternatives(table.deadline.values, noun)]),
        open_end=any_of([_alternatives(table.open_ends, noun)]),
        remark=any_of([_alternatives(table.remarks, noun)]),
    )


def find_labels(text: str, start: int = 0, end: int | None = None) -> Iterator[re.Match[str]]:
    """Find the labels in a clause: at its start, behind a mark, a line's end or "and", before a colon.

    >>> [label[0] for label in find_labels("Lead unit: Port Office, Support: Customs")]
    ['Lead unit', 'Support']
    """
    label, end = clause_words().label, len(text) if end is None else end
    capitals = sorted({*_before_colons(text, start, end)})
    position = start
    for place in sorted({*_edges(text, start, end), *capitals}):
        found = label.match(text, place, end) if place >= position else None
        loose = found and (found.lastgroup or "").endswith(("deadline", "_worded"))
        if found and not (loose and _hides_label(found, capitals)):
            yield found
            position = found.end()


def _hides_label(found: re.Match[str], places: Sequence[int]) -> bool:
    """Tell whether a shorter label stands in one: "CCPIT Time limit: by June"."""
    inside = places[bisect.bisect_right(places, found.start()) : bisect.bisect_left(places, found.end())]
    return any(clause_words().label.match(found.string, place) for place in inside)


def _edges(text: str, start: int, end: int) -> Iterator[int]:
    """Give the places where a label can begin; it may hold the "and" before it, or stand behind a name."""
    blank = _BLANK.match(text, start, end)
    yield blank.end() if blank else start
    for edge in _EDGE.finditer(text, start, end):
        if text[edge.start()] in "aA":
            yield edge.start()
        yield edge.end()
    for inside in _INSIDE.finditer(text, start, end):
        yield inside.end()


def _before_colons(text: str, start: int, end: int) -> Iterator[int]:
    """Give where words before a colon begin, but for the end of a name: "Office Assisted by: Customs"."""
    for colon in _COLON.finditer(text, start, end):
        near = max(start, colon.start() - _LONGEST_LABEL)
        for word in [*_CAPITALISED.finditer(text, near, colon.start())][-_LABEL_WORDS:]:
            if word[0].casefold() not in naming().head:
                yield word.start()


def is_empty_cell(text: str) -> bool:
    """Tell the cell of a table that names nobody and no time.

    >>> is_empty_cell("/"), is_empty_cell("Customs")
    (True, False)
    """
    return _EMPTY_CELL.fullmatch(text) is not None


def label_role(label: re.Match[str]) -> Column:
    """Give the role of the units behind a label, or tell that a time limit follows.

    >>> [label_role(found) for found in find_labels("Led by Customs; deadline: June 2024")]
    ['lead', 'deadline']
    """
    return (label.lastgroup or "responsible").partition("_")[0]  # type: ignore[return-value]  # groups are named so


def is_bracketed_right(folded: str, label: re.Match[str]) -> bool:
    """Tell whether a label that a bracket closes was opened by one.

    >>> text = "[Lead units] Customs [Port Office, lead]"
    >>> [is_bracketed_right(text, found) for found in clause_words().label.finditer(text)]
    [True, False]
    """
    before = folded[max(0, label.start() - _NEAR) : label.start()].rstrip()
    after = folded[label.end() : label.end() + _NEAR].lstrip()
    return before.endswith("[") or not after.startswith("]")


def _one_or_two(noun: str) -> str:
    """Match "department", "departments and units", "department / unit"."""
    return rf"{noun}(?:\s*(?:\band\b|\bor\b|/|&)\s*{noun})?"


def _by_role(phrases: Iterable[_Phrase], noun: str) -> re.Pattern[str]:
    return any_of(f"(?P<{phrase.role}>{_alternatives(phrase.patterns, noun)})" for phrase in phrases)


def _label_groups(table: _Clauses, noun: str) -> Iterator[str]:
    group = rf"(?:\s+(?:{_alternatives(table.groups, noun)}))?"
    frame = rf"(?:(?:{_alternatives(table.frames, noun)})\s+)?(?:jointly\s+|mainly\s+)?"
    for label in table.label:
        yield rf"(?P<{label.role}>(?:{_alternatives(label.patterns, noun)}){group}{_LABEL_END})"
        if label.openers:
            yield rf"(?P<{label.role}_opener>{frame}(?:{_alternatives(label.openers, noun)})\b(?!\s*:))"
            yield rf"(?P<{label.role}_titled>{frame}(?:{_alternatives(label.openers, noun)}){_LABEL_END})"
    yield _worded(table)
    yield rf"(?P<responsible_other>(?:{_alternatives(table.other_labels, noun)}){group}(?=\s*:))"
    yield rf"(?P<deadline>(?:{_alternatives(table.deadline.patterns, noun)}){_LABEL_END})"
    yield rf"(?P<deadline_opener>{_alternatives(table.deadline.openers, noun)})"


def _worded(table: _Clauses) -> str:
    """Match the few words around a stem; only where a colon is near, which is soon told."""
    no_bodies = rf"(?![^:\n]{{0,60}}\b(?:{'|'.join(table.no_bodies)})\s*:)"
    labels = "|".join(
        rf"(?P<{label.role}_worded>{_WORDS_BEFORE}(?:{'|'.join(label.stems)}){_WORDS_BEHIND}{_BEFORE_NAME})"
        for label in table.label
    )
    return rf"(?=[^:\n]{{3,60}}:){no_bodies}(?:{labels})"


def _alternatives(patterns: Iterable[str], noun: str) -> str:
    """Join patterns; a space in them stands for any white space, for lines may break in a phrase."""
    return "|".join(_over_lines(pattern).replace("{noun}", noun) for pattern in patterns)


def _over_lines(pattern: str) -> str:
    r"""Let a blank in a pattern stand for a break between lines too.

    >>> _over_lines("lead ?units are")
    'lead\\s{0,3}units\\s+are'
    """
    return re.sub(r"(?<!\\) (?!\?)", r"\\s+", pattern.replace(" ?", r"\s{0,3}"))
