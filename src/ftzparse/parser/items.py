"""Makes an item of its paragraphs: number, body and responsibility clauses.

Guarantees that body and clauses are in reading order and share no character, and that neither holds
page furniture. Reads "6. Focusing on … (Responsible Department: Municipal Culture Bureau.) …".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

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
        if pending and continues_line_clause(source.folded, span):
            pending = Clause(
                Span(pending.span.start, span.end), pending.label, Span(pending.body.start, span.end)
            )
            continue
        if pending:
            yield pending
        pending = find_line_clause(source, span) if span.start > text.start else None
        if pending is None:
            yield from (clause for clause in find_clauses(source, span) if not _is_caption(clause, text))
    if pending:
        yield pending
