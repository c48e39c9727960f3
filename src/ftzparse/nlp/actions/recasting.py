"""Recasts directives, which the model misreads: "Facilitate X" becomes "we will facilitate X".

Guarantees that words are only put in before a verb, or replace "To" or the form of a verb. Reads "introduce
pilot initiatives, and set up a platform" as "we will introduce …, and we will set up …".
"""

from __future__ import annotations

from collections.abc import Iterator

from ftzparse.lexicon.verbs import base_form, verb_words
from ftzparse.nlp.actions.directives import (
    find_coordinated,
    find_effort,
    find_first_directive,
    find_governed,
    is_infinitive_item,
)
from ftzparse.nlp.actions.words import Words, read_words
from ftzparse.nlp.reading import Edit, Reading

SUBJECT = "we"


def recast(reading: Reading, governor: str = "", *, listed: bool = False) -> Reading:
    """Give the directives of a passage a subject; entries of a list have the modal that governs the list.

    >>> from ftzparse.nlp.reading import read_span
    >>> from ftzparse.source import Span
    >>> text = "Finally, streamline approval and refine policies."
    >>> recast(read_span(text, Span(0, len(text)))).text
    'Finally, we will streamline approval and we will refine policies.'
    """
    words = read_words(reading.text)
    if is_infinitive_item(words):
        return reading.edited(_without_infinitives(words))
    place = find_first_directive(words, strict=listed and not governor)
    if place is None:
        return reading.edited([*_without_effort(words), *_with_modals(words)])
    return reading.edited(_with_subjects(words, place, governor or "will"))


def _with_subjects(words: Words, first: int, modal: str) -> Iterator[Edit]:
    yield from _opened(words, first, f"{SUBJECT} {modal} ")
    yield from _with_coordinated(words, first, modal)


def _with_coordinated(words: Words, first: int, modal: str) -> Iterator[Edit]:
    for place, shares in find_coordinated(words, first):
        yield from _opened(words, place, f"{modal} " if shares else f"{SUBJECT} {modal} ")


def _opened(words: Words, place: int, opening: str) -> Iterator[Edit]:
    start = words.matches[place].start()
    yield Edit(start, start, opening)
    yield Edit(start, start + 1, words[place][0])


def _without_infinitives(words: Words) -> Iterator[Edit]:
    """Recast "To support X, and to recognise Y"."""
    for place, word in enumerate(words.lower):
        opens = place == 0 or words[place - 1] in {",", "and"}
        if word == "to" and opens and words[words.verb_place(place + 1)] in verb_words():
            yield Edit(*words.matches[place].span(), f"{SUBJECT} will")


def _without_effort(words: Words) -> Iterator[Edit]:
    """Recast "Efforts will be made to build X, and improve Y" as what will be done."""
    effort = find_effort(words)
    if effort is None:
        return
    start, to = effort
    yield Edit(words.matches[start].start(), words.matches[to].end(), f"{SUBJECT} will")
    yield from _with_coordinated(words, to + 1, "will")


def _with_modals(words: Words) -> Iterator[Edit]:
    """Repeat the modal of a clause before the verbs that share it: "banks may open offices and may lend"."""
    yield from _with_stated_modal(words)
    governed = find_governed(words) if find_effort(words) is None else None
    if governed is not None:
        first, modal = governed
        for place, _ in find_coordinated(words, first):
            if words[words.verb_place(place)] in verb_words().forms.verbs:  # no noun of a list
                yield from _opened(words, place, f"{modal} ")


def _with_stated_modal(words: Words) -> Iterator[Edit]:
    """Recast "This empowers X", where the model takes the verb for a noun."""
    place = words.verb_place(1)
    verb = base_form(words[place])
    stated = verb is None or verb == words[place] or verb in verb_words().roles.states
    if words[0] in {"this", "it"} and words[place].endswith("s") and not stated:
        yield Edit(*words.matches[place].span(), f"will {verb}")
