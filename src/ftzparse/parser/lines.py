"""Splits the source into lines and sets page furniture apart.

Guarantees that lines hold no line break and no surrounding white space, that blank lines are
dropped but remembered, and that page numbers, running heads and footnotes are no longer among them.
Reads "— 3 —", "Page 3 of 12", and a head that stands again on each page.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from ftzparse.lexicon.clauses import clause_words
from ftzparse.lexicon.layout import layout
from ftzparse.lexicon.naming import naming
from ftzparse.outline import Cell
from ftzparse.parser.cells import read_cells, split_rows
from ftzparse.parser.footnotes import read_footnotes
from ftzparse.parser.labels import read_labels
from ftzparse.source import Source, Span

_LINE = re.compile(r"[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")
_MARKS = re.compile(r"(?P<marks>[>#*][>#* ]*(?<! ))\s*")
# "Policy Monitor | Tasks 2024      2": the number of the page stands apart.
_NUMBER_ON_PAGE = re.compile(
    r"^\d{1,4}(?:\s{2,}|\s*\|\s*)(?=\D)|(?:\s{3,}|\s*\|\s*|\s*·\s*)\d{1,4}(?:\s*·)?\Z|\s*\(page\s\d{1,4}\)\Z"
)
_RUNNING_HEAD_TIMES = 3
_RUNNING_HEAD_LENGTH = 200


@dataclass(frozen=True, slots=True)
class Line:
    """A line with text on it."""

    span: Span
    after_blank: bool
    """Whether a blank line stands before it."""
    after_furniture: bool = False
    """Whether a page number or running head stands before it."""
    cell: Cell | None = None
    """The cell of a flattened table in which it stands."""
    numbers_row: bool = False
    """Whether it is nothing but the number of such a table's row."""


@dataclass(frozen=True, slots=True)
class Lines:
    """The lines of a text and the furniture that was set apart."""

    text: tuple[Line, ...]
    furniture: tuple[Span, ...]


def read_lines(source: Source) -> Lines:
    """Split a source into lines of text and furniture."""
    spans = [source.trim(Span(*found.span())) for found in _LINE.finditer(source.text)]
    filled, bars = split_rows(source, [span for span in spans if len(span)])
    notes = read_footnotes(source.folded, filled)
    table = read_cells(source, filled)
    set_apart = (_running_heads(source, filled) | notes.lines | table.heads) - table.cells.keys()
    text: list[Line] = []
    furniture = bars
    end = 0
    furnished = False
    blank_before = False
    for line in filled:
        span = line
        blank = source.text[end : span.start].count("\n") > 1 or "\n\r" in source.text[end : span.start]
        end = span.end
        dressing = (
            line not in table.numbers
            and line not in table.cells
            and layout().is_furniture(source.folded[span.start : span.end])
        )
        if span in set_apart or dressing:
            furniture.append(span)
            furnished, blank_before = True, blank_before or blank
            continue
        marks = _marks(source.folded, span)
        if marks:
            furniture.append(marks)
            span = source.trim(Span(marks.end, span.end))
        text.append(
            Line(span, blank or blank_before, furnished, table.cells.get(line), line in table.numbers)
        )
        furnished = blank_before = False
    return Lines(tuple(text), tuple(sorted([*furniture, *notes.marks])))


def _marks(folded: str, line: Span) -> Span | None:
    """Find the marks of a quotation or heading before a line: "> 1. Support …", "## II. Market Access"."""
    found = _MARKS.match(folded, line.start, line.end)
    if not found or found.end() == line.end:
        return None
    before_label = bool(read_labels(folded, Span(found.end(), line.end)))
    return Span(line.start, found.end("marks")) if before_label or "*" not in found["marks"] else None


def _running_heads(source: Source, lines: list[Span]) -> frozenset[Span]:
    """Find lines that stand on every page: often, or again beside a page number or behind a page break.

    The first of them may be the title and is kept, unless that holds for it too and the plan has begun.
    """
    plain = [source.folded[line.start : line.end].casefold() for line in lines]
    keys = [_without_number(line) for line in plain]
    numbers = [layout().is_furniture(line) or line != key for line, key in zip(plain, keys, strict=True)]
    times = Counter(keys)
    seen: set[str] = set()
    heads: set[Span] = set()
    begun = False
    for place, (line, key) in enumerate(zip(lines, keys, strict=True)):
        broken = "\f" in source.text[lines[place - 1].end if place else 0 : line.start]
        beside = broken or any(numbers[max(0, place - 1) : place + 2])
        begun = begun or bool(read_labels(source.folded, line))
        on_page = times[key] > 1 and beside and (begun or key in seen)
        repeated = on_page or (times[key] >= _RUNNING_HEAD_TIMES and key in seen)
        if repeated and _may_be_head(source, line, key) and (on_page or not _runs_through(source, line)):
            heads.add(line)
        seen.add(key)
    return frozenset(heads)


def _runs_through(source: Source, line: Span) -> bool:
    """Tell part of a sentence or clause, which narrow columns repeat: "Development Area, among others."."""
    text = source.folded[line.start : line.end]
    goes_on = text[0].islower() or text.rpartition(" ")[2] in naming().small
    return goes_on or ":" in text or text[-1:] in {".", ",", ";"}


def _without_number(line: str) -> str:
    """Leave out the number of the page that stands beside a running head."""
    return _NUMBER_ON_PAGE.sub("", line) if len(line) <= _RUNNING_HEAD_LENGTH else line


def _may_be_head(source: Source, line: Span, key: str) -> bool:
    """Leave out what stands often for other reasons: clauses, numbers, "the division of duties)"."""
    torn = any(key.count(opening) != key.count(closing) for opening, closing in ("()", "[]"))
    if torn or key.isdigit() or len(key) > _RUNNING_HEAD_LENGTH:
        return False
    bears_label = clause_words().label.search(source.folded, line.start, line.end) is not None
    return not bears_label and not read_labels(source.folded, line)
