"""Finds the cells of a list that was a table: on lines of their own, or set apart by tabs or bars.

Guarantees that a cell is whole lines or a whole piece of one, and that of a row all cells are found that name
units and time limits, or none. Reads "No. / Key Task / Lead Unit" and below "4 / Open the port. / Customs".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from ftzparse.lexicon.clauses import clause_words, is_empty_cell, label_role
from ftzparse.lexicon.layout import layout
from ftzparse.lexicon.naming import ends_like_unit
from ftzparse.outline import Cell, Column
from ftzparse.parser.labels import read_labels
from ftzparse.parser.mentions import breaks_off, names_only_units
from ftzparse.sentences import calls_for_more
from ftzparse.source import Source, Span

_NUMBER = re.compile(r"(\d{1,3})[.、]?")
_YEAR = re.compile(r"\b20\d\d\b")
_SEPARATORS = (re.compile(r"\t+"), re.compile(r"[|\uff5c]"))
_LONGEST_HEAD = 40  # characters
_LONGEST_TIME = 60
_MOST_COLUMNS = 8
_LONGEST_ROW = 60  # lines
_LONGEST_CELL = 3  # lines
_REMEMBERED = 1024  # cells; each is tried in several columns
_FEWEST_NAMED = 2  # columns that name units or time limits


@dataclass(frozen=True, slots=True)
class Cells:
    """What the lines of a flattened table are."""

    cells: Mapping[Span, Cell] = field(default_factory=dict)
    """The lines of the cells that name units or a time limit."""
    numbers: frozenset[Span] = frozenset()
    """The lines that hold nothing but the number of a row."""
    heads: frozenset[Span] = frozenset()
    """The heads of the columns, also where they stand again on further pages."""


def split_rows(source: Source, lines: Sequence[Span]) -> tuple[list[Span], list[Span]]:
    """Cut lines that are rows of a table into their cells; give these and the bars between them."""
    for place, line in enumerate(lines):
        for separator in _SEPARATORS:
            pieces, _ = _cut(source, line, separator)
            if _head_at([source.folded[piece.start : piece.end] for piece in pieces], 0):
                cut = [_cut(source, row, separator) for row in lines[place:]]
                cells = [cell for row, _ in cut for cell in row]
                return [*lines[:place], *cells], [bar for _, bars in cut for bar in bars]
    return list(lines), []


def _cut(source: Source, line: Span, separator: re.Pattern[str]) -> tuple[list[Span], list[Span]]:
    pieces: list[Span] = []
    bars: list[Span] = []
    start = line.start
    for found in separator.finditer(source.text, line.start, line.end):
        pieces.append(source.trim(Span(start, found.start())))
        bars.extend([Span(*found.span())] if found[0].strip() else [])
        start = found.end()
    pieces.append(source.trim(Span(start, line.end)))
    return [piece for piece in pieces if len(piece)], bars


def read_cells(source: Source, lines: Sequence[Span]) -> Cells:
    """Find the cells among the lines of a text; most texts have none."""
    texts = [source.folded[line.start : line.end] for line in lines]
    heads = [head for place in range(len(texts)) if (head := _head_at(texts, place))]
    if not heads:
        return Cells()
    headed = {place for head in heads for place in head}
    columns = [column for text in texts[heads[0].start : heads[0].stop] if (column := _column(text))]
    below = [place for place in range(heads[0].stop, len(texts)) if place not in headed]
    cells: dict[Span, Cell] = {}
    numbers: set[Span] = set()
    for number, row in _rows(texts, below, columns):
        found = _cells_of(texts, row, columns)
        numbers.add(lines[number])
        for places, column in zip(found, columns, strict=False):
            cell = Cell(Span(lines[places[0]].start, lines[places[-1]].end), column)
            cells.update({lines[place]: cell for place in places})
    if not cells:
        return Cells()
    return Cells(cells, frozenset(numbers), frozenset(lines[place] for place in headed))


def _head_at(texts: Sequence[str], start: int) -> range:
    """Read the heads of a table from the one over its numbers; an empty range where none begins."""
    if not texts or not layout().heads_numbers(texts[start]):
        return range(0)
    stop, named = start + 1, 0
    for text in texts[start + 1 : start + _MOST_COLUMNS]:
        column = len(text) <= _LONGEST_HEAD and _column(text)
        if not column and named:
            break
        stop, named = stop + 1, named + (column not in {None, False, "remark"})
    return range(start, stop) if named >= _FEWEST_NAMED else range(0)


def _column(head: str) -> Column | None:
    """Tell what a column names by its head: "Lead Unit" or "Completion Time"."""
    if layout().heads_remarks(head):
        return "remark"
    found = clause_words().label.match(f"{head}:")
    return label_role(found) if found and found.end() == len(head) else None


def _rows(
    texts: Sequence[str], places: Sequence[int], columns: Sequence[Column]
) -> Iterator[tuple[int, list[int]]]:
    """Give the place of each number that counts on, and those of the lines up to the next."""
    follows = _followers(texts, places)
    last, start, row = 0, -1, list[int]()
    for place in places:
        number = _number(texts[place])
        counts = number == last + 1 and (follows.get(place) != number or bool(_cells_of(texts, row, columns)))
        restarts = number == 1 and follows.get(place) == number + 1  # and no number of a page
        if number and (counts or restarts):
            if start >= 0:
                yield start, row
            last, start, row = number, place, []
        elif not layout().is_furniture(texts[place]) or is_empty_cell(texts[place]):
            row.append(place)
    if start >= 0:
        yield start, row


def _number(text: str) -> int | None:
    found = _NUMBER.fullmatch(text)
    return int(found[1]) if found else None


def _followers(texts: Sequence[str], places: Sequence[int]) -> dict[int, int]:
    """Tell of each number whether it comes again before the next: then the first is that of a page."""
    follows: dict[int, int] = {}
    seen: dict[int, int] = {}
    for place in reversed(places):
        number = _number(texts[place])
        if number is not None:
            later = [value for value in (number, number + 1) if value in seen]
            if later:
                follows[place] = min(later, key=lambda value: seen[value])
            seen[number] = place
    return follows


def _cells_of(texts: Sequence[str], row: Sequence[int], columns: Sequence[Column]) -> list[Sequence[int]]:
    """Find the first lines behind the text of a row that fill its columns, each with one to three lines."""
    row = row[: _LONGEST_ROW + _LONGEST_CELL * len(columns)]
    filled: list[list[Sequence[int]] | None] = [[] for _ in range(len(row) + 1)]
    for column in reversed(columns):
        filled = [_filled(texts, row[start:], column, filled[start:]) for start in range(len(row) + 1)]
    return next((cells for cells in filled[1:] if cells), [])


def _filled(
    texts: Sequence[str], row: Sequence[int], column: Column, behind: Sequence[list[Sequence[int]] | None]
) -> list[Sequence[int]] | None:
    """Give a column the next lines, where those behind fill the columns behind; None: they do not fit."""
    if column == "remark" and not row:
        return []
    cells = [row[:length] for length in range(1, min(_LONGEST_CELL, len(row)) + 1)]
    for cell in sorted(cells, key=lambda cell: _is_open(texts[cell[-1]])):
        rest = behind[len(cell)]
        if rest is not None and _fits("\n".join(texts[place] for place in cell), column):
            return [cell, *rest]
    return None


@lru_cache(_REMEMBERED)
def _is_open(text: str) -> bool:
    """Tell whether a cell rather goes on in the next line: "Municipal Bureau of"."""
    return text.endswith(",") or calls_for_more(text) or (not text.isalpha() and breaks_off(text))


def _fits(text: str, column: Column) -> bool:
    if is_empty_cell(text):
        return True
    if column in {"deadline", "remark"} and "\n" in text:
        return False
    if column == "remark":
        return not read_labels(text, Span(0, len(text)))  # no heading of the next part
    if column == "deadline":
        dated = len(text) <= _LONGEST_TIME and _YEAR.search(text) is not None
        return dated or clause_words().time.match(text) is not None
    return _names_units(text)


@lru_cache(_REMEMBERED)
def _names_units(text: str) -> bool:
    """Tell the cell of a column that names units, also where it is one word: "Customs"."""
    return ends_like_unit(text) if text.isalpha() else names_only_units(text, Span(0, len(text)))
