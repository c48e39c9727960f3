"""Reads the actions of all measures of a plan, in one pass of the language model.

Guarantees actions in the order of their verbs, each verb once, every quote grounded in the source. Reads
"Additionally,试行 a commitment-based system" as 试行 (pilot) with its object.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from ftzparse.models import Action, Responsibility, Verb
from ftzparse.nlp.actions.acts import Act, read_acts
from ftzparse.nlp.actions.passages import Passage, read_passages
from ftzparse.nlp.actions.quotes import Quotes
from ftzparse.nlp.actions.recasting import recast
from ftzparse.nlp.reading import Reading
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
    for measure, passage, reading, acts in _read(source, measures):
        units = _units(responsibilities.get(measure, ()), passage)
        quotes = Quotes(source, reading, passage.sentence)
        actions[measure].extend(_action(act, quotes, units) for act in acts)
    return {measure: tuple(_numbered(measure, found)) for measure, found in actions.items()}


def _read(
    source: Source, measures: Sequence[MergedMeasure]
) -> Iterator[tuple[str, Passage, Reading, tuple[Act, ...]]]:
    """Read the passages of all measures in one go."""
    if source.language != "en":
        return
    passages = [
        (measure.id, passage)
        for measure in measures
        for passage in read_passages(source, measure.item)
        if _is_prose(passage.reading.text)
    ]
    readings = [recast(passage.reading, passage.governor, listed=passage.listed) for _, passage in passages]
    found = read_acts([reading.text for reading in readings])
    for (measure, passage), reading, acts in zip(passages, readings, found, strict=True):
        yield measure, passage, reading, acts


def _is_prose(text: str) -> bool:
    """Tell a sentence from what no plan says.

    The tokeniser takes ages over endless words, and the parser refuses endless sentences.
    """
    return len(text) <= _LONGEST_SENTENCE and _ENDLESS_WORD.search(text) is None


def _action(act: Act, quotes: Quotes, units: tuple[str, ...]) -> Action:
    extent, thing = quotes.described_span(act.clause), quotes.object(act.object)
    return Action(
        id="",
        start=extent.start,
        end=max(extent.end, thing.end if thing else 0),  # "… by more than 60%": the sign ends the object
        verb=Verb(**quotes.verb(act.verb).model_dump(), lemma=act.lemma),
        object=thing,
        role=act.role,
        type=act.kind,
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
