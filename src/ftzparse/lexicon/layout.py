"""The words and patterns by which the surroundings of a plan are known, from `data/layout.toml`.

Offers them as yes-or-no questions about a line: "— 3 —" is furniture, "Original text:" announces.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from ftzparse.lexicon.tables import Entry, read_table

_LONGEST_CONTINUATION = 40  # characters, the blanks before it included


class _Layout(Entry):
    furniture: tuple[str, ...]
    footnote: str
    announcements: tuple[str, ...]
    contents: tuple[str, ...]
    number_heads: tuple[str, ...]
    remark_heads: tuple[str, ...]
    general_headings: tuple[str, ...]
    commencement: tuple[str, ...]
    closing: tuple[str, ...]
    annexes: tuple[str, ...]
    continuations: tuple[str, ...]
    title_ends: tuple[str, ...]
    status_marks: tuple[str, ...]
    document_participles: tuple[str, ...]
    heading_words: tuple[str, ...]
    document_words: tuple[str, ...]


@dataclass(frozen=True)
class Layout:
    """Questions about a line of text with plain punctuation."""

    _furniture: re.Pattern[str]
    _footnote: re.Pattern[str]
    _announcement: re.Pattern[str]
    _contents: re.Pattern[str]
    _number_head: re.Pattern[str]
    _remark_head: re.Pattern[str]
    _general: re.Pattern[str]
    _commencement: re.Pattern[str]
    _closing: re.Pattern[str]
    _annex: re.Pattern[str]
    _title_end: re.Pattern[str]
    _status: re.Pattern[str]
    _continuation: re.Pattern[str]
    _document: re.Pattern[str]
    _participle: re.Pattern[str]
    _surely_document: re.Pattern[str]

    def is_furniture(self, line: str) -> bool:
        """Tell whether a line is a page number or the dressing of a web page."""
        return self._furniture.fullmatch(line) is not None

    def footnote_mark(self, line: str) -> str | None:
        """Give the mark of a line that may be a footnote: "[1] …", "1 The …"."""
        found = self._footnote.fullmatch(line)
        return found[1] if found else None

    def is_announcement(self, line: str) -> bool:
        """Tell whether the text proper begins after this line."""
        return self._announcement.fullmatch(line) is not None

    def is_contents(self, line: str) -> bool:
        """Tell whether a table of contents begins after this line."""
        return self._contents.fullmatch(line) is not None

    def heads_numbers(self, line: str) -> bool:
        """Tell whether a line is the head of a column of numbers: "No."."""
        return self._number_head.fullmatch(line) is not None

    def heads_remarks(self, line: str) -> bool:
        """Tell whether a line is the head of a column of remarks."""
        return self._remark_head.fullmatch(line) is not None

    def is_general_heading(self, words: str) -> bool:
        """Tell whether a heading opens general prose without measures: "Guiding ideology"."""
        return self._general.fullmatch(words) is not None

    def is_commencement(self, paragraph: str) -> bool:
        """Tell whether a paragraph says when the plan takes effect."""
        return self._commencement.match(paragraph) is not None

    def is_closing(self, paragraph: str) -> bool:
        """Tell whether a paragraph after the measures belongs to none of them."""
        return self._closing.match(paragraph) is not None

    def is_annex(self, line: str) -> bool:
        """Tell whether an annex begins with this line."""
        return self._annex.fullmatch(line) is not None

    def is_title_end(self, line: str) -> bool:
        """Tell whether a line belongs to the title above: "(2023-2025)", "(for Trial Implementation)"."""
        return self._title_end.fullmatch(line) is not None

    def ends_title(self, line: str) -> bool:
        """Tell whether a line ends so: "Expanding the Port Economy (2024-2026)"."""
        return self._title_end.search(line) is not None

    def surely_names_document(self, line: str) -> bool:
        """Tell whether a line holds a word such as "Plan", which headings do not."""
        return self._surely_document.search(line) is not None

    def opens_document(self, line: str) -> bool:
        """Tell whether a line begins as "Guiding Opinions" does."""
        return self._participle.match(line) is not None

    def without_status(self, title: str) -> str:
        """Leave out what a database says of the document: "Opinions on Trade [Effective]"."""
        found = self._status.search(title, max(0, len(title) - _LONGEST_CONTINUATION))
        return title[: found.start()] if found else title

    def without_continuation(self, heading: str) -> str:
        """Leave out that a heading is set again: "Trade Facilitation (continued)"."""
        found = self._continuation.search(heading, max(0, len(heading) - _LONGEST_CONTINUATION))
        return heading[: found.start()] if found else heading

    def names_document(self, line: str) -> bool:
        """Tell whether a line holds a word such as "Plan" or "Opinions"."""
        return self._document.search(line) is not None


@cache
def layout() -> Layout:
    """Give the questions that the table answers."""
    table = read_table("layout.toml", _Layout)
    sure = "|".join(word for word in table.document_words if word not in table.heading_words)
    english = "|".join(word for word in table.document_words if word.isascii())
    chinese = "|".join(word for word in table.document_words if not word.isascii())
    return Layout(
        _furniture=_any(table.furniture),
        _footnote=re.compile(table.footnote),
        _announcement=_any(table.announcements),
        _contents=_any(table.contents),
        _number_head=_any(table.number_heads),
        _remark_head=_any(table.remark_heads),
        _general=_any(table.general_headings),
        _commencement=_any(table.commencement),
        _closing=_any((*table.commencement, *table.closing)),
        _annex=_any(table.annexes),
        _title_end=re.compile(rf"(?:{'|'.join(table.title_ends)})\Z", re.IGNORECASE),
        _status=re.compile(rf"\s+(?:{'|'.join(table.status_marks)})\Z", re.IGNORECASE),
        _continuation=re.compile(rf"\s+(?:{'|'.join(table.continuations)})\Z", re.IGNORECASE),
        _surely_document=re.compile(rf"\b(?:{sure})\b", re.IGNORECASE),
        _participle=re.compile(rf"(?:{'|'.join(table.document_participles)})\b", re.IGNORECASE),
        _document=re.compile(rf"\b(?:{english})\b|{chinese}", re.IGNORECASE),
    )


def _any(patterns: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.IGNORECASE | re.DOTALL)
