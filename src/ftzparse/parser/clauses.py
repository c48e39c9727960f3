"""Finds responsibility clauses: brackets and lines with a label, and brackets that list units.

Guarantees that clauses do not overlap, that brackets are matched also where they nest or mix, and
that label and body lie inside. Reads "(Responsible Departments: Municipal Health Commission, etc.)".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ftzparse.lexicon.clauses import clause_words, is_bracketed_right
from ftzparse.outline import Clause
from ftzparse.parser.bracketed_lists import read_list
from ftzparse.parser.brackets import BRACKET, OPENING, Bracket, find_brackets
from ftzparse.parser.mentions import (
    LONGEST_LIST,
    begins_with_unit,
    names_only_units,
    states_something,
)
from ftzparse.source import Source, Span

_COLON = re.compile(r"\s*[:\]]\s*")
_SENTENCE_END = re.compile(r"""[.!?;。！？；]["')\]]*\s*(?=[A-Z\u4e00-\u9fff])""")
_STOP = re.compile(r"(?<!\bLtd)(?<!\bInc)(?<!\bCo)(?<!\bNo)(?<!\betc)[.。](?=\s+[A-Z])")
_OBJECT = re.compile(r"\s+the\s+[A-Z]")
_LABEL_OPENING = re.compile(r"\s*\[\s*")
# "—Lead: …"; "»" comes as plain punctuation.
_BULLET = re.compile(r"""\s*(?:(?:[-\u2013\u2014*•●※◆■▪→>]{1,2}|"(?=\s))\s*)?""")


def opens_line_clause(folded: str, line: Span) -> bool:
    """Tell whether a line starts with the label of a clause.

    >>> opens_line_clause("Lead unit: Municipal Port Office", Span(0, 32))
    True
    >>> opens_line_clause("Lead the reform of market access", Span(0, 32))
    False
    """
    bulleted = _bare(folded, line).start > line.start
    return _read_label(folded, line) is not None or (bulleted and _begins_duty(folded, line))


def is_line_clause(folded: str, paragraph: Span) -> bool:
    """Tell whether a paragraph is a clause without brackets.

    >>> is_line_clause("Port Office to take the lead, Finance Bureau to cooperate", Span(0, 57))
    True
    """
    return opens_line_clause(folded, paragraph) or _states_duty(folded, paragraph)


def continues_line_clause(folded: str, line: Span) -> bool:
    """Tell whether a line goes on with the clause of the line before, or sets its deadline.

    >>> continues_line_clause("Deadline: by the end of June 2024", Span(0, 33))
    True
    """
    return _match_label(folded, line) is not None


def find_clauses(source: Source, span: Span) -> tuple[Clause, ...]:
    """Find the clauses in a paragraph, in reading order: in brackets, and one without at its end."""
    bracketed = tuple(_bracketed(source, span))
    start = bracketed[-1].span.end if bracketed else span.start
    return (*bracketed, *_trailing(source, Span(start, span.end)))


def find_line_clause(source: Source, line: Span) -> Clause | None:
    """Read a line as a clause, if it is one."""
    label = _read_label(source.folded, line)
    if label is not None:
        return _clause(source, line, line, label)
    return Clause(line, None, _without_bullet(source, line)) if _states_duty(source.folded, line) else None


def _states_duty(folded: str, line: Span) -> bool:
    """Tell a line that names units and what each does: "» Department of Commerce (lead), with Customs"."""
    if len(line) > LONGEST_LIST or folded[line.start : line.start + 1] in OPENING:
        return False
    bare = _bare(folded, line)
    if not begins_with_unit(folded, bare):
        return False
    roles = [found.end() for found in clause_words().phrase.finditer(folded, line.start, line.end)]
    if any(_OBJECT.match(folded, end, line.end) for end in roles):
        return False  # a sentence: "… shall assist the Committee in its work"
    return (bare.start > line.start or bool(roles)) and names_only_units(folded, bare)


def _begins_duty(folded: str, line: Span) -> bool:
    told = clause_words().phrase.search(folded, line.start, line.end) is not None
    bare = _bare(folded, line)
    return begins_with_unit(folded, bare) and (told or not states_something(folded, bare))


def _bare(folded: str, line: Span) -> Span:
    bullet = _BULLET.match(folded, line.start, line.end)
    return Span(bullet.end() if bullet else line.start, line.end)


def _without_bullet(source: Source, line: Span) -> Span:
    return source.trim(_bare(source.folded, line))


