r"""Mutates the bytes of a file without knowing its format, save for a few words that its readers know.

Guarantees the same bytes from the same draws. Reads and writes "<</Length 12>>", b"\xff\xfe1\x00".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from random import Random

_NUMBER = re.compile(rb"-?\d+")
_EXTREMES = (
    *(b"0", b"-1", b"1", b"255", b"65536", b"2147483647", b"2147483648", b"4294967296", b"-99999999999"),
    *(b"9" * 30, b"9" * 4300, b"1e400", b"0x7f", b"\xd9\xa3"),
)
_PIECES = (
    b"\0",
    b"\xff",
    b"\xfe\xff",
    b"\xef\xbb\xbf",
    b"\r",
    b"\n",
    b" ",
    b"<",
    b">",
    b"\x80",
    b"\xe2\x80",
    b"\xed\xa0\x80",
)
PDF_WORDS = (
    *(b"/Type /Page", b"/Kids [1 0 R]", b"/Count 99999", b"/Parent 3 0 R", b"/Contents 4 0 R", b"/Length 0"),
    *(
        b"/MediaBox [0 0 1e9 -1]",
        b"/Rotate 90",
        b"/Encrypt 1 0 R",
        b"/ToUnicode 5 0 R",
        b"/Filter /FlateDecode",
    ),
    *(
        b" BT ",
        b" ET ",
        b" (1. x) Tj ",
        b" [(a) -9999 (b)] TJ ",
        b" 0 0 0 0 0 0 Tm ",
        b" 1e9 Tf ",
        b" <0000FFFE> Tj ",
    ),
    *(
        b" q " * 200,
        b" /F1 0 Tf ",
        b" T* ",
        b" 1 0 0 -1 0 0 cm ",
        b"(" * 200,
        b"<<" * 200,
        b"endobj",
        b"%%EOF",
    ),
)
Mutation = Callable[[bytes, bytes, Random], bytes]


def flip(data: bytes, _other: bytes, draw: Random) -> bytes:
    """Change single bits."""
    changed = bytearray(data)
    for _ in range(draw.randint(1, 8)):
        changed[draw.randrange(len(data))] ^= 1 << draw.randrange(8)
    return bytes(changed)


def drop(data: bytes, _: bytes, draw: Random) -> bytes:
    """Leave bytes out."""
    start, end = _stretch(data, draw)
    return data[:start] + data[end:]


def double(data: bytes, _: bytes, draw: Random) -> bytes:
    """Say bytes several times."""
    start, end = _stretch(data, draw)
    return data[:end] + data[start:end] * draw.choice((1, 1, 2, 50)) + data[end:]


def splice(data: bytes, other: bytes, draw: Random) -> bytes:
    """Put bytes of another file in, or in place of what stands there."""
    start, end = _stretch(other, draw)
    place = draw.randint(0, len(data))
    return data[:place] + other[start:end] + data[place + draw.choice((0, end - start)) :]


def exaggerate(data: bytes, _: bytes, draw: Random) -> bytes:
    """Replace a number by an extreme one."""
    numbers = [found.span() for found in _NUMBER.finditer(data)]
    start, end = draw.choice(numbers or [(0, 0)])
    return data[:start] + draw.choice(_EXTREMES) + data[end:]


def cut_off(data: bytes, _: bytes, draw: Random) -> bytes:
    """Keep the begin alone."""
    return data[: draw.randint(0, len(data))]


def put_piece(data: bytes, _: bytes, draw: Random) -> bytes:
    """Put in what decoders stumble over."""
    place = draw.randint(0, len(data))
    return data[:place] + draw.choice(_PIECES) + data[place:]


MUTATIONS: tuple[Mutation, ...] = (
    *(flip, flip, drop, double, splice, exaggerate, exaggerate, put_piece, put_piece, cut_off),
)


def mutate_bytes(data: bytes, others: Sequence[bytes], words: Sequence[bytes], draw: Random) -> bytes:
    """Mutate bytes a few times; words are what the reader of the format knows."""
    for _ in range(draw.choice((1, 1, 2, 3, 5, 8))):
        if not data:
            return data
        if words and draw.random() < 0.3:
            place = draw.randint(0, len(data))
            data = data[:place] + draw.choice(words) + data[place:]
        else:
            data = draw.choice(MUTATIONS)(data, draw.choice(others), draw)
    return data


def _stretch(data: bytes, draw: Random) -> tuple[int, int]:
    start = draw.randint(0, len(data))
    return start, min(len(data), start + draw.choice((1, 2, 4, 16, 64, 1000)))
