"""Cuts a paragraph in which the next item was glued to the one before.

Guarantees cuts only where the number goes on and stands for itself: behind the end of a sentence and
before a capital letter. Reads "6. Lower logistics costs. … (…, among others.) 7. Support rail–sea …".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from ftzparse.outline import Label
from ftzparse.parser.brackets import OPENING
from ftzparse.parser.clauses import continues_line_clause, find_clauses, opens_line_clause
from ftzparse.parser.labels import read_labels
from ftzparse.parser.paragraphs import Paragraph, part_of
from ftzparse.source import Source, Span

_BEHIND_SENTENCE = re.compile(r"""[.!?;。；)\]"'](?P<gap>\s+(?=[\w(])|(?=\()|(?<=[)\]])(?=\d{1,3}[.、]))""")
_BEHIND_NAME = re.compile(r"(?P<gap>\s+)(?=[\w(])")  # a clause without brackets ends in the name of a unit
_LONGEST_LABEL = 20
_OPENING = 40  # characters; so many are never the same by chance
_WIDEST_GAP = 6  # blanks and an opening quotation mark or bracket


def separate_glued(source: Source, paragraphs: Sequence[Paragraph]) -> Iterator[Paragraph]:
    """Give the paragraphs, each glued item on its own."""
    open_labels: tuple[Sequence[Label], ...] = ()
    for paragraph, following in zip(paragraphs, _followers(paragraphs), strict=True):
        pasted = _stands_in(source, following, paragraph) if following else False
        known = {(label.form, label.value) for label in following.labels} if following and not pasted else ()
        rest: Paragraph | None = paragraph
        while rest is not None:
            open_labels = _opened(open_labels, rest.labels)
            wanted = {(label.form, label.value + 1) for labels in open_labels for label in labels}
            part, rest = _separate(source, rest, wanted.difference(known))
            yield part


def _opened(before: tuple[Sequence[Label], ...], labels: Sequence[Label]) -> tuple[Sequence[Label], ...]:
    """Add a paragraph's labels to those that may count on; what stood below labels of its form is over.

    Behind "(c)" may come "(d)", and "Article 8" where "(a)" stood under Article 7.
    """
    if not labels:
        return before
    forms = {label.form for label in labels}
    depth = next(
        (place for place, above in enumerate(before) if not forms.isdisjoint(label.form for label in above)),
        len(before),
    )
    return (*before[:depth], labels)


def _followers(paragraphs: Sequence[Paragraph]) -> list[Paragraph | None]:
    """Give for each paragraph the next that has labels."""
    found: list[Paragraph | None] = []
    following: Paragraph | None = None
    for paragraph in reversed(paragraphs):
        found.append(following)
        following = paragraph if paragraph.labels else following
    return found[::-1]


def _stands_in(source: Source, following: Paragraph, paragraph: Paragraph) -> bool:
    """Tell whether the next item was pasted twice, first glued to a paragraph before."""
    start = following.span.start
    opening = source.folded[start : min(start + _OPENING, following.span.end)]
    return len(opening) == _OPENING and opening in source.folded[paragraph.span.start : paragraph.span.end]


def _separate(
    source: Source, paragraph: Paragraph, wanted: AbstractSet[tuple[str, int]]
) -> tuple[Paragraph, Paragraph | None]:
    """Cut a paragraph at the first label that counts on, if there is one."""
    cut = next(_cuts(source, paragraph, wanted), None) if wanted else None
    if cut is None:
        return paragraph, None
    span = paragraph.span
    return part_of(source, paragraph, Span(span.start, cut[0])), part_of(
        source, paragraph, Span(cut[1], span.end)
    )


def _cuts(
    source: Source, paragraph: Paragraph, wanted: AbstractSet[tuple[str, int]]
) -> Iterator[tuple[int, int]]:
    """Find where a label that counts on stands inside a paragraph."""
    for gap in _gaps(source, paragraph.span):
        if source.folded.endswith("No.", paragraph.span.start, gap.start("gap")):
            continue
        inside = Span(gap.end(), min(paragraph.span.end, gap.end() + _LONGEST_LABEL))
        for label in read_labels(source.folded, inside):
            if (label.form, label.value) in wanted and _starts_sentence(source, label):
                yield gap.start("gap"), gap.end()


def _gaps(source: Source, span: Span) -> Iterator[re.Match[str]]:
    """Find where an item can have been glued: behind a sentence, else in a bare clause behind a name.

    Clauses are looked for last: in a line of a thousand items each would be looked for a thousand times.
    """
    yield from _BEHIND_SENTENCE.finditer(source.folded, span.start, span.end)
    yield from _BEHIND_NAME.finditer(source.folded, _start_of_names(source, span), span.end)


def _start_of_names(source: Source, span: Span) -> int:
    """Give where a clause without brackets begins that the paragraph is or ends in, else its end."""
    if opens_line_clause(source.folded, span) or continues_line_clause(source.folded, span):
        return span.start
    clauses = find_clauses(source, span) if source.folded.find(":", span.start, span.end) >= 0 else ()
    bare = [clause.span.start for clause in clauses if source.folded[clause.span.start] not in OPENING]
    return bare[0] if bare else span.end


def _starts_sentence(source: Source, label: Label) -> bool:
    rest = source.folded[label.span.end : label.span.end + _WIDEST_GAP].lstrip()
    opened = rest.lstrip("[(\"'")
    return opened[:1].isupper()
