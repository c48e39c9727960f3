r"""Text that is safe to print: nothing in it moves the cursor, hides or turns other text.

Guarantees one printed line without control characters, bidi controls, zero-width characters,
line separators and lone surrogates; every other character, Chinese included, stays as it is.
Input is not trusted: a plan, or a file's name, may hold "\x1b[2J" or U+202E.
"""

from __future__ import annotations

import unicodedata

# Cc: C0, DEL and C1; Cf: bidi controls, zero-width characters, soft hyphen, tags;
# Cs: what undecodable bytes of a file's name become; Zl, Zp: U+2028 and U+2029.
_UNSAFE = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})


def escape_controls(text: str) -> str:
    r"""Write every character that is not plainly visible as its Python escape.

    >>> print(escape_controls("8. 准入\x1b[31m red\u202e\r\n"))
    8. 准入\x1b[31m red\u202e\r\n
    """
    if text.isprintable():  # false for every unsafe character, so this only saves time
        return text
    return "".join(_escape(char) for char in text)


def printable_line(text: str) -> str:
    r"""Write text of several lines on one, with plain spaces; what is not visible is escaped.

    >>> print(printable_line("8. 准入\r\n\x1b[31m  rules"))
    8. 准入 \x1b[31m rules
    """
    return escape_controls(" ".join(text.split()))


def is_unsafe(char: str) -> bool:
    """Tell whether a character steers, hides or turns what is around it."""
    return unicodedata.category(char) in _UNSAFE


def _escape(char: str) -> str:
    return char.encode("unicode_escape").decode("ascii") if is_unsafe(char) else char
