"""How much of a file is read at most, and how what goes beyond a bound is worded.

Guarantees that hostile input is refused before it costs much, and that each refusal names its option.
No pydantic here: `--help` shows the defaults.
"""

from __future__ import annotations

import math
from dataclasses import astuple, dataclass
from typing import Literal

MEBIBYTE = 1024 * 1024
Bound = Literal["size", "pages", "ratio", "depth", "measures"]


@dataclass(frozen=True, slots=True)
class Limits:
    """The bounds of a file; what goes beyond one is refused."""

    size: int = 50 * MEBIBYTE
    """Bytes of the file, and of what a DOCX unpacks to; characters that a PDF holds."""
    pages: int = 3000
    """Pages of a PDF."""
    ratio: int = 200
    """How many times its packed size a part of a DOCX may unpack to."""
    depth: int = 200
    """Elements within elements, in HTML and DOCX."""
    measures: int = 10_000
    """Numbered measures in the text, repeats too."""

    def __post_init__(self) -> None:
        """Refuse what nothing could keep within."""
        if min(astuple(self)) < 1:
            raise ValueError("each limit must be at least 1")


def allow_more(bound: Bound, otherwise: str) -> str:
    """Word the mend of what goes beyond a bound.

    >>> allow_more("pages", "split the file")
    'allow more (--max-pages), or split the file'
    """
    return f"allow more (--max-{bound}), or {otherwise}"


def show_size(size: int) -> str:
    """Write a number of bytes as `--max-size` counts them, rounded up; less than one MiB as it is.

    >>> show_size(50 * MEBIBYTE + 1), show_size(7)
    ('50.1 MiB', '7 bytes')
    """
    return f"{size} bytes" if size < MEBIBYTE else f"{math.ceil(size * 10 / MEBIBYTE) / 10:g} MiB"
