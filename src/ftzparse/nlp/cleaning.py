"""Makes the reading text of a measure: one line, glossed, without clauses and page furniture.

Guarantees single spaces, and that every word stands in the source or in the glossary. Reads "continuously
enhance the智能化 level" as "continuously enhance the intelligent level".
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from ftzparse.hyphenation import find_breaks, joint
from ftzparse.lexicon.glossary import find_untranslated
from ftzparse.source import Source, Span, decode_entities

_SPACES = re.compile(r"\s+")


def clean_text(source: Source, spans: Iterable[Span], *, gloss: bool) -> str:
    """Write stretches of the source as one line of text."""
    return " ".join(text for span in spans if (text := _clean(source, span, gloss=gloss)))


def _clean(source: Source, span: Span, *, gloss: bool) -> str:
    text = _glossed(source, span) if gloss else source.text[span.start : span.end]
    return _SPACES.sub(" ", decode_entities(_join_hyphens(source, text))).strip()


def _glossed(source: Source, span: Span) -> str:
    """Put glosses in place of Chinese words, with the space that the translator forgot."""
    pieces: list[str] = []
    start = span.start
    for word in find_untranslated(source, span):
        pieces.append(source.text[start : word.span.start])
        written = word.gloss or source.text[word.span.start : word.span.end]
        before, after = (
            source.text[start : word.span.start][-1:],
            source.text[word.span.end : word.span.end + 1],
        )
        glue = word.gloss is not None
        pieces.append(
            " " * (glue and _needs_space_after(before)) + written + " " * (glue and after.isalnum())
        )
        start = word.span.end
    return "".join([*pieces, source.text[start : span.end]])


def _needs_space_after(character: str) -> bool:
    return character.isalnum() or character in {",", ";", ".", ":", ")"}


def _join_hyphens(source: Source, text: str) -> str:
    """Join words that were broken at a line's end, unless the plan writes them with a hyphen elsewhere."""
    pieces, end = [], 0
    for at in find_breaks(text):
        pieces += [text[end : at.start], joint(text, at, source.folded)]
        end = at.end
    return "".join([*pieces, text[end:]])
