from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ftzparse.source import Span, fold, subtract
from support.spans import mark, source_of, unmark, whole

_SPANS = st.tuples(st.integers(0, 40), st.integers(0, 40)).map(lambda ends: Span(min(ends), max(ends)))


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("“Two Zones”", '"Two Zones"'),
        ("‘Two’ Zone’s", "'Two' Zone's"),
        ("１．Support（准入）：Ａ；！？", "1.Support(准入):A;!?"),
        ("【a】〔2021〕", "[a][2021]"),
        ("a\u00a0b\u3000c\td", "a b c d"),
        ("two‑way", "two-way"),
        ("rail–sea—land", "rail–sea—land"),  # dashes part, hyphens join
        ("一、二。《三》", "一、二。《三》"),
        ("R&amp;D &quot;a&quot;&nbsp;b", 'R&    D "     a"           b'),  # left encoded by a scrape
        ("AT&T; R&D&unknown;", "AT&T; R&D&unknown;"),
        ("a\nb\r\nc", "a\nb\r\nc"),
        ("", ""),
    ],
)
def test_folds_variants(text: str, plain: str) -> None:
    assert fold(text) == plain


@given(st.text())
def test_folding_keeps_every_character_in_its_place(text: str) -> None:
    assert len(fold(text)) == len(text)
    assert fold(fold(text)) == fold(text)
    assert [fold(character) for character in text] == list(fold(text))


@given(st.text(st.characters(max_codepoint=127, exclude_characters="\t")))
def test_folding_leaves_ascii_alone(text: str) -> None:
    assert fold(text) == text


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Support it", "en"),
        ("market 准入 requirements", "en"),
        ("支持企业", "zh"),
        ("支持企业发展 5G", "zh"),
        ("", "en"),
        ("123", "en"),
    ],
)
def test_tells_the_language(text: str, language: str) -> None:
    assert source_of(text).language == language


@given(st.text(max_size=40), _SPANS)
def test_a_quote_is_grounded(text: str, span: Span) -> None:
    inside = Span(min(span.start, len(text)), min(span.end, len(text)))
    quote = source_of(text).quote(inside)
    assert quote.quote == text[quote.start : quote.end]
    assert (quote.start, quote.end) == (inside.start, inside.end)


@pytest.mark.parametrize(
    ("example", "trimmed"),
    [
        ("⟦  a b ⟧", "  ⟦a b⟧ "),
        ("⟦\u200b\xada⟧", "\u200b\xad⟦a⟧"),
        ("⟦\u3000\na\xa0⟧b", "\u3000\n⟦a⟧\xa0b"),
        ("⟦ab⟧", "⟦ab⟧"),
        ("x⟦⟧y", "x⟦⟧y"),
    ],
)
def test_trims(example: str, trimmed: str) -> None:
    text = unmark(example)
    span = Span(example.index("⟦"), example.index("⟧") - 1)
    assert mark(text, [source_of(text).trim(span)]) == trimmed


def test_a_blank_span_is_trimmed_to_nothing() -> None:
    trimmed = source_of("a   b").trim(Span(1, 4))
    assert len(trimmed) == 0
    assert trimmed in Span(1, 4)


@given(st.text(alphabet=" \n\u3000ab", max_size=40))
def test_trimming_takes_white_space_and_nothing_else(text: str) -> None:
    span = source_of(text).trim(whole(text))
    assert text[span.start : span.end] == text.strip()


def test_what_is_hidden_is_blank_for_patterns_and_stands_in_quotes() -> None:
    source = source_of("of the\n— 3 —\nport").hiding([Span(7, 12)])
    assert source.folded == "of the\n     \nport"
    assert source.quote(whole(source.text)).quote == source.text


def test_what_is_hidden_twice_keeps_its_length() -> None:
    assert source_of("abcdef").hiding([Span(1, 4), Span(0, 3), Span(2, 3)]).folded == "    ef"


@pytest.mark.parametrize(
    ("holes", "rests"),
    [
        ([], [(0, 10)]),
        ([(2, 4)], [(0, 2), (4, 10)]),
        ([(8, 10), (2, 4)], [(0, 2), (4, 8)]),
        ([(0, 10)], []),
        ([(0, 5), (3, 7)], [(7, 10)]),
        ([(2, 8), (3, 4)], [(0, 2), (8, 10)]),
        ([(10, 12)], [(0, 10)]),
        ([(8, 20)], [(0, 8)]),
    ],
)
def test_subtracts(holes: list[tuple[int, int]], rests: list[tuple[int, int]]) -> None:
    assert list(subtract(Span(0, 10), [Span(*hole) for hole in holes])) == [Span(*rest) for rest in rests]


@given(_SPANS, st.lists(_SPANS, max_size=6))
def test_subtraction_gives_what_is_in_no_hole(span: Span, holes: list[Span]) -> None:
    covered = {place for hole in holes for place in range(hole.start, hole.end)}
    rests = subtract(span, holes)
    left = [place for rest in rests for place in range(rest.start, rest.end)]
    assert left == [place for place in range(span.start, span.end) if place not in covered]
    assert all(len(rest) for rest in rests)


@given(_SPANS, _SPANS)
def test_spans_overlap_where_they_share_a_character(one: Span, other: Span) -> None:
    shared = set(range(one.start, one.end)) & set(range(other.start, other.end))
    if len(one) and len(other):
        assert one.overlaps(other) is bool(shared)
    if other in one:
        assert shared == set(range(other.start, other.end))


def test_a_span_knows_its_length_and_extent() -> None:
    span = Span(2, 5)
    assert len(span) == 3
    assert (span.extent().start, span.extent().end) == (2, 5)
