"""Scores what the parser and the merging give: title, date, sections, measures, repeats."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TypeVar

from ftzparse.models import Extent, Measure, Plan, Section
from ftzparse.quality.annotated import GoldMeasure, GoldSection
from ftzparse.quality.counts import Kind, Score, Slip, Tally, agree, compare
from ftzparse.quality.gold import Gold
from ftzparse.quality.matching import Entry, MeasurePairs, Pairs, Placed, entries, match_measures, pair
from ftzparse.quality.statements import Reach, reach_of_measures

_Gold = TypeVar("_Gold")
_Found = TypeVar("_Found")
SectionPairs = Pairs[GoldSection, Section]
_NOWHERE = Extent(start=0, end=0)


def score_structure(plan: Plan, gold: Gold, measures: MeasurePairs) -> Iterator[Tally]:
    """Give the tallies of every layer of the structure that the gold states."""
    sections = pair(
        [Entry(section.title.start, section.title.end, section) for section in gold.plan.sections],
        [Entry(section.title.start, section.title.end, section) for section in plan.sections],
    )
    yield from _score_head(plan, gold)
    if gold.plan.states("sections"):
        yield from _score_sections(sections)
    if gold.plan.states("measures"):
        yield from _score_measures(measures)
        yield from _score_places(plan, gold, measures)
        yield from _score_scopes(plan, gold)
    yield from _score_repeats(sections, measures)


def pair_measures(plan: Plan, gold: Gold) -> MeasurePairs:
    """Pair the measures; beside a list of some, those of the output elsewhere are left out."""
    pairs = match_measures(gold.plan.measures, plan.measures)
    spoken_about = Reach(gold.whole, gold.plan.measures)
    false = tuple(entry for entry in pairs.false if spoken_about.touches(entry))
    return Pairs(pairs.both, pairs.missed, false)


def _score_head(plan: Plan, gold: Gold) -> Iterator[Tally]:
    if gold.plan.states("title"):
        stated, found = ([title] if title else [] for title in (gold.plan.title, plan.title))
        yield compare("title", pair(entries(stated), entries(found)))
    if gold.plan.states("date"):
        yield _compare_dates(gold.plan.date, plan.date, plan.dated or _NOWHERE)


def _compare_dates(stated: str | None, found: str | None, place: Placed) -> Tally:
    right = int(stated == found and found is not None)
    false = int(found is not None) - right
    missed = int(stated is not None) - right
    slips: tuple[Slip, ...] = ()
    if false or missed:
        kind: Kind = "wrong" if false and missed else "false" if false else "missed"
        slips = (Slip("date", kind, place.start, place.end, f"{found or 'none'}, gold: {stated or 'none'}"),)
    return Tally(Score("date", right, false, missed), slips)


def _score_sections(pairs: SectionPairs) -> Iterator[Tally]:
    yield compare("sections", pairs)
    yield agree(
        "section-labels",
        (
            (entry, _labelled(entry.item.label, entry.item.number), _labelled(item.label, item.number))
            for entry, item in _rows(pairs)
        ),
    )
    yield agree("section-levels", ((entry, entry.item.level, item.level) for entry, item in _rows(pairs)))


def _score_measures(pairs: MeasurePairs) -> Iterator[Tally]:
    yield compare("measures", pairs, lambda measure: f"label {measure.label}")
    yield agree("measure-spans", ((entry, _range(entry), _range(item)) for entry, item in _rows(pairs)))
    yield agree("measure-labels", (_label_row(entry, item) for entry, item in _rows(pairs)))


def _label_row(entry: Entry[GoldMeasure], found: Measure) -> tuple[Placed, str, str]:
    stated = entry.item
    if not stated.states("number"):
        return entry, str(stated.label), str(found.label)
    return entry, _labelled(stated.label, stated.number), _labelled(found.label, found.number)


def _score_places(plan: Plan, gold: Gold, pairs: MeasurePairs) -> Iterator[Tally]:
    """Compare sections by the places of their titles, for the gold's ids are its own."""
    stated = {section.id: _range(section.title) for section in gold.plan.sections}
    found: dict[str | None, str] = {section.id: _range(section.title) for section in plan.sections}
    if any(measure.states("section") for measure in pairs.gold):
        yield agree(
            "measure-sections",
            (
                (entry, _titled(stated, entry.item.section), _titled(found, item.section))
                for entry, item in _rows(pairs)
                if entry.item.states("section")
            ),
        )


def _score_scopes(plan: Plan, gold: Gold) -> Iterator[Tally]:
    spoken_about = reach_of_measures(gold, "applies_to")
    if spoken_about is not None:
        stated = [measure.applies_to for measure in gold.plan.measures if measure.applies_to]
        found = [measure.applies_to for measure in plan.measures if measure.applies_to]
        inside = [quote for quote in found if quote in spoken_about]
        yield compare("applies-to", pair(entries(stated), entries(inside)))


def _titled(titles: Mapping[str | None, str], section: str | None) -> str | None:
    return None if section is None else f"section titled at {titles.get(section)}"


def _score_repeats(sections: SectionPairs, measures: MeasurePairs) -> Iterator[Tally]:
    stated: list[Entry[None]] = []
    found: list[Entry[None]] = []
    for heading, section in sections.both:
        if heading.item.states("occurrences"):
            stated += _others(heading.item.occurrences, heading.item)
            found += _others(section.item.occurrences, section.item.title)
    for item, measure in measures.both:
        if item.item.states("occurrences"):
            stated += _others(item.item.occurrences, item.item)
            found += _others(measure.item.occurrences, measure.item)
    if any(item.states("occurrences") for item in (*sections.gold, *measures.gold)):
        yield compare("repeats", pair(stated, found))


def _others(occurrences: Sequence[Placed], kept: Placed) -> list[Entry[None]]:
    """Give the occurrences but the one that is kept: the one that shares characters with it."""
    return [
        Entry(place.start, place.end, None)
        for place in occurrences
        if place.end <= kept.start or kept.end <= place.start
    ]


def _rows(pairs: Pairs[_Gold, _Found]) -> Iterator[tuple[Entry[_Gold], _Found]]:
    return ((entry, found.item) for entry, found in pairs.both)


def _range(place: Placed) -> str:
    return f"{place.start}-{place.end}"


def _labelled(label: str | None, number: int | None) -> str:
    return f"label {label}, number {number}"