def _bracketed(source: Source, span: Span) -> Iterator[Clause]:
    position = span.start
    for bracket in find_brackets(source.folded, span):
        clause = _read_bracket(source, span, bracket) if bracket.span.start >= position else None
        if clause:
            yield clause
            position = clause.span.end


def _read_bracket(source: Source, paragraph: Span, found: Bracket) -> Clause | None:
    """Read a bracket as a clause: by its label, or as a list of units at the end of a statement."""
    bracket, closed = found
    inner = Span(bracket.start + 1, bracket.end - closed)
    if clause_words().scope.match(source.folded, inner.start, inner.end):
        return None
    label = _read_label(source.folded, inner)
    if label is not None:
        whole = bracket if closed else _until_next_clause(source.folded, bracket, label.end)
        return _clause(source, whole, Span(inner.start, whole.end - closed), label)
    return read_list(source, paragraph, bracket) if closed else None


def _trailing(source: Source, span: Span) -> Iterator[Clause]:
    """Read "… from tariffs. Responsible department: Chengdu Customs.", and "This task is led by …"."""
    for stop in _SENTENCE_END.finditer(source.folded, span.start, span.end):
        rest = source.trim(Span(stop.end(), span.end))
        label = _read_label(source.folded, rest)
        colon = _COLON.match(source.folded, label.end, rest.end) if label else None
        stated = label and _is_stated(source.folded, label, colon.end() if colon else None, rest)
        if label and stated:
            yield _clause(source, rest, rest, label)
            return


def _is_stated(folded: str, label: Span, colon: int | None, rest: Span) -> bool:
    """Tell a clause in running text: behind a colon a unit, else nothing but units."""
    if colon is not None:
        return begins_with_unit(folded, Span(colon, rest.end))
    return names_only_units(folded, Span(label.end, rest.end))


def _until_next_clause(folded: str, bracket: Span, start: int) -> Span:
    """End a bracket that was never closed where the next sentence or labelled bracket begins."""
    end = min(bracket.end, bracket.start + LONGEST_LIST)
    stop = _STOP.search(folded, start, end)
    if stop:
        return Span(bracket.start, stop.end())
    for found in BRACKET.finditer(folded, start, end):
        if found[0] in OPENING and _match_label(folded, Span(found.end(), bracket.end)):
            return Span(bracket.start, found.start())
    return bracket


def find_scope(source: Source, paragraphs: Iterable[Span]) -> Span | None:
    """Find the areas in which an item applies: "(Applicable areas: Shanghai, Guangdong)"."""
    for span in paragraphs:
        for bracket in find_brackets(source.folded, span):
            inner = Span(bracket.span.start + 1, bracket.span.end - 1)
            found = clause_words().scope.match(source.folded, inner.start, inner.end)
            if found:
                return source.trim(Span(found.end(), inner.end))
    return None


def _read_label(folded: str, inner: Span) -> Span | None:
    """Find the label at the start of a clause.

    A deadline makes a clause only beside another label; "Led by" and single words only before units.
    """
    found = _match_label(folded, inner)
    if found is None:
        return None
    group = found.lastgroup or ""
    rest = Span(found.end(), min(inner.end, found.end() + LONGEST_LIST))
    if group.startswith("deadline") and not clause_words().label.search(folded, rest.start, rest.end):
        return None
    single = found[0].isascii() and found[0].isalpha() and not group.startswith("deadline")
    if (single or group.endswith(("_opener", "_other", "_worded"))) and not begins_with_unit(folded, rest):
        return None
    if group.endswith("_worded") and states_something(folded, _first_line(folded, rest)):
        return None
    return Span(*found.span())


def _first_line(folded: str, rest: Span) -> Span:
    end = folded.find("\n", rest.start, rest.end)
    return Span(rest.start, end if end >= 0 else rest.end)


def _match_label(folded: str, inner: Span) -> re.Match[str] | None:
    bracket = _LABEL_OPENING.match(folded, inner.start, inner.end)
    if bracket:  # "[Lead units] …", not "[Lead units: …]"
        found = clause_words().label.match(folded, bracket.end(), inner.end)
        return found if found and folded[found.end() : inner.end].lstrip()[:1] == "]" else None
    bullet = _BULLET.match(folded, inner.start, inner.end)
    found = clause_words().label.match(folded, bullet.end() if bullet else inner.start, inner.end)
    return found if found and is_bracketed_right(folded, found) else None


def _clause(source: Source, whole: Span, inner: Span, label: Span) -> Clause:
    colon = _COLON.match(source.folded, label.end, inner.end)
    body = Span(colon.end() if colon else label.end, inner.end)
    return Clause(whole, label, source.trim(body))
