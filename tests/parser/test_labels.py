from __future__ import annotations

import pytest

from ftzparse.parser.labels import read_labels
from ftzparse.source import Span, fold
from support.spans import mark, unmark, whole


def _readings(line: str) -> str:
    labels = read_labels(fold(line), whole(line))
    return " ".join(f"{label.form}={label.value}" for label in labels)


@pytest.mark.parametrize(
    ("example", "readings"),
    [
        ("⟦8.⟧ Support it", "arabic-mark=8"),
        ("⟦8.⟧Support it", "arabic-mark=8"),
        ("⟦１４．⟧Cultivate it", "arabic-mark=14"),
        ("⟦4、⟧Support it", "arabic-mark=4"),
        ("⟦3,⟧ support it", "arabic-mark=3"),
        ("⟦007.⟧ Support it", "arabic-mark=7"),
        ("⟦3) ⟧Support it", "arabic-parenthesis=3"),
        ("⟦3）⟧Support it", "arabic-parenthesis=3"),
        ("⟦（1）⟧Support it", "arabic-brackets=1"),
        ("⟦( 12 ) ⟧Support it", "arabic-brackets=12"),
        ("⟦2.3⟧ Support it", "decimal=3"),
        ("⟦2.3.1.⟧ Support it", "decimal=1"),
        ("⟦II.⟧ Support it", "roman-mark=2"),
        ("⟦Ⅱ.⟧ Market Access", "roman-mark=2"),
        ("⟦Ⅱ、⟧Market Access", "roman-mark=2"),
        ("⟦Third,⟧ safeguard measures", "ordinal=3"),
        ("⟦Action 3:⟧ Integrate", "action=3"),
        ("⟦II.⟧Support it", "roman-mark=2"),
        ("⟦III⟧ SAFEGUARDS", "roman-bare=3"),
        ("⟦（IV）⟧Support it", "roman-brackets=4"),
        ("⟦一、⟧Support it", "chinese-comma=1"),
        ("⟦十二、⟧Support it", "chinese-comma=12"),
        ("⟦（三）⟧Support it", "chinese-brackets=3"),
        ("⟦第二十一条 ⟧Support it", "zh-article=21"),
        ("⟦第3章 ⟧Support", "zh-chapter=3"),
        ("⟦Chapter II⟧ Market Access", "chapter=2"),
        ("⟦CHAPTER 2:⟧ Market Access", "chapter=2"),
        ("⟦Part One:⟧ Market Access", "part=1"),
        ("⟦Article 12⟧ The zone", "article=12"),
        ("⟦ARTICLE TEN⟧ The zone", "article=10"),
        ("⟦Art. 5⟧ The zone", "article=5"),
        ("⟦Task 4:⟧ Build it", "measure=4"),
        ("⟦No. 7⟧ Support it", "numero=7"),
        ("⟦Two:⟧ Open up", "word-mark=2"),
        ("⟦A.⟧ Goals", "letter-mark=1"),
        ("⟦b)⟧ publish it", "letter-parenthesis=2"),
        ("⟦(c)⟧ assist", "letter-brackets=3"),
        ("⟦③ ⟧speed up", "circled=3"),
        ("⟦(i) ⟧publish it", "roman-brackets=1 letter-brackets=9"),  # two readings: the plan decides
        ("⟦v.⟧ publish it", "roman-mark=5 letter-mark=22"),
        ("## ⟦1.⟧ Support it", "arabic-mark=1"),
        ("> ⟦1.⟧ Support it", "arabic-mark=1"),
        ("   ⟦1.⟧ Support it", "arabic-mark=1"),
        ("⟦1.⟧", "arabic-mark=1"),
        ("\u200b⟦1.⟧ Support it", "arabic-mark=1"),
        ("\ufeff⟦1.⟧ Support it", "arabic-mark=1"),
    ],
)
def test_finds(example: str, readings: str) -> None:
    text = unmark(example)
    assert _readings(text) == readings
    assert mark(text, [read_labels(fold(text), whole(text))[0].span]).rstrip() == example


@pytest.mark.parametrize(
    "line",
    [
        "Support it",
        "2022 was a good year",
        "2022. It was good",
        "1000. firms",
        "0. Support it",
        "1.5% of the firms",
        "3,000 firms",
        "3.0 platforms",
        "5G base stations",
        "(2022) No. 3",
        "I support it",
        "MIX of energy",
        "Part of it",
        "Part-time work",
        "No more delays",
        "Articles of trade",
        "Chapter 2x",
        "A firm of the zone",
        "U.S. firms",
        "e.g. banks",
        "二十十、Support it",
        "一是支持",
        "IIII. Support it",
        "",
        "1.5 million yuan",
        "12.5 MW of power",
        "10:30 is the time",
        "i.e. the firms",
    ],
)
def test_leaves_alone(line: str) -> None:
    assert _readings(line) == ""


@pytest.mark.parametrize(
    ("line", "numeral"),
    [
        ("Chapter II Trade", "II"),
        ("2.3.1 Trade", "2.3.1"),
        ("（三）Trade", "三"),
        ("第十二条 Trade", "十二"),
        ("１４．X", "１４"),
    ],
)
def test_the_numeral_is_told_apart_from_what_stands_around_it(line: str, numeral: str) -> None:
    found = read_labels(fold(line), whole(line))[0].numeral
    assert line[found.start : found.end] == numeral


def test_only_the_line_is_looked_at() -> None:
    text = "x 一. Support it"
    assert read_labels(text, whole(text)) == ()
    assert read_labels(text, Span(2, 3)) == ()
    assert [label.span for label in read_labels(text, Span(2, len(text)))] == [Span(2, 4)]


@pytest.mark.parametrize("line", ["[1] Support it", "3，Support it"])
def test_forms_that_are_not_known_yet(line: str) -> None:
    """Not wrong, but plans have them: a row moves up once a form of the table reads it."""
    assert _readings(line) == ""
