"""The ledger of the source: how many characters fell into each kind of text.

Guarantees that the counts add up to the length of the source. White space that belongs to nothing
is blank; any other character that belongs to nothing is unclassified, and that is a bug.
"""

from __future__ import annotations

from collections.abc import Iterator

from ftzparse.models import Coverage
from ftzparse.outline import Item, MergedOutline, Region
from ftzparse.source import Source, Span


def read_coverage(source: Source, merged: MergedOutline) -> Coverage:
    """Count the characters of the source by what they belong to; the smaller region wins."""
    codes = {region: code for code, region in enumerate(Region, start=1)}
    owners = bytearray(len(source.text))
    for region, span in _regions(merged):
        owners[span.start : span.end] = bytes([codes[region]]) * len(span)
    counts = {region.value: owners.count(code) for region, code in codes.items()}
    unowned = [character for owner, character in zip(owners, source.folded, strict=True) if not owner]
    blank = sum(character.isspace() for character in unowned)
    return Coverage(**counts, blank=blank, unclassified=len(unowned) - blank)


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
