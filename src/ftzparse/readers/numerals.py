"""Writes the numbers of lists as browsers and word processors show them.

Guarantees a numeral for any number and kind: one that a kind cannot write is written in digits, as
those programs do. Writes the "iv." of an HTML list of type "i" and Word's "十二、".
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

_ROMAN = (
    *((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L")),
    *((40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")),
)
_LARGEST = 3999
_DIGITS = "〇一二三四五六七八九"
_WORDS = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty",
]
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_STEMS = "甲乙丙丁戊己庚辛壬癸"


def roman(number: int) -> str:
    """Write a number in roman numerals.

    >>> roman(1994)
    'MCMXCIV'
    """
    if not 0 < number <= _LARGEST:
        return str(number)
    numeral = ""
    for worth, sign in _ROMAN:
        times, number = divmod(number, worth)
        numeral += sign * times
    return numeral


def chinese(number: int) -> str:
    """Write a number as Chinese counts.

    >>> chinese(12), chinese(20), chinese(105), chinese(1010)
    ('十二', '二十', '一百零五', '一千零一十')
    """
    if not 0 < number < 10_000:  # noqa: PLR2004 - the next sign of place is 万, and no list is so long
        return str(number)
    numeral = ""
    for worth, sign in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit, number = number // worth, number % worth
        if digit:
            numeral += _DIGITS[digit] + sign
        elif numeral and number and not numeral.endswith("零"):
            numeral += "零"
    return numeral.removeprefix("一") if numeral.startswith("一十") else numeral


def letters(number: int) -> str:
    """Write a number in letters as browsers do, where "ab" follows "aa".

    >>> letters(3), letters(28)
    ('c', 'ab')
    """
    numeral = "" if number > 0 else str(number)
    while number > 0:
        number, digit = divmod(number - 1, 26)
        numeral = chr(ord("a") + digit) + numeral
    return numeral


def repeated_letters(number: int) -> str:
    """Write a number in letters as Word does, where "bb" follows "aa".

    >>> repeated_letters(3), repeated_letters(28)
    ('c', 'bb')
    """
    if not 0 < number <= _LARGEST:
        return str(number)
    times, digit = divmod(number - 1, 26)
    return chr(ord("a") + digit) * (times + 1)


def ordinal(number: int) -> str:
    """Write a number as an English ordinal in digits.

    >>> ordinal(1), ordinal(12), ordinal(23)
    ('1st', '12th', '23rd')
    """
    if number % 100 in {11, 12, 13}:
        return f"{number}th"
    return f"{number}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th') }"


def _one_of(signs: str) -> Callable[[int], str]:
    return lambda number: signs[number - 1] if 0 < number <= len(signs) else str(number)


def _word(number: int) -> str:
    return _WORDS[number].capitalize() if 0 < number < len(_WORDS) else str(number)


def _digit_by_digit(number: int) -> str:
    return "".join(_DIGITS[int(digit)] for digit in str(number) if digit.isdigit())


def _full_width(number: int) -> str:
    return str(number).translate({code: code + 0xFEE0 for code in range(ord("0"), ord("9") + 1)})


circled = _one_of(_CIRCLED)

WORD_FORMATS: Mapping[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalZero": "{:02}".format,
    "upperRoman": roman,
    "lowerRoman": lambda number: roman(number).lower(),
    "upperLetter": lambda number: repeated_letters(number).upper(),
    "lowerLetter": repeated_letters,
    "ordinal": ordinal,
    "cardinalText": _word,
    "chineseCounting": chinese,
    "chineseCountingThousand": chinese,
    "japaneseCounting": chinese,
    "taiwaneseCounting": chinese,
    "taiwaneseCountingThousand": chinese,
    "ideographDigital": _digit_by_digit,
    "japaneseDigitalTenThousand": _digit_by_digit,
    "taiwaneseDigital": _digit_by_digit,
    "ideographTraditional": _one_of(_STEMS),
    "decimalFullWidth": _full_width,
    "decimalFullWidth2": _full_width,
    "decimalEnclosedCircle": circled,
    "decimalEnclosedCircleChinese": circled,
    "none": lambda _: "",
}
"""By the names that WordprocessingML has for them; any other is written in digits."""

HTML_TYPES: Mapping[str, Callable[[int], str]] = {
    "1": str,
    "a": letters,
    "A": lambda number: letters(number).upper(),
    "i": lambda number: roman(number).lower(),
    "I": roman,
    "decimal": str,
    "lower-alpha": letters,
    "lower-latin": letters,
    "upper-alpha": lambda number: letters(number).upper(),
    "upper-latin": lambda number: letters(number).upper(),
    "lower-roman": lambda number: roman(number).lower(),
    "upper-roman": roman,
    "cjk-ideographic": chinese,
    "cjk-decimal": _digit_by_digit,
    "simp-chinese-informal": chinese,
    "trad-chinese-informal": chinese,
}
"""By the values of an HTML list's `type` and of the style `list-style-type`."""
