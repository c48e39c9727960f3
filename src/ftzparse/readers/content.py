r"""Whether bytes or text can be a plan at all: not empty, not blank, not binary.

Guarantees to the decoder that its bytes begin like no known binary format, and to the parser that
its text has no NUL, few control characters and something to read. Some control characters may
stand in a scrape ("cross-\x02border"); the parser keeps their places.
"""

from __future__ import annotations

import re

from ftzparse.errors import UndecodableText

_SIGNATURES = (
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document, such as DOC"),
    (b"{\\rtf", "an RTF document"),
    (b"\x89PNG\r\n\x1a\n", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF87a", "a GIF picture"),
    (b"GIF89a", "a GIF picture"),
    (b"\x1f\x8b\x08", "a gzip archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
)
_WORKBOOK = b"xl/"
_SAVE = "save its text as a plain text file in UTF-8 first"
_GIVE = "give a file that holds the plan's text"

# All of C0 except tab, line ends, vertical tab and form feed; and DEL.
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
# A scrape has a few in a thousand, random bytes one in nine, structured binary data far more.
_MOST_CONTROLS = 0.1
_READABLE = re.compile(r"[^\s\ufeff\u200b]")


def check_bytes(data: bytes, name: str) -> None:
    """Refuse no bytes, and bytes that begin as a known binary format does."""
    if not data:
        raise UndecodableText(name, "empty", _GIVE)
    kind = find_signature(data)
    if kind is not None:
        raise UndecodableText(name, f"{kind}, not a format that is read", _SAVE)


def find_signature(data: bytes) -> str | None:
    r"""Tell which binary format the first bytes announce, with its article.

    >>> find_signature(b"{\\rtf1")
    'an RTF document'
    """
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return "an Excel workbook (XLSX)" if _WORKBOOK in data else "a ZIP archive"
    return next((kind for start, kind in _SIGNATURES if data.startswith(start)), None)


def check_text(text: str, name: str) -> None:
    """Refuse blank text, and text with NUL or many control characters."""
    if not _READABLE.search(text):
        raise UndecodableText(name, "nothing but white space", _GIVE)
    reason = find_binary(text)
    if reason is not None:
        raise UndecodableText(name, reason, _SAVE)


def find_binary(text: str) -> str | None:
    r"""Tell by what text gives itself away as binary data; None: it does not.

    >>> find_binary("8. Support\x00banks")
    'binary data (NUL at character 10)'
    """
    nul = text.find("\0")
    if nul >= 0:
        return f"binary data (NUL at character {nul})"
    share = len(_CONTROLS.findall(text)) / len(text) if text else 0
    return f"binary data ({share:.0%} control characters)" if share > _MOST_CONTROLS else None
