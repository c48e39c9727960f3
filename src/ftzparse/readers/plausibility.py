"""How likely decoded text is what somebody wrote, where several encodings decode the same bytes.

Chinese: nearly all of its characters are among the 3,755 of GB 2312's first level, by frequency,
or punctuation; wrong readings fall all over the 70,000 that GB18030 has ("zone抯 for zone's").
Western: a few quotation marks, dashes and accented letters in otherwise ASCII text.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

# Full-width ASCII is added below. Here: what plan texts put between Chinese words.
_PUNCTUATION = "\u3000、。·—…‘’“”〈〉《》「」『』【】〔〕①②③④⑤⑥⑦⑧⑨⑩ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ￥"
_TYPOGRAPHIC = "\u00a0€‚„…†‡‰‹›‘’“”•–—™£§©«»®°±²³·¼½¾×÷"
# "Édouard", "Ürümqi", "café"; not "BeijingÕs" nor "ÒTwo", which is Mac Roman read wrongly.
_ACCENTED = re.compile(
    r"(?<![A-Za-zÀ-ÿ])[À-ÖØ-ÞŒŠŽ](?=[a-z])"
    r"|(?<=[A-Za-z])[ß-öø-ÿœšž]"
    r"|[ß-öø-ÿœšž](?=[a-z])"
)
# English with accents stays below 5 %; any other script read as Windows-1252 lies far above.
_MOST_WESTERN = 0.2


@cache
def _common_chinese() -> frozenset[str]:
    hanzi = bytes(byte for lead in range(0xB0, 0xD7) for trail in range(0xA1, 0xFF) for byte in (lead, trail))
    rest = bytes(byte for trail in range(0xA1, 0xFA) for byte in (0xD7, trail))  # the last row is shorter
    full_width = map(chr, range(0xFF01, 0xFF5F))
    return frozenset((hanzi + rest).decode("gb2312")) | frozenset(_PUNCTUATION) | frozenset(full_width)


def chinese_share(text: str) -> float:
    """Tell which share of the characters beyond ASCII is common in Chinese plans; 0 if there are none.

    >>> chinese_share("market access (准入)")
    1.0
    >>> chinese_share("the zone抯 banks")
    0.0
    """
    counts = {char: count for char, count in Counter(text).items() if not char.isascii()}
    common = sum(count for char, count in counts.items() if char in _common_chinese())
    return common / sum(counts.values()) if counts else 0.0


def readable_share(text: str) -> float:
    """Tell which share of all characters is ASCII that prints, white space, or common in Chinese plans."""
    readable = sum(count for char, count in Counter(text).items() if _is_readable(char))
    return readable / len(text) if text else 0.0


def western_share(text: str) -> float:
    """Tell which share of the characters beyond ASCII English text would have; 0 if too many are.

    >>> western_share("“Two Zones” – the café")
    1.0
    >>> western_share("market access (×¼Èë)")
    0.5
    """
    foreign = sum(not char.isascii() for char in text)
    if foreign == 0 or foreign > _MOST_WESTERN * len(text):
        return 0.0
    expected = sum(map(text.count, _TYPOGRAPHIC)) + len(_ACCENTED.findall(text))
    return expected / foreign


def _is_readable(char: str) -> bool:
    if char.isascii():
        return char.isprintable() or char.isspace()
    return char in _common_chinese() or char in _TYPOGRAPHIC
