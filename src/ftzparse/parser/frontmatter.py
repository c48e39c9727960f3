"""Finds the plan's own title and date among what stands before and after its measures.

Guarantees spans inside the paragraphs it is given. Reads "China (Beijing) Free Trade Pilot Zone
Special Enhancement Plan …" under "Original text:", and the date line "2022-08-12".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from ftzparse.lexicon.layout import layout
from ftzparse.outline import Dated
from ftzparse.parser.dates import find_dates
from ftzparse.parser.paragraphs import Paragraph
from ftzparse.parser.shapes import LONGEST_TITLE, Shape
from ftzparse.parser.title_lines import is_issuer
from ftzparse.sentences import calls_for_more
from ftzparse.source import Source, Span

_WRAPPER = re.compile(r"(?:notice|circular|letter)\b", re.IGNORECASE)
_ISSUED = re.compile(r"\b(?:issu|promulgat|print|document)", re.IGNORECASE)
_POSTED = re.compile(r"\b(?:post|updat)", re.IGNORECASE)
_LABELLED_DATE = re.compile(
    r"(?:publish(?:ed|ing)?|released?|issued?|promulgated|printed|distributed|posted|updated|date|time|发布)"
    r"[\w ]{0,20}?(?:date|time|on|at)?\s*:?\s*$",
    re.IGNORECASE,
)
_OTHER_DATE = re.compile(
    r"\b(?:(?:effective|implementation|enforcement|expiry|validity)\s+(?:date|time)"
    r"|date\s+of\s+(?:implementation|enforcement|effect|expiry|entry\s+into\s+force))\s*:?\s*$",
    re.IGNORECASE,
)
# "(Issued by the General Office of Tianjin Municipal People's Government on / September 12, 2023)".
_NOTED_DATE = re.compile(
    r"\((?:[^()]{1,240}\b)?(?:issued|printed|promulgated|published)\b[^();]{1,160}\bon\s*\Z", re.IGNORECASE
)
_ADOPTED = re.compile(
    r"\((?:[^()]{1,240}\b)?(?:adopted|deliberated|passed)\b[^();]{1,240}\bon\s*\Z", re.IGNORECASE
)
_DRESSING = re.compile(
    r"(?:\d\d?:\d\d(?::\d\d)?\s+)?(?:source|author|editor|font|views?|clicks?)\b", re.IGNORECASE
)
_OTHER = re.compile(r"\bNo\b\.?\s*\d|[\[(]20\d\d[\])]|[:|>]")
_FEWEST_WORDS = 6  # "Beijing Opens Up" is a headline
_LONGEST_NOTE = 400
_LONGEST_LABEL = 60
_LONGEST_DATE_LINE = 80
# As in "Hohhot, 19 April 2024" and "Shang Fa [2024] No. 5    19 April 2024".
_AROUND_DATE = re.compile(
    r"(?:[A-Z][\w']*(?: [A-Z][\w']*)?,|[A-Z][\w' ]{0,60}\[\d{4}\]\s*No\.?\s*\d{1,4}\s)?[\s()\[\],.]*"
)


def find_title(source: Source, paragraphs: Sequence[Paragraph], shapes: Sequence[Shape]) -> Span | None:
    """Choose the plan's title among the paragraphs before its first heading or measure.

    Of several, the last is the plan's own: what stands above is a headline or a covering notice. Where no
    line names a kind of document, the first long line in Title Case is taken.
    """
    return _named_title(source, paragraphs, shapes) or _other_title(source, paragraphs, shapes)


def _named_title(source: Source, paragraphs: Sequence[Paragraph], shapes: Sequence[Shape]) -> Span | None:
    heads = {source.text[span.start : span.end].casefold() for span in source.hidden}
    best: tuple[float, Span] | None = None
    announced = False
    for place, (paragraph, shape) in enumerate(zip(paragraphs, shapes, strict=True)):
        text = source.folded[paragraph.span.start : paragraph.span.end]
        if layout().is_announcement(text):
            announced = True
        elif _may_be_title(text, shape):
            score = 2.0 * announced + 2.0 * shape.titled - 1.0 * (_WRAPPER.match(text) is not None)
            score -= 0.5 * (text.casefold() in heads) + 0.5 * shape.acts
            if best is None or score >= best[0]:
                best = score, _with_end(source, paragraphs[place : place + 2])
            announced = False
    return best[1] if best else None


def _other_title(source: Source, paragraphs: Sequence[Paragraph], shapes: Sequence[Shape]) -> Span | None:
    """Find "Going Further in the Reform of the Ningbo Area in 2024", but no issuer and no number."""
    for place, (paragraph, shape) in enumerate(zip(paragraphs, shapes, strict=True)):
        text = source.folded[paragraph.span.start : paragraph.span.end]
        whole = shape.sentences == 1 and not shape.closed and not shape.is_note and shape.titled
        if whole and _FEWEST_WORDS <= shape.words <= LONGEST_TITLE and not _names_other(text):
            return _with_end(source, paragraphs[place : place + 2])
    return None


def _names_other(text: str) -> bool:
    """Tell an issuing body, the number of a document, the parts of a web page."""
    return is_issuer(text) or _OTHER.search(text) is not None


def _with_end(source: Source, paragraphs: Sequence[Paragraph]) -> Span:
    """Add "(2023-2025)" on a line of its own to the title above it, and leave out "[Effective]" behind it."""
    title, *others = (paragraph.span for paragraph in paragraphs)
    ended = any(layout().is_title_end(source.folded[span.start : span.end]) for span in others)
    bare = layout().without_status(source.folded[title.start : title.end])
    return Span(title.start, others[0].end if ended else title.start + len(bare))


def _may_be_title(text: str, shape: Shape) -> bool:
    short = 1 < shape.words <= LONGEST_TITLE and shape.sentences == 1
    chinese = shape.words >= 1 and not text[0].isascii()
    short = short and not layout().is_annex(text)  # "Annex: Several Measures"
    return (short or chinese) and not shape.closed and shape.names_document and (shape.titled or chinese)


def find_date(source: Source, front: Iterable[Span], closing: Iterable[Span]) -> Dated | None:
    """Choose the date of issue: a signature's, a line of its own, one that says it is the date."""
    before, after = list(front), list(closing)
    for choice in (_lone_dates(source, after), _lone_dates(source, before)):
        for date in choice:
            return date
    return min(_labelled_dates(source, before), default=(0, None), key=lambda found: found[0])[1]


