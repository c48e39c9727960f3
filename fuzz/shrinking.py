"""Makes an input smaller as long as it shows the same fault.

Guarantees an input that still shows it; tries a bounded number of parts in bounded time.
"""

from __future__ import annotations

from collections.abc import Callable
from time import process_time

_TRIES = 1500
_SECONDS = 60.0


def shrink(data: bytes, shows: Callable[[bytes], bool]) -> bytes:
    """Leave out parts, halves first, single bytes last.

    >>> shrink(b"1. Support banks.", lambda part: b"pp" in part)
    b'pp'
    """
    size, tries, end = max(1, len(data) // 2), _TRIES, process_time() + _SECONDS
    while size and tries > 0:
        place, smaller = 0, False
        while place < len(data) and tries > 0:
            tries = tries - 1 if process_time() < end else 0
            part = data[:place] + data[place + size :]
            if shows(part):
                data, smaller = part, True
            else:
                place += size
        size = size if smaller and size == 1 else size // 2
    return data
