"""`ftzparse schema`: the JSON Schema of what `extract` writes, and the columns of its tables."""

from __future__ import annotations

from typing import Annotated

import typer

from ftzparse.cli.outcome import outcome
from ftzparse.cli.terminal import write_data

Tables = Annotated[bool, typer.Option("--tables", help="Describe all tables and columns, in Markdown.")]


def schema(*, tables: Tables = False) -> None:
    """Print the JSON Schema of a plan, or the columns of its tables.

    Example: ftzparse schema > plan.schema.json
    """
    with outcome():
        if tables:
            from ftzparse.export.tables.reference import render_reference

            write_data(render_reference())
        else:
            from ftzparse.export.json import render_schema

            write_data(render_schema())
