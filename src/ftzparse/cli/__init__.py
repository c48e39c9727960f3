"""The command `ftzparse`: reads a file, calls the library, writes; no rule about plans lives here.

Exit codes: 0 fine, 1 a check found something, 2 wrong usage, 3 unusable input, 130 interrupted,
141 the reader hung up. `--help` loads neither pydantic nor spaCy: commands import them when run.
"""

from __future__ import annotations

import io
import sys
from typing import Annotated

import typer

from ftzparse.cli import check, diff, extract, lint, plot, report, schema, show, verify
from ftzparse.cli import eval as evaluation
from ftzparse.cli.input import FILE_BOUNDS, with_limits
from ftzparse.cli.outcome import INTERRUPTED
from ftzparse.version import __version__

app = typer.Typer(
    name="ftzparse",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    # typer turns an absent `--help` into a bool by way of pydantic; one that is False it leaves alone.
    context_settings={"default_map": {"help": False}},
    rich_markup_mode=None,  # rich's panels make `--help` take two and a half times as long
)
app.command("check")(with_limits(check.check))
app.command("diff")(with_limits(diff.diff, ["size"]))
app.command("eval")(with_limits(evaluation.evaluate, FILE_BOUNDS))
app.command("extract")(with_limits(extract.extract))
app.command("lint")(with_limits(lint.lint))
app.command("plot")(with_limits(plot.plot))
app.command("report")(with_limits(report.report))
app.command("schema")(schema.schema)
app.command("show")(with_limits(show.show))
app.command("verify")(with_limits(verify.verify, FILE_BOUNDS))


def _show_version(wanted: bool) -> None:  # noqa: FBT001 - how typer calls it
    if wanted:
        typer.echo(f"ftzparse {__version__}")
        raise typer.Exit


@app.callback()
def _describe(
    *,
    version: Annotated[
        bool,
        typer.Option("--version", help="Show the version and exit.", callback=_show_version, is_eager=True),
    ] = False,
) -> None:
    """Turn the text of a free trade zone plan into JSON, every value traced to its source.

    Example: ftzparse extract plan.txt -o plan.json
    """


def main() -> None:
    """Run the command line and leave with its exit code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # help and messages on a terminal that knows only ASCII
            stream.reconfigure(errors="backslashreplace")
    try:
        app()
    except KeyboardInterrupt:  # before a command or after it
        sys.exit(INTERRUPTED)
