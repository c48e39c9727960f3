"""Generates every string that could be a numeral and compares what the tables accept with the full set."""

from __future__ import annotations

import re
from itertools import chain, product

import pytest

from ftzparse.lexicon.numbering import NumeralKind
from ftzparse.parser import numerals

_ROMAN_TO_50 = """
I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX
XXI XXII XXIII XXIV XXV XXVI XXVII XXVIII XXIX XXX XXXI XXXII XXXIII XXXIV XXXV XXXVI XXXVII XXXVIII XXXIX XL
XLI XLII XLIII XLIV XLV XLVI XLVII XLVIII XLIX L
"""
_ROMAN = _ROMAN_TO_50.split()
_DIGITS = "一二三四五六七八九"
_TEENS = ["十", *(f"十{digit}" for digit in _DIGITS)]
_TENS = [f"{tens}十{ones}" for tens in _DIGITS[1:] for ones in ["", *_DIGITS]]
_HUNDREDS = [
    "一百",
    *(f"一百零{digit}" for digit in _DIGITS),
    *(f"一百{tens}十{ones}" for tens in _DIGITS for ones in ["", *_DIGITS]),
]
_CHINESE = [*_DIGITS, *_TEENS, *_TENS, *_HUNDREDS]
_WORDS_TO_TWENTY = """
one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
eighteen nineteen twenty
"""
_WORDS = _WORDS_TO_TWENTY.split()
_EXPECTED: dict[NumeralKind, dict[str, int]] = {
    "roman": {spelt: value for value, numeral in enumerate(_ROMAN, 1) for spelt in (numeral, numeral.lower())}
    | {sign: value for signs in ("ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ", "ⅰⅱⅲⅳⅴⅵⅶⅷⅸⅹⅺⅻ") for value, sign in enumerate(signs, 1)},
    "ordinal": {
        word: value
        for value, word in enumerate(
            [
                "First",
                "Second",
                "Third",
                "Fourth",
                "Fifth",
                "Sixth",
                "Seventh",
                "Eighth",
                "Ninth",
                "Tenth",
                "Eleventh",
                "Twelfth",
            ],
            1,
        )
    },
    "chinese": {numeral: value for value, numeral in enumerate(_CHINESE, 1)},
    "word": {
        spelt: value
        for value, word in enumerate(_WORDS, 1)
        for spelt in (word, word.capitalize(), word.upper())
    },
    "letter": {
        spelt: value
        for value, letter in enumerate("abcdefghijklmnopqrstuvwxyz", 1)
        for spelt in (letter, letter.upper())
    },
    "circled": {sign: value for value, sign in enumerate("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳", 1)},
}


def _accepted(kind: NumeralKind, alphabet: str, longest: int) -> dict[str, int]:
    """Give every string of an alphabet that the pattern accepts, with its value."""
    pattern = re.compile(numerals.pattern(kind))
    strings = chain.from_iterable(product(alphabet, repeat=length) for length in range(1, longest + 1))
    return {
        numeral: numerals.value(numeral, kind)
        for numeral in map("".join, strings)
        if pattern.fullmatch(numeral)
    }


def test_the_expected_sets_are_complete() -> None:
    assert (len(_ROMAN), len(_CHINESE), len(_WORDS)) == (50, 199, 20)


@pytest.mark.parametrize("kind", _EXPECTED)
def test_the_table_is_the_expected_set(kind: NumeralKind) -> None:
    assert numerals.values(kind) == _EXPECTED[kind]


@pytest.mark.parametrize(
    ("kind", "alphabet", "longest"),
    [("roman", "IVXL", 7), ("chinese", "零一二九十百", 6), ("letter", "azAZ", 3), ("circled", "①⑩⑳㉑", 3)],
)
def test_the_pattern_accepts_nothing_else(kind: NumeralKind, alphabet: str, longest: int) -> None:
    expected = {numeral: value for numeral, value in _EXPECTED[kind].items() if set(numeral) <= set(alphabet)}
    assert _accepted(kind, alphabet, longest) == expected


def test_arabic_numerals_have_up_to_three_digits() -> None:
    accepted = _accepted("arabic", "0123456789", 4)
    assert len(accepted) == 10 + 100 + 1000
    assert all(value == int(numeral) for numeral, value in accepted.items())


def test_arabic_numerals_may_be_full_width() -> None:
    assert numerals.value("１２", "arabic") == 12


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("roman", "IIII"),
        ("roman", "IIV"),
        ("roman", "VX"),
        ("roman", "LI"),
        ("roman", "iX"),
        ("roman", ""),
        ("chinese", "二十十"),
        ("chinese", "一十二"),
        ("chinese", "零"),
        ("chinese", "百"),
        ("chinese", "一百五"),
        ("chinese", "二百"),
        ("chinese", "二〇"),
        ("word", "zero"),
        ("word", "tWo"),
        ("word", "first"),
        ("word", "twentyone"),
        ("letter", "é"),
        ("letter", "ab"),
        ("circled", "㉑"),
        ("arabic", "2022"),
        ("arabic", "-1"),
        ("arabic", "1.5"),
    ],
)
def test_rejects(kind: NumeralKind, text: str) -> None:
    assert re.fullmatch(numerals.pattern(kind), text) is None


@pytest.mark.parametrize("kind", _EXPECTED)
def test_the_pattern_takes_the_longest_numeral(kind: NumeralKind) -> None:
    """ "XIV" is not "X" followed by something."""
    for numeral in _EXPECTED[kind]:
        found = re.match(numerals.pattern(kind), numeral)
        assert found is not None
        assert found[0] == numeral
