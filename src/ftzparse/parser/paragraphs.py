"""Joins lines into paragraphs, also where a scrape broke the lines inside sentences.

Guarantees that paragraphs follow the reading order, that a label can only stand at the start of
one, and that every line is in exactly one. Reads "berth forecasts, container status and / customs
results in one place" as one paragraph.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from ftzparse.lexicon.layout import layout
from ftzparse.outline import Cell, Label
from ftzparse.parser.clause_lines import clause_begins, clause_ends, clause_is_open
from ftzparse.parser.joints import Joint
from ftzparse.parser.labels import read_labels
from ftzparse.parser.leaders import ends_in_leader
from ftzparse.parser.lines import Line
from ftzparse.parser.title_lines import title_ends, title_is_broken, title_meets_text
from ftzparse.parser.wrapping import is_broken, is_open, measure_wrapping
from ftzparse.sentences import calls_for_more
from ftzparse.source import Source, Span

_FULL_LINE = 0.7


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of one or more lines, and every way to read a label at its start."""

    span: Span
    lines: tuple[Span, ...]
    labels: tuple[Label, ...]
    cell: Cell | None = None
    """The cell of a flattened table that it is."""


def read_paragraphs(source: Source, lines: Sequence[Line]) -> tuple[Paragraph, ...]:
    """Join the lines that belong together."""
    wrapping = measure_wrapping(source, lines)
    groups: list[list[Line]] = []
    for line in lines:
        labelled = bool(read_labels(source.folded, line.span))
        if groups and _belongs(Joint(source, wrapping, groups[-1], line, labelled)):
            groups[-1].append(line)
        else:
            groups.append([line])
    return tuple(_paragraph(source, group) for group in groups)


def part_of(source: Source, paragraph: Paragraph, span: Span) -> Paragraph:
    """Cut a part out of a paragraph, with what it has of its lines and the labels at its own start."""
    lines = tuple(
        Span(max(line.start, span.start), min(line.end, span.end))
        for line in paragraph.lines
        if line.start < span.end and line.end > span.start
    )
    return Paragraph(span, lines, read_labels(source.folded, span), paragraph.cell)


def _paragraph(source: Source, group: Sequence[Line]) -> Paragraph:
    spans = tuple(line.span for line in group)
    whole = Span(spans[0].start, spans[-1].end)
    first = group[0]
    labels = () if first.cell else read_labels(source.folded, first.span if first.numbers_row else whole)
    return Paragraph(whole, spans, labels, first.cell)


def _belongs(joint: Joint) -> bool:
    """Ask the rules in turn; the first that knows decides, and if none does, a new paragraph begins."""
    return next((verdict for rule in _RULES if (verdict := rule(joint)) is not None), False)


def _cell_stands_alone(joint: Joint) -> bool | None:
    """Keeps the cells of a flattened table apart: "Customs / Port Office, Tax Bureau / June 2024"."""
    if joint.line.numbers_row:
        return False
    return joint.last.cell == joint.line.cell if joint.last.cell or joint.line.cell else None


def _number_stands_alone(joint: Joint) -> bool | None:
    """Reads "Chapter I / GENERAL PROVISIONS"; "No. 229" alone is the number of a document."""
    first = joint.group[0].span
    alone = (
        label.form != "numero" and label.span.end >= first.end
        for label in read_labels(joint.source.folded, first)
    )
    return True if len(joint.group) == 1 and not joint.labelled and any(alone) else None


def _contents_entry_ends(joint: Joint) -> bool | None:
    """Reads "I. Overall Requirements ..... 9" in a table of contents, however full the line."""
    return False if ends_in_leader(joint.text(joint.last)) else None


def _blank_line_between(joint: Joint) -> bool | None:
    """Ends a paragraph at a blank line, but not inside a sentence that a page number interrupts."""
    if not joint.line.after_blank:
        return None
    return joint.line.after_furniture and is_broken(joint.source, joint.last, joint.line)


def _sentence_is_broken(joint: Joint) -> bool | None:
    """Reads "… in the fourth / quarter, with traceability codes"."""
    return True if not joint.labelled and is_broken(joint.source, joint.last, joint.line) else None


def _plan_takes_effect(joint: Joint) -> bool | None:
    """Ends the last item of wrapped text before "This plan shall come into force on …"."""
    ended = not is_open(joint.source, joint.last)
    return False if ended and layout().is_commencement(joint.text(joint.line)) else None


def _line_is_full(joint: Joint) -> bool | None:
    """Joins the lines of hard-wrapped text; a number goes on only inside a sentence.

    "… in accordance with / Article 5 of the Law", not "II. Promoting Trade in Services / 4. Banks may …".
    """
    width = joint.wrapping.width
    if width is None:
        return None
    runs_on = calls_for_more(joint.text(joint.last))
    full = len(joint.last.span) >= _FULL_LINE * width or runs_on
    inside = is_open(joint.source, joint.last) and (runs_on or not _opens_sentence(joint))
    return full and (inside or not joint.labelled)


def _opens_sentence(joint: Joint) -> bool:
    """Tell whether a capital letter stands behind the number of the line."""
    labels = read_labels(joint.source.folded, joint.line.span)
    rests = (joint.source.folded[label.span.end : joint.line.span.end].lstrip(' "') for label in labels)
    return any(rest[:1].isupper() for rest in rests)


_RULES: tuple[Callable[[Joint], bool | None], ...] = (
    _cell_stands_alone,
    clause_is_open,
    _number_stands_alone,
    _contents_entry_ends,
    clause_begins,
    clause_ends,
    _blank_line_between,
    _sentence_is_broken,
    title_ends,
    title_meets_text,
    title_is_broken,
    _plan_takes_effect,
    _line_is_full,
)
