"""Gold: what people found in a plan. Either a whole plan, or a list of some of its measures.

`[{"label": "8", "start": 3014, "end": 7364, "actions": [...]}]` is a list of one measure.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pydantic import BaseModel, TypeAdapter, ValidationError

from ftzparse.errors import UnusableInput
from ftzparse.quality.annotated import GoldAction, GoldExtent, GoldMeasure, GoldPlan, GoldSector
from ftzparse.quality.complaints import first_complaint

_MEND = "docs/gold-format.md describes both formats"


class UnusableGold(UnusableInput):
    """A gold file that an output cannot be scored against."""


@dataclass(frozen=True)
class Gold:
    """An annotated plan, and whether it claims to hold all measures of the plan."""

    name: str
    whole: bool
    plan: GoldPlan


_MEASURES = TypeAdapter(tuple[GoldMeasure, ...])


def read_gold(text: str, name: str) -> Gold:
    """Read gold from JSON: an object is a whole plan, a list is some measures.

    >>> read_gold('[{"label": "8", "start": 3, "end": 20, "sectors": []}]', "gold.json").whole
    False
    """
    whole = not text.lstrip().startswith("[")
    try:
        if whole:
            plan = GoldPlan.model_validate_json(text)
        else:
            plan = GoldPlan(measures=_MEASURES.validate_json(text))
    except ValidationError as error:
        raise UnusableGold(name, f"no gold: {first_complaint(error)}", _MEND) from error
    if not plan.sections and not plan.measures and not plan.model_fields_set & {"title", "date"}:
        raise UnusableGold(name, "no gold: it states nothing that could be scored", _MEND)
    return Gold(name, whole, plan)


def stated_quotes(gold: Gold) -> Iterator[GoldExtent]:
    """Give every range that the gold names, with its quote where it has one."""
    return _quotes(gold.plan)


def _quotes(value: object) -> Iterator[GoldExtent]:
    match value:
        case GoldAction():
            yield from filter(None, (value.verb_quote, value.object_quote))
        case GoldSector():
            yield value.evidence_quote
        case BaseModel():
            if isinstance(value, GoldExtent):
                yield value
            for name in type(value).model_fields:
                yield from _quotes(getattr(value, name))
        case tuple():
            for part in value:
                yield from _quotes(part)
