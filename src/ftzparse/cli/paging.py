"""Long text on a terminal goes through the pager of the user's choice; all other text does not.

$PAGER is a shell command, as POSIX has it; without it, `less` where it is installed. A pager that cannot
be run costs nothing: the text is written as if there were none.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys

from ftzparse.cli.terminal import is_dumb, is_terminal, write_data

_DEFAULT = "less"
# Keep colours, and show the text as what it is even where the locale knows only ASCII.
_SETTINGS = {"LESS": "-R", "LESSCHARSET": "utf-8"}
_NOT_RUN = {126, 127}  # how a shell says that it could not run the command


def write_paged(text: str, *, paged: bool) -> None:
    """Write to standard output, through a pager if that is wanted, possible and worth it."""
    wanted = paged and is_terminal() and not is_dumb() and _is_long(text)
    pager = os.environ.get("PAGER", shutil.which(_DEFAULT) or "").strip()
    if not (wanted and pager and _page(text, pager)):
        write_data(text)


def _is_long(text: str) -> bool:
    return text.count("\n") >= shutil.get_terminal_size().lines


def _page(text: str, pager: str) -> bool:
    """Tell whether the pager was run."""
    sys.stdout.flush()
    process = subprocess.Popen(  # noqa: S602 - $PAGER is a shell command, and the user's own
        pager,
        shell=True,
        stdin=subprocess.PIPE,
        env={**_SETTINGS, **os.environ},
    )
    # Ctrl-C is the pager's: left alone by us, it would keep the terminal in its mode.
    previous = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        process.communicate(text.encode("utf-8"))  # a pager that is left early is no failure
    finally:
        signal.signal(signal.SIGINT, previous)
    return process.returncode not in _NOT_RUN
