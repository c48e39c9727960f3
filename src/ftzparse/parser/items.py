"""Makes an item of its paragraphs: number, body and responsibility clauses.

Guarantees that body and clauses are in reading order and share no character, and that neither holds
page furniture. Reads "6. Focusing on … (Responsible Department: Municipal Culture Bureau.) …".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ftzparse.outline import Clause, Item
from ftzparse.parser.clauses import continues_line_clause, find_clauses, find_line_clause, find_scope
from ftzparse.parser.paragraphs import Paragraph
from ftzparse.parser.reading import Role
from ftzparse.parser.subjects import find_subjects
from ftzparse.source import Source, Span, subtract

_GAP = 3  # blanks between a number and the text behind it


def read_item(source: Source, role: Role, paragraphs: Sequence[Paragraph], furniture: Sequence[Span]) -> Item:
    """Make an item of the paragraph with its label and those that follow."""
    label = role.label
    start = label.span.start if label else paragraphs[0].span.start
    text = Span(label.span.end if label else start, paragraphs[-1].span.end)
    clauses = tuple(_clauses(source, text, paragraphs))
    holes = [*(clause.span for clause in clauses), *furniture]
    spans = [_clip(paragraph.span, text) for paragraph in paragraphs]
    rests = [rest for span in spans for rest in subtract(span, holes)]
    body = tuple(span for span in map(source.trim, rests) if len(span))
    return Item(
        Span(start, text.end),
        label,
        role.number,
        body,
        clauses,
        find_subjects(source, body),
        find_scope(source, spans),
    )


def _is_caption(clause: Clause, text: Span) -> bool:
    """Tell what opens an item and has text behind it: "Article 7 [Division of Duties] Luzhou Customs …"."""
    return clause.span.start <= text.start + _GAP and clause.span.end < text.end


def _clip(span: Span, bounds: Span) -> Span:
    return Span(max(span.start, bounds.start), max(bounds.start, span.end))


def _clauses(source: Source, text: Span, paragraphs: Sequence[Paragraph]) -> Iterator[Clause]:
    """Find bracketed clauses in each paragraph; join lines of one clause ("Lead unit: … / Deadline: …")."""
    pending: Clause | None = None
    for paragraph in paragraphs:
        span = _clip(paragraph.span, text)
        longer = _go_on(source, pending, paragraph, span) if pending else None
        if longer:
            pending = longer
            continue
        if pending:
            yield pending
        pending = _begin(source, paragraph, span) if span.start > text.start else None
        if pending is None:
            yield from (clause for clause in find_clauses(source, span) if not _is_caption(clause, text))
    if pending:
        yield pending


def _begin(source: Source, paragraph: Paragraph, span: Span) -> Clause | None:
    """Read the first line of a clause, or the first cell of a row."""
    if paragraph.cell:
        if paragraph.cell.column == "remark":
            return None
        return Clause(span, None, span, cells=(paragraph.cell,))
    return find_line_clause(source, span)


def _go_on(source: Source, clause: Clause, paragraph: Paragraph, span: Span) -> Clause | None:
    """Add a further line to a clause, or a cell to a row."""
    body, whole = Span(clause.body.start, span.end), Span(clause.span.start, span.end)
    if paragraph.cell and clause.cells and paragraph.cell.column != "remark":
        return replace(clause, span=whole, body=body, cells=(*clause.cells, paragraph.cell))
    if paragraph.cell or clause.cells or not continues_line_clause(source.folded, span):
        return None
    return Clause(whole, clause.label, body)
