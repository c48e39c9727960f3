"""What commands that read a plan have in common: the file, its encoding, its bounds.

Guarantees a `Source`, or an error that names the file as the user did.
"""

from __future__ import annotations

import inspect
import sys
from collections.abc import Callable, Iterable
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from ftzparse.errors import UnreadableFile
from ftzparse.readers.limits import MEBIBYTE, Bound, Limits

if TYPE_CHECKING:
    from ftzparse.batch.extraction import Reading
    from ftzparse.source import Source

STANDARD_INPUT = "-"
FILE_BOUNDS: tuple[Bound, ...] = ("size", "pages", "ratio", "depth")
"""Those of a file whose measures are not counted."""
BOUNDS: tuple[Bound, ...] = (*FILE_BOUNDS, "measures")
_USUAL = Limits()

InputFile = Annotated[
    str,
    typer.Argument(metavar="FILE", help="The plan: text, Markdown, HTML, DOCX or PDF; - is standard input."),
]
Encoding = Annotated[
    str | None,
    typer.Option(metavar="NAME", help="How FILE is encoded, for example gb18030; DOCX and PDF know it."),
]


def _read_limits(
    *,
    max_size: Annotated[
        int, typer.Option(metavar="MIB", min=1, help="Refuse a FILE larger than this, unpacked too.")
    ] = _USUAL.size // MEBIBYTE,
    max_pages: Annotated[
        int, typer.Option(metavar="N", min=1, help="Refuse a PDF of more pages.")
    ] = _USUAL.pages,
    max_ratio: Annotated[
        int, typer.Option(metavar="N", min=1, help="Refuse a DOCX that unpacks to more times its size.")
    ] = _USUAL.ratio,
    max_depth: Annotated[
        int, typer.Option(metavar="N", min=1, help="Refuse HTML and DOCX nested deeper.")
    ] = _USUAL.depth,
    max_measures: Annotated[
        int, typer.Option(metavar="N", min=1, help="Refuse a text of more measures.")
    ] = _USUAL.measures,
) -> Limits:
    """Declare the option of each bound."""
    return Limits(max_size * MEBIBYTE, max_pages, max_ratio, max_depth, max_measures)


def with_limits(command: Callable[..., None], bounds: Iterable[Bound] = BOUNDS) -> Callable[..., None]:
    """Give a command the options of some bounds in place of its parameter `limits`."""
    declared = inspect.signature(_read_limits, eval_str=True).parameters
    options = {name: declared[name] for name in (f"max_{bound}" for bound in bounds)}

    @wraps(command)
    def limited(**given: Any) -> None:  # noqa: ANN401 - what typer read
        limits = {name: given.pop(name) for name in options}
        command(**given, limits=_read_limits(**limits))

    signature = inspect.signature(command, eval_str=True)
    kept = [parameter for name, parameter in signature.parameters.items() if name != "limits"]
    # What typer makes the options from.
    vars(limited)["__signature__"] = signature.replace(parameters=[*kept, *options.values()])
    return limited


def read_input(file: str, encoding: str | None, limits: Limits) -> Source:
    """Read the file that a command was given, or standard input."""
    from ftzparse.readers.encoding import UnknownEncoding
    from ftzparse.readers.file import read_source, read_stream_source

    try:
        if file != STANDARD_INPUT:
            return read_source(Path(file), encoding=encoding, limits=limits)
        if sys.stdin is None:
            raise UnreadableFile(STANDARD_INPUT, "standard input is closed", "name a file")
        return read_stream_source(sys.stdin.buffer, STANDARD_INPUT, encoding=encoding, limits=limits)
    except UnknownEncoding as error:
        raise typer.BadParameter(str(error), param_hint="--encoding") from error


def read_options(encoding: str | None, limits: Limits) -> Reading:
    """Take the options by which many files are read."""
    from ftzparse.batch.extraction import Reading
    from ftzparse.readers.encoding import UnknownEncoding, find_codec

    try:
        return Reading(encoding and find_codec(encoding), limits)
    except UnknownEncoding as error:
        raise typer.BadParameter(str(error), param_hint="--encoding") from error
