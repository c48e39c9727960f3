"""Reads a bracket as a responsibility clause by the units that it lists, not by a label that is known.

Guarantees a clause only at the end of a statement, where the bracket does not explain the name before it.
Reads "Support it. (Ministry of Commerce, National Health Commission)", "(Task holders: Port Office)".
"""

from __future__ import annotations

import re

from ftzparse.lexicon.clauses import clause_words
from ftzparse.lexicon.naming import is_abbreviation, looks_like_unit, name_words, naming, starts_like_unit
from ftzparse.outline import Clause
from ftzparse.parser.mentions import lists_units
from ftzparse.source import Source, Span

# "[Task holders: Customs]": what else stands before units in a bracket at the end of a statement.
_UNKNOWN_LABEL = re.compile(
    r"(?P<label>(?!(?:see|sources?|notes?|contacts?|including|namely|members?|formerly|pilot|key|eligible|target"
    r"|copied|copies|sent|cc|distributed|issued|issuers?|printed|submitted|attached|attachments?|annex|published"
    r"|approved|drafted|translated|signed|authors?|edited)\b)"
    r"[a-z]+(?:[\s-][a-z]+){0,3})\s*:\s*",
    re.IGNORECASE,
)
_STOPS = ".!?;:。！？；：)\"'"
_LONGEST_UNIT = 80
_UNIT_WORDS = 8
_NEAR = 5  # characters between a statement and the bracket behind it


def read_list(source: Source, paragraph: Span, bracket: Span) -> Clause | None:
    """Read a bracket that is closed as a list of units, with whatever label it bears."""
    inner = Span(bracket.start + 1, bracket.end - 1)
    if not _ends_statement(source.folded, paragraph, bracket):
        return None
    unknown = _read_unknown_label(source.folded, inner)
    body = Span(unknown.end(), inner.end) if unknown else inner
    if not lists_units(source.folded, body):
        return None
    return Clause(bracket, Span(*unknown.span("label")) if unknown else None, source.trim(body))


def _read_unknown_label(folded: str, inner: Span) -> re.Match[str] | None:
    """Read "Task holders:" before bodies, but not "Applicable areas:" before places."""
    found = _UNKNOWN_LABEL.match(folded, inner.start, inner.end)
    bodies = found and not naming().subjects.isdisjoint(name_words(folded[found.end() : inner.end]))
    return found if bodies and not clause_words().scope.match(folded, inner.start, inner.end) else None


def _ends_statement(folded: str, span: Span, bracket: Span) -> bool:
    """Tell whether a bracket stands behind a full stop or at the end of its paragraph."""
    before = folded[max(span.start, bracket.start - _NEAR) : bracket.start].rstrip()
    after = folded[bracket.end : min(span.end, bracket.end + _NEAR)].lstrip(" .;")
    return not before or before[-1] in _STOPS or not (after or _explains(folded, bracket))


def _explains(folded: str, bracket: Span) -> bool:
    """Tell what says more of the name before it: "… of Customs (GACC).", "the Bonded Zone (West Zone)."."""
    inner = folded[bracket.start + 1 : bracket.end - 1]
    *_, last = name_words(inner) or ("",)
    before = name_words(folded[max(0, bracket.start - len(last) - _NEAR) : bracket.start])
    same_kind = last in naming().place_heads and before[-1:] == (last,)
    return is_abbreviation(inner) or same_kind or _is_office(folded, bracket)


def _is_office(folded: str, bracket: Span) -> bool:
    """Tell the one office of a unit that a sentence ends in: "to the Ministry of Commerce (Port Office)."."""
    words = folded[max(0, bracket.start - _LONGEST_UNIT) : bracket.start].split()[-_UNIT_WORDS:]
    names = (" ".join(words[start:]) for start in range(len(words)))
    single = "," not in folded[bracket.start : bracket.end]
    return single and any(name[0].isupper() and _names_body(name) for name in names)


def _names_body(name: str) -> bool:
    bodies = naming().kinds | {"ministry"}
    return looks_like_unit(name) and starts_like_unit(name) and not bodies.isdisjoint(name_words(name))
