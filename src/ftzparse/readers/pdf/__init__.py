"""A PDF with a text layer: its text page by page; running heads and page numbers are counted.

Guarantees that pages adjoin and make up the whole text. A scan, an encrypted file and one with too
many pages are refused. The one home of pypdfium2.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from pypdfium2 import PdfDocument, PdfiumError, PdfTextPage, raw

from ftzparse.errors import UndecodableText
from ftzparse.models import Page
from ftzparse.readers.limits import Limits, allow_more, show_size
from ftzparse.readers.pdf.furniture import split_furniture
from ftzparse.readers.pdf.hyphens import HYPHEN, join_hyphens
from ftzparse.readers.pdf.lines import WIDE, PageLine
from ftzparse.readers.pdf.order import arrange
from ftzparse.readers.pdf.paragraphs import write_page
from ftzparse.readers.reading import Reading, sum_up

_Span = tuple[int, int]
_SPLIT = "split the file"
# PDFium writes a hyphen at a line end as either sign, and no line break behind it.
_LINE = re.compile(r"[^\r\n\x02\ufffe]+[\x02\ufffe]?")
_BLANK = re.compile(r"(?<=\S)\s+(?=\S)")
_DIVIDED = re.compile(r"(?<=\w)-$")
# What a font maps to nothing comes as NUL.
_UNWRITABLE = {0x02: HYPHEN, 0x00: None, 0xFFFF: None, 0x0B: " ", 0x0C: " "}


def read(data: bytes, name: str, limits: Limits) -> Reading:
    """Read a PDF; the name is for errors."""
    document = _open(data, name, limits)
    try:
        pages = list(_pages(document, name, limits))
    finally:
        document.close()
    if not any(pages):
        reason = f"a PDF without a text layer: its {len(pages)} pages are pictures, as of a scan"
        raise UndecodableText(name, reason, "run text recognition (OCR) on it first")
    kept, parts = split_furniture(pages)
    parts += [("page-without-text", "") for page in pages if not page]
    return _assemble(join_hyphens([write_page(arrange(page)) for page in kept]), parts)


def _open(data: bytes, name: str, limits: Limits) -> PdfDocument:
    try:
        document = PdfDocument(data)
        pages = len(document)
    except PdfiumError as error:
        if raw.FPDF_GetLastError() == raw.FPDF_ERR_PASSWORD:
            raise UndecodableText(name, "an encrypted PDF", "save it without a password first") from error
        raise UndecodableText(
            name, "a damaged PDF", "fetch the file again, or print it to PDF anew"
        ) from error
    if pages > limits.pages:
        document.close()
        reason = f"a PDF of {pages} pages, more than {limits.pages}"
        raise UndecodableText(name, reason, allow_more("pages", _SPLIT))
    return document


def _pages(document: PdfDocument, name: str, limits: Limits) -> Iterator[list[PageLine]]:
    length = 0
    for index in range(len(document)):
        try:
            page = document[index]
            lines = list(_lines(page.get_textpage()))
        except PdfiumError as error:
            reason = f"a PDF whose page {index + 1} is damaged"
            raise UndecodableText(name, reason, "fetch the file again, or print it to PDF anew") from error
        length += sum(len(line.text) for line in lines)
        if length > limits.size:
            reason = f"a PDF whose text is larger than {show_size(limits.size)}"
            raise UndecodableText(name, reason, allow_more("size", _SPLIT))
        yield lines
        page.close()


def _lines(page: PdfTextPage) -> Iterator[PageLine]:
    """Give the lines of a page as drawn."""
    text = page.get_text_range() if page.count_chars() else ""
    for found in _LINE.finditer(text):
        for spans in _find_pieces(page, text, found.span()):
            line = (spans[0][0], spans[-1][1])
            if _write(text[slice(*line)]):
                pieces = [_mark_hyphen(_place(page, text, span)) for span in spans] if len(spans) > 1 else []
                yield replace(_place(page, text, line), pieces=tuple(pieces))


def _place(page: PdfTextPage, text: str, span: _Span) -> PageLine:
    """Give a span of the page's text with the places of its first and last character."""
    start, end = span
    found = text[start:end]
    last = page.count_chars() - 1
    first = start + len(found) - len(found.lstrip())
    left, base, _, top = page.get_charbox(min(first, last), loose=True)
    _, bottom, right, _ = page.get_charbox(min(start + len(found.rstrip()) - 1, last), loose=True)
    return PageLine(_write(found), left, right, top, bottom, top - base)


def _write(found: str) -> str:
    return found.translate(_UNWRITABLE).strip()


def _find_pieces(page: PdfTextPage, text: str, span: _Span) -> Iterator[list[_Span]]:
    """Give what stands between wide white, line by line: what goes on at the left of it is the next."""
    start, end = span
    last = page.count_chars() - 1
    spans: list[_Span] = []
    for blank in _BLANK.finditer(text, start, end):
        right = page.get_charbox(min(blank.start() - 1, last), loose=True)[2]
        left, base, _, top = page.get_charbox(min(blank.end(), last), loose=True)
        if abs(left - right) > WIDE * (top - base):
            spans.append((start, blank.start()))
            start = blank.end()
            if left < right:
                yield spans
                spans = []
    yield [*spans, (start, end)]


def _mark_hyphen(piece: PageLine) -> PageLine:
    """Mark a hyphen at the end of a piece as PDFium marks one at the end of a line."""
    return replace(piece, text=_DIVIDED.sub(HYPHEN, piece.text))


def _assemble(texts: list[str], parts: list[tuple[str, str]]) -> Reading:
    pages: list[Page] = []
    end = 0
    for number, text in enumerate(texts, 1):
        pages.append(Page(page=number, start=end, end=end + len(text)))
        end += len(text)
    return Reading("".join(texts), sum_up(parts), tuple(pages))
