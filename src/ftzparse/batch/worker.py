"""One process that does tasks: how it starts, what it hears and says, how it ends.

Guarantees that Ctrl-C on the terminal does not reach it, from its first moment on, and that it ends by
itself when the process that started it is gone.
"""

from __future__ import annotations

import multiprocessing
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from multiprocessing.resource_tracker import ensure_running
from typing import Any

_SPAWN = multiprocessing.get_context("spawn")
_READY = "ready"

Channel = Connection


class Gone(Exception):
    """A worker died over its task."""


@dataclass(slots=True)
class Worker:
    """A process and the way to talk to it."""

    process: SpawnProcess
    channel: Channel
    is_ready: bool = False
    """Whether it has come so far as to do tasks."""

    @classmethod
    def start(cls, do: Callable[[Any], object]) -> Worker:
        """Start a process that does one task after the other."""
        ours, theirs = _SPAWN.Pipe()
        process = _SPAWN.Process(target=_serve, args=(theirs, do), daemon=True)
        ensure_running()  # which would let SIGINT through again
        with _interrupts_held():
            process.start()
        theirs.close()
        return cls(process, ours)

    def greet(self) -> None:
        """Hear that it can do tasks, which is the first that it says."""
        try:
            self.channel.recv()
        except (EOFError, OSError) as error:
            raise RuntimeError(
                "no worker process could start; a script that asks for jobs must do so under "
                "`if __name__ == '__main__':`"
            ) from error
        self.is_ready = True

    def receive(self) -> Any:  # noqa: ANN401 - what the function gives
        """Give the result of its task."""
        try:
            return self.channel.recv()
        except (EOFError, OSError) as error:
            raise Gone from error

    def end(self) -> None:
        """End the process, whatever it does."""
        self.process.kill()
        self.process.join()
        self.channel.close()


def _serve(channel: Channel, do: Callable[[Any], object]) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with suppress(BrokenPipeError):
        channel.send(_READY)
        for task in _tasks(channel):
            channel.send(do(task))


def _tasks(channel: Channel) -> Iterator[Any]:
    with suppress(EOFError, ConnectionError):  # nobody is there any more
        while True:
            yield channel.recv()


@contextmanager
def _interrupts_held() -> Iterator[None]:
    """Keep SIGINT back for a moment; a process started in it never gets any."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
