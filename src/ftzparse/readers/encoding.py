r"""Which encoding bytes are written in; decodes them strictly, or says why nothing fits.

A byte order mark or valid UTF-8 is proof, and so is what a web page declares. Otherwise UTF-16, GB18030
and Windows-1252 are tried in turn, each only where its reading is plausible, and `assumption` says so:
b"\x93Two Zones\x94" is Windows-1252, not two rare Chinese characters. What the caller names is taken
without a guess.
"""

from __future__ import annotations

import codecs
from contextlib import suppress
from dataclasses import dataclass

from ftzparse.errors import FtzparseError, UndecodableText
from ftzparse.readers.content import find_binary
from ftzparse.readers.declaration import find_declared
from ftzparse.readers.diagnosis import NAME_IT, count_utf8, diagnose, place
from ftzparse.readers.plausibility import chinese_share, readable_share, western_share

_MARK = "\ufeff"
# UTF-32 stands first: its little-endian mark begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    (_MARK.encode("gb18030"), "gb18030"),
)
# Chinese plans score 0.97 and more, wrong readings below 0.6: the threshold has room on both sides.
_CHINESE = 0.85
_READABLE = 0.95
_WESTERN = 0.95


class UnknownEncoding(FtzparseError, ValueError):
    """A name that no text encoding bears."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text without its byte order mark, and how it was had."""

    text: str
    encoding: str
    assumption: str | None = None


def decode(data: bytes, name: str, encoding: str | None) -> Decoded:
    """Decode by the encoding named, by proof, or by the first plausible guess."""
    if encoding is not None:
        return _decode_as(data, name, find_codec(encoding))
    for mark, marked in _MARKS:
        if data.startswith(mark):
            return _decode_as(data, name, marked)
    for read in (_read_utf8, _read_declared, _read_utf16, _read_chinese, _read_western):
        decoded = read(data)
        if decoded is not None:
            return decoded
    raise UndecodableText(name, *diagnose(data))


def find_codec(encoding: str) -> str:
    """Give the name by which Python knows a text encoding.

    >>> find_codec("GBK"), find_codec("Windows-1252")
    ('gbk', 'cp1252')
    """
    try:
        found = codecs.lookup(encoding).name
        with suppress(UnicodeDecodeError):  # UTF-16 wants two bytes
            b"?".decode(encoding)  # "hex" and the like, which give no text, raise LookupError
    except (LookupError, ValueError) as error:  # ValueError: a NUL or a surrogate in the name
        raise UnknownEncoding(f"unknown encoding {encoding!r}") from error
    return found


def _decode_as(data: bytes, name: str, encoding: str) -> Decoded:
    try:
        text = data.decode(encoding)
        text.encode("utf-8")  # codecs such as unicode_escape make lone surrogates
    except ValueError as error:  # some codecs raise no more than a UnicodeError
        where = place(data, error.start) if isinstance(error, UnicodeDecodeError) else "somewhere"
        raise UndecodableText(name, f"not {encoding}: invalid {where}", NAME_IT) from error
    return Decoded(text.removeprefix(_MARK), encoding)


def _read_utf8(data: bytes) -> Decoded | None:
    text = _decoded(data, "utf-8")
    return None if text is None or "\0" in text else Decoded(text, "utf-8")


def _read_declared(data: bytes) -> Decoded | None:
    encoding = find_declared(data)
    text = _decoded(data, encoding) if encoding else None
    return None if encoding is None or text is None else Decoded(text, encoding)


def _read_utf16(data: bytes) -> Decoded | None:
    if b"\0" not in data:  # as ASCII has in UTF-16; without any, nothing is certain enough
        return None
    texts = {encoding: _decoded(data, encoding) or "" for encoding in ("utf-16-le", "utf-16-be")}
    encoding, text = max(texts.items(), key=lambda item: readable_share(item[1]))
    if readable_share(text) < _READABLE:
        return None
    reason = "it has zero bytes where UTF-16 has them, and no byte order mark"
    return Decoded(text, encoding, _assume(encoding.upper(), reason))


def _read_chinese(data: bytes) -> Decoded | None:
    text = _decoded(data, "gb18030")
    if text is None or chinese_share(text) < _CHINESE or find_binary(text):
        return None
    return Decoded(
        text, "gb18030", _assume("GB18030", "it is not UTF-8, and read so its Chinese is plausible")
    )


def _read_western(data: bytes) -> Decoded | None:
    text = _decoded(data, "cp1252")
    # One whole UTF-8 sequence is enough to doubt: "â€™" is a damaged UTF-8 file's apostrophe.
    if text is None or western_share(text) < _WESTERN or find_binary(text) or count_utf8(data)[0]:
        return None
    reason = "it is not UTF-8, and read so its quotation marks and accents are plausible"
    return Decoded(text, "cp1252", _assume("Windows-1252", reason))


def _decoded(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _assume(encoding: str, reason: str) -> str:
    return f"read as {encoding}, for {reason}; if that is wrong, name its encoding (--encoding)"
