"""Sectors by number of measures: what the profile of a plan shows."""

from __future__ import annotations

from dataclasses import dataclass

from ftzparse.export.terminal import printable_line
from ftzparse.export.view.overview import name_plan
from ftzparse.export.view.sectors import rank_sectors
from ftzparse.models import Plan


@dataclass(frozen=True, slots=True)
class Bar:
    """A sector, and how many measures name it."""

    sector: str
    measures: int


@dataclass(frozen=True, slots=True)
class Profile:
    """The sectors of a plan, most measures first."""

    title: str
    bars: tuple[Bar, ...]
    tagged: int
    """Measures that name a sector."""
    measures: int


def view_profile(plan: Plan) -> Profile:
    """Count measures by sector; one that names several counts for each."""
    ranked = rank_sectors(plan)
    bars = tuple(
        Bar(printable_line(f"{sector.label} ({sector.isic})"), len(tagged))
        for sector, tagged in ranked
        if tagged
    )
    named = {measure.id for _, tagged in ranked for measure, _ in tagged}
    return Profile(printable_line(name_plan(plan)), bars, len(named), len(plan.measures))
