"""Writes real documents for the tests: DOCX with numbering as raw XML, PDF page by page, ZIP as one likes."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from io import BytesIO

from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from fpdf import FPDF

_WRITTEN = datetime(2022, 8, 12, tzinfo=UTC)
# Level by level: format, text, and further elements.
Levels = Sequence[tuple[str, str, str]]


def docx_with(
    body: str, shapes: Mapping[int, Levels] | None = None, overrides: str = "", styles: str = ""
) -> bytes:
    """Write a document from the XML of its body; list N + 1 has shape N, list 100 has the overrides."""
    document = Document()
    numbering = document.part.numbering_part.element
    for child in list(numbering):
        numbering.remove(child)
    for shape, levels in (shapes or {}).items():
        numbering.append(parse_xml(_shape(shape, levels)))
    for shape in shapes or {}:
        numbering.append(parse_xml(_list(shape + 1, shape, "")))
    if overrides:
        numbering.append(parse_xml(_list(100, 0, overrides)))
    for style in parse_xml(f"<w:styles {nsdecls('w')}>{styles}</w:styles>"):
        document.styles.element.append(style)
    for element in parse_xml(f"<w:body {nsdecls('w')}>{body}</w:body>"):
        document.element.body.insert_element_before(element, "w:sectPr")
    return saved(document)


def saved(document: object) -> bytes:
    stream = BytesIO()
    document.save(stream)  # type: ignore[attr-defined] # python-docx gives a function for its class
    return stream.getvalue()


def item(text: str, listing: int = 1, level: int = 0) -> str:
    """Give the XML of a paragraph in a list."""
    number = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{listing}"/></w:numPr>'
    return f"<w:p><w:pPr>{number}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


def _shape(shape: int, levels: Levels) -> str:
    written = "".join(
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>{more}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
        for depth, (form, text, more) in enumerate(levels)
    )
    return f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{shape}">{written}</w:abstractNum>'


def _list(number: int, shape: int, overrides: str) -> str:
    link = f'<w:abstractNumId w:val="{shape}"/>'
    return f'<w:num {nsdecls("w")} w:numId="{number}">{link}{overrides}</w:num>'


class _Gazette(FPDF):
    def header(self) -> None:
        self.set_font("Times", size=9)
        self.cell(0, 8, "Gazette of Jiangnan, No. 12", align="C")
        self.ln(14)

    def footer(self) -> None:
        self.set_y(-15)
        self.set_font("Times", size=9)
        self.cell(0, 8, f"- {self.page_no()} -", align="C")


def pdf_with(paragraphs: Sequence[str], *, password: str | None = None, compress: bool = True) -> bytes:
    """Write a PDF with a running head and page numbers."""
    document = _Gazette()
    document.set_compression(compress)
    document.set_creation_date(_WRITTEN)
    document.set_auto_page_break(auto=True, margin=25)
    document.add_page()
    document.set_font("Times", size=12)
    for paragraph in paragraphs:
        document.multi_cell(0, 7, paragraph)
        document.ln(4)
    if password:
        document.set_encryption(owner_password="owner", user_password=password)  # noqa: S106 - a test's
    return bytes(document.output())


def blank_pdf(pages: int) -> bytes:
    document = FPDF()
    for _ in range(pages):
        document.add_page()
        document.rect(10, 10, 50, 50)
    return bytes(document.output())


def zip_with(parts: Mapping[str, bytes]) -> bytes:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            # No time of writing: the same parts give the same bytes.
            archive.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)
    return stream.getvalue()


def pdf_drawn(pages: Sequence[Sequence[tuple[float, float, str]]], *, size: int = 10) -> bytes:
    """Write a PDF from lines in the order in which they are drawn: millimetres from left and top, text."""
    document = FPDF()
    document.set_font("Times", size=size)
    for page in pages:
        document.add_page()
        for left, top, text in page:
            document.text(left, top, text)
    return bytes(document.output())
