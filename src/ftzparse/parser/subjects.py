"""Finds organisations that carry a sentence as its grammatical subject.

Guarantees spans inside one sentence, without a leading article. "It", "the Zone" and those who "may"
do something carry nothing. Reads "(b) the municipal cyberspace administration shall be responsible for …".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ftzparse.lexicon.clauses import clause_words
from ftzparse.lexicon.naming import name_words, naming
from ftzparse.models import UnitRole
from ftzparse.outline import Clause
from ftzparse.parser.clauses import lists_units
from ftzparse.sentences import split_sentences
from ftzparse.source import Source, Span

# Where the subject of a clause begins: at the start, behind a label, a semicolon, ", and the".
_BEGINNING = re.compile(
    r"(?:[:;]|,\s+(?:and|while|but)(?=\s+the\s)|\([a-z0-9]{1,3}\)|\b(?:if|when|as))\s+",
    re.IGNORECASE,
)
_ARTICLE = re.compile(r"the\s+", re.IGNORECASE)
_LONGEST_SUBJECT = 600


def find_subjects(source: Source, body: Sequence[Span]) -> tuple[Clause, ...]:
    """Find the organisations that the sentences of an item make responsible."""
    return tuple(
        clause
        for span in body
        for sentence in split_sentences(source.folded, span)
        for clause in _subjects(source, sentence)
    )


def _subjects(source: Source, sentence: Span) -> Iterator[Clause]:
    start = sentence.start
    for found in clause_words().subject.finditer(source.folded, sentence.start, sentence.end):
        subject = _subject(source, Span(max(start, found.start() - _LONGEST_SUBJECT), found.start()))
        start = found.end()
        if _is_organisation(source.folded, subject):
            role: UnitRole = found.lastgroup  # type: ignore[assignment]  # groups are named after roles
            yield Clause(subject, None, subject, sentence, role)


def _subject(source: Source, before: Span) -> Span:
    """Cut what stands before the verb at the last place where a clause can begin."""
    start = before.start
    for beginning in _BEGINNING.finditer(source.folded, before.start, before.end):
        start = beginning.end()
    span = source.trim(Span(start, before.end))
    article = _ARTICLE.match(source.folded, span.start, span.end)
    span = Span(article.end(), span.end) if article else span
    comma = source.folded[span.start : span.end].endswith(",")
    return Span(span.start, span.end - comma)


def _is_organisation(folded: str, subject: Span) -> bool:
    words = name_words(folded[subject.start : subject.end])
    return len(words) > 1 and not naming().subjects.isdisjoint(words) and lists_units(folded, subject)
