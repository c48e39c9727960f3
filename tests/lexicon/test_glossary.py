from __future__ import annotations

import pytest

from ftzparse.lexicon.glossary import find_untranslated, glossary
from ftzparse.lexicon.tables import Entry, read_rows
from support.spans import mark, source_of, unmark, whole


class _Row(Entry):
    term: str
    gloss: str
    note: str


def _rows() -> tuple[_Row, ...]:
    return read_rows("glossary.tsv", _Row)


def test_terms_are_unique_and_sorted() -> None:
    terms = [row.term for row in _rows()]
    assert terms == sorted(set(terms))


def test_terms_are_chinese_and_glosses_are_not() -> None:
    for row in _rows():
        assert all("\u4e00" <= character <= "\u9fff" for character in row.term), row
        assert not any("\u4e00" <= character <= "\u9fff" for character in row.gloss), row


def test_glosses_are_stripped_and_filled() -> None:
    for row in _rows():
        assert row.gloss == " ".join(row.gloss.split()) != "", row


def test_parts_of_speech_are_the_five_of_the_head() -> None:
    assert {row.note for row in _rows()} <= {"noun", "verb", "adjective", "adverb", "phrase"}


@pytest.mark.parametrize(
    ("example", "glosses"),
    [
        ("market⟦准入⟧ requirements", ["access"]),
        ("⟦试行⟧ a commitment-based system", ["pilot"]),
        ("an ⟦智能化⟧ port", ["intelligent"]),
        ("to ⟦试行⟧⟦智能化⟧ services", ["pilot", "intelligent"]),  # two words glued
        ("the ⟦龘龘⟧⟦试行⟧ zone", [None, "pilot"]),
        ("the ⟦试行⟧⟦龘⟧ zone", ["pilot", None]),
        ("“⟦准入⟧” rules", ["access"]),
        ("the ⟦准入⟧) rules", ["access"]),
        ("(the ⟦准入⟧) rules", ["access"]),
    ],
)
def test_finds_chinese_words(example: str, glosses: list[str | None]) -> None:
    source = source_of(unmark(example))
    found = find_untranslated(source, whole(source.text))
    assert mark(source.text, [word.span for word in found]) == example
    assert [word.gloss for word in found] == glosses


@pytest.mark.parametrize(
    "text", ["market access (准入)", "market access（准入）", "access [准入]", "no Chinese", ""]
)
def test_leaves_translated_words_alone(text: str) -> None:
    assert find_untranslated(source_of(text), whole(text)) == ()


def test_the_longest_term_wins() -> None:
    """Every term is read as itself, also where it starts like a shorter one."""
    assert any(term != other and term.startswith(other) for term in glossary() for other in glossary())
    for term, gloss in glossary().items():
        source = source_of(f"a {term} b")
        assert [word.gloss for word in find_untranslated(source, whole(source.text))] == [gloss]
