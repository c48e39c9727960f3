"""One measure in full: its text, clauses, actions, quantities, sectors, repeats and findings.

Guarantees that what the plan says of the measure is shown whole; a block with nothing in it is left out.
"""

from __future__ import annotations

from collections.abc import Iterator

from ftzparse.export.view.actions import view_actions
from ftzparse.export.view.clauses import view_clauses
from ftzparse.export.view.labels import Labels
from ftzparse.export.view.overview import name_section
from ftzparse.export.view.quantities import view_quantities
from ftzparse.export.view.repeats import place, view_excerpts, view_repeats
from ftzparse.export.view.sectors import quote_all
from ftzparse.export.view.shape import Block, Entry, Note
from ftzparse.models import Measure, Plan


def view_measure(plan: Plan, measure: Measure) -> Block:
    """Lay out a measure of a plan."""
    listed = {
        "Text": (Entry("", measure.text),),
        "Clauses": view_clauses(plan, measure),
        "Actions": view_actions(plan, measure),
        "Quantities": view_quantities(measure),
        "Sectors": tuple(_sectors(plan, measure)),
        "Occurrences": view_repeats(measure),
        "Excerpts elsewhere in the text": view_excerpts(plan, measure),
        "Findings": tuple(_findings(plan, measure)),
    }
    blocks = tuple(Block(heading, (), entries) for heading, entries in listed.items() if entries)
    return Block(f"Measure {measure.label or measure.id}", tuple(_facts(plan, measure)), (), blocks)


def _facts(plan: Plan, measure: Measure) -> Iterator[str]:
    if Labels(plan).name(measure) != measure.id:
        yield measure.id
    yield place(measure)
    if measure.applies_to:
        yield f"applies to {measure.applies_to.quote}"
    yield from (f"under {name_section(one)}" for one in plan.sections if one.id == measure.section)


def _sectors(plan: Plan, measure: Measure) -> Iterator[Entry]:
    labels = {sector.id: sector.label for sector in plan.sectors}
    for tag in measure.sectors:
        yield Entry("", labels.get(tag.sector, tag.sector), (Note("evidence", quote_all(tag.evidence)),))


def _findings(plan: Plan, measure: Measure) -> Iterator[Entry]:
    for finding in plan.findings:
        if measure.id in finding.measures:
            yield Entry("", f"{finding.severity} {finding.code}: {finding.message}")
