"""The stages from a source to a plan, in reading order.

Guarantees a plan with at least one measure and not too many, or NotAPlan; the same source gives the same
plan.
"""

from __future__ import annotations

from ftzparse.assembly import assemble
from ftzparse.dedup import merge_repeats
from ftzparse.errors import NotAPlan
from ftzparse.findings import review
from ftzparse.models import Plan
from ftzparse.nlp.annotation import annotate
from ftzparse.parser import read_outline
from ftzparse.readers.limits import Limits, allow_more
from ftzparse.source import Source


def extract_source(source: Source, limits: Limits = Limits()) -> Plan:
    """Extract the plan from a source."""
    outline = read_outline(source)
    _check_measures(len(outline.items), source.called, limits)
    source = source.hiding(outline.furniture)
    merged = merge_repeats(source, outline)
    annotations = annotate(source, merged)
    responsibilities = {name: found.responsibilities for name, found in annotations.measures.items()}
    findings = review(source, merged, responsibilities)
    return assemble(source, merged, annotations, findings)


def _check_measures(found: int, name: str, limits: Limits) -> None:
    """Refuse no measures and too many, before the language model sees any."""
    if not found:
        raise NotAPlan(
            name,
            "no numbered measure was found in the text",
            "give the full text of a plan with its numbers",
        )
    if found > limits.measures:
        reason = f"{found} measures were found in the text, more than {limits.measures}"
        raise NotAPlan(name, reason, allow_more("measures", "split the file"))
