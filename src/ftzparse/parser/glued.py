"""Cuts a paragraph in which the next item was glued to the one before.

Guarantees cuts only where the number goes on and stands for itself: behind the end of a sentence and
before a capital letter. Reads "6. Lower logistics costs. … (…, among others.) 7. Support rail–sea …".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ftzparse.outline import Label
from ftzparse.parser.labels import read_labels
from ftzparse.parser.paragraphs import Paragraph, part_of
from ftzparse.source import Source, Span

_BEHIND_SENTENCE = re.compile(r"""[.!?;。；)\]"'](?P<gap>\s+)(?=[\w(])""")
_LONGEST_LABEL = 20


def separate_glued(source: Source, paragraphs: Sequence[Paragraph]) -> Iterator[Paragraph]:
    """Give the paragraphs, each glued item on its own."""
    following: frozenset[tuple[str, int]] = frozenset()
    separated: list[Paragraph] = []
    for paragraph in reversed(paragraphs):
        separated.extend(reversed(list(_separate(source, paragraph, following))))
        if paragraph.labels:
            following = frozenset((label.form, label.value) for label in paragraph.labels)
    yield from reversed(separated)


def _separate(source: Source, paragraph: Paragraph, known: frozenset[tuple[str, int]]) -> Iterator[Paragraph]:
    while (cut := next(_cuts(source, paragraph, known), None)) is not None:
        yield part_of(source, paragraph, Span(paragraph.span.start, cut[0]))
        paragraph = part_of(source, paragraph, Span(cut[1], paragraph.span.end))
    yield paragraph


def _cuts(
    source: Source, paragraph: Paragraph, known: frozenset[tuple[str, int]]
) -> Iterator[tuple[int, int]]:
    """Find where a label stands inside a paragraph that counts on from the paragraph's own."""
    wanted = {(label.form, label.value + 1) for label in paragraph.labels} - known
    if not wanted:
        return
    for gap in _BEHIND_SENTENCE.finditer(source.folded, paragraph.span.start, paragraph.span.end):
        if source.folded.endswith("No.", paragraph.span.start, gap.start("gap")):
            continue
        inside = Span(gap.end(), min(paragraph.span.end, gap.end() + _LONGEST_LABEL))
        for label in read_labels(source.folded, inside):
            if (label.form, label.value) in wanted and _starts_sentence(source, label):
                yield gap.start("gap"), gap.end()


def _starts_sentence(source: Source, label: Label) -> bool:
    rest = source.folded[label.span.end : label.span.end + 2].lstrip()
    return rest[:1].isupper() or rest[:1] == '"'
