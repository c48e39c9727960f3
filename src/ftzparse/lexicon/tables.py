"""Loads the lexicon's data files: checked against a schema, read once, identified by a digest.

Guarantees to every other module of the lexicon that a table has the shape that its schema says.
Reads `data/*.toml` and `data/*.tsv`, the files that a policy expert edits.
"""

from __future__ import annotations

import csv
import hashlib
import tomllib
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import TypeVar

from pydantic import BaseModel, ConfigDict

_DATA = files("ftzparse.lexicon") / "data"


class Entry(BaseModel):
    """One record of a table; unknown keys are mistakes."""

    # Only tables are validated, with their entries inside: no entry needs a validator of its own.
    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


Table = TypeVar("Table", bound=Entry)


def read_table(name: str, schema: type[Table]) -> Table:
    """Read a TOML table and check it."""
    return schema.model_validate(tomllib.loads(_DATA.joinpath(name).read_text("utf-8")))


def read_rows(name: str, schema: type[Table]) -> tuple[Table, ...]:
    """Read a tab-separated table with a header line and check each row."""
    lines = _DATA.joinpath(name).read_text("utf-8").splitlines()
    rows = csv.DictReader((line for line in lines if not line.startswith("#")), delimiter="\t")
    return tuple(schema.model_validate(row) for row in rows)


@cache
def digest() -> str:
    """Identify the lexicon by its content, whatever order the files are found in."""
    summary = hashlib.sha256()
    for file in sorted(_tables(), key=lambda file: file.name):
        summary.update(file.name.encode() + b"\0" + file.read_bytes() + b"\0")
    return summary.hexdigest()[:16]


def _tables() -> list[Traversable]:
    return [file for file in _DATA.iterdir() if file.name.endswith((".toml", ".tsv"))]
