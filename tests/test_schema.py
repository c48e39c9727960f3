"""The JSON contract: the committed schema, and models that keep what they promise."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from pydantic import ValidationError

from conftest import Golden
from ftzparse import models
from ftzparse.api import extract_file
from ftzparse.cli.schema import schema
from ftzparse.export.json import render_json, render_schema
from ftzparse.models import SCHEMA_VERSION, Plan, Value

pytestmark = pytest.mark.model


ROOT = Path(__file__).parents[1]
SCHEMA = ROOT / "schema" / "plan.schema.json"
BEIJING = ROOT / "data" / "raw" / "beijing-ftz-investment-2022.txt"
VALUES = [value for value in vars(models).values() if isinstance(value, type) and issubclass(value, Value)]


def test_the_committed_schema_is_the_current_one(golden: Golden) -> None:
    golden(SCHEMA, render_schema())


def test_the_command_prints_it(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    schema()
    assert capfdbinary.readouterr().out.decode("utf-8") == render_schema()


def test_the_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(json.loads(render_schema()))


def test_the_schema_bears_its_version() -> None:
    document = json.loads(render_schema())
    assert document["$id"].endswith(f":{SCHEMA_VERSION}")
    assert document["properties"]["schema_version"]["const"] == SCHEMA_VERSION


def test_the_beijing_output_keeps_the_schema() -> None:
    plan = json.loads(render_json(extract_file(BEIJING), compact=False))
    errors = list(Draft202012Validator(json.loads(render_schema())).iter_errors(plan))
    assert errors == []


@pytest.mark.parametrize(
    "damage",
    [
        pytest.param({"schema_version": "0"}, id="version"),
        pytest.param({"date": "12 August 2022"}, id="date"),
        pytest.param({"surprise": 1}, id="unknown-field"),
        pytest.param({"measures": None}, id="null"),
        pytest.param({"title": {"quote": "x", "start": -1, "end": 0}}, id="negative-offset"),
    ],
)
def test_the_schema_refuses(damage: dict[str, object]) -> None:
    plan = json.loads(render_json(extract_file(BEIJING), compact=False))
    assert not Draft202012Validator(json.loads(render_schema())).is_valid({**plan, **damage})


def test_the_models_read_what_they_write() -> None:
    plan = extract_file(BEIJING)
    assert Plan.model_validate_json(render_json(plan, compact=True)) == plan


@pytest.mark.parametrize("value", VALUES)
def test_values_are_frozen_and_closed(value: type[Value]) -> None:
    assert value.model_config.get("frozen")
    assert value.model_config.get("extra") == "forbid"
    assert value.__doc__


@pytest.mark.parametrize("value", VALUES)
def test_no_field_is_a_mutable_collection(value: type[Value]) -> None:
    for name, field in value.model_fields.items():
        assert not any(kind in str(field.annotation) for kind in ("list[", "dict[", "set[")), name


def test_a_plan_cannot_be_changed() -> None:
    plan = extract_file(BEIJING)
    with pytest.raises(ValidationError):
        plan.date = "2022-01-01"  # type: ignore[misc]  # the point of the test


@pytest.mark.parametrize("name", ["Plan", *json.loads(render_schema())["$defs"]])
def test_every_field_is_described(name: str) -> None:
    """A field without a description of its own has one in the value that it holds."""
    document = json.loads(render_schema())
    definition = document if name == "Plan" else document["$defs"][name]
    assert definition["description"]
    bare = {field: rule for field, rule in definition["properties"].items() if not rule.get("description")}
    assert [field for field, rule in bare.items() if "$ref" not in {**rule, **rule.get("items", {})}] == []
