"""Which lines of a PDF are running heads and page numbers: they stand at the edges of many pages.

Guarantees that a clause or an item is never taken for one. Sets apart "— 3 —", "Page 3 of 12" and a
head that stands on a third of the pages, whatever number is in it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from ftzparse.readers.pdf.lines import PageLine

_EDGE = 2  # lines from the top, and from the bottom
_SHARE = 3  # one page in three: heads of left and right pages differ
_TIMES = 2
_LONGEST = 120
_DIGITS = re.compile(r"\d+")
_NUMBER = re.compile(
    r"\W*(?:page|p\.|第)?\s*(?:\d{1,4}|[ivxl]{1,6})\s*(?:(?:of|/|页)\W*(?:共\s*)?(?:\d{1,4})?\s*页?)?\W*",
    re.IGNORECASE,
)
# A clause in brackets, a sentence, an item or a label: the plan's own.
_OWN = re.compile(r".*[.。;；:：)）]$|.*(?:: |：)|[(（]?(?:\d{1,3}|[一二三四五六七八九十]{1,3})[.、)）]")

Parts = list[tuple[str, str]]


def split_furniture(pages: Sequence[Sequence[PageLine]]) -> tuple[list[list[PageLine]], Parts]:
    """Give the pages without furniture, and the lines that were set aside."""
    times = Counter(key for page in pages for key in {_key(line) for line in _edges(page)})
    kept: list[list[PageLine]] = []
    parts: Parts = []
    for page in pages:
        found = {id(line): kind for line, kind in _find_furniture(page, times, len(pages))}
        kept.append([line for line in page if id(line) not in found])
        parts += [(found[id(line)], line.text) for line in page if id(line) in found]
    return kept, parts


def _find_furniture(
    page: Sequence[PageLine], times: Counter[str], pages: int
) -> Iterator[tuple[PageLine, str]]:
    for line in _edges(page):
        if _NUMBER.fullmatch(line.text):
            yield line, "page-number"
        elif times[_key(line)] >= max(_TIMES, pages / _SHARE) and _may_be_head(line.text):
            yield line, "running-head"


def _edges(page: Sequence[PageLine]) -> list[PageLine]:
    by_height = sorted(page, key=lambda line: -line.top)
    return by_height if len(page) <= 2 * _EDGE else [*by_height[:_EDGE], *by_height[-_EDGE:]]


def _key(line: PageLine) -> str:
    return _DIGITS.sub("#", line.text).casefold()


def _may_be_head(text: str) -> bool:
    return len(text) <= _LONGEST and not _OWN.match(text)
