"""The way back from what the model read to quotes of the source.

Guarantees grounded quotes. Reads "venture funds (including angel funds)" with the bracket, which the model
never saw, as a part of the object that it describes.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from ftzparse.models import Quote
from ftzparse.nlp.actions.head import Stretch
from ftzparse.nlp.reading import Reading
from ftzparse.source import Source, Span

# A bracket that says where or when something begins or applies describes nothing.
_DESCRIPTION = re.compile(
    r"\s?\((?!first\b|pilot\b|applica|see\b|hereinafter|\d+ at\b|responsib|led\b|lead\b)"
    r"[^()]*(?:\([^()]*\)[^()]*)*\)",
    re.IGNORECASE,
)
_ABBREVIATED = re.compile(r"(?<=\betc)\.")


@dataclass(frozen=True, slots=True)
class Quotes:
    """The quotes of one passage, by stretches of the text that the model read."""

    source: Source
    reading: Reading
    sentence: Span
    """Where a description ends at the latest."""

    def described_span(self, stretch: Stretch) -> Span:
        """Give the source of a stretch, with a bracket that describes it or its stop in "etc."."""
        span, folded, end = self.reading.span(*stretch), self.source.folded, self.sentence.end
        more = _DESCRIPTION.match(folded, span.end, end) or _ABBREVIATED.match(folded, span.end, end)
        return Span(span.start, more.end()) if more else span

    def verb(self, stretch: Stretch) -> Quote:
        """Give a verb as it stands in the source."""
        return self.source.quote(self.reading.span(*stretch))

    def object(self, stretch: Stretch | None) -> Quote | None:
        """Give an object as it stands in the source."""
        return self.source.quote(self.described_span(stretch)) if stretch else None
