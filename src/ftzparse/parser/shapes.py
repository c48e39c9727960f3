"""What a paragraph looks like, apart from its number: title, sentence or several.

Guarantees a judgement from the paragraph and the two after it alone; what it is in the plan is
decided from all of them. Tells "3. Highlight pioneering initiatives …" from "7. Explore granting …".
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ftzparse.lexicon.layout import layout
from ftzparse.lexicon.places import find_places
from ftzparse.parser.brackets import OPENING
from ftzparse.parser.capitals import is_titled, words_of
from ftzparse.parser.clauses import (
    continues_line_clause,
    find_clauses,
    is_line_clause,
    opens_line_clause,
)
from ftzparse.parser.dates import find_dates
from ftzparse.parser.paragraphs import Paragraph
from ftzparse.parser.title_lines import names_body
from ftzparse.sentences import split_sentences
from ftzparse.source import Source, Span

LONGEST_TITLE = 60  # words
_CLOSED = re.compile(r"""[.!?;。！？；]["')\]]*$|[,:]$""")
_DATED = re.compile(r"(?:19|20)\d\d[-./年]\d")  # "2023-06-09    Source: General Office    Font size: Large"
_LONGEST_NOTE = 300
_HEADLINE = 10  # words
_SEVERAL = 4  # from which a habit of the plan can be told
_MOST = 0.8
_CAPTION = re.compile(r"[(\[][^()\[\]]+[)\]]")
_GERUND = re.compile(r"[A-Z][a-z]+ing\b")  # also "Beijing"
_RUNNING = re.compile(r"""[.!?;:。！？；)\]]["')\]]*$""")


@dataclass(frozen=True, slots=True)
class Shape:
    """How a paragraph looks."""

    words: int
    sentences: int
    closed: bool
    """Whether it ends like a sentence, announces what follows, ends a bracket, or begins with a date."""
    is_note: bool
    """Whether it is a signature or remark: it names a body, bears a date, or begins with a bracket."""
    announces: bool
    """Whether it ends in a colon."""
    titled: bool
    """Whether its words are capitalised as in a title."""
    bears_clause: bool
    """Whether a responsibility clause stands in it or is it."""
    ends_in_clause: bool
    """Whether such a clause is its end."""
    is_caption: bool
    """Whether it is nothing but a bracket behind its number."""
    is_clause: bool
    """Whether it is such a clause, or a line of one, as a whole."""
    general: bool
    """Whether it is a heading under which no measures stand."""
    names_document: bool
    acts: bool
    """Whether it says what is to be done, as headings do: "Improving Access Rules"."""
    headed: bool
    """Whether a short sentence stands before others."""
    like_items: bool
    """Whether it has no number, but is headed as most items are."""
    pasted: bool
    """Whether it bears a number and stands again, number and all."""
    before_label: bool
    """Whether the next paragraph starts with a number."""
    before_clause: bool
    """Whether the next paragraph is a responsibility clause."""
    before_text: bool
    """Whether the next paragraph is running text without a number."""
    before_lead_in: bool
    """Whether a number follows behind that one paragraph."""


def read_shapes(source: Source, paragraphs: Sequence[Paragraph]) -> tuple[Shape, ...]:
    """Look at each paragraph and its successors."""
    pasted = _pasted(source, paragraphs)
    shapes = [
        _read_shape(source, paragraph, paragraphs[place + 1 : place + 3], pasted=place in pasted)
        for place, paragraph in enumerate(paragraphs)
    ]
    if not _items_are_headed(paragraphs, shapes):
        return tuple(shapes)
    return tuple(
        replace(shape, like_items=shape.headed and not paragraph.labels and not shape.is_clause)
        for paragraph, shape in zip(paragraphs, shapes, strict=True)
    )


def _items_are_headed(paragraphs: Sequence[Paragraph], shapes: Sequence[Shape]) -> bool:
    """Tell whether a short sentence heads most paragraphs with a number: "6. Lower the fees. Publish …"."""
    several = [
        shape.headed
        for paragraph, shape in zip(paragraphs, shapes, strict=True)
        if paragraph.labels and shape.sentences > 1
    ]
    return len(several) >= _SEVERAL and sum(several) >= _MOST * len(several)


