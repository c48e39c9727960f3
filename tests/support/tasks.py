"""What processes are given to do in tests: they must be able to import it."""

from __future__ import annotations

import os
import signal
import time


def square(number: int) -> int:
    return number * number


def square_slowly_at_first(number: int) -> int:
    time.sleep(0.5 if number == 0 else 0)
    return number * number


def die_at_three(number: int) -> int:
    if number == 3:
        os.kill(os.getpid(), signal.SIGKILL)
    return number * number


def process_of(_: int) -> int:
    return os.getpid()


def sleep_long(number: int) -> int:
    time.sleep(60)
    return number


def lose(number: int) -> int:
    return -number
