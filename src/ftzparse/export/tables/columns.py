"""A column: its name, its type, what it holds, and how it is read from a row.

Most columns are a field of the JSON. They take type and description from the model, so that both
are written once. A quote becomes three columns: the characters and their two offsets.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import reduce
from types import NoneType
from typing import Any, Generic, Literal, TypeVar, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from ftzparse.export.tables import TableName
from ftzparse.export.tables.cells import Cell, CellType
from ftzparse.export.tables.rows import Row
from ftzparse.models import Extent, Quote

T = TypeVar("T")
Model = TypeVar("Model", bound=BaseModel)

_TYPES: dict[object, CellType] = {
    str: CellType.TEXT,
    int: CellType.INTEGER,
    float: CellType.REAL,
    bool: CellType.BOOLEAN,
}


@dataclass(frozen=True, slots=True)
class Column(Generic[T]):
    """A typed column of a table."""

    name: str
    type: CellType
    description: str
    read: Callable[[Row[T]], Cell]
    is_key: bool = False
    """Whether it is part of the primary key."""
    may_be_null: bool = False
    refers_to: TableName | None = None
    """The table in which its value, with the plan, is the key."""


def key(name: str, description: str, *, refers_to: TableName | None = None) -> Column[Any]:
    """Declare a column of the primary key, read from the row's ids."""
    return Column(
        name, CellType.TEXT, description, lambda row: row.ids[name], is_key=True, refers_to=refers_to
    )


def owner(name: str, refers_to: TableName) -> Column[Any]:
    """Declare the id of what a row belongs to."""
    description = f"the {name} that it belongs to"
    return Column(name, CellType.TEXT, description, lambda row: row.ids[name], refers_to=refers_to)


def field(
    model: type[Model], path: str, *, name: str | None = None, refers_to: TableName | None = None
) -> Column[Model]:
    """Declare a column that holds a field of the JSON as it is; the path may lead through values."""
    declared, is_optional = _declared(model, path)
    kind, is_null = _plain_type(declared.annotation)
    return Column(
        name or path.rpartition(".")[2],
        kind,
        declared.description or "",
        lambda row: _follow(row.value, path),
        may_be_null=is_optional or is_null,
        refers_to=refers_to,
    )


def reading(
    name: str, description: str, read: Callable[[Row[T]], Cell], *, may_be_null: bool = False
) -> Column[T]:
    """Declare a text column for people, which joins would give as well."""
    return Column(name, CellType.TEXT, description, read, may_be_null=may_be_null)


def quoted(model: type[Model], path: str) -> tuple[Column[Model], ...]:
    """Declare three columns for a quote that a value has, named for its field."""
    declared, _ = _declared(model, path)
    text = field(model, f"{path}.quote", name=path)
    offsets = (
        replace(offset, name=f"{path}_{offset.name}", description=f"{offset.description} of `{path}`")
        for offset in _offsets(model, f"{path}.")
    )
    return replace(text, description=declared.description or ""), *offsets


def own_quote(model: type[Quote]) -> tuple[Column[Any], ...]:
    """Declare three columns for a value that is a quote itself."""
    return field(model, "quote"), *own_extent(model)


def own_extent(model: type[Extent]) -> tuple[Column[Any], ...]:
    """Declare the two offsets of a value that has a place in the source."""
    return _offsets(model, "")


def _offsets(model: type[Model], within: str) -> tuple[Column[Model], ...]:
    """Name offsets so that no SQL needs quotation marks: `end` is a word of its own there."""
    return tuple(field(model, f"{within}{edge}", name=f"{edge}_offset") for edge in ("start", "end"))


def _follow(value: object, path: str) -> Cell:
    """Walk to a field; where a value on the way is absent, so is the field."""
    found: Any = reduce(
        lambda value, name: None if value is None else getattr(value, name), path.split("."), value
    )
    return found  # type: ignore[no-any-return]  # `_plain_type` has checked what the field holds


def _declared(model: type[BaseModel], path: str) -> tuple[FieldInfo, bool]:
    """Find a field's declaration, and tell whether a value on the way to it may be absent."""
    name, _, rest = path.partition(".")
    declared = model.model_fields[name]
    if not rest:
        return declared, False
    within, is_optional = _without_null(declared.annotation)
    found, is_further = _declared(within, rest)
    return found, is_optional or is_further


def _plain_type(annotation: object) -> tuple[CellType, bool]:
    kind, is_null = _without_null(annotation)
    return (CellType.TEXT if get_origin(kind) is Literal else _TYPES[kind]), is_null


def _without_null(annotation: object) -> tuple[Any, bool]:
    kinds = get_args(annotation)
    if NoneType not in kinds:
        return annotation, False
    (kind,) = (kind for kind in kinds if kind is not NoneType)
    return kind, True
