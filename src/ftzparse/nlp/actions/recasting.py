"""Recasts directives without a subject, which the model misreads: "Facilitate X" becomes "we will facilitate X".

Guarantees that words are only put in before a verb or replace "To". Reads "In selected areas, introduce
pilot initiatives, and set up a platform" as "In selected areas, we will introduce …, and we will set up …".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ftzparse.lexicon.verbs import base_form, verb_words
from ftzparse.nlp.actions.reading import Edit, Reading

SUBJECT = "we"
_WORD = re.compile(r"[A-Za-z]+(?:['’-][A-Za-z]+)*|\d[\d,.]*|[^\w\s]|[^\W\d_]+")
_ADVERB = re.compile(
    r"(?:[a-z]{2,}ly|also|further|furthermore|jointly|together|better|fully|then|thus|first|again|even|moreover|meanwhile"
    r"|always|still|next|once|additionally|second|third|instead|in|turn)$"
)
_FINITE = frozenset("will shall may can must should is are was were has have would could 'll".split())
_SUBORDINATORS = frozenset(
    "that which who whose where when if once provided as so whether how what because while until unless than".split()
)
# With these a phrase begins that may stand before a directive: "Under controllable risk conditions, explore …".
_OPENERS = frozenset(
    """in on at by under for with within through via from to after before upon during based following along together as
    among across between despite given once when where if while subject towards toward against throughout without besides
    beyond over per pursuant guided oriented aligned centered centred so around since according starting""".split()
)
# What follows a verb and not the noun of the same form.
_OBJECT_OPENERS = frozenset(
    "the a an this these those its their our his all any each every both either more at such no new one two three up out it them".split()
)
_STOPS = frozenset(", . ; : and or of will shall may can must should is are has have was were to".split())

Words = Sequence[re.Match[str]]


def recast(reading: Reading, governor: str = "") -> Reading:
    """Give the directives of a passage a subject."""
    words = list(_WORD.finditer(reading.text))
    stated = _summary_verb(words)
    if stated is not None:
        return reading.edited([Edit(*words[stated].span(), f"will {base_form(words[stated][0])}")])
    if _is_infinitive_item(words):
        edits = list(_recast_infinitives(words))
    else:
        place = _first_directive(words)
        places = [] if place is None else [place, *_coordinated(words, place)]
        filler = f"{SUBJECT} {governor or 'will'} "
        edits = [edit for place in places for edit in _recast_directive(words, place, filler)]
    return reading.edited(edits)


def _summary_verb(words: Words) -> int | None:
    """Find the verb of "This empowers …", which the model takes for a noun."""
    place = _verb_place(words, 1)
    if _lower(words, 0) not in {"this", "it"} or not _lower(words, place).endswith("s"):
        return None
    verb = base_form(_lower(words, place))
    return place if verb and verb != _lower(words, place) and verb not in verb_words().roles.states else None


def _recast_directive(words: Words, place: int, filler: str) -> Iterator[Edit]:
    word = words[place]
    yield Edit(word.start(), word.start(), filler)
    yield Edit(word.start(), word.start() + 1, word[0][0].lower())


def _recast_infinitives(words: Words) -> Iterator[Edit]:
    """Recast "To support X, and to recognise Y"."""
    for place, word in enumerate(words):
        if word[0] == "To" or (_lower(words, place) == "to" and _lower(words, place - 1) in {",", "and"}):
            if _is_verb(_lower(words, _verb_place(words, place + 1))):
                yield Edit(*word.span(), f"{SUBJECT} will")


def _is_infinitive_item(words: Words) -> bool:
    """Tell an item in the infinitive from a purpose clause before its main clause."""
    if not words or words[0][0] != "To" or not _is_verb(_lower(words, _verb_place(words, 1))):
        return False
    for comma in _commas(words):
        segment = [word[0].lower() for word in words[comma + 1 :]]
        place = _verb_place(words, comma + 1)
        if segment[:1] != ["and"] and _is_directive(words, place, strict=True):
            return False
        finite = next((index for index, word in enumerate(segment) if word in _FINITE), None)
        if finite and not _SUBORDINATORS.intersection(segment[:finite]) and segment[0] not in {"and", "starting", "beginning"}:
            return False
    return True


def _first_directive(words: Words) -> int | None:
    """Find where the first directive without a subject begins, after a leading phrase or two."""
    if not words:
        return None
    start = 0
    if _is_directive(words, _verb_place(words, start), strict=False):
        return start
    if not _may_lead(words):
        return None
    for comma in _commas(words):
        leading = [word[0].lower() for word in words[start:comma]]
        if _FINITE.intersection(leading) and not _SUBORDINATORS.intersection(leading):
            return None
        place = comma + 1 + (_lower(words, comma + 1) in {"and", "then"} and False)
        if _is_directive(words, _verb_place(words, place), strict=True):
            return place
    return None


def _may_lead(words: Words) -> bool:
    first = words[0][0].lower()
    return first in _OPENERS or first.endswith("ing") or bool(_ADVERB.match(first))


def _coordinated(words: Words, first: int) -> Iterator[int]:
    """Find the further directives of a sentence, where nothing else can govern them."""
    last = _verb_place(words, first)
    if _lower(words, last) in verb_words().frames.bare_infinitive:
        return
    for place in range(last + 1, len(words)):
        if _lower(words, place - 1) not in {",", "and", "or", "but"} or _lower(words, place) in {"and", "or"}:
            continue
        verb = _verb_place(words, place)
        if not _is_directive(words, verb, strict=True) or _is_governed(words, last, place):
            continue
        if place - last > 3 or not _follows_at_once(words, last, place):
            yield place
        last = verb


def _follows_at_once(words: Words, last: int, place: int) -> bool:
    """Tell whether only "and" or a comma lies between two verbs: they share an object."""
    return all(_lower(words, index) in {",", "and", "or"} for index in range(last + 1, place))


def _is_governed(words: Words, last: int, place: int) -> bool:
    """Tell whether an infinitive or a subordinate clause since the last directive may go on."""
    between = [word[0].lower() for word in words[last + 1 : place]]
    infinitive = any(first == "to" and _is_verb(second) for first, second in zip(between, between[1:], strict=False))
    adverb_infinitive = any(
        first == "to" and second.endswith("ly") for first, second in zip(between, between[1:], strict=False)
    )
    subordinate = bool((_SUBORDINATORS - {"as", "than"}).intersection(between))
    return infinitive or adverb_infinitive or subordinate


def _is_directive(words: Words, place: int, *, strict: bool) -> bool:
    """Tell whether a base form is a verb by what follows it."""
    verb, after = _lower(words, place), _lower(words, place + 1)
    if place < len(words) and words[place][0][0].isupper() and place and strict:
        return False
    lexicon = verb_words()
    if verb in lexicon.plain:
        return True
    if verb not in lexicon.ambiguous or after == "":
        return False
    if after in {"and", ",", "or"}:
        return _is_verb(_lower(words, place + 2)) and _lower(words, place + 2) in lexicon.plain
    if after in _OBJECT_OPENERS:
        return True
    if lexicon.takes(verb, after):
        return True
    if after in _STOPS or strict and verb not in _STRONG:
        return False
    return not _has_own_verb(words, place)


_STRONG = frozenset("support guide pilot study plan review issue fund sponsor secure share set train advance drive monitor".split())


def _has_own_verb(words: Words, place: int) -> bool:
    """Tell whether a finite verb follows before the first comma, so that what stands here is a subject."""
    for word in words[place + 1 :]:
        text = word[0].lower()
        if text == "," or text in _SUBORDINATORS:
            return False
        if text in _FINITE:
            return True
    return False


def _verb_place(words: Words, place: int) -> int:
    """Skip adverbs before a verb ("continuously refine"); "further" and the like may be all there is."""
    while place < len(words) - 1 and _ADVERB.match(_lower(words, place)):
        place += 1
    return place


def _commas(words: Words) -> list[int]:
    return [place for place, word in enumerate(words) if word[0] == ","]


def _lower(words: Words, place: int) -> str:
    return words[place][0].lower() if 0 <= place < len(words) else ""


def _is_verb(word: str) -> bool:
    return word in verb_words()
