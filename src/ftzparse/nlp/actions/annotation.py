"""Reads the actions of all measures of a plan, in one pass of the language model.

Guarantees actions in the order of their verbs, each verb once, every quote grounded in the source. Reads
"Additionally,试行 a commitment-based system" as 试行 (pilot) with its object.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from ftzparse.models import Action, Responsibility, Verb
from ftzparse.nlp.actions.clauses import clause_stretches
from ftzparse.nlp.actions.heads import find_heads
from ftzparse.nlp.actions.kinds import kind_of
from ftzparse.nlp.actions.model import lemma, parse
from ftzparse.nlp.actions.objects import find_objects
from ftzparse.nlp.actions.passages import Passage, read_passages
from ftzparse.nlp.actions.reading import Reading
from ftzparse.nlp.actions.recasting import recast
from ftzparse.outline import MergedMeasure
from ftzparse.source import Source, Span

if TYPE_CHECKING:
    from spacy.tokens import Doc

# "(including block trades)"; what says where a measure begins or applies is no part of an object.
_DESCRIPTION = re.compile(r"\s?\((?!first\b|pilot\b|applica|see\b|hereinafter|\d+ at\b|responsib|led\b|lead\b)[^()]*(?:\([^()]*\)[^()]*)*\)", re.IGNORECASE)
Responsibilities = Mapping[str, Sequence[Responsibility]]


def annotate_actions(source: Source, measures: Sequence[MergedMeasure], responsibilities: Responsibilities) -> dict[str, tuple[Action, ...]]:
    """Read the actions of each measure; of a plan in Chinese none, as the model knows English only."""
    actions: dict[str, list[Action]] = {measure.id: [] for measure in measures}
    if source.language == "en":
        passages = [(measure.id, passage) for measure in measures for passage in read_passages(source, measure.item)]
        readings = [recast(passage.reading, passage.governor) for _, passage in passages]
        docs = parse(reading.text for reading in readings)
        for (measure, passage), reading, doc in zip(passages, readings, docs, strict=True):
            units = _units(responsibilities.get(measure, ()), passage)
            actions[measure].extend(_actions(source, reading, doc, units))
    return {measure: tuple(_numbered(measure, found)) for measure, found in actions.items()}


def _actions(source: Source, reading: Reading, doc: Doc, units: tuple[str, ...]) -> Iterator[Action]:
    heads = find_heads(doc)
    objects = find_objects(doc, heads)
    clauses = clause_stretches(doc, heads, objects)
    for head, stretch, clause in zip(heads, objects, clauses, strict=True):
        verb = doc[head.verb]
        extent = _span(source, reading, doc, clause)
        yield Action(
            id="",
            start=extent.start,
            end=extent.end,
            verb=Verb(**source.quote(_span(source, reading, doc, (verb.i, verb.i + 1), verb=True)).model_dump(), lemma=lemma(verb.lower_)),
            object=source.quote(_span(source, reading, doc, stretch)) if stretch else None,
            role=head.role,
            type=kind_of(doc, head),
            units=units,
        )


def _span(source: Source, reading: Reading, doc: Doc, stretch: tuple[int, int], *, verb: bool = False) -> Span:
    """Give the source of a stretch of tokens, with a bracket behind it that describes the last."""
    first, last = doc[stretch[0]], doc[stretch[1] - 1]
    span = reading.span(first.idx, last.idx + len(last))
    bracket = None if verb else _DESCRIPTION.match(source.folded, span.end)
    return Span(span.start, bracket.end()) if bracket else span


def _units(clauses: Iterable[Responsibility], passage: Passage) -> tuple[str, ...]:
    """Give the units that carry a sentence, each once."""
    units = [
        mention.unit
        for clause in clauses
        if any(extent.start <= passage.sentence.start < extent.end for extent in clause.covers)
        for mention in clause.units
        if mention.unit
    ]
    return tuple(dict.fromkeys(units))


def _numbered(measure: str, actions: Iterable[Action]) -> Iterator[Action]:
    ordered = sorted(actions, key=lambda action: action.verb.start)
    return (action.model_copy(update={"id": f"{measure}-a{number}"}) for number, action in enumerate(ordered, 1))
