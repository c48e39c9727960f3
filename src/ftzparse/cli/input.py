"""What commands that read a plan have in common: the file, its encoding, its size.

Guarantees a `Source`, or an error that names the file as the user did.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ftzparse.errors import UnreadableFile
from ftzparse.readers import DEFAULT_MAX_BYTES

if TYPE_CHECKING:
    from ftzparse.batch.extraction import Reading
    from ftzparse.source import Source

STANDARD_INPUT = "-"
_MEBIBYTE = 1024 * 1024
DEFAULT_MAX_SIZE = DEFAULT_MAX_BYTES // _MEBIBYTE

InputFile = Annotated[
    str,
    typer.Argument(metavar="FILE", help="The plan: text, Markdown, HTML, DOCX or PDF; - is standard input."),
]
Encoding = Annotated[
    str | None,
    typer.Option(metavar="NAME", help="How FILE is encoded, for example gb18030; DOCX and PDF know it."),
]
MaxSize = Annotated[int, typer.Option(metavar="MIB", min=1, help="Refuse a FILE larger than this.")]


def read_input(file: str, encoding: str | None, max_size: int) -> Source:
    """Read the file that a command was given, or standard input."""
    from ftzparse.readers.encoding import UnknownEncoding
    from ftzparse.readers.file import read_source, read_stream_source

    max_bytes = max_size * _MEBIBYTE
    try:
        if file != STANDARD_INPUT:
            return read_source(Path(file), encoding=encoding, max_bytes=max_bytes)
        if sys.stdin is None:
            raise UnreadableFile(STANDARD_INPUT, "standard input is closed", "name a file")
        return read_stream_source(sys.stdin.buffer, STANDARD_INPUT, encoding=encoding, max_bytes=max_bytes)
    except UnknownEncoding as error:
        raise typer.BadParameter(str(error), param_hint="--encoding") from error


def read_options(encoding: str | None, max_size: int) -> Reading:
    """Take the options by which many files are read."""
    from ftzparse.batch.extraction import Reading
    from ftzparse.readers.encoding import UnknownEncoding, find_codec

    try:
        return Reading(encoding and find_codec(encoding), max_size * _MEBIBYTE)
    except UnknownEncoding as error:
        raise typer.BadParameter(str(error), param_hint="--encoding") from error
