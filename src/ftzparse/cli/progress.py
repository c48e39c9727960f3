"""How far a long run has come: a bar for people, nothing for pipes and logs.

Guarantees that messages stand above the bar, whole and on lines of their own, that the bar leaves nothing
behind, and that neither is in the way of data on the same terminal.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from ftzparse.cli.terminal import is_dumb, tell
from ftzparse.export.terminal import escape_controls


@dataclass(frozen=True, slots=True)
class Progress:
    """What a run can say while it lasts."""

    advance: Callable[[], None]
    tell: Callable[[str], None]


@contextmanager
def show_progress(total: int) -> Iterator[Progress]:
    """Show how many of all are done, where standard error is a terminal that can."""
    if total and sys.stderr is not None and sys.stderr.isatty() and not is_dumb():
        with _show_bar(total) as progress:
            yield progress
    else:
        yield Progress(lambda: None, tell)


@contextmanager
def _show_bar(total: int) -> Iterator[Progress]:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
    from rich.progress import Progress as Bar
    from rich.text import Text

    columns = (BarColumn(), MofNCompleteColumn(), TextColumn("plans"), TimeRemainingColumn())
    console = Console(stderr=True, highlight=False)
    with Bar(*columns, console=console, transient=True, redirect_stdout=False, redirect_stderr=False) as bar:
        task = bar.add_task("", total=total)
        yield Progress(
            advance=lambda: bar.advance(task),
            tell=lambda message: console.print(Text(escape_controls(message)), soft_wrap=True),
        )
