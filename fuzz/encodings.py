"""Writes mutated text in the encodings that files are in, and damages some of the bytes.

Guarantees bytes for any text: what an encoding cannot write is a question mark.
"""

from __future__ import annotations

from collections.abc import Sequence
from random import Random
from zlib import crc32

from fuzz.file_bytes import mutate_bytes

_WRITTEN = (
    *("utf-8", "utf-8", "utf-8", "utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"),
    *("gb18030", "cp1252", "big5hkscs", "shift_jis"),
)
# What a user may name, odd codecs with them.
_NAMED: Sequence[str] = (
    *(
        "utf-8",
        "utf-8-sig",
        "utf-7",
        "utf-16",
        "utf-16-be",
        "utf-32",
        "utf-32-le",
        "gbk",
        "big5",
        "hz",
        "cp037",
    ),
    *("idna", "unicode_escape", "raw_unicode_escape", "iso2022_jp_2", "shift_jisx0213", "euc_kr", "cp1252"),
)
_WHOLE = 0.7


def mutate_encoded(text: str, draw: Random) -> bytes:
    """Write a text as a file, sometimes a damaged one."""
    data = text.encode(draw.choice(_WRITTEN), "replace")
    return data if draw.random() < _WHOLE else mutate_bytes(data, [data], (), draw)


def named_encoding(data: bytes) -> str:
    """Tell under which encoding's name to read bytes: they decide it, so that a finding can be repeated."""
    return _NAMED[crc32(data) % len(_NAMED)]
