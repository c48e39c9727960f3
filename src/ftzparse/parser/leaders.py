"""Tells a line of a table of contents by the dots that lead to its page number.

Guarantees an answer from the line alone. Reads "II. Smoothing the Passage of Goods ........ 9".
"""

from __future__ import annotations

import re

_LEADER = re.compile(r"(?:(?<!\.)\.{4,}|(?<!…)…{2,}|(?<!·)·{4,})\s*\(?\d{1,4}\)?$")


def ends_in_leader(line: str) -> bool:
    """Tell whether a line ends in dots and a page number.

    >>> ends_in_leader("I. Overall Requirements ...... 9"), ends_in_leader("and so on...")
    (True, False)
    """
    ends_in_number = line[-1:].isdecimal() or line.endswith(")")  # spares the search in most lines
    return ends_in_number and _LEADER.search(line) is not None
