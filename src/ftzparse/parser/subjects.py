"""Finds organisations that carry a sentence as its grammatical subject.

Guarantees spans inside one sentence, without a leading article. "It", "the Zone" and those who "may"
do something carry nothing. Reads "(b) the municipal cyberspace administration shall be responsible for …".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ftzparse.lexicon.clauses import clause_words
from ftzparse.lexicon.naming import EVERY, is_abbreviation, name_words, names_levels, naming
from ftzparse.lexicon.places import find_places
from ftzparse.models import UnitRole
from ftzparse.outline import Clause, Item
from ftzparse.parser.mentions import lists_units
from ftzparse.sentences import split_sentences
from ftzparse.source import Source, Span

# Where the subject of a clause begins: at the start, behind a label, a semicolon, ", and the".
_BEGINNING = re.compile(
    r"(?:[:;]|\([a-z0-9]{1,3}\)|\b(?:if|when|as))\s+",
    re.IGNORECASE,
)
_NEXT_CLAUSE = re.compile(r",\s+(?:and|while|but)\s+(?=the\s)", re.IGNORECASE)
_ARTICLE = re.compile(r"the\s+", re.IGNORECASE)
# "(hereinafter referred to as the Committee)", but not "the provinces (autonomous regions)"
_REMARK = re.compile(
    r"\((?:hereinafter|referred|abbreviated|the |\"|[A-Z]{2,8}\)|including)[^()]{0,200}\)?\s*$"
)
_RELATIVE = re.compile(
    r",\s+(?:whose|which|who|located|set up|established|based|affiliated|attached|housed|being|as an?|as the)"
    r"\b(?:(?!,\s+and\s+the\s)[^;:]){1,300}\Z"
)
_NEW_SUBJECT = re.compile(r",\s+and\s+(?=[A-Z])")  # "is responsible for ports, and Nanning Customs shall"
_NEXT_SUBJECT = re.compile(r"\s+and\s+(?=the\s)")  # "shall lead the work and the Committee shall assist"
_FRONTED = re.compile(
    r"(?:where|if|when|once|for|in|under|on|after|before|to|with|by|during|upon|according|within|through|except|besides)\b",
    re.IGNORECASE,
)
_FRONT_ENDS = (re.compile(r",\s+(?=the\s)"), re.compile(r",\s+"))  # the surer one first
_CAPTION = re.compile(r"[(\[][^()\[\]]{1,80}[)\]]\s+")  # "(Customs supervision) Nanning Customs shall …"
_GOES_ON = re.compile(r"\b(?:and|or)$")  # "is responsible for the administration of the zone and | shall …"
_ACTIVITY = re.compile(r"(?:[a-z]+ )?(?:administration|division|management) of\b")  # in capitals, a body
_BARE_PARTS = re.compile(r",?\s+and\s+|,\s+", re.IGNORECASE)
_PARTS = re.compile(r",?\s+and\s+the\s+|,\s+(?:and\s+)?(?:the\s+)?", re.IGNORECASE)
_AREA = re.compile(r"(?:[A-Z][\w'-]*\s+){1,6}(?:Area|Zone|District|Park)")
_LEVELS = re.compile(r"\([^()]{1,80}\)\Z")
_LONGEST_SUBJECT = 600
_LONGEST_FIELD = 4  # words


def find_subjects(source: Source, body: Sequence[Span]) -> tuple[Clause, ...]:
    """Find the organisations that the sentences of an item make responsible."""
    return tuple(
        clause
        for span in body
        for sentence in split_sentences(source.folded, span)
        for clause in _subjects(source, sentence)
    )


def without_own_area(source: Source, title: Span | None, item: Item) -> Item:
    """Leave out the area that the plan itself is of: "The Kunming Area shall …" in measures for that area."""
    name = " ".join(source.folded[title.start : title.end].split()) if title else ""
    others = tuple(
        clause
        for clause in item.subjects
        if not (_is_area(text := source.folded[clause.span.start : clause.span.end]) and text in name)
    )
    return replace(item, subjects=others)


def _subjects(source: Source, sentence: Span) -> Iterator[Clause]:
    start = sentence.start
    for found in clause_words().subject.finditer(source.folded, sentence.start, sentence.end):
        before = Span(max(start, found.start() - _LONGEST_SUBJECT), found.start())
        subject = next(_organisations(source, before, first=start == sentence.start), None)
        start = found.end()
        if subject:
            role: UnitRole = found.lastgroup  # type: ignore[assignment]  # groups are named after roles
            yield Clause(subject, None, subject, sentence, role)


def _organisations(source: Source, before: Span, *, first: bool) -> Iterator[Span]:
    """Read what stands before the verb as organisations, from each place where the subject can begin."""
    before = _without_remark(source, before)
    starts = [*_beginnings(source.folded, before)]
    if not first:
        starts += [found.end() for found in _NEXT_SUBJECT.finditer(source.folded, before.start, before.end)]
    for start in starts:
        span = source.trim(Span(start, before.end))
        article = _ARTICLE.match(source.folded, span.start, span.end)
        subject = Span(article.end() if article else span.start, span.end)
        if _is_organisation(source.folded, subject, articled=article is not None):
            yield subject


def _without_remark(source: Source, before: Span) -> Span:
    """Take off a comma at the end, and what is said of the organisation in brackets or behind "whose"."""
    relative = _RELATIVE.search(source.folded, before.start, before.end)
    before = Span(before.start, relative.start()) if relative else before
    remark = _REMARK.search(source.folded, before.start, before.end)
    bare = source.trim(Span(before.start, remark.start()) if remark else before)
    return Span(bare.start, bare.end - source.folded[bare.start : bare.end].endswith(","))


def _beginnings(folded: str, before: Span) -> Iterator[int]:
    """Give the last places where a clause can begin: behind a mark, and behind ", and the"."""
    marks = [
        max(
            (found.end() for found in pattern.finditer(folded, before.start, before.end)),
            default=before.start,
        )
        for pattern in (_BEGINNING, _NEXT_CLAUSE)
    ]
    caption = _CAPTION.match(folded, before.start, before.end)
    first = max(marks[0], caption.end() if caption else before.start)
    starts = [] if _FRONTED.match(folded, first, before.end) else [first]
    for start in (max(marks[1], first), first):
        starts.extend(_behind_front(folded, Span(start, before.end)))
    yield from dict.fromkeys(starts)


def _behind_front(folded: str, before: Span) -> Iterator[int]:
    """Give where the subject of a clause can begin; "For matters of the province," ends at a comma."""
    start = before.start
    if not _FRONTED.match(folded, start, before.end):
        yield start
        yield from (found.end() for found in _NEW_SUBJECT.finditer(folded, start, before.end))
        return
    for mark in _FRONT_ENDS:
        yield from (found.end() for found in mark.finditer(folded, start, before.end))


def _is_organisation(folded: str, subject: Span, *, articled: bool) -> bool:
    """Tell whether a subject names organisations: as a list of units, or behind an article."""
    text = _without_levels(folded[subject.start : subject.end])
    words = frozenset(name_words(text))
    if (
        text.startswith("(")
        or _GOES_ON.search(text)
        or _ACTIVITY.match(text)
        or not words.isdisjoint(naming().agents)
    ):
        return False
    parts = [_ARTICLE.sub("", part) for part in _BARE_PARTS.split(text)]
    if _is_class_of_places(text) or all(map(is_abbreviation, parts)):
        return True
    if lists_units(text, Span(0, len(text))) and not words.isdisjoint(naming().subjects):
        return True
    parts = _PARTS.split(text)
    return (articled or _is_class_of_bodies(text)) and (
        all(_is_body(part) or _is_area(part) for part in parts) or _share_kind(parts)
    )


def _without_levels(text: str) -> str:
    """Leave out kinds of places in brackets at the end: "governments of counties (cities, districts)"."""
    levels = _LEVELS.search(text)
    return text[: levels.start()].rstrip() if levels and names_levels(levels[0]) else text


def _is_class_of_places(text: str) -> bool:
    """Tell "all cities and counties along the coast", whose governments are meant."""
    first, *rest = name_words(text) or ("",)
    return first in EVERY and bool(rest) and rest[0] in naming().level_nouns


def _is_class_of_bodies(text: str) -> bool:
    """Tell "Commerce authorities at the provincial level", who need no article."""
    words = name_words(text)
    kinds = [place for place, word in enumerate(words) if word in naming().subjects]
    return bool(kinds) and words[kinds[0]] in naming().shared_kinds and "and" not in words[: kinds[0]]


def _share_kind(names: Sequence[str]) -> bool:
    """Tell "municipal development and reform, commerce and finance departments"."""
    *fields, last = names
    shared = _is_body(last) and name_words(last)[-1].endswith("s") and name_words(last)[-1] != "customs"
    return shared and all(name.islower() and len(name.split()) <= _LONGEST_FIELD for name in fields)


def _is_body(name: str) -> bool:
    """Tell "commerce department of the Zone" from "enterprises approved by the commerce department"."""
    words = name_words(name)
    kinds = [place for place, word in enumerate(words) if word in naming().subjects]
    if not kinds:
        return False
    before, after = words[: kinds[0]], words[kinds[0] + 1 :]
    described = not set(before).isdisjoint(naming().small - {"and"})
    return not described and (not after or after[0] in naming().joints or _is_body(" ".join(after)))


def _is_area(name: str) -> bool:
    """Tell "Dalian Area" from "zone", which names none."""
    return _AREA.fullmatch(name) is not None and bool(find_places(name, Span(0, len(name))))
