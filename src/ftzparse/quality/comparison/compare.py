"""Compares two outputs: what made them, the plan, each measure.

Guarantees no change for equal plans, and at least one for plans of one text that differ in anything
but what made them: what no group tells is told by its JSON path.
"""

from __future__ import annotations

from collections.abc import Iterator

from ftzparse.models import Plan
from ftzparse.quality.comparison.change import Change, Comparison, Group, ValueChange
from ftzparse.quality.comparison.items import differing
from ftzparse.quality.comparison.measures import compare_measures, pair_measures
from ftzparse.quality.comparison.plan import compare_plan, pair_sections

_SHOWN = 20


def compare(old: Plan, new: Plan, names: tuple[str, str]) -> Comparison:
    """Compare an older output with a newer one; `names` are those of their files."""
    editions = old.source.sha256 != new.source.sha256
    groups = tuple(_groups(old, new, editions=editions))
    if not groups and not editions:
        groups = tuple(_rest(old, new))
    return Comparison(*names, makers=_makers(old, new), editions=editions, groups=groups)


def _makers(old: Plan, new: Plan) -> tuple[ValueChange, ...]:
    """Say in what the tools differ; versions and lexicons change what is found."""
    made = (
        {
            "tool": plan.generator.name,
            "version": plan.generator.version,
            "language model": plan.generator.language_model,
            "lexicon": plan.generator.lexicon,
        }
        for plan in (old, new)
    )
    return tuple(differing(*made))


def _groups(old: Plan, new: Plan, *, editions: bool) -> Iterator[Group]:
    sections = pair_sections(old, new, editions=editions)
    names = {before.id: after.id for before, after in sections.both}
    pairs = pair_measures(old, new, editions=editions)
    yield from compare_measures(old, new, pairs, names, editions=editions)
    changes = tuple(compare_plan(old, new, sections, editions=editions))
    if changes:
        yield Group("plan", "The plan outside its measures", changes)


def _rest(old: Plan, new: Plan) -> Iterator[Group]:
    """Tell by their paths values that no group tells, such as counts that their parts contradict."""
    before, after = (plan.model_dump(mode="json", exclude={"generator"}) for plan in (old, new))
    values = tuple(_paths(before, after, ""))[:_SHOWN]
    if values:
        yield Group(
            "plan",
            "The plan outside its measures",
            (Change("changed", "value", "other values", values=values),),
        )


def _paths(old: object, new: object, path: str) -> Iterator[ValueChange]:
    match old, new:
        case dict(), dict():
            for key, value in old.items():
                yield from _paths(value, new[key], f"{path}.{key}" if path else key)
        case (list(), list()) if len(old) == len(new):
            for place, (one, other) in enumerate(zip(old, new, strict=True)):
                yield from _paths(one, other, f"{path}[{place}]")
        case _ if old != new:
            yield ValueChange(path, str(old), str(new))
        case _:
            pass
