"""Text or bytes into a file: whole, or not at all.

Guarantees that a reader never sees half a file and that a failure leaves the old one and nothing
beside it. A file that exists keeps its permissions, a symbolic link stays one and its target is
written; what is no regular file ("/dev/stdout", a FIFO) is written directly.
"""

from __future__ import annotations

import os
import stat
from pathlib import Path

from ftzparse.errors import UnusableInput

_DIRECT = ("/dev/std", "/dev/fd/", "/proc/")  # these may lead to a regular file that a shell holds open


class UnwritableFile(UnusableInput):
    """A path to which the output cannot be written."""


def write_whole(path: Path, content: str | bytes) -> None:
    """Write bytes, or text as UTF-8; a reader who hung up raises BrokenPipeError."""
    data = encode(content)
    try:
        if _is_written_directly(path):
            with path.open("ab") as stream:
                stream.write(data)
        else:
            _replace(path.resolve(), data)
    except BrokenPipeError:
        raise
    except (OSError, RuntimeError, ValueError) as error:  # a loop of links; a NUL in the path
        raise unwritable(str(path), error) from error


def encode(content: str | bytes) -> bytes:
    """Give the bytes that are written for text: UTF-8, whatever the locale."""
    return content.encode("utf-8") if isinstance(content, str) else content


def unwritable(name: str, error: Exception) -> UnwritableFile:
    """Say why an output cannot be written, and the mend."""
    match error:
        case IsADirectoryError():
            return UnwritableFile(name, "a directory", "name a file in it")
        case FileNotFoundError() | NotADirectoryError():
            return UnwritableFile(name, "no such folder to write to", "create it first")
        case PermissionError():
            return UnwritableFile(name, "no permission to write it", "change permissions, or write elsewhere")
        case OSError(strerror=str(reason)):
            return UnwritableFile(name, reason[:1].lower() + reason[1:], "write elsewhere")
        case _:
            return UnwritableFile(name, str(error), "write elsewhere")


def _is_written_directly(path: Path) -> bool:
    if not path.exists():
        return False
    mode = path.stat().st_mode
    if stat.S_ISDIR(mode):
        raise IsADirectoryError
    return not stat.S_ISREG(mode) or path.absolute().as_posix().startswith(_DIRECT)


def _replace(target: Path, data: bytes) -> None:
    old = target.stat() if target.exists() else None
    if old and not os.access(target, os.W_OK):
        raise PermissionError
    beside = target.with_name(f".ftzparse-{os.urandom(8).hex()}.tmp")
    try:
        with beside.open("xb") as stream:
            if old:  # before there is anything to read in it
                beside.chmod(stat.S_IMODE(old.st_mode))
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        beside.replace(target)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise
