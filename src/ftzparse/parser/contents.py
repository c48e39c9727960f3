"""Sets a table of contents and closing annexes apart, so that their numbers count nothing.

Guarantees that what it sets apart holds no measure of the plan: the lines of a table of contents
stand again below, and an annex comes after most of the numbered paragraphs. Reads "Widening
International Channels ........ 1" and "Annex: Task table".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ftzparse.lexicon.layout import layout
from ftzparse.parser.leaders import ends_in_leader
from ftzparse.parser.paragraphs import Paragraph
from ftzparse.source import Source

_LEADER = re.compile(r"(?:\s*(?:\.{3,}|…+|·{3,}|_{3,})\s*|\s+)\(?\d{1,4}\)?$")
_LONGEST_ENTRY = 300


def contents_range(source: Source, paragraphs: Sequence[Paragraph]) -> range:
    """Find the paragraphs of the table of contents, its title included."""
    texts = [_text(source, paragraph) for paragraph in paragraphs]
    for start, text in enumerate(texts):
        named = layout().is_contents(text)
        if named or ends_in_leader(text):
            later = {_plain(text) for text in texts[start + 1 :] if not _LEADER.search(text)}
            end = start + named
            while end < len(texts) and _is_entry(texts[end], later, texts[end + 1 :]):
                end += 1
            if end > start + named:
                return range(start, _end_of_count(paragraphs, end) if named else end)
    return range(0)


def _end_of_count(paragraphs: Sequence[Paragraph], end: int) -> int:
    """Add the entries that count on, though the text that was scraped ends before their chapters."""
    while end < len(paragraphs) and _counts_on(paragraphs[end - 1], paragraphs[end]):
        end += 1
    return end


def _counts_on(before: Paragraph, entry: Paragraph) -> bool:
    known = {(label.form, label.value + 1) for label in before.labels}
    return any((label.form, label.value) in known for label in entry.labels)


def _is_entry(text: str, later: set[str], rest: Sequence[str]) -> bool:
    """Tell whether a line is in the table: it has a page number, or stands again further down."""
    if ends_in_leader(text):
        return True
    bare = _plain(_LEADER.sub("", text))
    return bare in later and (bare != _plain(text) or bare in map(_plain, rest))


def _plain(text: str) -> str:
    """Give a heading as it is compared: "PART ONE / GENERAL PROVISIONS" is "Part One General Provisions"."""
    return " ".join(text.casefold().split())


def annex_start(source: Source, paragraphs: Sequence[Paragraph], contents: range) -> int:
    """Find where the annexes behind the plan begin; the number of paragraphs: there are none."""
    labelled = [
        _bears_number(paragraph) and place not in contents for place, paragraph in enumerate(paragraphs)
    ]
    before, total = 0, sum(labelled)
    for place, paragraph in enumerate(paragraphs):
        if place in contents:
            continue
        if before and before >= total - before and layout().is_annex(_text(source, paragraph)):
            return place
        before += labelled[place]
    return len(paragraphs)


def _bears_number(paragraph: Paragraph) -> bool:
    """Leave out the rows of a table, of which an annex can hold more than the plan has measures."""
    return any(label.form != "cell" for label in paragraph.labels)


def _text(source: Source, paragraph: Paragraph) -> str:
    """Give a paragraph; of a long one, which is no entry, the start."""
    return source.folded[
        paragraph.span.start : min(paragraph.span.end, paragraph.span.start + _LONGEST_ENTRY)
    ]
