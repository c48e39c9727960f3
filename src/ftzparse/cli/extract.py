"""`ftzparse extract`: a plan's text in, its JSON out."""

from __future__ import annotations

from typing import Annotated

import typer

from ftzparse.cli.input import DEFAULT_MAX_SIZE, Encoding, InputFile, MaxSize, read_input
from ftzparse.cli.outcome import outcome
from ftzparse.cli.output import Output, refuse_overwriting, write_output
from ftzparse.cli.terminal import tell

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
        refuse_overwriting(file, output)
        source = read_input(file, encoding, max_size)
        if source.assumption:
            tell(f"warning: {file}: {source.assumption}")

        from ftzparse.export.json import render_json
        from ftzparse.pipeline import extract_source

        write_output(render_json(extract_source(source), compact=compact), output)
