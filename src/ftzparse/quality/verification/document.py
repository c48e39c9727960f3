"""Reads an output as raw JSON, or says why there is nothing to verify.

Guarantees an object of this schema version without twin keys, and beside it what the schema says.
"""

from __future__ import annotations

import json
from dataclasses import dataclass

from pydantic import ValidationError

from ftzparse.models import SCHEMA_VERSION, Plan
from ftzparse.quality.outputs import MEND, UnusableOutput, tell_broken
from ftzparse.quality.verification.fault import Fault
from ftzparse.quality.verification.node import Node


class _TwinKeyError(ValueError):
    """An object that names a key twice: readers would disagree about its value."""


@dataclass(frozen=True, slots=True)
class Document:
    """An output to be verified."""

    name: str
    root: Node
    schema_faults: tuple[Fault, ...]


def read_document(text: str, name: str) -> Document:
    """Read an output that is not trusted."""
    try:
        value = json.loads(text, object_pairs_hook=_object, parse_constant=_refuse)
    except json.JSONDecodeError as error:
        raise UnusableOutput(name, tell_broken(error, text), MEND) from error
    except (ValueError, RecursionError) as error:
        raise UnusableOutput(name, f"no JSON: {error}", MEND) from error
    if not isinstance(value, dict) or "schema_version" not in value:
        raise UnusableOutput(name, "no plan: it names no schema_version", MEND)
    version = value["schema_version"]
    if version != SCHEMA_VERSION:
        reason = f"schema version {version!r}, and this version of ftzparse reads {SCHEMA_VERSION!r}"
        raise UnusableOutput(name, reason, "extract the plan anew")
    return Document(name, Node(value, ""), _schema_faults(text))


def _object(pairs: list[tuple[str, object]]) -> dict[str, object]:
    value = dict(pairs)
    if len(value) < len(pairs):
        keys = [key for key, _ in pairs]
        raise _TwinKeyError(f"the key {next(key for key in keys if keys.count(key) > 1)!r} stands twice")
    return value


def _refuse(constant: str) -> object:
    raise ValueError(f"{constant} is no JSON number")


def _schema_faults(text: str) -> tuple[Fault, ...]:
    try:
        Plan.model_validate_json(text, strict=True)
    except ValidationError as error:
        details = error.errors(include_url=False, include_context=False, include_input=False)
        return tuple(
            Fault("schema", _path(detail["loc"]), detail["msg"][:1].lower() + detail["msg"][1:])
            for detail in details
        )
    return ()


def _path(steps: tuple[int | str, ...]) -> str:
    return "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in steps).lstrip(".")
