"""Why bytes are no text in any accepted encoding, and what to do: for the error message only.

Guarantees a reason and a mend for any bytes. "UTF-8 that is damaged at byte 1234 (line 17)" is
told from text in an old encoding, for which charset-normalizer names a guess, never used unasked.
"""

from __future__ import annotations

from ftzparse.readers.content import find_binary

NAME_IT = "name its encoding (--encoding), or save it as UTF-8"
_SAMPLE = 64 * 1024
_ASCII = bytes(range(128))


def diagnose(data: bytes) -> tuple[str, str]:
    r"""Say why nothing fits, and the mend.

    >>> diagnose("8. Support “two zones”".encode() + b"\xe2")
    ('UTF-8 that is damaged at byte 26 (line 1)', 'mend that place, or fetch the file again')
    """
    binary = find_binary(data.decode("latin-1"))
    if binary is not None:
        return binary, "save its text as a plain text file in UTF-8 first"
    whole, stray = count_utf8(data)
    if whole > stray:
        return f"UTF-8 that is damaged {_first_damage(data)}", "mend that place, or fetch the file again"
    guess = _guess_encoding(data[:_SAMPLE])
    mend = f"{NAME_IT}; it might be {guess}" if guess else NAME_IT
    return "neither UTF-8 nor plausible in another encoding", mend


def place(data: bytes, offset: int) -> str:
    r"""Tell where a byte stands, as editors count.

    >>> place(b"1. Support\n2. Promote", 13)
    'at byte 13 (line 2)'
    """
    line = data.count(b"\n", 0, offset) + 1
    return f"at byte {offset} (line {line})"


def count_utf8(data: bytes) -> tuple[int, int]:
    r"""Count the bytes of whole UTF-8 sequences beyond ASCII, and those that belong to none.

    >>> count_utf8("准入".encode() + b"\x93")
    (6, 1)
    """
    text = data.decode("utf-8", "surrogateescape")
    stray = sum("\udc80" <= char <= "\udcff" for char in text)
    return len(data.translate(None, _ASCII)) - stray, stray


def _first_damage(data: bytes) -> str:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        return place(data, error.start)
    return "nowhere"


def _guess_encoding(sample: bytes) -> str | None:
    from charset_normalizer import from_bytes  # noqa: PLC0415 - 60 ms that only a refusal pays

    best = from_bytes(sample).best()
    return best.encoding if best else None