def _lone_dates(source: Source, lines: Iterable[Span]) -> Iterator[Dated]:
    for line in lines:
        for date in find_dates(source.folded, line) if len(line) <= _LONGEST_DATE_LINE else ():
            around = source.folded[line.start : date.span.start] + source.folded[date.span.end : line.end]
            alone = _AROUND_DATE.fullmatch(around) or _is_dressed(source, line, date)
            if alone and not _ends_sentence(source, line):
                yield date


def _ends_sentence(source: Source, line: Span) -> bool:
    """Tell a date with which a sentence ends that began above: "… be valid until / December 31, 2027."."""
    above = source.folded[: line.start].rpartition("\n")[0].rpartition("\n")[2]
    return calls_for_more(above.rstrip())


def _is_dressed(source: Source, line: Span, date: Dated) -> bool:
    """Tell a date with what web pages put behind it: "2023-10-19 Font size: [Large] [Medium] [Small]"."""
    rest = source.trim(Span(date.span.end, line.end))
    text = source.folded[rest.start : rest.end]
    dressed = layout().is_furniture(text) or _DRESSING.match(text) is not None
    return date.span.start == line.start and dressed


def _labelled_dates(source: Source, lines: Iterable[Span]) -> Iterator[tuple[int, Dated]]:
    """Give each date with a label and its rank: "Date of issue" before "Posted on" before "Adopted on"."""
    for line in lines:
        for date in find_dates(source.folded, line):
            before = source.folded[max(line.start, date.span.start - _LONGEST_LABEL) : date.span.start]
            around = source.folded[max(0, date.span.start - _LONGEST_NOTE) : date.span.start]
            label = None if _OTHER_DATE.search(before) else _LABELLED_DATE.search(before)
            if label or _NOTED_DATE.search(around):
                yield _rank(label[0] if label else None), date
            elif _ADOPTED.search(around):
                yield 3, date


def _rank(label: str | None) -> int:
    """Rank what a date is called: issued by the body, published by anyone, posted on a page."""
    return 0 if label is None or _ISSUED.search(label) else 2 if _POSTED.search(label) else 1
