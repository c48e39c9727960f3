"""Tells whether a line goes on with the title or heading of the lines before.

Guarantees an answer only between lines in Title Case. Reads "Cultivating Marine / Sectors and Industries",
and ends "Plan for Ports / (2024-2026)".
"""

from __future__ import annotations

import re

from ftzparse.lexicon.layout import layout
from ftzparse.lexicon.naming import looks_like_unit, name_words, naming, starts_like_unit
from ftzparse.parser.joints import Joint
from ftzparse.parser.labels import read_labels
from ftzparse.sentences import calls_for_more

_CAPITALISED = re.compile(
    r"[(\"']?(?:[A-Z][\w'-]*|(?:19|20)\d\d(?:-(?:20)?\d\d)?|of|the|an?|and|or|to|in|for|with|on|at|by|as|&|-+"
    r"|along|against|through|under|from|into|towards?|over|between|via|within|across|upon|among|around|its|their|up|out|during|about)[)\"']?[,:]?"
)  # a word
_NUMERAL = re.compile(r"^[(]?(?:\d{1,3}|[IVX]{1,5})[.)、]*\s+|^[(]?(?:\d{1,3}|[IVX]{1,5})[.)、]+")
_YEARS = re.compile(r"\s*\([^()]{1,30}\)\Z")
_HALF = 0.5  # of the width
_TITLE_LINE = 130  # characters


def title_ends(joint: Joint) -> bool | None:
    """Ends "Plan for Ports / (2024-2026)" at its bracket, unless a sentence goes on."""
    titled = all(_is_title_line(joint.text(line)) for line in joint.group)
    goes_on = joint.text(joint.line)[0].islower()
    return False if titled and not goes_on and layout().ends_title(joint.text(joint.last)) else None


def title_meets_text(joint: Joint) -> bool | None:
    """Ends a title, however wide its last line, before "To implement the decisions of …"."""
    lines = [joint.text(line) for line in joint.group]
    # A sentence can begin so: 'The "Action Plan for the Optics Valley / Corridor" has been approved'.
    quoted = sum(line.count('"') for line in lines) % 2 == 1
    titled = all(map(_is_title_line, lines)) and not quoted and not lines[0].startswith("The ")
    named = layout().names_document(lines[0])
    text = joint.text(joint.line)
    return False if titled and named and text[0].isupper() and not _is_title_line(text) else None


def title_is_broken(joint: Joint) -> bool | None:
    """Reads "Cultivating Marine / Sectors and Industries" in a text with blank lines between paragraphs."""
    first, second = joint.text(joint.last), joint.text(joint.line)
    apart = joint.labelled or joint.line.after_furniture
    if apart or not (_is_title_line(first) and _is_title_line(second)):
        return None
    if layout().is_annex(first) or layout().is_contents(first) or second.endswith(":"):
        return False
    named, other = layout().names_document(first), layout().names_document(second)
    if other and is_issuer(first):
        return False  # "People's Government of Hunan Province / Work Plan for …"
    if named and names_body(second) and not (calls_for_more(first) or first.endswith((",", ":"))):
        return False  # "Work Plan for Trade in Dongjiang / Municipal Commission of Commerce"
    if joint.wrapping.spaced:
        return True
    named = named or _is_wide_title(joint, first)
    goes_on = (named and not other) or calls_for_more(first) or _is_wide_heading(joint, first)
    apart = is_issuer(second) or layout().is_contents(second)
    return True if joint.wrapping.width is not None and goes_on and not apart else None


def is_issuer(text: str) -> bool:
    """Tell a line that names a body: "General Office of Hunan Province"."""
    return looks_like_unit(text) and starts_like_unit(text)


def names_body(text: str) -> bool:
    """Tell a body from a zone, of which a title may well speak, and from "Division of Key Tasks"."""
    kinds = naming().subjects.intersection(name_words(text)) if is_issuer(text) else frozenset()
    return bool(kinds) and name_words(text)[0] != "division"


def _is_wide_title(joint: Joint, text: str) -> bool:
    """Tell a title of three lines or more: "Work Plan for / Deepening the Pudong Free / Trade Zone"."""
    named = layout().names_document(joint.text(joint.group[0]))
    return named and len(joint.group) > 1 and len(text) >= _HALF * (joint.wrapping.width or 0)


def _is_wide_heading(joint: Joint, text: str) -> bool:
    """Tell a heading too wide for its last words: "II. Facilitating Trade and Strengthening / Logistics"."""
    numbered = len(joint.group) == 1 and bool(read_labels(joint.source.folded, joint.last.span))
    return numbered and len(text) >= _HALF * (joint.wrapping.width or 0)


def _is_title_line(text: str) -> bool:
    bare = _YEARS.sub("", _NUMERAL.sub("", text))
    words = bare.split() if len(text) <= _TITLE_LINE else []
    return bool(words) and all(map(_CAPITALISED.fullmatch, words))
