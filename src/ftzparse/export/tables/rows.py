"""From a plan to rows: values of the plan, each with the ids by which it can be joined.

Guarantees that the plan's own key is in every row, and that an id is unique in its table and plan.
What has an id in the JSON keeps it; what has none gets its owner's id with a letter and a number,
in reading order: `m6-r2` is the second responsibility of measure `m6`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePath
from typing import Generic, TypeVar

from ftzparse.models import Mention, Plan, SourceInfo

T = TypeVar("T")
Part = TypeVar("Part")

_DIGEST_LENGTH = 8  # in a key that begins with the file's name: enough to part files of one name


@dataclass(frozen=True, slots=True)
class Names:
    """How ids are called, for columns that people read."""

    units: Mapping[str, str]
    sectors: Mapping[str, str]
    sections: Mapping[str, str]

    def of_mention(self, mention: Mention) -> str:
        """Give the unit's name in the registry, or the words of the plan where it has none."""
        return self.units.get(mention.unit or "") or " ".join(mention.quote.split())


@dataclass(frozen=True, slots=True)
class Row(Generic[T]):
    """A value of the plan, its own id, and the ids of it and of what it belongs to."""

    value: T
    id: str
    ids: Mapping[str, str]
    names: Names

    def part(self, name: str, id: str, value: Part) -> Row[Part]:
        """Give a part that has an id."""
        return Row(value, id, {**self.ids, name: id}, self.names)

    def parts(self, name: str, letter: str, values: Iterable[Part]) -> Iterator[Row[Part]]:
        """Give parts that have none: numbered after this row."""
        for ordinal, value in enumerate(values, 1):
            yield self.part(name, f"{self.id}-{letter}{ordinal}", value)


def read_root(plan: Plan) -> Row[Plan]:
    """Give the one row from which all others come."""
    names = Names(
        units={unit.id: unit.name for unit in plan.units},
        sectors={sector.id: sector.label for sector in plan.sectors},
        sections={section.id: section.title.quote for section in plan.sections},
    )
    key = plan_key(plan.source)
    return Row(plan, key, {"plan": key}, names)


def plan_key(source: SourceInfo) -> str:
    """Name a plan by its file's name and its bytes: readable, and apart from a file of the same name.

    >>> source = SourceInfo(name="=Beijing (2022).txt", sha256="9f86d081884c", characters=1,
    ...                     encoding="utf-8", language="en")
    >>> plan_key(source), plan_key(source.model_copy(update={"name": "-"}))
    ('Beijing-2022-9f86d081', '9f86d081')
    """
    words = re.findall(r"\w+", PurePath(source.name).stem)
    return "-".join([*words, source.sha256[:_DIGEST_LENGTH]])
