"""One plan of many as the bytes that are written of it: extracted and rendered in the same process."""

from __future__ import annotations

from collections.abc import Generator, Iterable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from ftzparse.batch.extraction import Failed, Reading, attempt, lose
from ftzparse.batch.processes import Work, work_in_order
from ftzparse.export.files import encode
from ftzparse.export.writing import Writing
from ftzparse.pipeline import extract_source


@dataclass(frozen=True, slots=True)
class Rendered:
    """What is to be written of a file's plan."""

    path: Path
    content: bytes
    sha256: str
    """Of the file's bytes."""
    assumption: str | None
    """Why its encoding was taken, where the bytes did not prove it."""


def render_plans(
    paths: Iterable[Path], reading: Reading, writing: Writing, *, jobs: int
) -> Generator[Rendered | Failed, None, None]:
    """Extract and render plans in the order of their files."""
    writing.load()  # here first: a library that is missing is no fault of the first file
    return work_in_order(Work(partial(_render_one, reading, writing), lose), paths, jobs=jobs)


def _render_one(reading: Reading, writing: Writing, path: Path) -> Rendered | Failed:
    return attempt(lambda: _render(reading, writing, path), path)


def _render(reading: Reading, writing: Writing, path: Path) -> Rendered:
    source = reading.read(path)
    content = encode(writing.load()(extract_source(source, reading.limits)))
    return Rendered(path, content, source.sha256, source.assumption)
