"""What a folder's outputs were made from, so that a later run can leave alone what would not change.

Guarantees that an output counts as made only if its source's bytes, the options, the tool, the lexicon, the
language model and its own bytes are what they were.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Mapping
from pathlib import Path, PurePath
from typing import Literal

from pydantic import BaseModel, ConfigDict, ValidationError

from ftzparse.batch.extraction import Reading
from ftzparse.batch.naming import MANIFEST, Destination
from ftzparse.batch.rendering import Rendered
from ftzparse.export.files import write_whole
from ftzparse.export.writing import Writing
from ftzparse.lexicon.tables import digest
from ftzparse.nlp.actions.model import model_name
from ftzparse.version import __version__

_FORMAT: Literal["1"] = "1"


class CorruptManifest(ValueError):
    """A manifest that says nothing usable."""


class _Entry(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    source: str
    """SHA-256 of the source's bytes."""
    output: str
    """SHA-256 of the output's bytes."""
    made_by: str


class _Document(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    format: Literal["1"]
    outputs: Mapping[str, _Entry]


class Manifest:
    """The outputs that are known, by their paths within the folder."""

    def __init__(self, folder: Path, entries: Mapping[str, _Entry]) -> None:
        self._folder = folder
        self._entries = dict(entries)

    def holds(self, destination: Destination, made_by: str) -> bool:
        """Tell whether writing the output again would change nothing."""
        entry = self._entries.get(_key(destination.output))
        if entry is None or entry.made_by != made_by:
            return False
        return entry.source == _hash_of(destination.path) and entry.output == _hash_of(
            self._folder / destination.output
        )

    def lists(self, path: Path) -> bool:
        """Tell whether a file is an output as it was written, and not one put in its place."""
        name = path.relative_to(self._folder) if path.is_relative_to(self._folder) else path
        entry = self._entries.get(_key(name))
        return entry is not None and entry.output == _hash_of(path)

    def record(self, output: PurePath, rendered: Rendered, made_by: str) -> None:
        """Note what was just written."""
        digest_of_output = hashlib.sha256(rendered.content).hexdigest()
        self._entries[_key(output)] = _Entry(source=rendered.sha256, output=digest_of_output, made_by=made_by)

    def write(self) -> None:
        """Write the manifest, whole or not at all."""
        document = _Document(format=_FORMAT, outputs=dict(sorted(self._entries.items())))
        write_whole(self._folder / MANIFEST, json.dumps(document.model_dump(), indent=1) + "\n")


def read_manifest(folder: Path) -> Manifest:
    """Read what is known of a folder: nothing, where there is no manifest yet."""
    try:
        data = (folder / MANIFEST).read_bytes()
        return Manifest(folder, _Document.model_validate_json(data).outputs)
    except FileNotFoundError:
        return Manifest(folder, {})
    except (OSError, ValidationError) as error:
        raise CorruptManifest from error


def describe_making(reading: Reading, writing: Writing) -> str:
    """Say what decides, beside the source, what is written."""
    options = [
        writing.form,
        f"rows {writing.rows}" if writing.rows else "",
        "compact" if writing.compact else "",
        f"read as {reading.encoding}" if reading.encoding else "",
    ]
    return "; ".join(filter(None, [f"ftzparse {__version__}", f"lexicon {digest()}", model_name(), *options]))


def _key(path: PurePath) -> str:
    """Give a path as text, which JSON needs: bytes of it that are no UTF-8 become escapes."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")


def _hash_of(path: Path) -> str | None:
    """Hash a file; what is none, such as a pipe, can be read only once and never counts as known."""
    try:
        if not path.is_file():
            return None
        with path.open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()
    except OSError:
        return None
