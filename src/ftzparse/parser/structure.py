"""Puts the outline together: paragraphs and their roles become headings, items and surroundings.

Guarantees that entries follow the reading order and do not overlap, that an item's body holds
neither its number, its clauses nor page furniture, and that every paragraph went somewhere.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ftzparse.outline import Heading, Item, Outline
from ftzparse.parser.citations import find_citations
from ftzparse.parser.closing import closing_start
from ftzparse.parser.contents import annex_start, contents_range
from ftzparse.parser.frontmatter import find_date, find_title
from ftzparse.parser.general import separate_general
from ftzparse.parser.glued import separate_glued
from ftzparse.parser.items import read_item
from ftzparse.parser.lines import read_lines
from ftzparse.parser.paragraphs import Paragraph, read_paragraphs
from ftzparse.parser.parts import Part
from ftzparse.parser.reading import Role, read_roles
from ftzparse.parser.shapes import Shape, read_shapes
from ftzparse.parser.subjects import without_own_area
from ftzparse.source import Source, Span, subtract

_SEVERAL_ITEMS = 3  # from which a habit of the plan can be told


@dataclass(frozen=True, slots=True)
class _Block:
    """A paragraph with everything that is known about it."""

    paragraph: Paragraph
    shape: Shape
    role: Role

    @property
    def opens_entry(self) -> bool:
        """Tell whether a heading or an item starts here."""
        return self.role.part.is_heading or self.role.part is Part.ITEM


@dataclass(frozen=True, slots=True)
class _Layers:
    """The paragraphs of a text, sorted by where they stand."""

    contents: tuple[Paragraph, ...]
    front: tuple[_Block, ...]
    """Before the first heading or item."""
    body: tuple[_Block, ...]
    """From the first heading or item to the end of the last."""
    closing: tuple[Paragraph, ...]


def read_outline(source: Source) -> Outline:
    """Read the outline of a plan from its text."""
    lines = read_lines(source)
    source = source.hiding(lines.furniture)
    glued = read_paragraphs(source, lines.text)
    paragraphs = tuple(separate_general(source, tuple(separate_glued(source, glued))))
    layers = _read_layers(source, paragraphs)
    title = find_title(
        source, [block.paragraph for block in layers.front], [block.shape for block in layers.front]
    )
    entries, lead_ins = _read_entries(source, layers, lines.furniture)
    entries = tuple(
        without_own_area(source, title, entry) if isinstance(entry, Item) else entry for entry in entries
    )
    before = [block.paragraph for block in layers.front] + list(layers.contents) + lead_ins
    date = find_date(source, _lines(block.paragraph for block in layers.front), _lines(layers.closing))
    holes = [*lines.furniture, *([title] if title else []), *([date.span] if date else [])]
    preamble = _outside(holes, before)
    closing = _outside(holes, layers.closing)
    provisions = [span for entry in entries if isinstance(entry, Item) for span in entry.body]
    return Outline(
        title=title,
        date=date,
        citations=find_citations(source, preamble + closing, provisions),
        entries=entries,
        preamble=preamble,
        closing=closing,
        furniture=lines.furniture,
    )


def _read_layers(source: Source, paragraphs: Sequence[Paragraph]) -> _Layers:
    contents = contents_range(source, paragraphs)
    annex = annex_start(source, paragraphs, contents)
    blocks = _read_blocks(
        source, [paragraph for place, paragraph in enumerate(paragraphs[:annex]) if place not in contents]
    )
    openings = [place for place, block in enumerate(blocks) if block.opens_entry]
    first, last = (openings[0], openings[-1] + 1) if openings else (len(blocks), len(blocks))
    tail = blocks[last:]
    end = last + closing_start(
        source,
        [block.paragraph for block in tail],
        [block.shape for block in tail],
        settled=bool(openings) and _items_are_settled(blocks[first : last - 1], blocks[last - 1 :]),
        captioned=bool(openings) and blocks[last - 1].shape.is_caption,
    )
    return _Layers(
        contents=tuple(paragraphs[place] for place in contents),
        front=tuple(blocks[:first]),
        body=tuple(blocks[first:end]),
        closing=(*(block.paragraph for block in blocks[end:]), *paragraphs[annex:]),
    )


def _items_are_settled(blocks: Sequence[_Block], last: Sequence[_Block]) -> bool:
    """Tell whether each of several items is one paragraph, its clauses aside, or ends in one as the last."""
    items = [group for group in _groups(blocks) if group[0].role.part is Part.ITEM]
    single = all(block.shape.is_clause for group in items for block in group[1:])
    ended = all(group[-1].shape.ends_in_clause for group in items) and any(
        block.shape.bears_clause for block in last
    )
    return (single or ended) and len(items) >= _SEVERAL_ITEMS


def _read_blocks(source: Source, paragraphs: Sequence[Paragraph]) -> list[_Block]:
    shapes = read_shapes(source, paragraphs)
    roles = read_roles(paragraphs, shapes)
    return [_Block(*known) for known in zip(paragraphs, shapes, roles, strict=True)]


def _read_entries(
    source: Source, layers: _Layers, furniture: Sequence[Span]
) -> tuple[tuple[Heading | Item, ...], list[Paragraph]]:
    """Make the headings and items, and set the paragraphs between a heading and its first item apart."""
    entries: list[Heading | Item] = []
    lead_ins: list[Paragraph] = []
    for group in _groups(layers.body):
        opening, paragraphs = group[0], [block.paragraph for block in group]
        end = _end_of_item(paragraphs, layers.contents) if opening.role.part is Part.ITEM else 1
        if opening.role.part is Part.ITEM:
            entries.append(read_item(source, opening.role, paragraphs[:end], furniture))
        else:
            entries.append(_read_heading(source, opening))
        lead_ins.extend(paragraphs[end:])
    return tuple(entries), lead_ins


def _end_of_item(paragraphs: Sequence[Paragraph], contents: Sequence[Paragraph]) -> int:
    """Count the paragraphs of an item: a table of contents behind its start ends it."""
    start = paragraphs[0].span.start
    ends = [entry.span.start for entry in contents if entry.span.start > start]
    return sum(not ends or paragraph.span.start < ends[0] for paragraph in paragraphs)


def _groups(blocks: Sequence[_Block]) -> list[list[_Block]]:
    """Put every heading and item together with the paragraphs up to the next."""
    groups: list[list[_Block]] = []
    for block in blocks:
        if block.opens_entry:
            groups.append([])
        groups[-1].append(block)
    return groups


def _read_heading(source: Source, block: _Block) -> Heading:
    label = block.role.label
    whole = block.paragraph.span
    start = label.span.start if label else whole.start
    title = source.trim(Span(label.span.end if label else whole.start, whole.end))
    return Heading(Span(start, whole.end), title, int(block.role.part), label)


def _lines(paragraphs: Iterable[Paragraph]) -> list[Span]:
    return [line for paragraph in paragraphs for line in paragraph.lines]


def _outside(holes: Sequence[Span], paragraphs: Iterable[Paragraph]) -> tuple[Span, ...]:
    """Give the paragraphs without what stands in them for itself, in reading order."""
    spans = sorted(paragraph.span for paragraph in paragraphs)
    return tuple(rest for span in spans for rest in subtract(span, holes))
