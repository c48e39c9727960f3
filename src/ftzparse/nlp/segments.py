"""Cuts the body of a clause into stretches that hold units of one role, or a deadline.

Guarantees stretches in reading order without labels, remarks and open ends. Reads "Municipal Commerce
Bureau; Cooperating units: Municipal Finance Bureau, etc.; Deadline: by the end of June 2024".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ftzparse.duties import find_duties
from ftzparse.lexicon.clauses import clause_words, find_labels, is_bracketed_right, is_empty_cell, label_role
from ftzparse.models import UnitRole
from ftzparse.nlp.reading import read_unhyphenated
from ftzparse.outline import Clause
from ftzparse.source import Source, Span

_EDGES = ";,.:；，。、([&|"
_JOINTS = " \n\r\t,;.:、，。；&|"
_BEFORE = re.compile(r"(?:and|along with|as well as|together with|with|the)\b", re.IGNORECASE)
_AFTER = re.compile(r"\b(?:and|along with|as well as|together with|shall|will)$", re.IGNORECASE)
_LONGEST_JOINT = 20
_LIST_END = re.compile(r"\s*(?:$|[.,;；。，)\]])")


@dataclass(frozen=True, slots=True)
class Stretch:
    """Part of a clause: units of one role, or the value of a deadline."""

    span: Span
    role: UnitRole | None
    """None: a deadline."""


@dataclass(frozen=True, slots=True)
class Segments:
    """What a clause consists of."""

    stretches: tuple[Stretch, ...]
    open_ended: bool
    """Whether it names others beside its units."""


@dataclass(frozen=True, slots=True)
class _Cut:
    """What ends one stretch and begins another."""

    span: Span
    before: UnitRole | None
    """The role that it gives to the units before it."""
    after: str | None
    """The role of the units after it, or "deadline"; None: as before."""
    opens: bool = False
    """Whether it opens the list to others."""


def read_segments(source: Source, clause: Clause) -> Segments:
    """Cut a clause into stretches; empty ones are dropped."""
    if clause.cells:
        return _read_cells(source, clause)
    reading = read_unhyphenated(source.folded, clause.body)
    cuts = [replace(cut, span=reading.span(cut.span.start, cut.span.end)) for cut in _cuts(reading.text)]
    return Segments(tuple(_stretches(source, clause, cuts)), any(cut.opens for cut in cuts))


def _read_cells(source: Source, clause: Clause) -> Segments:
    """Read the cells of a table's row, each in the role of its column."""
    stretches: list[Stretch] = []
    open_ended = False
    for cell in clause.cells:
        role = _unit_role(cell.column)
        if is_empty_cell(source.folded[cell.span.start : cell.span.end]):
            continue
        if role is None:
            stretches.append(Stretch(cell.span, None))
            continue
        segments = read_segments(source, Clause(cell.span, None, cell.span, role=role))
        stretches.extend(segments.stretches)
        open_ended = open_ended or segments.open_ended
    return Segments(tuple(stretches), open_ended)


def _stretches(source: Source, clause: Clause, cuts: Sequence[_Cut]) -> Iterator[Stretch]:
    role = _first_role(source.folded, clause)
    start = clause.body.start
    pending: list[Span] = []
    for cut in [*cuts, _Cut(Span(clause.body.end, clause.body.end), None, None)]:
        pending.append(Span(start, cut.span.start))
        if cut.before or cut.after:
            yield from _told(source, pending, _unit_role(role), cut.before if role != "deadline" else None)
            pending = []
        role = cut.after or role
        start = cut.span.end
    yield from _told(source, pending, _unit_role(role), None)


def _told(
    source: Source, spans: Sequence[Span], role: UnitRole | None, verb: UnitRole | None
) -> Iterator[Stretch]:
    """Give stretches the role of the verb behind them, those before a semicolon the role so far.

    "Led by A; B, C and other units to cooperate": B and C cooperate.
    """
    whole = Span(spans[0].start, spans[-1].end)
    middle = max(source.folded.rfind(";", whole.start, whole.end), whole.start) if verb else whole.end
    for span in spans:
        if span.start < middle:
            yield from _filled(source, Span(span.start, min(span.end, middle)), role)
        if span.end > middle:
            yield from _filled(source, Span(max(span.start, middle), span.end), verb)


