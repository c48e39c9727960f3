"""Chinese words that translations leave standing, with what to read for them, from `data/glossary.tsv`.

Offers the runs of Chinese in English text, cut into known words: "market准入 requirements".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from ftzparse.lexicon.tables import Entry, read_rows
from ftzparse.source import Source, Span

_RUN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]+")


class _Term(Entry):
    term: str
    gloss: str
    note: str


@dataclass(frozen=True, slots=True)
class Untranslated:
    """A Chinese word in English text."""

    span: Span
    gloss: str | None
    """What to read for it; None: not in the glossary."""


@cache
def glossary() -> Mapping[str, str]:
    """Give the gloss of each term."""
    return {row.term: row.gloss for row in read_rows("glossary.tsv", _Term)}


@cache
def _longest_term() -> int:
    return max(map(len, glossary()))


def find_untranslated(source: Source, span: Span) -> tuple[Untranslated, ...]:
    """Find the Chinese words in a stretch of English text.

    A term that stands in brackets beside its translation is none.
    """
    return tuple(
        word
        for run in _RUN.finditer(source.text, span.start, span.end)
        if not _is_bracketed(source, Span(*run.span()))
        for word in _cut(source.text, Span(*run.span()))
    )


def _is_bracketed(source: Source, run: Span) -> bool:
    before, after = source.folded[max(0, run.start - 1) : run.start], source.folded[run.end : run.end + 1]
    return before in {"(", "["} and after in {")", "]"}


def _cut(text: str, run: Span) -> Iterator[Untranslated]:
    """Cut a run into the longest known words; what lies between them is one word without a gloss."""
    start = unknown = run.start
    while start < run.end:
        end = next(
            (
                end
                for end in range(min(run.end, start + _longest_term()), start, -1)
                if text[start:end] in glossary()
            ),
            None,
        )
        if end is None:
            start += 1
            continue
        if unknown < start:
            yield Untranslated(Span(unknown, start), None)
        yield Untranslated(Span(start, end), glossary()[text[start:end]])
        start = unknown = end
    if unknown < run.end:
        yield Untranslated(Span(unknown, run.end), None)
