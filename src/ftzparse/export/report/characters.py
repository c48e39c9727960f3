r"""Text of the source as markup: what it says, never what it might do.

Guarantees that a browser shows and holds the very same characters: markup is escaped, "\r" survives
the parser. What hides or turns other text (a control, U+202E, U+200B) stands alone in an element
that isolates it and shows its code. Only NUL and lone surrogates, which no page can hold, become
U+FFFD.
"""

from __future__ import annotations

from markupsafe import Markup, escape

from ftzparse.export.terminal import is_unsafe

_PLAIN = "\n\t"


def show(text: str) -> Markup:
    r"""Write text for a page.

    >>> print(show("8. <b> & \u200b").encode("unicode_escape").decode())
    8. &lt;b&gt; &amp; <bdi class="control" data-code="U+200B">\u200b</bdi>
    """
    if text.isprintable():  # false for every character that needs more, so this only saves time
        return escape(text)
    # The characters that `_shown` marks up are none that `escape` writes.
    return Markup("".join(map(_shown, escape(text))))  # noqa: S704


def _shown(char: str) -> str:
    if char == "\r":
        return "&#13;"
    if char in _PLAIN or not is_unsafe(char):
        return char
    held = "\ufffd" if char == "\0" or "\ud800" <= char <= "\udfff" else char
    return f'<bdi class="control" data-code="U+{ord(char):04X}">{held}</bdi>'
