"""The standard streams: data out as UTF-8 bytes, messages as single lines.

Guarantees that data is never wrapped, marked up or re-encoded, whatever the locale, and that a
message cannot steer the terminal. Colour is for people: on a terminal, and not under NO_COLOR.
"""

from __future__ import annotations

import os
import re
import sys
from contextlib import suppress
from typing import TextIO

from ftzparse.export.files import UnwritableFile, encode, unwritable
from ftzparse.export.terminal import escape_controls

_STDOUT = "standard output"
_STYLES = {"error": "bold red", "warning": "yellow", "info": "cyan"}
# "plan.txt:12:1: warning duplicate-measure …"; notes are indented.
_SEVERITY = re.compile(r"^(?! ).*?:\d+:\d+: (error|warning|info)\b", re.MULTILINE)


def write_data(content: str | bytes) -> None:
    """Write to standard output; a failure leaves nothing for the interpreter to flush at its end."""
    if sys.stdout is None:
        raise UnwritableFile(_STDOUT, "closed", "redirect it to a file, or use --output")
    try:
        sys.stdout.flush()
        sys.stdout.buffer.write(encode(content))
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        _send_nowhere(sys.stdout)
        raise unwritable(_STDOUT, error) from error


def write_findings(text: str) -> None:
    """Write lines of findings, their severities in colour where that helps."""
    write_data(_painted(text) if wants_colour() else text)


def tell(message: str) -> None:
    """Write one line to standard error, if anybody can read it there."""
    if sys.stderr is None:
        return
    try:
        sys.stderr.write(escape_controls(message) + "\n")
        sys.stderr.flush()
    except OSError:
        _send_nowhere(sys.stderr)


def silence() -> None:
    """Let what is still buffered go nowhere: its reader is gone."""
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            _send_nowhere(stream)


def _send_nowhere(stream: TextIO) -> None:
    """Spare the interpreter, which flushes at its end, a second failure."""
    with suppress(OSError):  # a stream without a descriptor
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)


def is_terminal() -> bool:
    """Tell whether standard output is one."""
    return sys.stdout is not None and sys.stdout.isatty()


def wants_colour() -> bool:
    """Tell whether standard output is a terminal whose user did not refuse colour."""
    return is_terminal() and not is_dumb() and not os.environ.get("NO_COLOR")


def is_dumb() -> bool:
    """Tell whether the terminal says that it can neither colour nor scroll."""
    return os.environ.get("TERM") in {"dumb", "unknown"}


def _painted(text: str) -> str:
    from rich.console import Console
    from rich.text import Text

    painted = Text(text)
    for match in _SEVERITY.finditer(text):
        painted.stylize(_STYLES[match[1]], *match.span(1))
    console = Console(soft_wrap=True, highlight=False)
    with console.capture() as capture:
        console.print(painted, end="")
    return capture.get()