def _filled(source: Source, span: Span, role: UnitRole | None) -> Iterator[Stretch]:
    bare = _bare(source.folded, span) if role else _without_joints(source.folded, span)
    if len(bare):
        yield Stretch(bare, role)


def _first_role(folded: str, clause: Clause) -> str:
    if clause.label is None:
        return clause.role
    found = clause_words().label.match(folded, clause.label.start, clause.body.end)
    return label_role(found) if found else clause.role


def _unit_role(role: str) -> UnitRole | None:
    return role if role in {"responsible", "lead", "cooperating"} else None  # type: ignore[return-value]  # narrowed by the test


def _cuts(body: str) -> list[_Cut]:
    """Find labels, role phrases, remarks, duties and open ends, in order and without overlap."""
    found = sorted(_candidates(body), key=lambda cut: (cut.span.start, -cut.span.end))
    cuts: list[_Cut] = []
    for cut in found:
        if not cuts or cut.span.start >= cuts[-1].span.end:
            cuts.append(cut)
    return cuts


def _candidates(body: str) -> Iterator[_Cut]:
    words = clause_words()
    for label in find_labels(body):
        if is_bracketed_right(body, label):
            yield _Cut(Span(*label.span()), None, label_role(label))
    for phrase in words.phrase.finditer(body):
        role = phrase.lastgroup
        yield _Cut(Span(*phrase.span()), role, "responsible")  # type: ignore[arg-type]  # groups are named after roles
    for remark in words.remark.finditer(body):
        yield _Cut(Span(*remark.span()), None, None)
    for duty in find_duties(body):
        yield _Cut(duty, None, None)
    for end in words.open_end.finditer(body):
        opens = end.start() == 0 or body[end.start() - 1] in _JOINTS + _EDGES
        if opens and _ends_list(body, end.end()):
            yield _Cut(Span(*end.span()), None, None, opens=True)


def _ends_list(body: str, place: int) -> bool:
    """Tell whether a list can end here: at a mark, or before what is said of all its members."""
    if _LIST_END.match(body, place):
        return True
    words = clause_words()
    start = place
    while start < len(body) and (body[start].isspace() or body[start] in "[|"):
        start += 1
    return any(pattern.match(body, start) for pattern in (words.phrase, words.remark, words.label))


def _bare(folded: str, span: Span) -> Span:
    """Take joints and articles off both ends."""
    start, end = span.start, span.end
    while start < end and (skip := _skip_joint(folded, start, end)):
        start += skip
    while start < end and (skip := _skip_joint_before(folded, start, end)):
        end -= skip
    return Span(start, end)


def _without_joints(folded: str, span: Span) -> Span:
    """Take marks off both ends: "the whole year" keeps its article."""
    start = next(
        (place for place in range(span.start, span.end) if folded[place] not in _JOINTS + "]"), span.end
    )
    end = span.end
    while start < end and folded[end - 1] in _JOINTS + "[":
        end -= 1
    return Span(start, end)


def _skip_joint(folded: str, start: int, end: int) -> int:
    if folded[start] in _JOINTS + "]":  # the end of a label: "[Lead units] …"
        return 1
    found = _BEFORE.match(folded, start, end)
    return len(found[0]) if found else 0


def _skip_joint_before(folded: str, start: int, end: int) -> int:
    if folded[end - 1] in _JOINTS + "[(" and not _ends_name(folded, start, end):
        return 1
    found = _AFTER.search(folded[max(start, end - _LONGEST_JOINT) : end])
    return len(found[0]) if found else 0


def _ends_name(folded: str, start: int, end: int) -> bool:
    """Tell whether the full stop at an end belongs to a name ("Co., Ltd.")."""
    return folded[max(start, end - 4) : end] in {"Ltd.", "Inc."}
