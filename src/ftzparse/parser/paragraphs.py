"""Joins lines into paragraphs, also where a scrape broke the lines inside sentences.

Guarantees that paragraphs follow the reading order, that a label can only stand at the start of
one, and that every line is in exactly one. Reads "berth forecasts, container status and / customs
results in one place" as one paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from ftzparse.lexicon.layout import layout
from ftzparse.lexicon.naming import looks_like_unit, starts_like_unit
from ftzparse.outline import Label
from ftzparse.parser.clauses import continues_line_clause, opens_line_clause
from ftzparse.parser.labels import read_labels
from ftzparse.parser.leaders import ends_in_leader
from ftzparse.parser.lines import Line
from ftzparse.parser.mentions import begins_with_unit, breaks_off
from ftzparse.parser.wrapping import Wrapping, calls_for_more, is_broken, is_open, measure_wrapping
from ftzparse.source import Source, Span

_CAPITALISED = re.compile(
    r"(?:[A-Z][\w'-]*|of|the|an?|and|or|to|in|for|with|on|at|by|as|&|-+)[,:]?"
)  # a word
_NUMERAL = re.compile(r"^[(]?(?:\d{1,3}|[IVX]{1,5})[.)、]*\s+|^[(]?(?:\d{1,3}|[IVX]{1,5})[.)、]+")
_YEARS = re.compile(r"\s*\([^()]{1,30}\)\Z")
_HALF = 0.5  # of the width
_FULL_LINE = 0.7
_TITLE_LINE = 90  # characters
_BRACKET_LINES = 12  # over which a responsibility clause can run


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of one or more lines, and every way to read a label at its start."""

    span: Span
    lines: tuple[Span, ...]
    labels: tuple[Label, ...]


@dataclass(frozen=True, slots=True)
class _Joint:
    """A paragraph so far, and the line that may belong to it."""

    source: Source
    wrapping: Wrapping
    group: Sequence[Line]
    line: Line
    labelled: bool
    """Whether the line can start with a number."""

    @property
    def last(self) -> Line:
        """Give the last line of the paragraph so far."""
        return self.group[-1]

    def text(self, line: Line) -> str:
        """Give a line with plain punctuation."""
        return self.source.folded[line.span.start : line.span.end]


def read_paragraphs(source: Source, lines: Sequence[Line]) -> tuple[Paragraph, ...]:
    """Join the lines that belong together."""
    wrapping = measure_wrapping(source, lines)
    groups: list[list[Line]] = []
    for line in lines:
        labelled = bool(read_labels(source.folded, line.span))
        if groups and _belongs(_Joint(source, wrapping, groups[-1], line, labelled)):
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
    return Paragraph(span, lines, read_labels(source.folded, span))


def _paragraph(source: Source, group: Sequence[Line]) -> Paragraph:
    spans = tuple(line.span for line in group)
    whole = Span(spans[0].start, spans[-1].end)
    return Paragraph(whole, spans, read_labels(source.folded, whole))


def _belongs(joint: _Joint) -> bool:
    """Ask the rules in turn; the first that knows decides, and if none does, a new paragraph begins."""
    return next((verdict for rule in _RULES if (verdict := rule(joint)) is not None), False)


def _clause_is_open(joint: _Joint) -> bool | None:
    """Reads "(Responsible units: Customs, / Port Office)", and "Lead unit: Customs, / Port Office"."""
    if joint.line.after_blank and not joint.line.after_furniture:
        return None
    text = "\n".join(joint.text(line) for line in joint.group[-_BRACKET_LINES:])
    bracket = _open_bracket(text)
    if bracket is not None and _opens_clause(text, Span(bracket + 1, len(text))):
        return True
    goes_on = text.endswith(",") or breaks_off(text) or calls_for_more(text)
    listed = goes_on and opens_line_clause(text, Span(0, len(text)))
    return True if listed and not joint.labelled else None


def _opens_clause(text: str, inner: Span) -> bool:
    """Reads "(Responsible units: Customs,", and without a label "(Department of Commerce takes the lead,"."""
    goes_on = text.endswith((",", ";")) or calls_for_more(text)
    return opens_line_clause(text, inner) or (goes_on and begins_with_unit(text, inner))


def _open_bracket(text: str) -> int | None:
    """Find the last bracket that is not closed."""
    depth = 0
    for place in range(len(text) - 1, -1, -1):
        depth += (text[place] in ")]") - (text[place] in "([")
        if depth < 0:
            return place
    return None


