"""What is odd about the text itself: its encoding, lost characters, Chinese words left in English.

Guarantees one finding for each word, with all its places. Reads "the智能化 level".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ftzparse.findings.codes import finding
from ftzparse.findings.wording import counted
from ftzparse.lexicon.glossary import find_untranslated
from ftzparse.models import Finding
from ftzparse.outline import MergedOutline
from ftzparse.source import Source, Span, subtract

_LOST = re.compile("\ufffd+")


def review_language(source: Source, merged: MergedOutline) -> Iterator[Finding]:
    """Look for what happened to the text before it got here."""
    if source.assumption:
        yield finding("assumed-encoding", source.assumption, [])
    lost = [Span(*found.span()) for found in _LOST.finditer(source.text)]
    if lost:
        yield finding("damaged-text", f"{counted(len(lost), 'place')} where characters were lost", lost)
    if source.language == "en":
        yield from _untranslated(source, merged)


def _untranslated(source: Source, merged: MergedOutline) -> Iterator[Finding]:
    places: dict[tuple[str, str | None], list[Span]] = {}
    for stretch in subtract(Span(0, len(source.text)), _numbers(merged)):
        for word in find_untranslated(source, stretch):
            written = source.text[word.span.start : word.span.end]
            places.setdefault((written, word.gloss), []).append(word.span)
    for (written, gloss), spans in places.items():
        reading = f'read as "{gloss}"' if gloss else "left as it is: not in the glossary"
        measures = [
            measure.id for measure in merged.measures if any(span in measure.item.span for span in spans)
        ]
        yield finding("untranslated-word", f'"{written}" is not translated; {reading}', spans, measures)


def _numbers(merged: MergedOutline) -> list[Span]:
    """Give the labels, in which Chinese numerals are no words, and what is no part of the plan."""
    labels = [entry.label.span for entry in merged.outline.entries if entry.label]
    return [*labels, *merged.outline.furniture]
