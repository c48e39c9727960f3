"""Bytes of any format become text: which module reads them, and with which encoding.

Guarantees the one place where formats meet: to add one, recognise it, and give it a branch here.
"""

from __future__ import annotations

from dataclasses import dataclass

from ftzparse.errors import UndecodableText
from ftzparse.libraries import load_module
from ftzparse.models import FileFormat
from ftzparse.readers.content import check_bytes
from ftzparse.readers.encoding import decode
from ftzparse.readers.limits import Limits
from ftzparse.readers.reading import Reading
from ftzparse.readers.recognition import recognise_bytes, recognise_text


@dataclass(frozen=True, slots=True)
class Opened:
    """What was read from bytes, and how they were understood."""

    format: FileFormat
    reading: Reading
    encoding: str = "utf-8"
    assumption: str | None = None


def open_bytes(data: bytes, name: str, encoding: str | None, limits: Limits) -> Opened:
    """Read bytes of any format; an encoding is for text, Markdown and HTML."""
    try:
        return _open(data, name, encoding, limits)
    except RecursionError as error:  # whoever allows more depth than usual may meet the end of the stack
        reason = "nested deeper than Python can follow"
        raise UndecodableText(name, reason, "save the text of its article instead") from error


def _open(data: bytes, name: str, encoding: str | None, limits: Limits) -> Opened:
    match recognise_bytes(data):
        case "pdf":
            module = load_module("ftzparse.readers.pdf", "pypdfium2", name)
            return Opened("pdf", module.read(data, name, limits))
        case "docx":
            from ftzparse.readers import docx  # noqa: PLC0415 - plain text must not pay for it

            return Opened("docx", docx.read(data, name, limits))
    check_bytes(data, name)
    decoded = decode(data, name, encoding)
    form = recognise_text(decoded.text, name)
    return Opened(form, _read_text(decoded.text, form, name, limits), decoded.encoding, decoded.assumption)


def _read_text(text: str, form: FileFormat, name: str, limits: Limits) -> Reading:
    # Plain text must not pay for the libraries of the others.
    match form:
        case "html":
            from ftzparse.readers import html  # noqa: PLC0415

            return html.read(text, name, limits)
        case "markdown":
            from ftzparse.readers import markdown  # noqa: PLC0415

            return markdown.read(text, name)
        case _:
            return Reading(text)
