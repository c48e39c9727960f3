"""Outline → MergedOutline: what is the same, which occurrence is kept, what differs.

Guarantees that merging is idempotent in effect: a merged plan has no two measures of one number with
nearly the same text. Reads the second "8. Support pilot programs …", in which one word differs.
"""

from __future__ import annotations

from ftzparse.dedup.echoes import find_echoes
from ftzparse.dedup.likenesses import find_likenesses
from ftzparse.dedup.measures import merge_measures
from ftzparse.dedup.sections import merge_sections
from ftzparse.outline import MergedOutline, Outline
from ftzparse.source import Source

__all__ = ["merge_repeats"]


def merge_repeats(source: Source, outline: Outline) -> MergedOutline:
    """Merge what an outline repeats and assign its measures to sections."""
    sections = merge_sections(source, outline)
    measures = merge_measures(source, outline, sections)
    return MergedOutline(
        outline=outline,
        sections=sections,
        measures=measures,
        echoes=find_echoes(source, outline, measures),
        likenesses=find_likenesses(source, measures),
    )
