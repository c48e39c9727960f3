"""How a command ends: with which exit code, and with at most one line on standard error.

Guarantees that an unusable input, a reader who hangs up (`| head -1`) and Ctrl-C show no traceback.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import typer

from ftzparse.cli.terminal import silence, tell
from ftzparse.errors import UnusableInput

FOUND_SOMETHING = 1
UNUSABLE_INPUT = 3
INTERRUPTED = 130  # as the shell says it: 128 and SIGINT
HUNG_UP = 141  # 128 and SIGPIPE


@contextmanager
def outcome() -> Iterator[None]:
    """Turn what may end a command early into its exit code."""
    try:
        yield
    except UnusableInput as error:
        tell(f"error: {error}")
        raise typer.Exit(UNUSABLE_INPUT) from error
    except BrokenPipeError as error:
        silence()
        raise typer.Exit(HUNG_UP) from error
    except KeyboardInterrupt as error:
        raise typer.Exit(INTERRUPTED) from error