def _pasted(source: Source, paragraphs: Sequence[Paragraph]) -> frozenset[int]:
    """Find the paragraphs with a number that stand again, number and all."""
    places: defaultdict[str, list[int]] = defaultdict(list)
    for place, paragraph in enumerate(paragraphs):
        if paragraph.labels and len(paragraph.span) <= _LONGEST_NOTE:
            places[source.folded[paragraph.span.start : paragraph.span.end].casefold()].append(place)
    return frozenset(place for copies in places.values() if len(copies) > 1 for place in copies)


def _read_shape(
    source: Source, paragraph: Paragraph, followers: Sequence[Paragraph], *, pasted: bool
) -> Shape:
    follower = followers[0] if followers else None
    start = paragraph.labels[0].span.end if paragraph.labels else paragraph.span.start
    span = source.trim(Span(start, paragraph.span.end))
    text = layout().without_continuation(source.folded[span.start : span.end])
    words = words_of(text)
    sentences = split_sentences(source.folded, span)
    opens_clause = is_line_clause(source.folded, span)
    clauses = find_clauses(source, span)
    bracketed = bool(clauses) and clauses[0].span.start == span.start and clauses[-1].span.end >= span.end - 1
    is_clause = (
        paragraph.cell is not None or bracketed or opens_clause or continues_line_clause(source.folded, span)
    )
    before_text = follower is not None and not follower.labels and _is_running_text(source, follower)
    return Shape(
        words=len(words),
        sentences=len(sentences),
        closed=_CLOSED.search(text) is not None or _DATED.match(text) is not None or _ends_bracket(text),
        is_note=not paragraph.labels and _is_note(source, span),
        announces=text.endswith(":"),
        titled=is_titled(words),
        bears_clause=paragraph.cell is not None or opens_clause or bool(clauses),
        ends_in_clause=is_clause or (bool(clauses) and clauses[-1].span.end >= span.end - 1),
        is_caption=bool(paragraph.labels) and _CAPTION.fullmatch(text) is not None,
        is_clause=is_clause,
        general=layout().is_general_heading(text.rstrip(" .:")),
        names_document=len(words) <= LONGEST_TITLE and layout().names_document(text),
        acts=_acts(text),
        headed=len(sentences) > 1 and len(words_of(source.quote(sentences[0]).quote)) <= _HEADLINE,
        like_items=False,
        pasted=pasted,
        before_label=follower is not None and _starts_numbered(source, follower),
        before_clause=follower is not None
        and (follower.cell is not None or _is_clause(source, follower.span)),
        before_text=before_text,
        before_lead_in=before_text and any(_starts_numbered(source, after) for after in followers[1:]),
    )


def _acts(text: str) -> bool:
    """Tell "Improving Access Rules" from "Guiding Opinions", "Beijing Rules" and a title with its years."""
    if not _GERUND.match(text) or layout().ends_title(text) or layout().opens_document(text):
        return False
    if layout().surely_names_document(text):
        return False  # "Shipping Development Plan"
    return all(found.span.start > 0 for found in find_places(text, Span(0, len(text))))


def _is_clause(source: Source, span: Span) -> bool:
    """Tell whether a paragraph begins with a clause, on a line of its own or in brackets."""
    if source.folded[span.start] not in OPENING:
        return opens_line_clause(source.folded, span)
    return any(clause.span.start == span.start for clause in find_clauses(source, span))


def _ends_bracket(text: str) -> bool:
    """Tell the end of a bracket that began above: "Regulatory Bureau)"."""
    return text.endswith((")", "]")) and any(text.count(a) < text.count(b) for a, b in ("()", "[]"))


def _is_note(source: Source, span: Span) -> bool:
    """Tell "General Office of Shandong", with a date or without, "(Issued by the Office on" and "Annex"."""
    if len(span) > _LONGEST_NOTE:
        return False
    text = source.folded[span.start : span.end]
    apart = layout().is_annex(text) or names_body(text)
    return apart or source.folded.startswith("(", span.start) or find_dates(source.folded, span) != ()


def _starts_numbered(source: Source, paragraph: Paragraph) -> bool:
    """Tell whether a number and a text behind it begin here; "No. 229" alone is a document's number."""
    return any(source.folded[label.span.end : paragraph.span.end].strip() for label in paragraph.labels)


def _is_running_text(source: Source, paragraph: Paragraph) -> bool:
    text = source.folded[paragraph.span.start : paragraph.span.end]
    return _RUNNING.search(text) is not None or opens_line_clause(source.folded, paragraph.span)
