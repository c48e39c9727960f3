"""Writes what the stages found as a plan: the last step before export.

Guarantees that ids which are referenced exist and that lists stand in reading order.
"""

from __future__ import annotations

from collections.abc import Sequence

from ftzparse.coverage import read_coverage
from ftzparse.lexicon.sectors import taxonomy
from ftzparse.lexicon.tables import digest
from ftzparse.models import (
    SCHEMA_VERSION,
    Difference,
    Excerpt,
    Finding,
    Generator,
    Measure,
    Occurrence,
    Plan,
    Reference,
    Section,
    Sector,
    SourceInfo,
    Unit,
)
from ftzparse.nlp.annotation import Annotation, Annotations
from ftzparse.outline import Citation, MergedMeasure, MergedOutline, MergedSection, Repeat
from ftzparse.source import Source
from ftzparse.version import __version__


def assemble(
    source: Source, merged: MergedOutline, annotations: Annotations, findings: Sequence[Finding]
) -> Plan:
    """Write the plan."""
    outline = merged.outline
    return Plan(
        schema_version=SCHEMA_VERSION,
        generator=Generator(
            name="ftzparse", version=__version__, language_model=annotations.language_model, lexicon=digest()
        ),
        source=_describe(source),
        title=source.quote(outline.title) if outline.title else None,
        date=outline.date.iso if outline.date else None,
        dated=source.quote(outline.date.span) if outline.date else None,
        references=tuple(_reference(source, citation) for citation in outline.citations),
        sections=tuple(_section(source, merged, section) for section in merged.sections),
        measures=tuple(
            _measure(source, measure, annotations.measures[measure.id]) for measure in merged.measures
        ),
        excerpts=tuple(
            Excerpt(**source.quote(echo.span).model_dump(), measure=echo.measure, similarity=echo.similarity)
            for echo in merged.echoes
        ),
        units=_units(annotations),
        sectors=_sectors(annotations),
        findings=tuple(findings),
        coverage=read_coverage(source, merged),
    )


def _describe(source: Source) -> SourceInfo:
    return SourceInfo(
        name=source.name,
        sha256=source.sha256,
        characters=len(source.text),
        encoding=source.encoding,
        language=source.language,
        format=source.format,
        text_sha256=source.text_sha256,
        pages=source.pages,
        set_aside=source.set_aside,
    )


def _reference(source: Source, citation: Citation) -> Reference:
    title, number, issuer = (
        source.quote(span).quote if span else None
        for span in (citation.title, citation.number, citation.issuer)
    )
    return Reference(**source.quote(citation.span).model_dump(), title=title, number=number, issuer=issuer)


def _section(source: Source, merged: MergedOutline, section: MergedSection) -> Section:
    heading = section.heading
    return Section(
        id=section.id,
        label=source.quote(heading.label.numeral).quote if heading.label else None,
        number=heading.label.value if heading.label else None,
        level=heading.level,
        parent=section.parent,
        title=source.quote(heading.title),
        occurrences=tuple(occurrence.span.extent() for occurrence in section.occurrences),
        measures=tuple(measure.id for measure in merged.measures if measure.section == section.id),
    )


def _measure(source: Source, measure: MergedMeasure, annotation: Annotation) -> Measure:
    item = measure.item
    kept = Occurrence(start=item.span.start, end=item.span.end, kept=True, similarity=100.0, differences=())
    repeats = [_occurrence(source, repeat) for repeat in measure.repeats]
    return Measure(
        id=measure.id,
        label=source.quote(item.label.numeral).quote if item.label else None,
        number=item.number,
        section=measure.section,
        start=item.span.start,
        end=item.span.end,
        applies_to=source.quote(item.scope) if item.scope else None,
        headline=annotation.headline,
        text=annotation.text,
        occurrences=tuple(sorted([kept, *repeats], key=lambda occurrence: occurrence.start)),
        responsibilities=annotation.responsibilities,
        actions=annotation.actions,
        sectors=annotation.sectors,
        quantities=annotation.quantities,
    )


def _occurrence(source: Source, repeat: Repeat) -> Occurrence:
    differences = tuple(
        Difference(
            kept=source.quote(change.kept).quote,
            other=source.quote(change.other).quote,
            start=change.other.start,
            end=change.other.end,
        )
        for change in repeat.changes
    )
    span = repeat.item.span
    return Occurrence(
        start=span.start, end=span.end, kept=False, similarity=repeat.similarity, differences=differences
    )


def _units(annotations: Annotations) -> tuple[Unit, ...]:
    """Give the units in the order in which the plan first names them."""
    naming: dict[str, list[str]] = {}
    for measure, annotation in annotations.measures.items():
        for clause in annotation.responsibilities:
            for mention in clause.units:
                if mention.unit:
                    naming.setdefault(mention.unit, []).append(measure)
    return tuple(
        Unit(
            id=unit,
            name=annotations.units[unit].name,
            name_zh=annotations.units[unit].name_zh,
            level=annotations.units[unit].level,
            measures=tuple(dict.fromkeys(measures)),
            mentions=len(measures),
        )
        for unit, measures in naming.items()
    )


def _sectors(annotations: Annotations) -> tuple[Sector, ...]:
    """Give the sectors in the order of the taxonomy."""
    named = [
        (tag.sector, measure) for measure, found in annotations.measures.items() for tag in found.sectors
    ]
    return tuple(
        Sector(
            id=sector.id,
            label=sector.label,
            isic=sector.isic,
            measures=tuple(measure for tagged, measure in named if tagged == sector.id),
        )
        for sector in taxonomy()
        if any(tagged == sector.id for tagged, _ in named)
    )
