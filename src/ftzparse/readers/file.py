"""A file, a stream, bytes or a str becomes a `Source`, or an error says why not and what to do.

Guarantees of a text file its text as it stands: every line end is kept, only a byte order mark is taken
off. Of any format, there are no lone surrogates, no NUL and more than white space. `sha256` is that of the
bytes. The size limit holds while reading, so pipes and devices cannot run past it.
"""

from __future__ import annotations

import hashlib
import os
from pathlib import Path
from typing import BinaryIO

from ftzparse.errors import UndecodableText, UnreadableFile
from ftzparse.readers import DEFAULT_MAX_BYTES
from ftzparse.readers.content import check_text
from ftzparse.readers.opening import open_bytes
from ftzparse.source import Source

_MEBIBYTE = 1024 * 1024


def read_source(path: Path, *, encoding: str | None = None, max_bytes: int = DEFAULT_MAX_BYTES) -> Source:
    """Read a file; FIFOs and devices are read up to the limit. Errors name the path as given."""
    try:
        with path.open("rb") as stream:
            data = stream.read(max_bytes + 1)
    except (OSError, ValueError) as error:  # ValueError: a NUL in the path
        raise _unreadable(str(path), error) from error
    return _source(data, (_plain_name(path), str(path)), encoding, max_bytes)


def read_stream_source(
    stream: BinaryIO, name: str, *, encoding: str | None = None, max_bytes: int = DEFAULT_MAX_BYTES
) -> Source:
    """Read an open stream to its end, such as standard input, whose name is "-"."""
    try:
        data = stream.read(max_bytes + 1)
    except (OSError, ValueError) as error:  # ValueError: the stream is closed
        raise _unreadable(name, error) from error
    return read_bytes_source(data, name, encoding=encoding, max_bytes=max_bytes)


def read_bytes_source(
    data: bytes, name: str, *, encoding: str | None = None, max_bytes: int = DEFAULT_MAX_BYTES
) -> Source:
    r"""Decode bytes that are already at hand.

    >>> read_bytes_source(b"\xef\xbb\xbf8. Support banks.\r\n", "-").text
    '8. Support banks.\r\n'
    """
    return _source(data, (name, name), encoding, max_bytes)


def read_text_source(text: str, name: str) -> Source:
    """Take a str unchanged, so that offsets hold in it; its hash is that of its UTF-8 bytes."""
    try:
        data = text.encode("utf-8")
    except UnicodeEncodeError as error:
        reason = f"a lone surrogate at character {error.start}"
        raise UndecodableText(name, reason, "decode the bytes strictly, without surrogateescape") from error
    check_text(text, name)
    return Source(name, text, hashlib.sha256(data).hexdigest(), "utf-8")


def _source(data: bytes, names: tuple[str, str], encoding: str | None, max_bytes: int) -> Source:
    name, shown = names
    if len(data) > max_bytes:
        reason = f"larger than {max_bytes / _MEBIBYTE:g} MiB"
        raise UnreadableFile(shown, reason, "allow more (--max-size), or split the file")
    opened = open_bytes(data, shown, encoding, max_bytes)
    reading = opened.reading
    check_text(reading.text, shown)
    return Source(
        name,
        reading.text,
        hashlib.sha256(data).hexdigest(),
        opened.encoding,
        opened.assumption,
        format=opened.format,
        pages=reading.pages,
        set_aside=reading.set_aside,
    )


def _plain_name(path: Path) -> str:
    r"""Give the file's name; bytes of it that are no UTF-8 become escapes, as JSON needs text."""
    return os.fsencode(path.name).decode("utf-8", "backslashreplace")


def _unreadable(name: str, error: Exception) -> UnreadableFile:
    match error:
        case FileNotFoundError():
            return UnreadableFile(name, "no such file", "check the path")
        case IsADirectoryError():
            return UnreadableFile(name, "a directory", "name a file in it")
        case PermissionError():
            return UnreadableFile(name, "no permission to read it", "change its permissions")
        case OSError(strerror=str(reason)):
            return UnreadableFile(name, reason[:1].lower() + reason[1:], "check the path")
        case _:
            return UnreadableFile(name, str(error), "check the path")
