"""Finds the laws, notices and plans that a text refers to.

Guarantees that title, number and issuer lie inside the citation. Reads 'the "Notice on Promoting
Trade …," issued by the State Council (Guofa [2021] No. 12)'.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ftzparse.lexicon.layout import layout
from ftzparse.outline import Citation
from ftzparse.source import Source, Span

_NAME = r"[A-Z][A-Za-zü'-]{0,20}\.?"
_NUMBER = (
    rf"{_NAME}(?:[ ]{_NAME}){{0,5}}[ ]?[\[(][ ]?(?:19|20)\d\d[ ]?[\])]"
    r"[ ]?(?:No\.?|第)[ ]?\d{1,5}(?:[ ]?号)?"
    r"|[\u4e00-\u9fff]{1,8}[\[(](?:19|20)\d\d[\])](?:第)?\d{1,5}号"
)
_TITLE = r"""(?: " (?P<quoted> [^"]{5,300} ) " | 《 (?P<chinese> [^》]{3,150} ) 》 )"""
_CITATION = re.compile(
    rf"""
    {_TITLE}
    (?: ,? \s* (?: issued | released | promulgated | published | printed \s and \s distributed )
        \s by \s (?:the \s)?
        (?P<issuer> [A-Z][^,.;"()\[]{{2,100}}? ) (?= \s* [(,.;] ) )?
    (?: \s* \( \s* (?P<number> {_NUMBER} ) \s* \) )?
    (?= \s* [,.;)"] | \s | $ | [\u4e00-\u9fff,] )
  | \( \s* (?P<lone_number> {_NUMBER} ) \s* \)
    """,
    re.VERBOSE,
)


def find_citations(
    source: Source, recitals: Iterable[Span], provisions: Iterable[Span]
) -> tuple[Citation, ...]:
    """Find citations: in recitals every quoted title of a document, in provisions those with a number."""
    found = [citation for span in recitals for citation in _citations(source, span)]
    found += [citation for span in provisions for citation in _citations(source, span) if citation.number]
    return tuple(sorted(found, key=lambda citation: citation.span))


def _citations(source: Source, span: Span) -> Iterator[Citation]:
    for found in _CITATION.finditer(source.folded, span.start, span.end):
        title = _group(source, found, "quoted") or _group(source, found, "chinese")
        number = _group(source, found, "number") or _group(source, found, "lone_number")
        names = title and layout().names_document(source.folded[title.start : title.end])
        if number or names:
            yield Citation(Span(*found.span()), title, number, _group(source, found, "issuer"))


def _group(source: Source, found: re.Match[str], name: str) -> Span | None:
    """Give what a group matched without the punctuation that typesetters put inside quotes."""
    if found[name] is None:
        return None
    span = source.trim(Span(*found.span(name)))
    while span.end > span.start and source.folded[span.end - 1] in ",. ":
        span = Span(span.start, span.end - 1)
    return span
