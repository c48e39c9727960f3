"""Annotates measures: the entry point of the NLP stage.

Guarantees annotations for every measure, and an identity for every unit id in them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ftzparse.models import Responsibility
from ftzparse.nlp.cleaning import clean_text
from ftzparse.nlp.home import find_home
from ftzparse.nlp.linking import Identity
from ftzparse.nlp.responsibilities import Linker, read_responsibilities
from ftzparse.outline import Item, MergedOutline
from ftzparse.sentences import split_sentences
from ftzparse.source import Source


@dataclass(frozen=True, slots=True)
class Annotations:
    """What the NLP stage knows of a plan, by measure."""

    responsibilities: Mapping[str, Sequence[Responsibility]]
    units: Mapping[str, Identity]
    headlines: Mapping[str, str]
    texts: Mapping[str, str]


def annotate(source: Source, merged: MergedOutline) -> Annotations:
    """Annotate every measure of a plan."""
    linker = Linker(find_home(source, merged.outline))
    responsibilities = {
        measure.id: read_responsibilities(source, measure.item, linker) for measure in merged.measures
    }
    return Annotations(
        responsibilities=responsibilities,
        units=linker.identities(),
        headlines={measure.id: _headline(source, measure.item) for measure in merged.measures},
        texts={
            measure.id: clean_text(source, measure.item.body, gloss=source.language == "en")
            for measure in merged.measures
        },
    )


def _headline(source: Source, item: Item) -> str:
    sentences = split_sentences(source.folded, item.body[0])[:1] if item.body else ()
    return clean_text(source, sentences, gloss=source.language == "en")
