"""Finds the cells of a list that was a table: a cell on each line, named by the heads of the columns.

Guarantees that a cell is a whole line, and that of a row all cells are found that name units and time
limits, or none. Reads "No. / Key Task / Lead Unit / Time" and below "4 / Open it. / Customs / June 2024".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from ftzparse.lexicon.clauses import clause_words, label_role
from ftzparse.lexicon.layout import layout
from ftzparse.lexicon.naming import ends_like_unit
from ftzparse.outline import Column
from ftzparse.parser.mentions import names_only_units
from ftzparse.source import Source, Span

_NUMBER = re.compile(r"(\d{1,3})[.、]?")
_EMPTY = re.compile(r"[/\\\-\u2013\u2014]{1,3}|none|n/a", re.IGNORECASE)
_LONGEST_HEAD = 40  # characters
_MOST_COLUMNS = 8
_LONGEST_ROW = 60  # lines
_FEWEST_NAMED = 2  # columns that name units or time limits


@dataclass(frozen=True, slots=True)
class Cells:
    """What the lines of a flattened table are."""

    columns: Mapping[Span, Column] = field(default_factory=dict)
    """The cells that name units or a time limit, and what the head of their column says."""
    numbers: frozenset[Span] = frozenset()
    """The lines that hold nothing but the number of a row."""
    heads: frozenset[Span] = frozenset()
    """The heads of the columns, also where they stand again on further pages."""


def read_cells(source: Source, lines: Sequence[Span]) -> Cells:
    """Find the cells among the lines of a text; most texts have none."""
    texts = [source.folded[line.start : line.end] for line in lines]
    heads = [head for place in range(len(texts)) if (head := _head_at(texts, place))]
    if not heads:
        return Cells()
    headed = {place for head in heads for place in head}
    columns = [column for text in texts[heads[0].start : heads[0].stop] if (column := _column(text))]
    below = [place for place in range(heads[0].stop, len(texts)) if place not in headed]
    cells: dict[Span, Column] = {}
    numbers: set[Span] = set()
    for number, row in _rows(texts, below):
        found = _cells_of(texts, row, columns)
        if found:
            numbers.add(lines[number])
            cells.update({lines[place]: column for place, column in zip(found, columns, strict=True)})
    if not cells:
        return Cells()
    return Cells(cells, frozenset(numbers), frozenset(lines[place] for place in headed))


def _head_at(texts: Sequence[str], start: int) -> range:
    """Read the heads of a table from the one over its numbers; an empty range where none begins."""
    if not layout().heads_numbers(texts[start]):
        return range(0)
    stop, named = start + 1, 0
    for text in texts[start + 1 : start + _MOST_COLUMNS]:
        column = len(text) <= _LONGEST_HEAD and _column(text)
        if not column and named:
            break
        stop, named = stop + 1, named + bool(column)
    return range(start, stop) if named >= _FEWEST_NAMED else range(0)


def _column(head: str) -> Column | None:
    """Tell what a column names by its head: "Lead Unit" or "Completion Time"."""
    found = clause_words().label.match(f"{head}:")
    return label_role(found) if found and found.end() == len(head) else None


def _rows(texts: Sequence[str], places: Sequence[int]) -> Iterator[tuple[int, list[int]]]:
    """Give the place of each number that counts on, and those of the lines up to the next."""
    last, start, row = 0, -1, list[int]()
    for place in places:
        found = _NUMBER.fullmatch(texts[place])
        if found and int(found[1]) in {last + 1, 1}:
            if start >= 0:
                yield start, row
            last, start, row = int(found[1]), place, []
        elif not layout().is_furniture(texts[place]):
            row.append(place)
    if start >= 0:
        yield start, row


def _cells_of(texts: Sequence[str], row: Sequence[int], columns: Sequence[Column]) -> Sequence[int]:
    """Find the first lines behind the text of a row of which each fits its column."""
    for start in range(1, min(len(row) - len(columns), _LONGEST_ROW) + 1):
        places = row[start : start + len(columns)]
        if all(_fits(texts[place], column) for place, column in zip(places, columns, strict=True)):
            return places
    return ()


def _fits(text: str, column: Column) -> bool:
    if _EMPTY.fullmatch(text):
        return True
    if column == "deadline":
        return clause_words().time.match(text) is not None
    lone = text.isalpha() and ends_like_unit(text)  # "Customs"
    return lone or names_only_units(text, Span(0, len(text)))
