r"""Text that a spreadsheet might run as a formula: `=HYPERLINK("…")` out of a plan of unknown origin.

Guarantees that spreadsheets show such text, and that it can be had back exactly: an apostrophe is
put before a cell that looks like a formula, also after apostrophes of its own, and nowhere else.
Whoever reads the cells as data takes one apostrophe off where the same look follows it (docs/tables.md).
"""

from __future__ import annotations

import re

# Full-width signs count: some spreadsheets read them as the plain ones.
_FORMULA = re.compile(r"'*(?:\s*[=+\-@＝＋－＠]|[\t\r\n])")


def looks_like_formula(text: str) -> bool:
    """Tell whether a spreadsheet could take a cell for a formula, or for the mark of one."""
    return _FORMULA.match(text) is not None


def mark(text: str) -> str:
    """Put an apostrophe before what looks like a formula.

    >>> [mark(text) for text in ("=1+1", "'=1+1", "1+1", "'quoted'")]
    ["'=1+1", "''=1+1", '1+1', "'quoted'"]
    """
    return f"'{text}" if looks_like_formula(text) else text
