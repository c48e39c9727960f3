"""Reads responsibility clauses: which sentences they cover, and who carries them in which role.

Guarantees that mentions lie inside their clause in reading order, and that a sentence is covered by
at most one clause. Reads "(Responsible Departments: Beijing Customs, among others.)".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ftzparse.lexicon.clauses import clause_words
from ftzparse.lexicon.naming import is_abbreviation, looks_like_unit, names_levels
from ftzparse.models import Extent, Mention, Quote, Responsibility, UnitRole
from ftzparse.nlp.home import Home
from ftzparse.nlp.linking import Identity, link_name, link_unit
from ftzparse.nlp.segments import read_segments
from ftzparse.nlp.unit_lists import ListedName, split_units
from ftzparse.outline import Clause, Item
from ftzparse.sentences import split_sentences
from ftzparse.source import Source, Span

_REMARK = re.compile(r"(?<=\w)\s*\([^()]*\)\s*$")
_OFFICE = re.compile(r"\s*[(\[](?P<office>[^()\[\]]+)[)\]]\s*$")
_VERB = re.compile(r"\b(?:shall|will|is|are|be)\b")
_ARTICLE = re.compile(r"(?:the|by|and)\s+", re.IGNORECASE)


class Linker:
    """Links the mentions of one plan; the same words mean the same unit throughout."""

    def __init__(self, home: Home) -> None:
        """Link as a plan from some home does."""
        self._home = home
        self._units: dict[str, Identity | None] = {}
        self._known: dict[str, bool] = {}

    def unit_of(self, mention: str) -> str | None:
        """Find the id of the unit that a mention means."""
        if mention not in self._units:
            self._units[mention] = link_unit(mention, self._home)
        found = self._units[mention]
        return found.id if found else None

    def is_known(self, name: str) -> bool:
        """Tell whether a name is in the registry, a bracket at its end aside, or is a deadline."""
        if name not in self._known:
            unit = link_name(_OFFICE.sub("", name), self._home)
            self._known[name] = unit is not None or clause_words().time.match(name) is not None
        return self._known[name]

    def identities(self) -> dict[str, Identity]:
        """Give the units found so far, by id."""
        return {unit.id: unit for unit in self._units.values() if unit}


def read_responsibilities(source: Source, item: Item, linker: Linker) -> tuple[Responsibility, ...]:
    """Read the clauses of an item and the subjects that carry its sentences."""
    starts = [item.span.start, *(clause.span.end for clause in item.clauses)]
    apart = [
        _read(source, clause, _covered(source, item, Span(start, clause.span.start)), linker)
        for start, clause in zip(starts, item.clauses, strict=False)
    ]
    subjects = [
        _read(source, clause, [clause.sentence.extent()] if clause.sentence else [], linker)
        for clause in item.subjects
    ]
    return tuple(sorted([*apart, *subjects], key=lambda clause: clause.start))


def _read(source: Source, clause: Clause, covers: Iterable[Extent], linker: Linker) -> Responsibility:
    mentions: list[Mention] = []
    deadline: Quote | None = None
    segments = read_segments(source, clause)
    for stretch in segments.stretches:
        if stretch.role is None:
            deadline = source.quote(_without_remark(source, stretch.span))
            continue
        for name in split_units(source.folded, stretch.span, linker.is_known):
            time = _time_limit(source.folded, name.span)
            if time:
                deadline = source.quote(time)
            else:
                mentions.extend(_mentions(source, name, stretch.role, linker))
    return Responsibility(
        **source.quote(clause.span).model_dump(),
        label=source.quote(clause.label).quote if clause.label else None,
        covers=tuple(covers),
        open_ended=segments.open_ended,
        deadline=deadline,
        units=tuple(mentions),
    )


def _time_limit(folded: str, name: Span) -> Span | None:
    """Read a piece of a list as a time limit: "by June", "products shall be out by June", "trial by June"."""
    late = clause_words().time.search(folded, name.start, name.end)
    if late is None or late.start() == name.start:
        return name if late else None
    before = folded[name.start : late.start()]
    stated = _VERB.search(before) or (before.islower() and not looks_like_unit(before.strip()))
    return Span(late.start(), name.end) if stated else None


def _covered(source: Source, item: Item, stretch: Span) -> Iterator[Extent]:
    """Give the sentences of an item between two clauses."""
    for span in item.body:
        if span in stretch:
            for sentence in split_sentences(source.folded, span):
                yield sentence.extent()


def _mentions(source: Source, listed: ListedName, role: UnitRole, linker: Linker) -> Iterator[Mention]:
    """Read a name as one mention, or as a unit and its office in brackets."""
    name = _without_article(source, listed.span)
    bracket = _OFFICE.search(source.folded[name.start : name.end])
    if bracket and is_abbreviation(bracket["office"]):
        yield _mention(source, Span(name.start, name.start + bracket.start()), role, linker)
    elif bracket and looks_like_unit(bracket["office"]) and not names_levels(bracket["office"]):
        unit = _mention(source, Span(name.start, name.start + bracket.start()), role, linker)
        office = Span(name.start + bracket.start("office"), name.start + bracket.end("office"))
        yield unit
        yield _mention(source, office, role, linker).model_copy(update={"office_of": unit.unit})
    elif listed.shares:
        yield _mention(source, name, role, linker).model_copy(update={"unit": linker.unit_of(listed.full)})
    elif len(name):
        yield _mention(source, name, role, linker)


def _without_remark(source: Source, value: Span) -> Span:
    """Take off what a bracket says of a time limit: "by the end of June 2023 (detailed rules)"."""
    remark = _REMARK.search(source.folded, value.start, value.end)
    return Span(value.start, remark.start()) if remark else value


def _without_article(source: Source, name: Span) -> Span:
    name = source.trim(name)
    article = _ARTICLE.match(source.folded, name.start, name.end)
    return Span(article.end(), name.end) if article else name


def _mention(source: Source, name: Span, role: UnitRole, linker: Linker) -> Mention:
    quote = source.quote(name)
    unit = linker.unit_of(source.folded[name.start : name.end])  # without a page's furniture
    return Mention(**quote.model_dump(), unit=unit, role=role, office_of=None)
