"""The stages from a source to a plan, in reading order.

Guarantees a plan with at least one measure, or NotAPlan; the same source gives the same plan.
"""

from __future__ import annotations

from ftzparse.assembly import assemble
from ftzparse.dedup import merge_repeats
from ftzparse.errors import NotAPlan
from ftzparse.findings import review
from ftzparse.models import Plan
from ftzparse.nlp.annotation import annotate
from ftzparse.parser import read_outline
from ftzparse.source import Source


def extract_source(source: Source) -> Plan:
    """Extract the plan from a source."""
    outline = read_outline(source)
    if not outline.items:
        raise NotAPlan(
            source.name,
            "no numbered measure was found in the text",
            "give the full text of a plan with its numbers",
        )
    source = source.hiding(outline.furniture)
    merged = merge_repeats(source, outline)
    annotations = annotate(source, merged)
    responsibilities = {name: found.responsibilities for name, found in annotations.measures.items()}
    findings = review(source, merged, responsibilities)
    return assemble(source, merged, annotations, findings)
