"""Finds measures under different numbers that say nearly the same; they stay two measures.

Guarantees each pair once, in reading order. Reads an item that was pasted again under a new number.
"""

from __future__ import annotations

from collections.abc import Sequence

from ftzparse.dedup.changes import find_changes
from ftzparse.dedup.measures import item_text
from ftzparse.outline import Likeness, MergedMeasure
from ftzparse.similarity import REPEAT, likely_pairs, likeness
from ftzparse.source import Source

_PHRASE = 5  # words in a row that texts as alike as this are sure to share


def find_likenesses(source: Source, measures: Sequence[MergedMeasure]) -> tuple[Likeness, ...]:
    """Find pairs of measures that are as alike as repeats but bear different numbers."""
    bodies = [source.text[measure.item.span.start : measure.item.span.end] for measure in measures]
    texts = [item_text(source, measure.item) for measure in measures]
    found: list[Likeness] = []
    for first, second in likely_pairs(bodies, _PHRASE):
        score = likeness(texts[first], texts[second], REPEAT)
        if score:
            pair = measures[first], measures[second]
            changes = find_changes(source, pair[0].item, pair[1].item)
            found.append(Likeness(pair[0].id, pair[1].id, score, changes))
    return tuple(found)
