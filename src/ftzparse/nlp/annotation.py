"""Annotates measures: the entry point of the NLP stage.

Guarantees an annotation for every measure, and an identity for every unit id in it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ftzparse.models import Action, Quantity, Responsibility, SectorTag
from ftzparse.nlp.actions import annotate_actions
from ftzparse.nlp.actions.model import model_name
from ftzparse.nlp.cleaning import clean_text
from ftzparse.nlp.home import find_home
from ftzparse.nlp.linking import Identity
from ftzparse.nlp.quantities import find_quantities
from ftzparse.nlp.responsibilities import Linker, read_responsibilities
from ftzparse.nlp.sectors import find_sectors
from ftzparse.outline import Item, MergedOutline
from ftzparse.sentences import split_sentences
from ftzparse.source import Source


@dataclass(frozen=True, slots=True)
class Annotation:
    """What the NLP stage knows of a measure."""

    headline: str
    text: str
    responsibilities: tuple[Responsibility, ...]
    actions: tuple[Action, ...]
    sectors: tuple[SectorTag, ...]
    quantities: tuple[Quantity, ...]


@dataclass(frozen=True, slots=True)
class Annotations:
    """What the NLP stage knows of a plan."""

    measures: Mapping[str, Annotation]
    units: Mapping[str, Identity]
    language_model: str | None
    """The model that read the actions; None: none did, the text is in Chinese."""


def annotate(source: Source, merged: MergedOutline) -> Annotations:
    """Annotate every measure of a plan."""
    linker = Linker(find_home(source, merged.outline))
    clauses = {measure.id: read_responsibilities(source, measure.item, linker) for measure in merged.measures}
    actions = annotate_actions(source, merged.measures, clauses)
    return Annotations(
        measures={
            measure.id: _annotate(source, measure.item, clauses[measure.id], actions[measure.id])
            for measure in merged.measures
        },
        units=linker.identities(),
        language_model=model_name() if source.language == "en" else None,
    )


def _annotate(
    source: Source, item: Item, clauses: tuple[Responsibility, ...], actions: tuple[Action, ...]
) -> Annotation:
    gloss = source.language == "en"
    headline = split_sentences(source.folded, item.body[0])[:1] if item.body else ()
    return Annotation(
        headline=clean_text(source, headline, gloss=gloss),
        text=clean_text(source, item.body, gloss=gloss),
        responsibilities=clauses,
        actions=actions,
        sectors=find_sectors(source, item),
        quantities=find_quantities(source, item, actions),
    )
