"""`ftzparse extract`: a plan's text in, its JSON out."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from ftzparse.cli.input import DEFAULT_MAX_SIZE, STANDARD_INPUT, Encoding, InputFile, MaxSize, read_input
from ftzparse.cli.outcome import outcome
from ftzparse.cli.terminal import tell, write_data
from ftzparse.export.files import write_whole

Output = Annotated[
    Path | None,
    typer.Option("--output", "-o", metavar="OUT", help="Write to this file instead of standard output."),
]
Compact = Annotated[bool, typer.Option("--compact", help="Write the JSON on one line.")]


def extract(
    file: InputFile,
    *,
    output: Output = None,
    compact: Compact = False,
    encoding: Encoding = None,
    max_size: MaxSize = DEFAULT_MAX_SIZE,
) -> None:
    """Extract a plan as JSON.

    Example: ftzparse extract plan.txt -o plan.json
    """
    with outcome():
        _refuse_overwriting(file, output)
        source = read_input(file, encoding, max_size)
        if source.assumption:
            tell(f"warning: {file}: {source.assumption}")

        from ftzparse.export.json import render_json
        from ftzparse.pipeline import extract_source

        text = render_json(extract_source(source), compact=compact)
        if output is None or str(output) == STANDARD_INPUT:
            write_data(text)
        else:
            write_whole(output, text)


def _refuse_overwriting(file: str, output: Path | None) -> None:
    path = Path(file)
    if output is None or STANDARD_INPUT in {file, str(output)}:
        return
    if path.is_file() and output.is_file() and path.samefile(output):
        raise typer.BadParameter("would overwrite the input", param_hint="--output")
