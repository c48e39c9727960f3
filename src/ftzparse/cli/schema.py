"""`ftzparse schema`: the JSON Schema of what `extract` writes."""

from __future__ import annotations

from ftzparse.cli.outcome import outcome
from ftzparse.cli.terminal import write_data


def schema() -> None:
    """Print the JSON Schema of a plan.

    Example: ftzparse schema > plan.schema.json
    """
    with outcome():
        from ftzparse.export.json import render_schema

        write_data(render_schema())
