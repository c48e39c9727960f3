"""Runs the command line from outside: with pipes, or with a terminal as standard output."""

# ruff: noqa: S603 - only this interpreter is run

from __future__ import annotations

import fcntl
import os
import pty
import subprocess
import sys
import termios
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).parents[2]
BEIJING = ROOT / "data" / "raw" / "beijing-ftz-investment-2022.txt"
COMMAND = [sys.executable, "-m", "ftzparse"]
ASCII = {"PYTHONIOENCODING": "ascii", "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
# What a caller's shell may have set must not decide.
_UNSET = {"NO_COLOR", "FORCE_COLOR", "GITHUB_ACTIONS", "PY_COLORS", "COLUMNS", "TERMINAL_WIDTH", *ASCII}


def environment(extra: Mapping[str, str]) -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if name not in _UNSET} | dict(extra)


def start(
    *args: str | Path, stdout: int = subprocess.PIPE, env: Mapping[str, str] | None = None
) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [*COMMAND, *args],
        stdin=subprocess.PIPE,
        stdout=stdout,
        stderr=subprocess.PIPE,
        env=environment(env or {}),
    )


def run(
    *args: str | Path, stdin: bytes = b"", stdout: int = subprocess.PIPE, env: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[bytes]:
    with start(*args, stdout=stdout, env=env) as process:
        output, errors = process.communicate(stdin, timeout=60)
    return subprocess.CompletedProcess(process.args, process.returncode, output, errors)


@contextmanager
def start_in_terminal(
    *args: str | Path, stdout: int | None = None, env: Mapping[str, str] | None = None
) -> Iterator[tuple[subprocess.Popen[bytes], int]]:
    """Start with a terminal of its own, whose keys reach it; give the process and the other side of that."""
    outer, inner = pty.openpty()
    with subprocess.Popen(
        [*COMMAND, *args],
        stdin=inner,
        stdout=inner if stdout is None else stdout,
        stderr=inner,
        env=environment({"TERM": "xterm-256color", "COLUMNS": "100", **(env or {})}),
        start_new_session=True,
        preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0),  # noqa: PLW1509 - no threads here
    ) as process:
        os.close(inner)
        try:
            yield process, outer
        finally:
            process.kill()  # where a test failed; nobody reads its terminal any more
            os.close(outer)


def read_all(terminal: int) -> str:
    """Give what a terminal shows until nobody writes to it any more."""
    shown = bytearray()
    while chunk := read_terminal(terminal):
        shown += chunk
    # Ctrl-C throws away what the terminal has not shown yet, be it half a character.
    return shown.decode(errors="replace").replace("\r\n", "\n")


def run_on_terminal(args: Sequence[str | Path], env: Mapping[str, str]) -> str:
    """Run with a terminal as standard output and give what it would show."""
    outer, inner = pty.openpty()
    with start(*args, stdout=inner, env={"TERM": "xterm-256color", "COLUMNS": "40", **env}):
        os.close(inner)
        shown = read_all(outer)
    os.close(outer)
    return shown


def read_terminal(descriptor: int) -> bytes:
    try:
        return os.read(descriptor, 4096)
    except OSError:  # Linux says EIO where the other side is closed
        return b""
