"""Cuts a measure into passages, the stretches that are parsed each on their own.

Guarantees passages in reading order; sentences that page furniture cuts in two are one again. Reads
"The office shall: (a) conduct spot checks; (b) record violations." as three passages.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ftzparse.lexicon.verbs import verb_words
from ftzparse.nlp.actions.surface import read_sentence, smooth
from ftzparse.nlp.reading import Reading
from ftzparse.outline import Item
from ftzparse.sentences import split_sentences
from ftzparse.source import Source, Span

_MARKER = re.compile(
    r"\s*(?:[(\[](?:\d{1,2}|[a-zA-Z]|[ivx]{1,4}|[一二三四五六七八九十]{1,3})[)\]]|[a-z][.)]\s|[•●○▪■*–-]\s)\s*"
)
_CAPTION = re.compile(r"[(\[][A-Z][^()\[\]]{1,80}[)\]]\s+(?=[A-Z\"])")
_BREAK = re.compile(r";\s*(?:and\s+|or\s+)?|:\s+(?=[(\[A-Z]|(?P<word>[a-z]+)\b)|\s(?=\(\d\)\s)")
_LEADING_IN = r"(?:,?\s(?:in\sparticular|specifically|mainly|further|also))?:?$"
_GOVERNOR = re.compile(rf"\b(?P<modal>shall|will|may|must|should|can|to){_LEADING_IN}")
_SECOND_GOVERNOR = re.compile(rf",?\s(?:and|or)\s(?:shall|will|may|must|should|can){_LEADING_IN}")
_OPEN_ENDED = frozenset(
    {"a", "an", "and", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with"}
)
_UNFINISHED = re.compile(r"[^.!?;:)\]\"']$")


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch that is parsed on its own, and the sentence that it belongs to."""

    sentence: Span
    reading: Reading
    governor: str = ""
    """The modal at the end of the words before a list ("shall:"), which governs its entries."""
    listed: bool = False
    """Whether it stands behind a number or bullet, so that it may be a mere noun."""


def read_passages(source: Source, item: Item) -> Iterator[Passage]:
    """Cut the text of an item into passages."""
    governor = ""
    for pieces in _sentences(source, item):
        for part in _parts(read_sentence(source, pieces)):
            if not part.text:
                continue
            marker = _MARKER.match(part.text)
            entry = _without_caption(part.part(marker.end() if marker else 0, len(part.text)))
            governor = governor if marker else ""
            if governor == "to":
                continue  # entries of "are encouraged to:" are parts of one object
            if entry.text and not _is_remark(entry.text):
                sentence = Span(pieces[0].start, pieces[-1].end)
                yield Passage(sentence, smooth(_without_lead_in(entry)), governor, bool(marker))
            stem = _GOVERNOR.search(entry.text)
            governor = stem["modal"] if stem else governor


def _without_caption(reading: Reading) -> Reading:
    """Leave out the caption of an article: "[Port Clearance] | Goods shall be declared …"."""
    found = _CAPTION.match(reading.text)
    return reading.part(found.end(), len(reading.text)) if found else reading


def _without_lead_in(reading: Reading) -> Reading:
    """Leave out what only opens a list: "… develop services, | and shall in particular:"."""
    found = _SECOND_GOVERNOR.search(reading.text)
    return reading.part(0, found.start()) if found else reading


def _is_remark(text: str) -> bool:
    """Tell a sentence in brackets: "(Applicable areas: Shanghai, Guangdong)"."""
    return text.startswith("(") and text.rstrip(" .").endswith(")")


def _sentences(source: Source, item: Item) -> Iterator[tuple[Span, ...]]:
    """Give the sentences, each as the pieces that page furniture leaves of it."""
    pieces: tuple[Span, ...] = ()
    for span in item.body:
        for sentence in split_sentences(source.folded, span):
            if pieces and not _continues(source.folded, pieces[-1], sentence):
                yield pieces
                pieces = ()
            pieces = (*pieces, sentence)
    if pieces:
        yield pieces


def _continues(folded: str, before: Span, after: Span) -> bool:
    last = folded[before.start : before.end].rsplit(maxsplit=1)[-1]
    goes_on = _UNFINISHED.search(last) is not None and folded[after.start].islower()
    return last.lower() in _OPEN_ENDED or goes_on


def _parts(reading: Reading) -> Iterator[Reading]:
    """Cut a sentence at semicolons, at colons before clauses, and before the numbers of a list."""
    start = 0
    for found in _BREAK.finditer(reading.text):
        if found["word"] and found["word"] not in verb_words().forms.verbs:
            continue
        before = reading.text[start : found.start()]
        if before.count("(") > before.count(")"):
            continue
        yield reading.part(start, found.start() + 1)
        start = found.end()
    yield reading.part(start, len(reading.text))
