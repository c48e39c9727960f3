"""The ledger of the source: how many characters fell into each kind of text.

Guarantees that the counts add up to the length of the source. White space that belongs to nothing
is blank; any other character that belongs to nothing is unclassified, and that is a bug.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ftzparse.models import Coverage
from ftzparse.outline import Item, MergedOutline, Region
from ftzparse.source import Source, Span


def read_coverage(source: Source, merged: MergedOutline) -> Coverage:
    """Count the characters of the source by what they belong to; the smaller region wins."""
    owners: list[Region | None] = [None] * len(source.text)
    for region, span in _regions(merged):
        owners[span.start : span.end] = [region] * len(span)
    counts = Counter(_entry(owner, character) for owner, character in zip(owners, source.text, strict=True))
    return Coverage(**{name: counts.get(name, 0) for name in Coverage.model_fields})


def _entry(owner: Region | None, character: str) -> str:
    if owner is not None:
        return owner.value
    return "blank" if character.isspace() else "unclassified"


def _regions(merged: MergedOutline) -> Iterator[tuple[Region, Span]]:
    """Give what each stretch is, the outer before what lies inside it."""
    outline = merged.outline
    yield from ((Region.PREAMBLE, span) for span in outline.preamble)
    yield from ((Region.CLOSING, span) for span in outline.closing)
    yield from ((Region.EXCERPT, echo.span) for echo in merged.echoes)
    for entry in outline.entries:
        if isinstance(entry, Item):
            yield Region.MEASURE, entry.span
            yield from ((Region.RESPONSIBILITY, clause.span) for clause in entry.clauses)
        else:
            yield Region.HEADING, entry.span
    if outline.title:
        yield Region.TITLE, outline.title
    if outline.date:
        yield Region.DATE, outline.date.span
    yield from ((Region.FURNITURE, span) for span in outline.furniture)
