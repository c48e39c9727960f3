"""Which item of the old output is which of the new: by the first key that both share, then by likeness.

Guarantees that each item is paired at most once, that equal keys pair in reading order, and that
the most alike texts find each other first.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from ftzparse.similarity import ECHO, likely_pairs, likeness, sorted_words

Item = TypeVar("Item")
Key = Callable[[Item], Hashable | None]
"""What makes an item the same; null: it cannot be told by this."""

_PHRASE = 2  # words that two texts must share in a row to be compared at all


@dataclass(frozen=True, slots=True)
class Pairing(Generic[Item]):
    """Items that are the same, and those that stand alone."""

    both: tuple[tuple[Item, Item], ...]
    lost: tuple[Item, ...]
    gained: tuple[Item, ...]


def pair_items(
    old: Sequence[Item],
    new: Sequence[Item],
    keys: Sequence[Key[Item]],
    text: Callable[[Item], str] | None = None,
) -> Pairing[Item]:
    """Pair by each key in turn; with `text`, the rest by likeness of their texts."""
    found: dict[int, int] = {}
    for key in keys:
        _pair_by_key(old, new, key, found)
    if text is not None:
        _pair_by_likeness(old, new, text, found)
    taken = set(found.values())
    return Pairing(
        both=tuple((old[one], new[other]) for one, other in sorted(found.items())),
        lost=tuple(item for place, item in enumerate(old) if place not in found),
        gained=tuple(item for place, item in enumerate(new) if place not in taken),
    )


def _pair_by_key(old: Sequence[Item], new: Sequence[Item], key: Key[Item], found: dict[int, int]) -> None:
    taken = set(found.values())
    free: defaultdict[Hashable, deque[int]] = defaultdict(deque)
    for place, item in enumerate(new):
        if place not in taken:
            free[key(item)].append(place)
    for place, item in enumerate(old):
        name = key(item)
        if place not in found and name is not None and free[name]:
            found[place] = free[name].popleft()


def _pair_by_likeness(
    old: Sequence[Item], new: Sequence[Item], text: Callable[[Item], str], found: dict[int, int]
) -> None:
    taken = set(found.values())
    ones = [place for place in range(len(old)) if place not in found]
    others = [place for place in range(len(new)) if place not in taken]
    texts = [text(old[place]) for place in ones] + [text(new[place]) for place in others]
    plain = [sorted_words(words) for words in texts]
    scored = [
        (-score, ones[first], others[second - len(ones)])
        for first, second in likely_pairs(texts, _PHRASE)
        if first < len(ones) <= second and (score := likeness(plain[first], plain[second], ECHO))
    ]
    for _, one, other in sorted(scored):
        if one not in found and other not in taken:
            found[one] = other
            taken.add(other)
