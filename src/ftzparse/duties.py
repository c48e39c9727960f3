"""Finds what a clause says that each unit does: words in a list of units that name nobody.

Guarantees stretches behind the name of a unit or its role, each up to the mark before the next unit.
Reads "Customs handles clearance, Market Regulation Bureau is responsible for the permits".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ftzparse.lexicon.clauses import clause_words, find_labels
from ftzparse.lexicon.naming import looks_like_unit, naming, starts_like_unit
from ftzparse.lexicon.verbs import base_form
from ftzparse.source import Span

_BEHIND_HEAD = re.compile(r"\b(?P<head>[A-Za-z]+)\)?(?=\s+(?P<word>[a-z]+)\b)")
_BEHIND_ROLE = re.compile(r"\s+(?P<duty>for\s|(?:in|of)\s+(?:the\s+|an?\s+)?[a-z])")
_MODALS = frozenset({"will", "shall", "is", "are"})
_JOINT = re.compile(r"[,;:.(\[]\s*|\band\s+(?:the\s+)?|^\s*(?:the\s+)?")
_RELATIVE = re.compile(r"\b(?:where|that|which|whose|who)\b[^,;.]*\Z")
_RESPONSIBLE = re.compile(r"\b(?:responsible for|in charge of)\b")
_STOP = re.compile(
    r"\s*(?:;|[.](?=\s+[A-Z]|\s*\Z)|\Z)"
    r"|,\s+(?:and\s+|while\s+)?(?:the\s+)?(?P<next>\S)"
    r"|\s+(?=(?:by|before|no\s+later\s+than)\b[^;]{0,60}\d)"
)
_WORD = re.compile(r"[^\s,;.]+")
_LONGEST_NAME = 12  # words
_REACH = 200  # characters


def find_duties(body: str) -> tuple[Span, ...]:
    """Find the duties in the body of a clause, in reading order.

    >>> body = "Port Office provides berths, Customs for the goods"
    >>> [body[span.start : span.end] for span in find_duties(body)]
    ['provides berths']
    """
    found: list[Span] = []
    for start in sorted({*_behind_heads(body), *_behind_roles(body)}):
        if not found or start >= found[-1].end:
            found.append(Span(start, _end(body, start)))
    return tuple(found)


def without_duties(body: str) -> str | None:
    """Leave the duties out of a list of units; none is left where it gives nobody a role but tells a story.

    >>> without_duties("Customs takes the lead in drafting the rules, Port Office cooperates")
    'Customs takes the lead , Port Office cooperates'
    """
    duties = find_duties(body)
    if duties and not clause_words().phrase.search(body):
        return None
    pieces, end = [], 0
    for duty in duties:
        pieces.append(body[end : duty.start])
        end = duty.end
    return "".join([*pieces, body[end:]])


def _behind_heads(body: str) -> Iterator[int]:
    """Give where a verb follows the name of a unit; "for" does where the list has said who is responsible."""
    words = clause_words()
    for found in _BEHIND_HEAD.finditer(body):
        start = found.start("word")
        if found["head"].casefold() not in naming().head or not _ends_name(body, found.end("head")):
            continue
        if any(pattern.match(body, start) for pattern in (words.phrase, words.label, words.remark)):
            continue
        told = (
            found["word"] == "for"
            and found["head"][0].isupper()
            and _RESPONSIBLE.search(body, max(0, start - _REACH), start)
        )
        if told or found["word"] in _MODALS or _is_verb(found["word"], found["head"]):
            yield start


def _ends_name(body: str, end: int) -> bool:
    """Tell the end of a unit's name from "districts where the zone", "first batch of enterprises"."""
    before = body[max(0, end - _REACH) : end]
    name = _JOINT.split(before)[-1]
    return not _RELATIVE.search(before) and (name[:1].isupper() or starts_like_unit(name))


def _is_verb(word: str, head: str) -> bool:
    """Tell "handles" behind "Bureau", "send" behind "departments"."""
    base = base_form(word)
    plural = head.endswith("s") and head.islower()
    return base is not None and (word == base if plural else word.endswith("s") and word != base)


def _behind_roles(body: str) -> Iterator[int]:
    """Give where a role goes on: "is responsible | for clearance", "takes the lead | in drafting"."""
    words = clause_words()
    for role in words.phrase.finditer(body):
        found = _BEHIND_ROLE.match(body, role.end())
        start = found.start("duty") if found else None
        if start and not any(pattern.match(body, start) for pattern in (words.label, words.remark)):
            yield start


def _end(body: str, start: int) -> int:
    """Give where a duty ends: before a semicolon, a time limit or the next unit."""
    limit = min(len(body), start + _REACH)
    label = next(find_labels(body, start, limit), None)
    limit = label.start() if label else limit
    for stop in _STOP.finditer(body, start, limit):
        if not stop["next"] or _opens_unit(body, stop.start("next")):
            return stop.start()
    return limit


def _opens_unit(body: str, start: int) -> bool:
    """Tell whether the name of a unit begins at a place."""
    words = [found.end() for found in _WORD.finditer(body, start, start + _REACH)][:_LONGEST_NAME]
    names = (body[start:end] for end in words)
    return any(looks_like_unit(name) and (name[0].isupper() or starts_like_unit(name)) for name in names)
