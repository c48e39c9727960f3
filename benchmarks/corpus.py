"""Makes a corpus of plans by recombination: the repository's measures under its headings, numbered anew.

The same seed gives the same files. Each plan has a title, sections and 10 to 40 different measures, about
as many as the plans that they are from; only plans in English are used.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ftzparse import Plan

ROOT = Path(__file__).parent.parent
SEED = 20220901
_NUMERALS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII")
_PER_SECTION = 5


@dataclass(frozen=True, slots=True)
class Parts:
    """What plans are made of."""

    titles: tuple[str, ...]
    headings: tuple[str, ...]
    measures: tuple[str, ...]


def read_parts() -> Parts:
    """Take the plans of the repository apart, by what was extracted from them."""
    plans = [(Plan.model_validate_json(path.read_bytes()), _text_of(path)) for path in _outputs()]
    english = [(plan, text) for plan, text in plans if plan.source.language == "en"]
    return Parts(
        tuple(plan.title.quote for plan, _ in english if plan.title),
        tuple(section.title.quote for plan, _ in english for section in plan.sections),
        tuple(text for plan, source in english for text in _measures(plan, source)),
    )


def write_corpus(folder: Path, *, plans: int) -> list[Path]:
    """Write plans and give their paths."""
    parts, draw = read_parts(), random.Random(SEED)  # noqa: S311 - no secret
    paths = [folder / f"plan-{number:03}.txt" for number in range(1, plans + 1)]
    for path in paths:
        path.write_text(make_plan(parts, draw), "utf-8")
    return paths


def make_plan(parts: Parts, draw: random.Random) -> str:
    """Put a plan together; no measure stands in it twice."""
    measures = draw.sample(parts.measures, draw.randint(10, 40))
    headings = draw.sample(parts.headings, len(_NUMERALS))
    lines = [" ".join(draw.choice(parts.titles).split())]
    for number, measure in enumerate(measures, 1):
        section, place = divmod(number - 1, _PER_SECTION)
        if place == 0:
            lines.append(f"{_NUMERALS[section]}. {' '.join(headings[section].split())}")
        lines.append(f"{number}. {measure}")
    return "\n\n".join(lines) + "\n"


def _measures(plan: Plan, source: str) -> Iterator[str]:
    for measure in plan.measures:
        number = rf"(?:Article|Measure)?\s*\(?{re.escape(measure.label or '')}[.):、\s]*"
        yield re.sub(rf"^{number}", "", source[measure.start : measure.end])


def _outputs() -> list[Path]:
    return sorted([*ROOT.glob("data/out/*.json"), *ROOT.glob("tests/golden/*.json")])


def _text_of(output: Path) -> str:
    folder = ROOT / "data" / "raw" if output.parent.name == "out" else output.parent
    with (folder / f"{output.stem}.txt").open(encoding="utf-8", newline="") as stream:
        return stream.read()
