"""Mutates the text of a plan where plans break: paragraphs, lines, sentences, words, numbers and brackets.

Guarantees text of bounded length. Puts in what scrapes hold and what attackers would: controls, marks of
direction, Chinese, labels, clauses, endless words.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from random import Random

from fuzz.pieces import insert, rearrange

CUTS = tuple(
    map(
        re.compile,
        (
            r"(?<=\n\n)",
            r"(?<=\n)",
            r"(?<=[.;。；])",
            r"(?<=\s)",
            r"(?=\d)|(?<=\d)",
            r"(?=[()（）\[\]【】“”\"《》])|(?<=[()（）\[\]【】“”\"《》])",
        ),
    )
)
_CONTROLS = ("\x02", "\x07", "\x1b[31m", "\x7f", "\x85", "\x9b", "\t", "\v", "\f", "\r", "\r\n", "\n", "\n\n")
_INVISIBLE = (
    "\u200b",
    "\u200d",
    "\u00ad",
    "\ufeff",
    "\u2060",
    "\u00a0",
    "\u3000",
    "\u2028",
    "\u2029",
    "\ufffe",
)
_DIRECTIONS = ("\u202e", "\u2066", "\u2067", "\u2069", "\u200f", "\u061c")
_ODD = (
    "İ",
    "ß",
    "ﬁ",
    "e\u0301",
    "😀",
    "𠮷",
    "\U000e0041",
    "�",
    "Ⅷ",
    "²",
    "①",
    "٣",
    "½",
    "〇",
    "$",
    "€",
    "￥",
)
_LABELS = (
    *(
        "1. ",
        "\n2. ",
        "\n\n3. ",
        "8、",
        "（一）",
        "(1) ",
        "(i) ",
        "① ",
        "1.1 ",
        "\nChapter II ",
        "\nArticle 3 ",
    ),
    *(
        "\nI. ",
        "\n二、",
        "\n第一条 ",
        "99999. ",
        "0. ",
        "-1. ",
        "\n- ",
        "\n# ",
        "\n\nAnnex: ",
        "\nOriginal text:\n",
    ),
)
_CLAUSES = (
    "(Responsible Departments: Municipal Bureau of Commerce, Beijing Customs, among others.)",
    "(Lead unit: Port Office; Cooperating units: X, Y and Z; Deadline: by June 2024)",
    "（责任单位：市商务局、市财政局等）",
    "\nLead unit: the, and, &; by\n",
    "[Led by the Ministry of Finance]",
    "Responsible units: ",
    "The Municipal Port Office shall lead and Beijing Customs shall assist.",
)
_AMOUNTS = (
    *(
        "by the end of 2024",
        "within 5 working days",
        "RMB 10 billion",
        "20%",
        "from 200 to 60 days",
        "half a year",
    ),
    *(
        "2022-08-12",
        "31/02/2023",
        "99 月 99 日",
        "2024年2月30日",
        "1e308",
        "1,2,3,4",
        "one hundred and",
        "1.2.3.4",
    ),
    *("-5 percent", "three million thousand billion", "千百十万亿", "1/0", "Q9 2024", "9" * 400, "9" * 5000),
)
_CHINESE = ("准入", "智能化", "试行", "《计划》", "国发〔2021〕12号", "精准地", "等")
_ENDLESS = ("a" * 3000, "Ab" * 1500, "准" * 3000, "(" * 500, ")" * 500, "“" * 500, "1." * 1000, "- " * 1000)
_MORE = (
    " ; " * 500,
    ", and " * 500,
    "." * 2000,
    " " * 3000,
    "\n" * 3000,
    "-\n" * 500,
    "/" * 500,
    "A. " * 700,
)
KINDS = (
    *(_CONTROLS, _INVISIBLE, _DIRECTIONS, _ODD, _LABELS, _CLAUSES, _AMOUNTS, _CHINESE),
    *(_ENDLESS, _MORE),
)
_USUAL = len(KINDS) - 2
_WHOLE = 0.05


def mutate_text(text: str, texts: Sequence[str], draw: Random) -> str:
    """Mutate a part of a plan several times, with pieces of other plans."""
    text = take_part(text, draw)
    for _ in range(draw.choice((1, 2, 3, 5, 8, 13))):
        text = mutate_once(text, draw.choice(texts), draw)
    return text


def mutate_once(text: str, other: str, draw: Random) -> str:
    """Mutate a text once."""
    match draw.randrange(10):
        case 0 | 1 | 2 | 3 | 4:
            return rearrange(text, other, draw.choice(CUTS), draw)
        case 5 | 6 | 7:
            return insert(text, draw.choice(draw.choice(KINDS[:_USUAL])), draw)
        case 8:
            return insert(text, draw.choice(draw.choice(KINDS)), draw)
        case _:
            return _rewrite(text, draw)


def _rewrite(text: str, draw: Random) -> str:
    """Change a text as a whole."""
    changed = (
        text.upper,
        text.lower,
        text.title,
        lambda: text.replace("\n", " "),
        lambda: text.replace("\n", "\n\n"),
        lambda: text.replace("\n", "\r\n"),
        lambda: text.replace(" ", ""),
        lambda: text.translate({code: code + 0xFEE0 for code in range(0x21, 0x7F)}),
        lambda: text[: draw.randint(0, len(text))],
        lambda: text[::-1],
    )
    return draw.choice(changed)()


def take_part(text: str, draw: Random) -> str:
    """Draw some paragraphs that stand together: what is short is read soon, and more can be tried."""
    if draw.random() < _WHOLE:
        return text
    paragraphs = re.split(r"(?<=\n\n)", text)
    start = draw.randrange(len(paragraphs))
    return "".join(paragraphs[start : start + draw.randint(1, 6)])
