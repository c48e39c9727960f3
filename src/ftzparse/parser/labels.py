"""Which numbers a line may start with: every reading of its label.

Guarantees only what the line itself shows; "(i)" is offered as roman 1 and as letter 9, and which
of them holds, if any, is decided from the whole plan. Reads "II. Highlight …", "(一) …", "1.2 …".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ftzparse.lexicon.numbering import Form, NumeralKind, forms
from ftzparse.outline import Label
from ftzparse.parser import numerals
from ftzparse.source import Span

_INDENT = re.compile(r"[ #*>]*")


@cache
def _patterns() -> tuple[tuple[Form, NumeralKind, re.Pattern[str]], ...]:
    return tuple(
        (form, kind, re.compile(rf"(?i:{form.before})(?P<last>{numerals.pattern(kind)}){form.after}"))
        for form in forms()
        for kind in form.numerals
    )


@cache
def _any() -> re.Pattern[str]:
    """Match where any label begins: most lines have none, which one pattern tells faster than thirty."""
    shapes = (rf"(?i:{form.before})(?:{numerals.pattern(kind)}){form.after}" for form, kind, _ in _patterns())
    return re.compile("|".join(shapes))


def read_labels(folded: str, line: Span) -> tuple[Label, ...]:
    """Read the label of a line in every way it can be read, the most specific form first.

    >>> [(label.form, label.value) for label in read_labels("(i) publish the list", Span(0, 20))]
    [('roman-brackets', 1), ('letter-brackets', 9)]
    >>> read_labels("2022 was a good year", Span(0, 20))
    ()
    """
    indent = _INDENT.match(folded, line.start, line.end)
    start = indent.end() if indent else line.start
    if not _any().match(folded, start, line.end):
        return ()
    return tuple(_readings(folded, Span(start, line.end)))


def _readings(folded: str, line: Span) -> Iterator[Label]:
    for form, kind, pattern in _patterns():
        found = pattern.match(folded, line.start, line.end)
        if found:
            value = numerals.value(found["last"], kind)
            first = found.start() if form.composite else found.start("last")
            if value > 0:
                yield Label(Span(*found.span()), Span(first, found.end("last")), value, form.id)
