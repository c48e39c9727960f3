"""Bytes of any format become text: which module reads them, and with which encoding.

Guarantees the one place where formats meet: to add one, recognise it, and give it a branch here.
"""

from __future__ import annotations

from dataclasses import dataclass

from ftzparse.libraries import load_module
from ftzparse.models import FileFormat
from ftzparse.readers.content import check_bytes
from ftzparse.readers.encoding import decode
from ftzparse.readers.reading import Reading
from ftzparse.readers.recognition import recognise_bytes, recognise_text


@dataclass(frozen=True, slots=True)
class Opened:
    """What was read from bytes, and how they were understood."""

    format: FileFormat
    reading: Reading
    encoding: str = "utf-8"
    assumption: str | None = None


def open_bytes(data: bytes, name: str, encoding: str | None, max_bytes: int) -> Opened:
    """Read bytes of any format; an encoding is for text, Markdown and HTML."""
    match recognise_bytes(data):
        case "pdf":
            module = load_module("ftzparse.readers.pdf", "pypdfium2", name)
            return Opened("pdf", module.read(data, name, max_bytes))
        case "docx":
            from ftzparse.readers import docx  # noqa: PLC0415 - plain text must not pay for it

            return Opened("docx", docx.read(data, name, max_bytes))
    check_bytes(data, name)
    decoded = decode(data, name, encoding)
    form = recognise_text(decoded.text, name)
    return Opened(form, _read_text(decoded.text, form, name), decoded.encoding, decoded.assumption)


def _read_text(text: str, form: FileFormat, name: str) -> Reading:
    # Plain text must not pay for the libraries of the others.
    match form:
        case "html":
            from ftzparse.readers import html  # noqa: PLC0415

            return html.read(text, name)
        case "markdown":
            from ftzparse.readers import markdown  # noqa: PLC0415

            return markdown.read(text, name)
        case _:
            return Reading(text)
