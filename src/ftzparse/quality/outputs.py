"""Reads back what `extract` wrote, or says why it cannot.

Guarantees a plan of this schema version whose ranges lie inside its source's characters.
"""

from __future__ import annotations

import json

from pydantic import BaseModel, ValidationError

from ftzparse.errors import UnusableInput
from ftzparse.models import SCHEMA_VERSION, Plan
from ftzparse.quality.complaints import first_complaint

MEND = "give the JSON that `ftzparse extract` wrote"


class UnusableOutput(UnusableInput):
    """A file that is no plan as this version writes it."""


class _Head(BaseModel):
    schema_version: str


def read_plan(text: str, name: str) -> Plan:
    """Read a plan from its JSON."""
    try:
        version = _Head.model_validate_json(text).schema_version
        if version != SCHEMA_VERSION:
            reason = f"schema version {version!r}, and this version of ftzparse reads {SCHEMA_VERSION!r}"
            raise UnusableOutput(name, reason, "extract the plan anew")
        return Plan.model_validate_json(text)
    except ValidationError as error:
        reason = _broken_json(text) or f"no plan: {first_complaint(error)}"
        raise UnusableOutput(name, reason, MEND) from error


def _broken_json(text: str) -> str | None:
    """Say what is wrong with a text that is no JSON."""
    try:
        json.loads(text)
    except json.JSONDecodeError as error:
        return tell_broken(error, text)
    except (ValueError, RecursionError) as error:
        return f"no JSON: {error}"
    return None


def tell_broken(error: json.JSONDecodeError, text: str) -> str:
    """Say where JSON breaks off or goes wrong."""
    where = f"line {error.lineno}, column {error.colno}"
    if error.pos >= len(text.rstrip()) or error.msg.startswith("Unterminated string"):
        return f"truncated JSON: it breaks off at {where}"
    return f"no JSON: {error.msg} at {where}"
