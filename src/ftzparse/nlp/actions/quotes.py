"""A passage with what the model says of it: the way back from tokens to quotes of the source.

Guarantees grounded quotes. Reads "venture funds (including angel funds)" with the bracket, which the model
never saw, as a part of the object that it describes.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ftzparse.models import Quote
from ftzparse.nlp.actions.head import Stretch
from ftzparse.nlp.reading import Reading
from ftzparse.source import Source, Span

if TYPE_CHECKING:
    from spacy.tokens import Doc

# A bracket that says where or when something begins or applies describes nothing.
_DESCRIPTION = re.compile(
    r"\s?\((?!first\b|pilot\b|applica|see\b|hereinafter|\d+ at\b|responsib|led\b|lead\b)"
    r"[^()]*(?:\([^()]*\)[^()]*)*\)",
    re.IGNORECASE,
)
_ABBREVIATED = re.compile(r"(?<=\betc)\.")


@dataclass(frozen=True, slots=True)
class ParsedPassage:
    """A passage as the model read it."""

    source: Source
    reading: Reading
    doc: Doc
    sentence: Span
    """Where a description ends at the latest."""

    def span(self, stretch: Stretch) -> Span:
        """Give the source of a stretch of tokens."""
        first, last = self.doc[stretch[0]], self.doc[stretch[1] - 1]
        return self.reading.span(first.idx, last.idx + len(last))

    def described_span(self, stretch: Stretch) -> Span:
        """Give the source of a stretch of tokens, with a bracket that describes it or its stop in "etc."."""
        span, folded, end = self.span(stretch), self.source.folded, self.sentence.end
        more = _DESCRIPTION.match(folded, span.end, end) or _ABBREVIATED.match(folded, span.end, end)
        return Span(span.start, more.end()) if more else span

    def verb(self, place: int) -> Quote:
        """Give a verb as it stands in the source."""
        return self.source.quote(self.span((place, place + 1)))

    def object(self, stretch: Stretch | None) -> Quote | None:
        """Give an object as it stands in the source."""
        return self.source.quote(self.described_span(stretch)) if stretch else None
