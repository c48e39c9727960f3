"""Makes a corpus of plans by recombination: the repository's measures under its headings, numbered anew.

The same seed gives the same files. Each plan has a title, sections and 10 to 40 different measures, about
as many as the plans that they are from; only plans in English are used. In a large corpus measures stand in
many plans; in the one without repeats each stands in one.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from ftzparse import Plan

ROOT = Path(__file__).parent.parent
SEED = 20220901
_NUMERALS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII")
_PER_SECTION = 5
_MEASURES = 25


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
    drawn = (draw.sample(parts.measures, draw.randint(10, 40)) for _ in range(plans))
    return _write(folder, (make_plan(parts, measures, draw) for measures in drawn))


def write_corpus_without_repeats(folder: Path) -> list[Path]:
    """Write as many plans as there are measures for, each measure in one of them."""
    parts, draw = read_parts(), random.Random(SEED)  # noqa: S311 - no secret
    measures = list(dict.fromkeys(parts.measures))
    draw.shuffle(measures)
    chunks = (measures[start : start + _MEASURES] for start in range(0, len(measures), _MEASURES))
    return _write(folder, (make_plan(parts, chunk, draw) for chunk in chunks))


def _write(folder: Path, texts: Iterable[str]) -> list[Path]:
    folder.mkdir(exist_ok=True)
    paths: list[Path] = []
    for number, text in enumerate(texts, 1):
        paths.append(folder / f"plan-{number:03}.txt")
        paths[-1].write_text(text, "utf-8")
    return paths


def make_plan(parts: Parts, measures: Sequence[str], draw: random.Random) -> str:
    """Put a plan together."""
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
