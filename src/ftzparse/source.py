"""The decoded source text and ranges of it: the one place that makes a quote.

Guarantees that a quote equals its characters, and that `folded` has the length of `text`, so
that an offset found in either holds in both. Reads lines such as "１．Support …（准入）".
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Literal

from ftzparse.models import Extent, FileFormat, Page, Quote, SetAside

# Each character stands for one character, so offsets survive. Full-width forms and their ASCII
# twins lie a fixed distance apart; the rest are the variants that scraped plans mix.
_FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_VARIANTS: dict[int, int | str] = {
    ord(variant): plain
    for plain, variants in {
        '"': "“”„‟«»",
        "'": "‘’‚‛",
        "-": "‐‑‒−",
        " ": "\t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005"
        "\u00ad\u200b\u200c\u200d\u2060\ufeff"  # without width, but a number may stand behind them
        "\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000",
        "[": "【〔",
        "]": "】〕",
    }.items()
    for variant in variants
}
_CHINESE = re.compile("[\u4e00-\u9fff]")
_CHINESE_SHARE = 0.3  # of the letters; translations with left-over words have at most 0.006 in the fixtures
_ENTITIES = {
    "amp": "&",
    "lt": "<",
    "gt": ">",
    "nbsp": " ",
    "#160": " ",
    "middot": "·",
    "hellip": "…",
    "quot": '"',
    "ldquo": '"',
    "rdquo": '"',
    "apos": "'",
    "#39": "'",
    "lsquo": "'",
    "rsquo": "'",
    "ndash": "–",
    "mdash": "—",
}
_ENTITY = re.compile(rf"&(?P<name>{'|'.join(_ENTITIES)});")
_FOLD: dict[int, int | str] = {**_FULL_WIDTH, **_VARIANTS}


def fold(text: str) -> str:
    """Replace typographic variants by plain ones, character for character.

    >>> fold("１．“Two Zones”（试行）")
    '1."Two Zones"(试行)'
    """
    if text.isascii() and "\t" not in text and "&" not in text:
        return text  # nothing to replace: most names and phrases, many times over
    if "&" in text:
        text = _ENTITY.sub(_decoded, text)
    return text.translate(_FOLD)


def decode_entities(text: str) -> str:
    """Write the characters that a scrape left encoded.

    >>> decode_entities("R&amp;D")
    'R&D'
    """
    return _ENTITY.sub(lambda entity: _ENTITIES[entity["name"]], text)


def _decoded(entity: re.Match[str]) -> str:
    """Give what a scrape left encoded, and blanks up to its length: "Export &amp; Credit"."""
    return _ENTITIES[entity["name"]].ljust(len(entity[0]))


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of code points of the source text."""

    start: int
    end: int

    def __len__(self) -> int:
        """Tell how many characters it holds."""
        return self.end - self.start

    def __contains__(self, other: Span) -> bool:
        """Tell whether another span lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Tell whether both share a character."""
        return self.start < other.end and other.start < self.end

    def extent(self) -> Extent:
        """Give the span as it stands in the output."""
        return Extent(start=self.start, end=self.end)


@dataclass(frozen=True)
class Source:
    """A decoded text, what it was decoded from, and how."""

    name: str
    text: str
    sha256: str
    encoding: str
    assumption: str | None = None
    """Why this encoding was taken, where the bytes did not prove it."""
    hidden: tuple[Span, ...] = ()
    """What no pattern shall see: page numbers and running heads, also in the middle of a sentence."""
    format: FileFormat = "text"
    pages: tuple[Page, ...] | None = None
    set_aside: tuple[SetAside, ...] = ()
    """What of the file is not in the text, such as the navigation of a web page."""
    path: str | None = None
    """Where it was read from, as the user wrote it."""

    @property
    def called(self) -> str:
        """Give what errors call it: the path, so that files of one name can be told apart."""
        return self.path or self.name

    def hiding(self, spans: Iterable[Span]) -> Source:
        """Give the same source with stretches hidden; quotes still hold them."""
        return replace(self, hidden=tuple(spans))

    @cached_property
    def text_sha256(self) -> str:
        """Give the hash of the text itself, whatever file it was read from."""
        return hashlib.sha256(self.text.encode("utf-8")).hexdigest()

    @cached_property
    def language(self) -> Literal["en", "zh"]:
        """Tell the language of the text: Chinese, where a good part of its letters are."""
        letters = sum(map(str.isalpha, self.text))
        chinese = len(_CHINESE.findall(self.text))
        return "zh" if chinese > _CHINESE_SHARE * letters else "en"

    @cached_property
    def folded(self) -> str:
        """Give the text with plain punctuation and blanks for what is hidden, offset for offset."""
        pieces, end = [], 0
        for span in sorted(self.hidden):  # which may overlap: a mark in a footnote
            pieces += [self.text[end : span.start], " " * (span.end - max(span.start, end))]
            end = max(end, span.end)
        return fold("".join([*pieces, self.text[end:]]))

    def quote(self, span: Span) -> Quote:
        """Give the characters of a span with their place."""
        return Quote(quote=self.text[span.start : span.end], start=span.start, end=span.end)

    def trim(self, span: Span) -> Span:
        """Take what shows nothing off both ends of a span; a blank span ends up empty at its start."""
        start, end = span.start, span.end
        while start < end and self.folded[start].isspace():  # also characters without width
            start += 1
        while end > start and self.folded[end - 1].isspace():
            end -= 1
        return Span(start, end)


def subtract(whole: Span, holes: Iterable[Span]) -> tuple[Span, ...]:
    """Cut holes out of a span and give what remains, in order; empty rests are dropped.

    >>> subtract(Span(0, 10), [Span(2, 4), Span(8, 10)])
    (Span(start=0, end=2), Span(start=4, end=8))
    """
    rests: list[Span] = []
    start = whole.start
    for hole in sorted(holes):
        if hole.end <= start or hole.start >= whole.end:
            continue
        if hole.start > start:
            rests.append(Span(start, hole.start))
        start = max(start, hole.end)
    if start < whole.end:
        rests.append(Span(start, whole.end))
    return tuple(rests)
