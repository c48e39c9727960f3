r"""A plan as JSON, and the schema that such JSON keeps.

Guarantees the model's order of keys, readable Chinese ("准入", not "\u51c6\u5165"), a line end at
the end, and the same bytes for the same plan. DEL and C1 controls are escaped, so that a plan
shown on a terminal cannot steer it.
"""

from __future__ import annotations

import json
import re

from ftzparse.models import SCHEMA_VERSION, Plan

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
# C0 is escaped by every JSON writer; these stand only inside strings, where an escape means the same.
_CONTROLS = re.compile(r"[\x7f-\x9f]")


def render_json(plan: Plan, *, compact: bool) -> str:
    """Write a plan on one line, or indented by two."""
    return escape_controls(plan.model_dump_json(indent=None if compact else 2)) + "\n"


def escape_controls(text: str) -> str:
    """Escape what could steer a terminal in JSON that is already written."""
    return _CONTROLS.sub(lambda control: f"\\u{ord(control[0]):04x}", text)


def render_schema() -> str:
    """Write the JSON Schema of a plan as `render_json` writes it."""
    model = Plan.model_json_schema(mode="serialization")
    head = {
        "$schema": _DIALECT,
        "$id": f"urn:ftzparse:plan:{SCHEMA_VERSION}",
        "title": f"ftzparse plan, schema version {SCHEMA_VERSION}",
    }
    rest = {key: model[key] for key in sorted(model) if key not in head}
    return json.dumps({**head, **rest}, ensure_ascii=False, indent=2) + "\n"
