"""The source's characters, as far as they are known: all with the source, else those that are quoted.

Guarantees that output and gold agree with each other and with the source on every character that
they quote, and that all their ranges lie inside the source; else it says which does not.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pydantic import BaseModel

from ftzparse.errors import UnusableInput
from ftzparse.models import Extent, Plan, Quote
from ftzparse.quality.gold import Gold, UnusableGold, stated_quotes
from ftzparse.quality.matching import Placed
from ftzparse.quality.outputs import UnusableOutput
from ftzparse.source import Source

_MEND_OUTPUT = "extract the plan anew"
_MEND_GOLD = "give the gold of this very text, with offsets as docs/gold-format.md says"
_SHOWN = 40


class WrongSource(UnusableInput):
    """A text that the output was not made from."""


@dataclass(frozen=True)
class Characters:
    """Characters of the source by their offsets."""

    known: dict[int, str]
    total: int

    def quote(self, place: Placed) -> str | None:
        """Give the characters of a range; None: not all of them are known."""
        characters: list[str] = []
        for offset in range(place.start, place.end):
            if offset not in self.known:
                return None
            characters.append(self.known[offset])
        return "".join(characters)


def gather(plan: Plan, gold: Gold, source: Source | None) -> Characters:
    """Gather what output, gold and source say about the characters."""
    characters = Characters({}, plan.source.characters)
    if source is not None:
        check_source(plan, source)
        characters.known.update(enumerate(source.text))
    name = plan.source.name
    for complaint in _learn(characters, _ranges(plan)):
        raise UnusableOutput(f"output of {name}", complaint, _MEND_OUTPUT)
    stated = ((place, getattr(place, "quote", None)) for place in stated_quotes(gold))
    for complaint in _learn(characters, stated):
        raise UnusableGold(gold.name, complaint, _MEND_GOLD)
    return characters


def is_source(plan: Plan, source: Source) -> bool:
    """Tell whether a plan was made from a source: from the same bytes, or the same text saved."""
    return plan.source.sha256 == source.sha256 or plan.source.text_sha256 == source.text_sha256


def check_source(plan: Plan, source: Source) -> None:
    """Refuse a source that is not the one which the plan's offsets refer to."""
    if not is_source(plan, source):
        raise WrongSource(source.called, f"not the text of this output ({plan.source.name})", "name that one")
    if len(source.text) != plan.source.characters:
        mend = f"name its encoding (--encoding {plan.source.encoding})"
        raise WrongSource(source.called, "decoded otherwise than for this output", mend)


def _learn(characters: Characters, stated: Iterable[tuple[Placed, str | None]]) -> Iterator[str]:
    """Learn quoted characters, and complain about those that cannot be true."""
    for place, quote in stated:
        where = f"{place.start}-{place.end}"
        if not place.start <= place.end <= characters.total:
            yield f"the range {where} lies outside the source's {characters.total} characters"
        if quote is None:
            continue
        if len(quote) != place.end - place.start:
            yield f"{_cut(quote)} at {where} has not the length of its range"
        fresh = dict(enumerate(quote, place.start))
        if any(characters.known.setdefault(offset, char) != char for offset, char in fresh.items()):
            there = "".join(characters.known[offset] for offset in fresh)
            yield f"{_cut(quote)} is said to stand at {where}, and there stands {_cut(there)}"


def _ranges(value: object) -> Iterator[tuple[Placed, str | None]]:
    match value:
        case BaseModel():
            if isinstance(value, Extent):
                yield value, value.quote if isinstance(value, Quote) else None
            for name in type(value).model_fields:
                yield from _ranges(getattr(value, name))
        case tuple():
            for part in value:
                yield from _ranges(part)


def _cut(quote: str) -> str:
    return repr(quote if len(quote) <= _SHOWN else quote[: _SHOWN - 1] + "…")
