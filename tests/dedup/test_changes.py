"""What differs between two occurrences, marked in both: [[kept]] and [[other]]."""

from __future__ import annotations

import re

import pytest

from ftzparse.dedup.changes import find_changes
from ftzparse.outline import Item, Label
from ftzparse.readers.file import read_text_source
from ftzparse.source import Span

_MARK = re.compile(r"\[\[(.*?)\]\]")


def item(start: int, text: str) -> Item:
    label = Label(Span(start, start + 3), Span(start, start + 1), int(text[0]), "arabic-dot")
    return Item(Span(start, start + len(text)), label, label.value, (), ())


@pytest.mark.parametrize(
    ("kept", "other"),
    [
        pytest.param("8. across [[different]] types", "8. across [[various]] types", id="a-word"),
        pytest.param("8. across types", "8. across types", id="nothing"),
        pytest.param("8. across types", "9. across types", id="the-number-is-none-of-it"),
        pytest.param("8. across [[different ]]types", "8. across types", id="lost"),
        pytest.param("8. across types", "8. across [[new]] types", id="added"),
        pytest.param("8. across types", "8. across types[[, etc.]]", id="at-the-end"),
        pytest.param("8. “Two Zones”", '8. "Two Zones"', id="quotes-are-alike"),
        pytest.param("8. market [[access]] rules", "8. market [[准入]] rules", id="one-word-for-two"),
        pytest.param("8. across\ntypes", "8. across types", id="line-break"),
        pytest.param("8. [[Across]] types", "8. [[across]] types", id="case-counts"),
        pytest.param("8. [[e-Window]] pass", "8. [[e-Windows]] pass", id="whole-words"),
    ],
)
def test_changes_are_the_marked_words(kept: str, other: str) -> None:
    first, second = _MARK.sub(r"\1", kept), _MARK.sub(r"\1", other)
    source = read_text_source(first + "\n\n" + second, "plan.txt")
    changes = find_changes(source, item(0, first), item(len(first) + 2, second))
    expected = [[found.strip() for found in _MARK.findall(text)] for text in (kept, other)]
    for spans, words in zip(
        ([change.kept for change in changes], [change.other for change in changes]), expected, strict=True
    ):
        assert [quote for span in spans if (quote := source.quote(span).quote)] == words


def test_the_empty_side_stands_where_the_words_would_stand() -> None:
    first, second = "8. across different types", "8. across types"
    source = read_text_source(first + "\n\n" + second, "plan.txt")
    (change,) = find_changes(source, item(0, first), item(len(first) + 2, second))
    assert source.text[change.other.start :] == "types"
    assert change.other.start == change.other.end
