"""Finds where directives without a subject begin, before anything is parsed.

Guarantees places of words that can be verbs by what stands around them. Reads "In selected areas, introduce
pilot initiatives, and support enterprises" as introduce and support.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ftzparse.lexicon.verbs import base_form, verb_words
from ftzparse.nlp.actions.words import Words, is_adverb

_JOINTS = frozenset({",", "and", "or", "but"})
_STATED_SUBJECTS = frozenset({"the", "this", "each", "every", "it"})
_MODALS = frozenset({"will", "shall", "may", "should", "must", "can"})
_MADE = frozenset({"made", "taken", "undertaken"})
_BEGINNINGS = frozenset({"and", "starting", "beginning"})
_BREAKS = frozenset({",", "—", "–", "while"})
_SUBJECT_LENGTH = 8  # words within which a clause such as "the district offers" shows its verb


def find_first_directive(words: Words, *, strict: bool) -> int | None:
    """Find where the first directive begins, at the start or after a leading phrase or two."""
    if not len(words):
        return None
    if _is_directive(words, words.verb_place(0), strict=strict):
        return 0
    if not _may_lead(words):
        return None
    place = _find_led_directive(words, strict=True)
    return _find_led_directive(words, strict=False) if place is None else place


def find_coordinated(words: Words, first: int) -> Iterator[tuple[int, bool]]:
    """Find the further directives of a sentence, and whether each shares its object with the one before."""
    last = words.verb_place(first)
    if words[last] in verb_words().frames.bare_infinitive:
        return
    for place in range(last + 1, len(words)):
        if words[place - 1] not in _JOINTS or words[place] in {"and", "or"}:
            continue
        verb = words.verb_place(place)
        shares = all(words[between] in {",", "and", "or"} for between in range(last + 1, place))
        if not _is_directive(words, verb, strict=not shares) or _is_governed(words, last, place):
            continue
        if not shares or words[verb] in verb_words().forms.ambiguous:
            yield place, shares
        last = verb


def is_infinitive_item(words: Words) -> bool:
    """Tell "To support X, and to recognise Y" from a purpose clause before its main clause."""
    if words[0] != "to" or words[words.verb_place(1)] not in verb_words():
        return False
    return not any(_opens_main_clause(words, comma + 1) for comma in words.commas())


def find_governed(words: Words) -> tuple[int, str] | None:
    """Find the verb behind the first modal, and the modal: "banks may establish offices and handle cases"."""
    for place, word in enumerate(words.lower):
        if word in _MODALS and words[words.verb_place(place + 1)] in verb_words():
            return place + 1, word
    return None


def find_effort(words: Words) -> tuple[int, int] | None:
    """Find "efforts will be made to": its first word, and the "to" at its end."""
    efforts = verb_words().nouns.efforts
    for place, word in enumerate(words.lower):
        if word.removesuffix("s") in efforts and words[place + 1] in _MODALS and words[place + 2] == "be":
            to = words.verb_place(place + 4)
            if words[place + 3] in _MADE and words[to] == "to":
                return place, to
    return None


def _find_led_directive(words: Words, *, strict: bool) -> int | None:
    """Find a directive behind one of the commas, before any finite verb."""
    parting = verb_words().words
    for comma in words.commas():
        leading = words.lower[:comma]
        if parting.finite.intersection(leading) and not parting.subordinators.intersection(leading):
            return None
        if _is_directive(words, words.verb_place(comma + 1), strict=strict):
            return comma + 1
    return None


def _may_lead(words: Words) -> bool:
    """Tell whether the first word opens a phrase that may stand before a directive."""
    return words[0] in verb_words().words.openers or words[0].endswith("ing") or is_adverb(words[0])


def _opens_main_clause(words: Words, start: int) -> bool:
    """Tell whether a directive begins, or a clause with a subject and a finite verb."""
    if _has_stated_subject(words, start):
        return True
    if words[start] != "and" and _is_directive(words, words.verb_place(start), strict=True):
        return True
    parting = verb_words().words
    segment = words.lower[start:]
    finite = next((place for place, word in enumerate(segment) if word in parting.finite), 0)
    return (
        bool(finite)
        and not parting.subordinators.intersection(segment[:finite])
        and segment[0] not in _BEGINNINGS
    )


def _has_stated_subject(words: Words, start: int) -> bool:
    """Tell whether a clause in the present tense begins: "the district offers subsidies"."""
    if words[start] not in _STATED_SUBJECTS:
        return False
    ends = verb_words().words.subordinators | {",", "of", "to", "and"}
    for word in words.lower[start + 1 : start + _SUBJECT_LENGTH]:
        if word in ends:
            return False
        if word.endswith("s") and base_form(word) in verb_words().forms.verbs:
            return True
    return False


def _is_directive(words: Words, place: int, *, strict: bool) -> bool:
    """Tell whether a word is a verb without a subject; a strict answer doubts nouns such as "design"."""
    lexicon, word, after = verb_words(), words[place], words[place + 1]
    if place and words.is_capital(place) and not is_adverb(words[0]):
        return False
    if word in lexicon.forms.verbs:
        return True
    if word not in lexicon.forms.ambiguous or not after:
        return False
    if after in {"and", ",", "or"}:
        further = words[place + 2] in lexicon.forms.verbs
        return further or (not strict and _is_directive(words, place + 2, strict=False))
    if after in lexicon.words.determiners or lexicon.takes(word, after):
        return True
    doubtful = after in lexicon.words.stops or (strict and word not in lexicon.forms.leading)
    infinitive = after == "to" and word in lexicon.frames.infinitive
    return (infinitive or not doubtful) and not _is_subject(words, place)


def _is_subject(words: Words, place: int) -> bool:
    """Tell whether a finite verb follows before the first comma, as in "Support for exporters will …"."""
    parting = verb_words().words
    for word in words.lower[place + 1 :]:
        if word == "," or word in parting.subordinators:
            return False
        if word in parting.finite:
            return True
    return False


def _is_governed(words: Words, last: int, place: int) -> bool:
    """Tell whether an infinitive or a subordinate clause since the last directive may go on."""
    between = words.lower[last + 1 : place]
    after_comma = between[-1:] == (",",) or between[-2:] == (",", "and")
    infinitive = any(
        words[index] == "to" and words[words.verb_place(index + 1)] in verb_words()
        for index in range(last, place)
    )
    if infinitive and (not after_comma or _has_participle(between)):
        return True
    subordinators = verb_words().words.subordinators - {"as", "than"}
    clause = next((index for index, word in enumerate(between) if word in subordinators), None)
    return clause is not None and (not after_comma or "," in between[clause:-2])


def _has_participle(between: Sequence[str]) -> bool:
    """Tell whether a participle clause has begun, whose infinitive may go on: "—enabling users to …"."""
    return any(
        first in _BREAKS and (second.endswith("ing") or third.endswith("ing"))
        for first, second, third in zip(between, between[1:], between[2:], strict=False)
    )
