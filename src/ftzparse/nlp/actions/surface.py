"""Makes a sentence fit for the parser: what only confuses it is replaced or left out, tied to its source.

Guarantees single spaces, no brackets, one word for each quotation, English for Chinese. Reads
'initiatives such as "issue permits right after handover (or delivery)."' as 'initiatives such as Scheme.'.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ftzparse.hyphenation import find_breaks, joint
from ftzparse.lexicon.glossary import find_untranslated
from ftzparse.nlp.reading import Edit, Reading, join_readings, read_span
from ftzparse.source import Source, Span

# A name without a verb in it, which the model takes for a noun wherever it stands.
QUOTATION = "Scheme"
_QUOTED = re.compile(r'"[^"]{1,400}?(?P<stop>[,.;]?)"')
_BRACKETED = re.compile(r"(?<=\S)\s*[(\[](?:[^()\[\]]|[(\[][^()\[\]]*[)\]])*[)\]]")
_WORD_BEFORE = re.compile(r"[a-z]+$", re.IGNORECASE)
_WORD = re.compile(r"[a-z]+", re.IGNORECASE)
_PREFIXED = re.compile(r"\b(?:pre|re|co)-(?P<word>[a-z]{3,})")
_ASIDE = re.compile(
    r",\s(?:as|where|when|if)\s(?:needed|necessary|appropriate|required|applicable|possible),|,\sin\s(?:a|an)\s[\w\s-]{1,40}?(?:way|manner|fashion),"
)
# Between a modal and its verb, unless it names an action: "may, on the principle of prudence, optimize".
_BEHIND_MODAL = re.compile(
    r"(?<=\b(?:hall|will|ould|must|.may|.can)),\s(?:according|after|as|at|before|by\sthe|during|for|from|in|on|once|pursuant|subject|under|upon|where|when|with|within|without)\s[^,;.]{1,120},"
)
_SPACE = re.compile(r"\s{2,}|[^\S ]")
_LONG_WORD = re.compile(r"[A-Za-z]{4,}")
_TITLE_SHARE = 0.7


def read_sentence(source: Source, pieces: Sequence[Span]) -> Reading:
    """Read the pieces of one sentence, with glosses and without quotations."""
    reading = join_readings([_glossed(source, piece) for piece in pieces])
    reading = reading.edited(_joined_words(reading, source.folded))
    return reading.edited(_quotations(reading))


def smooth(reading: Reading) -> Reading:
    """Take brackets, line breaks and headline capitals out of a part of a sentence."""
    reading = reading.edited(Edit(*found.span(), "") for found in _BRACKETED.finditer(reading.text))
    reading = reading.edited(Edit(*found.span(), "") for found in _ASIDE.finditer(reading.text))
    reading = reading.edited(Edit(*found.span(), "") for found in _BEHIND_MODAL.finditer(reading.text))
    reading = reading.edited(Edit(*found.span(), " ") for found in _SPACE.finditer(reading.text))
    reading = reading.edited(Edit(*found.span(), found["word"]) for found in _PREFIXED.finditer(reading.text))
    return _without_title_case(reading)


def _glossed(source: Source, piece: Span) -> Reading:
    """Put glosses in place of Chinese words, set off by spaces."""
    words = [
        (word.span.start - piece.start, word.span.end - piece.start, word.gloss)
        for word in find_untranslated(source, piece)
    ]
    reading = read_span(source.folded, piece)
    glosses = [Edit(start, end, gloss or reading.text[start:end]) for start, end, gloss in words]
    spaces = [Edit(place, place, " ") for start, end, _ in words for place in (start, end)]
    return reading.edited([*glosses, *spaces])


def _joined_words(reading: Reading, folded: str) -> Iterator[Edit]:
    """Join words that were broken at a line's end, unless the plan writes them with a hyphen elsewhere."""
    for at in find_breaks(reading.text):
        yield Edit(at.start, at.end, joint(reading.text, at, folded))


def _quotations(reading: Reading) -> Iterator[Edit]:
    """Read a name for each quotation; a stop inside its marks ends a part of the sentence all the same."""
    for found in _QUOTED.finditer(reading.text):
        yield Edit(*found.span(), QUOTATION)
        if found["stop"]:
            yield Edit(found.end(), found.end(), found["stop"])


def _without_title_case(reading: Reading) -> Reading:
    """Write a headline in title case small, but for its first word."""
    words = list(_LONG_WORD.finditer(reading.text))[1:]
    titled = [word for word in words if word[0].istitle() and word[0] != QUOTATION]
    if len(titled) < max(2, _TITLE_SHARE * len(words)):
        return reading
    return reading.edited(Edit(*word.span(), word[0].lower()) for word in titled)
