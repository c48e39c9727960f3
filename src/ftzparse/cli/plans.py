"""A plan from its text or from the JSON that `extract` wrote, for commands that show one.

JSON is what opens with `{` and a quotation mark: so begins every output, and no plan's text.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Annotated

import typer

from ftzparse.cli.input import read_input
from ftzparse.cli.terminal import tell
from ftzparse.readers.limits import Limits

if TYPE_CHECKING:
    from ftzparse.models import Plan

PlanFile = Annotated[
    str,
    typer.Argument(
        metavar="FILE",
        help="The plan as extract reads it, or the JSON that it wrote; - is standard input.",
    ),
]

_JSON = re.compile(r'\s*\{\s*"')


def read_any_plan(file: str, encoding: str | None, limits: Limits) -> Plan:
    """Extract the plan from its text, or read it back from its JSON."""
    source = read_input(file, encoding, limits)
    if source.assumption:
        tell(f"warning: {file}: {source.assumption}")
    if _JSON.match(source.text):
        from ftzparse.quality.outputs import read_plan

        return read_plan(source.text, file)
    from ftzparse.pipeline import extract_source

    return extract_source(source, limits)
