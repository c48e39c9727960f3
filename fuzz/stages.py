"""The stages of the pipeline without the language model, which takes most of its time.

Guarantees a plan as `extract_source` gives it, save for its actions.
"""

from __future__ import annotations

from ftzparse.assembly import assemble
from ftzparse.dedup import merge_repeats
from ftzparse.errors import NotAPlan
from ftzparse.findings import review
from ftzparse.models import Plan
from ftzparse.nlp.annotation import Annotation, Annotations
from ftzparse.nlp.cleaning import clean_text
from ftzparse.nlp.home import find_home
from ftzparse.nlp.quantities import find_quantities
from ftzparse.nlp.responsibilities import Linker, read_responsibilities
from ftzparse.nlp.sectors import find_sectors
from ftzparse.outline import Item
from ftzparse.parser import read_outline
from ftzparse.sentences import split_sentences
from ftzparse.source import Source
from fuzz.promises import check_outline


def extract_without_model(source: Source) -> Plan:
    """Extract a plan without actions."""
    outline = read_outline(source)
    check_outline(source, outline)
    if not outline.items:
        raise NotAPlan(source.name, "no measure", "give a plan")
    source = source.hiding(outline.furniture)
    merged = merge_repeats(source, outline)
    linker = Linker(find_home(source, outline))
    measures = {measure.id: _annotate(source, measure.item, linker) for measure in merged.measures}
    findings = review(source, merged, {name: found.responsibilities for name, found in measures.items()})
    return assemble(source, merged, Annotations(measures, linker.identities(), None), findings)


def _annotate(source: Source, item: Item, linker: Linker) -> Annotation:
    gloss = source.language == "en"
    headline = split_sentences(source.folded, item.body[0])[:1] if item.body else ()
    return Annotation(
        headline=clean_text(source, headline, gloss=gloss),
        text=clean_text(source, item.body, gloss=gloss),
        responsibilities=read_responsibilities(source, item, linker),
        actions=(),
        sectors=find_sectors(source, item),
        quantities=find_quantities(source, item, ()),
    )
