"""The words of a passage before it is parsed, and where verbs may stand among them.

Guarantees that asking beyond either end gives an empty word. Reads "continuously refine" as
a verb behind an adverb.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from ftzparse.lexicon.verbs import verb_words

_WORD = re.compile(r"[A-Za-z]+(?:['’-][A-Za-z]+)*|\d(?:[\d,.]*\d)?|[^\w\s]|[^\W\d_]+")
_ADVERB_ENDING = re.compile(r"[a-z]{2,}ly$")


@dataclass(frozen=True, slots=True)
class Words:
    """The words and stops of a passage, with their places in its text."""

    matches: tuple[re.Match[str], ...]
    lower: tuple[str, ...]

    def __len__(self) -> int:
        """Tell how many words there are."""
        return len(self.lower)

    def __getitem__(self, place: int) -> str:
        """Give a word in lower case, an empty one beyond the ends."""
        return self.lower[place] if 0 <= place < len(self.lower) else ""

    def verb_place(self, place: int) -> int:
        """Skip the adverbs before a verb."""
        while place < len(self) - 1 and is_adverb(self[place]):
            place += 1
        return place

    def commas(self) -> tuple[int, ...]:
        """Give the places of the commas."""
        return tuple(place for place, word in enumerate(self.lower) if word == ",")

    def is_capital(self, place: int) -> bool:
        """Tell whether a word begins with a capital."""
        return place < len(self) and self.matches[place][0][0].isupper()


def read_words(text: str) -> Words:
    """Read the words of a text.

    >>> read_words("We'll pilot AI-assisted checks.").lower
    ("we'll", 'pilot', 'ai-assisted', 'checks', '.')
    """
    matches = tuple(_WORD.finditer(text))
    return Words(matches, tuple(match[0].lower() for match in matches))


def is_adverb(word: str) -> bool:
    """Tell whether a word may stand before a verb that opens a clause; "rely" and "supply" are verbs."""
    adverb = word in verb_words().words.adverbs or bool(_ADVERB_ENDING.match(word))
    return adverb and word not in verb_words()