def _number_stands_alone(joint: _Joint) -> bool | None:
    """Reads "Chapter I / GENERAL PROVISIONS"; "No. 229" alone is the number of a document."""
    first = joint.group[0].span
    alone = (
        label.form != "numero" and label.span.end >= first.end
        for label in read_labels(joint.source.folded, first)
    )
    return True if len(joint.group) == 1 and not joint.labelled and any(alone) else None


def _contents_entry_ends(joint: _Joint) -> bool | None:
    """Reads "I. Overall Requirements ..... 9" in a table of contents, however full the line."""
    return False if ends_in_leader(joint.text(joint.last)) else None


def _clause_begins(joint: _Joint) -> bool | None:
    """Reads "Lead unit: …" on its own line, but "[Jointly / led by …]" and "Led by A, / with …" as one."""
    if not opens_line_clause(joint.source.folded, joint.line.span):
        return None
    text = "\n".join(joint.text(line) for line in joint.group[-_BRACKET_LINES:])
    runs_on = is_open(joint.source, joint.last) and ":" not in joint.text(joint.line)
    inside = _open_bracket(text) is not None or (runs_on and opens_line_clause(text, Span(0, len(text))))
    return None if inside else False


def _clause_ends(joint: _Joint) -> bool | None:
    """Ends "Lead unit: …, Port Office." at its full stop, however full the line."""
    first = joint.group[0].span
    whole = Span(first.start, joint.last.span.end)
    ended = joint.text(joint.last).endswith(".") and opens_line_clause(joint.source.folded, whole)
    return False if ended and not continues_line_clause(joint.source.folded, joint.line.span) else None


def _blank_line_between(joint: _Joint) -> bool | None:
    """Ends a paragraph at a blank line, but not inside a sentence that a page number interrupts."""
    if not joint.line.after_blank:
        return None
    return joint.line.after_furniture and is_broken(joint.source, joint.last, joint.line)


def _sentence_is_broken(joint: _Joint) -> bool | None:
    """Reads "… in the fourth / quarter, with traceability codes"."""
    return True if not joint.labelled and is_broken(joint.source, joint.last, joint.line) else None


def _title_is_broken(joint: _Joint) -> bool | None:
    """Reads "Cultivating Marine / Sectors and Industries" in a text with blank lines between paragraphs."""
    first, second = joint.text(joint.last), joint.text(joint.line)
    if joint.labelled or not (_is_title_line(first) and _is_title_line(second)):
        return None
    named, other = layout().names_document(first), layout().names_document(second)
    if other and _is_issuer(first):
        return False  # "People's Government of Hunan Province / Work Plan for …"
    if joint.wrapping.spaced:
        return True
    goes_on = (named and not other) or _is_wide_heading(joint, first)
    apart = _is_issuer(second) or layout().is_contents(second)
    return True if joint.wrapping.width is not None and goes_on and not apart else None


def _is_issuer(text: str) -> bool:
    return looks_like_unit(text) and starts_like_unit(text)


def _is_wide_heading(joint: _Joint, text: str) -> bool:
    """Tell a heading too wide for its last words: "II. Facilitating Trade and Strengthening / Logistics"."""
    numbered = len(joint.group) == 1 and bool(read_labels(joint.source.folded, joint.last.span))
    return numbered and len(text) >= _HALF * (joint.wrapping.width or 0)


def _is_title_line(text: str) -> bool:
    bare = _YEARS.sub("", _NUMERAL.sub("", text))
    words = bare.split() if len(text) <= _TITLE_LINE else []
    return bool(words) and all(map(_CAPITALISED.fullmatch, words))


def _line_is_full(joint: _Joint) -> bool | None:
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


def _opens_sentence(joint: _Joint) -> bool:
    """Tell whether a capital letter stands behind the number of the line."""
    labels = read_labels(joint.source.folded, joint.line.span)
    rests = (joint.source.folded[label.span.end : joint.line.span.end].lstrip(' "') for label in labels)
    return any(rest[:1].isupper() for rest in rests)


_RULES: tuple[Callable[[_Joint], bool | None], ...] = (
    _clause_is_open,
    _number_stands_alone,
    _contents_entry_ends,
    _clause_begins,
    _clause_ends,
    _blank_line_between,
    _sentence_is_broken,
    _title_is_broken,
    _line_is_full,
)
