"""The text of an item as the rules for quantities read it, tied to its source.

Guarantees that white space inside a paragraph is one blank, that a break between paragraphs is white space
but no blank, and that what holds numbers but no quantity is masked: "Two Zones", "No. 12", "items 5 to 7".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from ftzparse.lexicon.measures import measure_words
from ftzparse.outline import Item
from ftzparse.source import Source, Span

BREAK = "\v"
MASK = "\x01"
_QUOTED = re.compile(
    r'“[^“”]{1,80}”|「[^「」]{1,80}」|《[^《》]{1,160}》|(?<![\w.,;!?])"(?=\S)[^"]{1,80}(?<=\S)"(?!\w)'
)
_NUMBER = r"(?:\d{1,5}(?:\.\d{1,3}){0,3}|one|two|three|four|five|six|seven|eight|nine|ten)(?![\w%])"
_LABELS = re.compile(
    r"""
    [(\[] \s? \d{1,4} \s? [)\]]                            # "(1)", a note "[1]", "[2021] No. 40"
  | [(] (?:19|20) \d\d \s? [-–—] \s? (?:19|20)? \d\d \s? 年? [)]               # "Action Plan (2023-2025)"
  | (?<!th\ ) \b (?:One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Twelve) (?=[ -]?[A-Z])   # "Two Zones"
  | \b (?:ONE|TWO|THREE|FOUR|FIVE|SIX|SEVEN|EIGHT|NINE|TEN) \b
  | 第 [\d零〇一二三四五六七八九十百]+ (?![\d零〇一二三四五六七八九十百]*季)          # ordinals
    """,
    re.VERBOSE,
)
_STRETCH = re.compile(r"(?:[^.;。；\v]+|[.;。；](?!\s+[A-Z]))+")
_NUMERAL = re.compile(
    r"\d|[零〇一二两三四五六七八九十百千万亿]"
    r"|(?<![\w-])(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|half|zero|top)",
    re.IGNORECASE,
)
_LINE_BREAKS = re.compile(r"[^\S\v]")


@dataclass(frozen=True, slots=True)
class Reading:
    """An item's text twice: as it stands, and with what is no quantity masked."""

    places: Sequence[int]
    """Where each character stands in the source."""
    plain: str
    masked: str

    def without(self, spans: Iterator[Span] | list[Span]) -> Reading:
        """Mask stretches that have been read already."""
        return Reading(self.places, self.plain, _mask(self.masked, spans))

    def source_span(self, span: Span) -> Span:
        """Give the place of a stretch in the source."""
        return Span(self.places[span.start], self.places[span.end - 1] + 1)


def read_item(source: Source, item: Item) -> Reading:
    """Give the text of an item's body at the offsets of the item."""
    plain = _plain(source, item)
    original = source.text[item.span.start : item.span.end]
    masked = _mask(plain, (Span(*found.span()) for found in _QUOTED.finditer(original)))
    stretches = _numeric_stretches(masked)
    for pattern in (_QUOTED, _identifiers(), measure_words().idiom, _LABELS):
        masked = _mask(masked, (Span(*found.span()) for found in _find(pattern, masked, stretches)))
    return _with_single_blanks(item.span.start, plain, masked)


def _numeric_stretches(text: str) -> list[Span]:
    """Give the sentences that hold a number: most of a plan holds none."""
    stretches = (Span(*found.span()) for found in _STRETCH.finditer(text))
    return [span for span in stretches if _NUMERAL.search(text, span.start, span.end)]


def _find(pattern: re.Pattern[str], text: str, stretches: Sequence[Span]) -> Iterator[re.Match[str]]:
    for span in stretches:
        yield from pattern.finditer(text, span.start, span.end)


def _with_single_blanks(base: int, plain: str, masked: str) -> Reading:
    r"""Leave out blanks behind blanks: a line that ends in "\r\n" has two."""
    if "  " not in plain:
        return Reading(range(base, base + len(plain)), plain, masked)
    kept = [place for place, sign in enumerate(plain) if sign != " " or plain[place - 1 : place] != " "]
    return Reading(
        tuple(base + place for place in kept),
        "".join(plain[place] for place in kept),
        "".join(masked[place] for place in kept),
    )


@cache
def _identifiers() -> re.Pattern[str]:
    """Match "Article 5", "items 5 to 7", "Top 500": a label, and the numbers that share it."""
    more = rf"(?:\s?(?:,|-|–|—|\bto\b|\band\b|\bor\b)\s?{_NUMBER})"
    return re.compile(
        rf"(?<![\w-])(?:{measure_words().identifier})\s+{_NUMBER}{more}{{0,20}}"
        r"(?!\s*(?:%|per ?cent|million|billion))",
        re.IGNORECASE,
    )


def _plain(source: Source, item: Item) -> str:
    """Fold the text; clauses become masks, other gaps in the body breaks."""
    base = item.span.start
    text = source.folded[base : item.span.end]
    pieces: list[str] = []
    end = base
    for span in item.body:
        barrier = any(clause.span.overlaps(Span(end, span.start)) for clause in item.clauses)
        pieces.append((MASK if barrier or not pieces else BREAK) * (span.start - end))
        pieces.append(_LINE_BREAKS.sub(" ", text[span.start - base : span.end - base]))
        end = span.end
    pieces.append(MASK * (item.span.end - end))
    return "".join(pieces)


def _mask(text: str, spans: Iterator[Span] | list[Span]) -> str:
    pieces: list[str] = []
    end = 0
    for span in spans:
        pieces += [text[end : span.start], MASK * (span.end - max(span.start, end))]
        end = max(end, span.end)
    return "".join([*pieces, text[end:]])
