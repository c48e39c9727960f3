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
from ftzparse.readers.content import check_text
from ftzparse.readers.limits import Limits, allow_more, show_size
from ftzparse.readers.opening import open_bytes
from ftzparse.source import Source

_PIECE = 2**20


def read_source(path: Path, *, encoding: str | None = None, limits: Limits = Limits()) -> Source:
    """Read a file; FIFOs and devices are read up to the limit. Errors name the path as given."""
    try:
        with path.open("rb") as stream:
            _check_size(os.fstat(stream.fileno()).st_size, str(path), limits)
            data = _read(stream, limits.size + 1)
    except (OSError, ValueError) as error:  # ValueError: a NUL in the path
        raise _unreadable(str(path), error) from error
    return _source(data, (_plain_name(path), str(path)), encoding, limits)


def read_stream_source(
    stream: BinaryIO, name: str, *, encoding: str | None = None, limits: Limits = Limits()
) -> Source:
    """Read an open stream to its end, such as standard input, whose name is "-"."""
    try:
        data = _read(stream, limits.size + 1)
    except (OSError, ValueError) as error:  # ValueError: the stream is closed
        raise _unreadable(name, error) from error
    return read_bytes_source(data, name, encoding=encoding, limits=limits)


def read_bytes_source(
    data: bytes, name: str, *, encoding: str | None = None, limits: Limits = Limits()
) -> Source:
    r"""Decode bytes that are already at hand.

    >>> read_bytes_source(b"\xef\xbb\xbf8. Support banks.\r\n", "-").text
    '8. Support banks.\r\n'
    """
    return _source(data, (name, name), encoding, limits)


def read_text_source(text: str, name: str, *, limits: Limits = Limits()) -> Source:
    """Take a str unchanged, so that offsets hold in it; its hash is that of its UTF-8 bytes."""
    try:
        data = text.encode("utf-8")
    except UnicodeEncodeError as error:
        reason = f"a lone surrogate at character {error.start}"
        raise UndecodableText(name, reason, "decode the bytes strictly, without surrogateescape") from error
    _check_size(len(data), name, limits)
    check_text(text, name)
    return Source(name, text, hashlib.sha256(data).hexdigest(), "utf-8")


def _source(data: bytes, names: tuple[str, str], encoding: str | None, limits: Limits) -> Source:
    name, shown = names
    _check_size(len(data), shown, limits)
    opened = open_bytes(data, shown, encoding, limits)
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
        path=shown,
    )


def _read(stream: BinaryIO, most: int) -> bytes:
    """Read so many bytes if there are so many; asked for at once, a large number needs that much memory."""
    pieces: list[bytes] = []
    while most > 0 and (piece := stream.read(min(most, _PIECE))):
        pieces.append(piece)
        most -= len(piece)
    return b"".join(pieces)


def _check_size(size: int, name: str, limits: Limits) -> None:
    if size > limits.size:
        found = f"{show_size(size)}, " if size > limits.size + 1 else ""  # a stream is read no further
        reason = f"{found}larger than {show_size(limits.size)}"
        raise UnreadableFile(name, reason, allow_more("size", "split the file"))


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
