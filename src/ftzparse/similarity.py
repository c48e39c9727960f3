"""How alike two texts are: the one home of rapidfuzz and of every threshold, with its evidence.

Scores are 0 to 100 and do not depend on the order of words. "Municipal Bureau of Commerce" and
"Municipal Commerce Bureau" are nearly the same; two measures of one plan are not.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations, groupby

from rapidfuzz import fuzz, process
from rapidfuzz.distance import Levenshtein

from ftzparse.source import fold

# The item that the Beijing plan repeats scores 99 against its first text, the next pair of items 61.
REPEAT = 90.0
# Reworded sentences of the Beijing press summary score 77 to 80, unrelated ones up to 65. Editions of a
# plan are aligned by the same likeness.
ECHO = 72.0
# The nearest names of different bodies in the registry score 92.9 among local ones, 90.5 among national
# ones and 94.1 among areas (Xiangjiang and Xiong'an New Area). Names with one letter dropped or swapped
# have a median of 97. Below this, better unlinked than wrong.
SAME_NAME = 95.0

_ALPHABETIC = re.compile(r"[A-Za-z0-9]+|[^\W_A-Za-z0-9]")
_BOILERPLATE = 50  # a phrase in more texts than this tells nothing about any two of them


def words(text: str) -> list[str]:
    """Give the words of a text without case and punctuation; a Chinese character is a word.

    >>> words('The "Two Zones," 试行')
    ['the', 'two', 'zones', '试', '行']
    """
    return _ALPHABETIC.findall(fold(text).casefold())


def sorted_words(text: str) -> str:
    """Give the words of a text in alphabetical order, the form in which texts are compared."""
    return " ".join(sorted(words(text)))


def likeness(first: str, second: str, at_least: float = 0.0) -> float:
    """Score two texts given as `sorted_words`; 0 when they are not as alike as asked.

    >>> likeness(sorted_words("Bureau of Commerce"), sorted_words("commerce bureau, of"))
    100.0
    """
    return round(fuzz.ratio(first, second, score_cutoff=at_least), 1)


def alike(text: str, others: Sequence[str], at_least: float) -> list[str]:
    """Give those of many texts that are as alike as asked, the likest first; all are `sorted_words`.

    >>> alike("bureau commerce", ["bureau comerce", "bureau customs"], SAME_NAME)
    ['bureau comerce']
    """
    found = process.extract(text, others, scorer=fuzz.ratio, score_cutoff=at_least, limit=None)
    return [other for other, _, _ in found]


def likely_pairs(texts: Sequence[str], phrase: int) -> Iterator[tuple[int, int]]:
    """Give the pairs of texts that share a phrase of so many words; all others differ.

    The work grows with the texts and their common phrases, not with the number of pairs.
    """
    places: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for place, text in enumerate(texts):
        for part in phrases(text, phrase):
            places[part].append(place)
    shared: Counter[tuple[int, int]] = Counter()
    for found in places.values():
        if len(found) <= _BOILERPLATE:
            shared.update(combinations(found, 2))
    yield from sorted(shared)


def phrases(text: str, length: int) -> set[tuple[str, ...]]:
    """Give the runs of so many words in a text.

    >>> sorted(phrases("go global now", 2))
    [('global', 'now'), ('go', 'global')]
    """
    found = words(text)
    return set(zip(*(found[start:] for start in range(length)), strict=False))


def changed_runs(kept: Sequence[str], other: Sequence[str]) -> Iterator[tuple[slice, slice]]:
    """Give the runs of words that must be replaced to turn one text into the other."""
    steps = Levenshtein.opcodes(kept, other)
    for changed, run in groupby(steps, key=lambda step: step.tag != "equal"):
        if changed:
            parts = list(run)
            first, last = parts[0], parts[-1]
            yield slice(first.src_start, last.src_end), slice(first.dest_start, last.dest_end)
