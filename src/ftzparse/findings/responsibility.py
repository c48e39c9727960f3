"""What is odd about who carries the measures: nobody, nobody any more, or somebody unknown.

Guarantees one finding for each unknown name, with all its places. Reads measure 14, whose last
sentences follow its only clause.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from ftzparse.findings.codes import finding
from ftzparse.findings.wording import counted
from ftzparse.models import Finding, Responsibility
from ftzparse.outline import MergedMeasure, MergedOutline
from ftzparse.sentences import split_sentences
from ftzparse.source import Source, Span


def review_responsibilities(
    source: Source, merged: MergedOutline, responsibilities: Mapping[str, Sequence[Responsibility]]
) -> Iterator[Finding]:
    """Look at the clauses of all measures."""
    for measure in merged.measures:
        if not any(clause.units for clause in responsibilities[measure.id]):
            name = measure.item.number if measure.item.number is not None else measure.id
            head = measure.item.label.span if measure.item.label else measure.item.span
            yield finding(
                "no-responsible-unit", f"measure {name} names no responsible unit", [head], [measure.id]
            )
        else:
            yield from _uncovered(source, measure, responsibilities[measure.id][-1])
    yield from _unlinked(merged, responsibilities)


def _uncovered(source: Source, measure: MergedMeasure, last: Responsibility) -> Iterator[Finding]:
    sentences = [
        sentence
        for span in measure.item.body
        if span.start >= last.end
        for sentence in split_sentences(source.folded, span)
    ]
    if sentences:
        count = counted(len(sentences), "sentence")
        message = f"{count} after the last responsibility clause of {measure.id} without a unit"
        yield finding("uncovered-sentences", message, sentences, [measure.id])


def _unlinked(
    merged: MergedOutline, responsibilities: Mapping[str, Sequence[Responsibility]]
) -> Iterator[Finding]:
    places: dict[str, list[tuple[str, Span]]] = {}
    for measure in merged.measures:
        for clause in responsibilities[measure.id]:
            for mention in clause.units:
                if mention.unit is None:
                    places.setdefault(mention.quote, []).append(
                        (measure.id, Span(mention.start, mention.end))
                    )
    for name, found in places.items():
        message = f'"{" ".join(name.split())}" is not in the registry of units; left without an id'
        measures = list(dict.fromkeys(measure for measure, _ in found))
        yield finding("unlinked-unit", message, [span for _, span in found], measures)
