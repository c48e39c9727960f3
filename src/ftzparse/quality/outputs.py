"""Reads back what `extract` wrote, or says why it cannot.

Guarantees a plan of this schema version whose ranges lie inside its source's characters.
"""

from __future__ import annotations

from pydantic import BaseModel, ValidationError

from ftzparse.errors import UnusableInput
from ftzparse.models import SCHEMA_VERSION, Plan
from ftzparse.quality.complaints import first_complaint

_MEND = "give the JSON that `ftzparse extract` wrote"


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
        raise UnusableOutput(name, f"no plan: {first_complaint(error)}", _MEND) from error
