"""Reads the actions of all measures of a plan, in one pass of the language model.

Guarantees actions in the order of their verbs, each verb once, every quote grounded in the source. Reads
"Additionally,试行 a commitment-based system" as 试行 (pilot) with its object.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from ftzparse.models import Action, Responsibility, Verb
from ftzparse.nlp.actions.clauses import clause_stretches
from ftzparse.nlp.actions.heads import find_heads
from ftzparse.nlp.actions.kinds import kind_of
from ftzparse.nlp.actions.model import lemma, parse
from ftzparse.nlp.actions.objects import find_objects
from ftzparse.nlp.actions.parsed import ParsedPassage
from ftzparse.nlp.actions.passages import Passage, read_passages
from ftzparse.nlp.actions.recasting import recast
from ftzparse.outline import MergedMeasure
from ftzparse.source import Source

_LONGEST_SENTENCE = 10_000  # characters; twenty times the longest in any fixture
_ENDLESS_WORD = re.compile(r"[^\s\u3400-\u9fff]{200}")
Responsibilities = Mapping[str, Sequence[Responsibility]]


def annotate_actions(
    source: Source, measures: Sequence[MergedMeasure], responsibilities: Responsibilities
) -> dict[str, tuple[Action, ...]]:
    """Read the actions of each measure; of a plan in Chinese none, as the model knows English only."""
    actions: dict[str, list[Action]] = {measure.id: [] for measure in measures}
    for measure, passage, parsed in _parsed(source, measures):
        units = _units(responsibilities.get(measure, ()), passage)
        actions[measure].extend(_actions(parsed, units))
    return {measure: tuple(_numbered(measure, found)) for measure, found in actions.items()}


def _parsed(
    source: Source, measures: Sequence[MergedMeasure]
) -> Iterator[tuple[str, Passage, ParsedPassage]]:
    """Parse the passages of all measures in one go."""
    if source.language != "en":
        return
    passages = [
        (measure.id, passage)
        for measure in measures
        for passage in read_passages(source, measure.item)
        if _is_prose(passage.reading.text)
    ]
    readings = [recast(passage.reading, passage.governor, listed=passage.listed) for _, passage in passages]
    docs = parse(reading.text for reading in readings)
    for (measure, passage), reading, doc in zip(passages, readings, docs, strict=True):
        yield measure, passage, ParsedPassage(source, reading, doc, passage.sentence)


def _is_prose(text: str) -> bool:
    """Tell a sentence from what no plan says.

    The tokeniser takes ages over endless words, and the parser refuses endless sentences.
    """
    return len(text) <= _LONGEST_SENTENCE and _ENDLESS_WORD.search(text) is None


def _actions(parsed: ParsedPassage, units: tuple[str, ...]) -> Iterator[Action]:
    heads = find_heads(parsed.doc)
    objects = find_objects(parsed.doc, heads)
    clauses = clause_stretches(parsed.doc, heads, objects)
    for head, stretch, clause in zip(heads, objects, clauses, strict=True):
        extent = parsed.described_span(clause)
        yield Action(
            id="",
            start=extent.start,
            end=extent.end,
            verb=Verb(**parsed.verb(head.verb).model_dump(), lemma=lemma(parsed.doc[head.verb].lower_)),
            object=parsed.object(stretch),
            role=head.role,
            type=kind_of(parsed.doc, head),
            units=units,
        )


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
    return (
        action.model_copy(update={"id": f"{measure}-a{number}"}) for number, action in enumerate(ordered, 1)
    )
