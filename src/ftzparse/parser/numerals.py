"""What the numerals of labels look like and what they are worth.

Guarantees that each kind accepts exactly the numerals up to its limit, written in the normal way:
"IV" but not "IIII", "十二" but not "二十十". Reads the "II" of "II. Business licensing".
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from ftzparse.lexicon.numbering import NumeralKind

_ROMAN_LIMIT = 50
_CHINESE_LIMIT = 199
_ARABIC_DIGITS = 3  # a year is no label

_ONES = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
_WORDS = (_ONES + " sixteen seventeen eighteen nineteen twenty").split()
_ORDINALS = [
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
]
_CHINESE_DIGITS = "零一二三四五六七八九"
_ROMAN_PARTS = ((50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


def roman(value: int) -> str:
    """Write a value in roman numerals.

    >>> roman(44)
    'XLIV'
    """
    digits = ""
    for worth, sign in _ROMAN_PARTS:
        count, value = divmod(value, worth)
        digits += sign * count
    return digits


def chinese(value: int) -> str:
    """Write a value up to 199 in Chinese numerals.

    >>> chinese(12), chinese(30), chinese(105)
    ('十二', '三十', '一百零五')
    """
    hundreds, rest = divmod(value, 100)
    tens, ones = divmod(rest, 10)
    if hundreds:
        joint = "零" if rest and not tens else "一" if tens == 1 else ""
        return "一百" + joint + (chinese(rest) if rest else "")
    head = ("" if tens == 1 else _CHINESE_DIGITS[tens]) + "十" if tens else ""
    return head + (_CHINESE_DIGITS[ones] if ones or not tens else "")


@cache
def values(kind: NumeralKind) -> Mapping[str, int]:
    """Give every numeral of a kind with its value (arabic numerals need no table).

    >>> values("roman")["xiv"], values("word")["Two"], values("letter")["c"]
    (14, 2, 3)
    """
    match kind:
        case "roman":
            return _romans()
        case "word":
            named = {word: value for value, word in enumerate(_WORDS) if value}
            return named | {word.capitalize(): value for word, value in named.items()} | _upper(named)
        case "letter":
            return {chr(base + value): value + 1 for base in (ord("a"), ord("A")) for value in range(26)}
        case _:
            return _plain_values()[kind]


def _romans() -> dict[str, int]:
    """Give roman numerals, also those that are one sign ("Ⅳ")."""
    upper = {roman(value): value for value in range(1, _ROMAN_LIMIT + 1)}
    signs = {chr(base + value): value + 1 for base in map(ord, "Ⅰⅰ") for value in range(12)}
    return upper | {numeral.lower(): value for numeral, value in upper.items()} | signs


def _plain_values() -> dict[NumeralKind, dict[str, int]]:
    return {
        "chinese": {chinese(value): value for value in range(1, _CHINESE_LIMIT + 1)},
        "ordinal": {word.capitalize(): value for value, word in enumerate(_ORDINALS, 1)},
        "circled": {chr(ord("①") + value): value + 1 for value in range(20)},
        "arabic": {},
    }


def _upper(named: Mapping[str, int]) -> dict[str, int]:
    return {word.upper(): value for word, value in named.items()}


@cache
def pattern(kind: NumeralKind) -> str:
    """Give a regular expression for the numerals of a kind, longest first."""
    if kind == "arabic":
        return rf"\d{{1,{_ARABIC_DIGITS}}}"
    return "|".join(sorted(values(kind), key=lambda numeral: (-len(numeral), numeral)))


def value(numeral: str, kind: NumeralKind) -> int:
    """Tell what a numeral of a kind is worth."""
    return int(numeral) if kind == "arabic" else values(kind)[numeral]
