"""What commands that write a document have in common: where it goes, and what it must not overwrite."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from ftzparse.cli.input import STANDARD_INPUT  # "-" names either stream
from ftzparse.cli.terminal import write_data
from ftzparse.export.files import write_whole

Output = Annotated[
    Path | None,
    typer.Option("--output", "-o", metavar="OUT", help="Write to this file instead of standard output."),
]


def refuse_overwriting(file: str, output: Path | None, option: str = "--output") -> None:
    """Refuse to write over the input."""
    path = Path(file)
    if output is None or STANDARD_INPUT in {file, str(output)}:
        return
    if path.is_file() and output.is_file() and path.samefile(output):
        raise typer.BadParameter("would overwrite the input", param_hint=option)


def write_output(content: str | bytes, output: Path | None) -> None:
    """Write a document to its file, or to standard output."""
    if output is None or str(output) == STANDARD_INPUT:
        write_data(content)
    else:
        write_whole(output, content)
