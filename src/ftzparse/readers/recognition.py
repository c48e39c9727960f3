r"""Which format bytes or text are in: their content decides, the file's name for Markdown alone.

Guarantees an answer for any input; what shows no sign of another format is plain text. Reads
"%PDF-1.7", a ZIP that holds word/document.xml, "<!DOCTYPE html>".
"""

from __future__ import annotations

import re
from typing import Literal

_ZIP = b"PK\x03\x04"
_WORD = b"word/document.xml"
_PDF = re.compile(rb"[\s\xef\xbb\xbf]{0,8}%PDF-")
# A page may open with an XML declaration or with a browser's "saved from url" comment.
_HTML = re.compile(
    r"\s*+(?>(?:<\?xml[^>]*>|<!--.{0,999}?-->)\s*+)*+<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_MARKDOWN = (".md", ".markdown")


def recognise_bytes(data: bytes) -> Literal["docx", "pdf"] | None:
    r"""Tell a document that is no text file by its first bytes.

    >>> recognise_bytes(b"%PDF-1.7\n")
    'pdf'
    """
    if _PDF.match(data):
        return "pdf"
    return "docx" if data.startswith(_ZIP) and _WORD in data else None


def recognise_text(text: str, name: str) -> Literal["html", "markdown", "text"]:
    """Tell what decoded text is.

    >>> recognise_text("<!DOCTYPE html><p>8. Support banks.", "plan.txt")
    'html'
    >>> recognise_text("# Plan", "plan.md"), recognise_text("# Plan", "plan.txt")
    ('markdown', 'text')
    """
    if _HTML.match(text):
        return "html"
    return "markdown" if name.lower().endswith(_MARKDOWN) else "text"
