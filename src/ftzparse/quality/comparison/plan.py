"""Compares what stands outside the measures: headings, references, excerpts, findings, the registry."""

from __future__ import annotations

from collections.abc import Iterator

from ftzparse.models import Excerpt, Finding, Plan, Reference, Section, Sector, Unit
from ftzparse.quality.comparison.change import Change, ValueChange
from ftzparse.quality.comparison.items import compare_items, differing
from ftzparse.quality.comparison.layers import Layer, at, plain, quoted
from ftzparse.quality.comparison.pairing import Pairing, pair_items


def pair_sections(old: Plan, new: Plan, *, editions: bool) -> Pairing[Section]:
    """Find out which section is which."""
    by_place = [lambda own: own.id, lambda own: own.title.start]
    by_title = [
        lambda own: (own.id, plain(own.title.quote)),
        lambda own: plain(own.title.quote),
        lambda own: own.id,
    ]
    return pair_items(old.sections, new.sections, by_title if editions else by_place)


def compare_plan(old: Plan, new: Plan, sections: Pairing[Section], *, editions: bool) -> Iterator[Change]:
    """Give what changed outside the measures."""
    if not editions:
        yield from _source(old, new)
    yield from _head(old, new, editions=editions)
    for kind, alone in (("lost", sections.lost), ("gained", sections.gained)):
        for section in alone:
            place = None if editions and kind == "lost" else section.title
            name = f'{section.id} "{quoted(section.title)}"'
            yield Change("lost" if kind == "lost" else "gained", "section", name, place=place)
    names = {before.id: after.id for before, after in sections.both}
    for before, after in sections.both:
        yield from _section(before, after, names, editions=editions)
    yield from compare_items(old.references, new.references, _REFERENCES, editions=editions)
    yield from compare_items(old.excerpts, new.excerpts, _EXCERPTS, editions=editions)
    yield from compare_items(old.findings, new.findings, _FINDINGS, editions=editions)
    yield from _registry(old, new)


def _source(old: Plan, new: Plan) -> Iterator[Change]:
    described = ({key: str(value) for key, value in plan.source.model_dump().items()} for plan in (old, new))
    values = tuple(differing(*described))
    if values:
        yield Change("changed", "source", "described differently", values=values)


def _head(old: Plan, new: Plan, *, editions: bool) -> Iterator[Change]:
    """Compare title and date."""
    heads = (
        {
            "title": quoted(plan.title),
            "date": plan.date,
            "title's place": None if editions else at(plan.title),
            "date's place": None if editions else at(plan.dated),
        }
        for plan in (old, new)
    )
    for value in differing(*heads):
        if value.name.endswith("place") and None in {value.old, value.new}:
            continue  # the value itself is lost or gained
        kind = "gained" if value.old is None else "lost" if value.new is None else "changed"
        if kind == "changed":
            place = new.title if value.name.startswith("title") else new.dated
            yield Change("changed", value.name.partition("'")[0], value.name, values=(value,), place=place)
        else:
            yield Change("gained" if kind == "gained" else "lost", value.name, f'"{value.new or value.old}"')


def _section(before: Section, after: Section, names: dict[str, str], *, editions: bool) -> Iterator[Change]:
    old, new = (
        {
            "id": own.id,
            "label": own.label,
            "number": None if own.number is None else str(own.number),
            "level": str(own.level),
            "title": quoted(own.title),
            "occurrences": str(len(own.occurrences))
            if editions
            else ", ".join(map(str, map(at, own.occurrences))),
            "title's place": None if editions else at(own.title),
        }
        for own in (before, after)
    )
    values = [*differing(old, new)]
    if names.get(before.parent or "", before.parent) != after.parent:
        values.append(ValueChange("parent", before.parent, after.parent))
    if values:
        yield Change(
            "changed",
            "section",
            f'{after.id} "{quoted(after.title)}"',
            values=tuple(values),
            place=after.title,
        )


def _registry(old: Plan, new: Plan) -> Iterator[Change]:
    """Compare what is said of units and sectors that both plans name; where they are named, measures say."""
    for what, before, after in (
        ("unit's entry", old.units, new.units),
        ("sector's entry", old.sectors, new.sectors),
    ):
        entries = {entry.id: entry for entry in after}
        for entry in before:
            if entry.id in entries:
                values = tuple(differing(_entry(entry), _entry(entries[entry.id])))
                if values:
                    yield Change("changed", what, entry.id, values=values)


def _entry(entry: Unit | Sector) -> dict[str, str | None]:
    return {
        name: value
        for name, value in entry.model_dump(exclude={"id", "measures", "mentions"}).items()
        if isinstance(value, str)
    }


_REFERENCES: Layer[Reference] = Layer(
    what="reference",
    place=lambda reference: reference,
    keys=(lambda reference: plain(reference.quote), lambda reference: reference.number),
    name=lambda reference: reference.title or reference.number or quoted(reference) or "",
    note=lambda reference: reference.number or "",
    values=lambda own: {"title": own.title, "number": own.number, "issuer": own.issuer},
    places=lambda reference: {"place": at(reference)},
)
_EXCERPTS: Layer[Excerpt] = Layer(
    what="excerpt",
    place=lambda excerpt: excerpt,
    keys=(lambda excerpt: plain(excerpt.quote),),
    name=lambda excerpt: f'"{(quoted(excerpt) or "")[:60]}…"',
    note=lambda excerpt: f"repeats {excerpt.measure}",
    values=lambda excerpt: {"measure": excerpt.measure, "similarity": f"{excerpt.similarity:g}"},
    places=lambda excerpt: {"place": at(excerpt)},
)
_FINDINGS: Layer[Finding] = Layer(
    what="finding",
    place=lambda _: None,
    keys=(
        lambda finding: (finding.code, finding.message),
        lambda finding: (finding.code, finding.spans[0].start if finding.spans else None, finding.measures),
    ),
    name=lambda finding: f"{finding.code}: {finding.message}",
    note=lambda finding: finding.severity,
    values=lambda finding: {
        "severity": finding.severity,
        "message": finding.message,
        "measures": ", ".join(finding.measures) or None,
    },
    places=lambda finding: {"places": ", ".join(filter(None, map(at, finding.spans))) or None},
)
