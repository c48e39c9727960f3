"""What stands twice, what was done about it, and which measures changed their section for it.

Guarantees that every merge and every reassignment is reported with its reason. Reads the second
"8. Support pilot programs …" and the first "5. Highlight distinctive features …".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from ftzparse.findings.codes import finding
from ftzparse.findings.wording import counted, listed
from ftzparse.models import Finding
from ftzparse.outline import Change, MergedMeasure, MergedOutline, MergedSection
from ftzparse.source import Source

_SHOWN_CHANGES = 5


def review_repeats(source: Source, merged: MergedOutline) -> Iterator[Finding]:
    """Report merged, reassigned and nearly equal parts of a plan."""
    filled = {section.parent for section in merged.sections} | {
        measure.section for measure in merged.measures
    }
    for section in merged.sections:
        yield from _section(source, section, is_empty=section.id not in filled)
    for measure in merged.measures:
        yield from _measure(source, measure)
    yield from _reassigned(merged)
    by_id = {measure.id: measure for measure in merged.measures}
    for pair in merged.likenesses:
        spans = [by_id[name].item.span for name in (pair.first, pair.second)]
        message = (
            f"measures {pair.first} and {pair.second} are {pair.similarity:g} % alike under different "
            f"numbers; both are kept; {_changes(source, pair.changes)}"
        )
        yield finding("near-duplicate", message, spans, [pair.first, pair.second])


def _section(source: Source, section: MergedSection, *, is_empty: bool) -> Iterator[Finding]:
    title = source.quote(section.heading.title).quote
    if len(section.occurrences) > 1:
        order = section.occurrences.index(section.heading) + 1
        message = (
            f'heading "{_short(title)}" stands {len(section.occurrences)} times; occurrence {order} is kept: '
            "it fits the numbers around it and leaves no section empty"
        )
        yield finding("duplicate-section", message, [heading.span for heading in section.occurrences])
    if is_empty:
        yield finding("empty-section", f'no measure stands under "{_short(title)}"', [section.heading.span])


def _measure(source: Source, measure: MergedMeasure) -> Iterator[Finding]:
    for repeat in measure.repeats:
        message = (
            f"measure {_name(measure)} stands again, {repeat.similarity:g} % alike; "
            f"the occurrence that fits the sequence best is kept; {_changes(source, repeat.changes)}"
        )
        yield finding("duplicate-measure", message, [repeat.item.span, measure.item.span], [measure.id])


def _reassigned(merged: MergedOutline) -> Iterator[Finding]:
    """Report together the measures that moved from one section to another."""
    moved = [measure for measure in merged.measures if measure.reassigned_from]
    for (old, new), group in groupby(moved, key=lambda measure: (measure.reassigned_from, measure.section)):
        measures = list(group)
        named = listed([_name(measure) for measure in measures])
        verbs = ("stand", "are") if len(measures) > 1 else ("stands", "is")
        message = (
            f"measure{'s' if len(measures) > 1 else ''} {named} {verbs[0]} under the heading "
            f"of section {old} but {verbs[1]} assigned to {new}: that heading stands again further down, "
            f"and {new} would have no measure"
        )
        yield finding(
            "reassigned-measure",
            message,
            [measure.item.span for measure in measures],
            [measure.id for measure in measures],
        )


def _name(measure: MergedMeasure) -> str:
    return str(measure.item.number) if measure.item.number is not None else measure.id


def _changes(source: Source, changes: Sequence[Change]) -> str:
    if not changes:
        return "nothing differs"
    shown = [_change(source, change) for change in changes[:_SHOWN_CHANGES]]
    more = len(changes) - len(shown)
    return "; ".join(shown) + (f"; {counted(more, 'further difference')}" if more else "")


def _change(source: Source, change: Change) -> str:
    kept, other = source.quote(change.kept).quote, source.quote(change.other).quote
    if not other:
        return f'without "{_short(kept)}"'
    return f'"{_short(other)}" for "{_short(kept)}"' if kept else f'with "{_short(other)}" added'


def _short(text: str, length: int = 80) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= length else plain[: length - 1].rstrip() + "…"
