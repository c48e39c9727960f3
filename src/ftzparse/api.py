"""The library's verbs: a plan from text that is at hand, a plan from a file, and plans from many files.

Guarantees that offsets in the result hold in the text as given, or in the file's decoded text
without its byte order mark; and that only `ftzparse.errors` are raised for an unusable input;
of many files, they are values.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from ftzparse.batch.extraction import Extracted, Failed, Reading, extract_plans
from ftzparse.models import Plan
from ftzparse.pipeline import extract_source
from ftzparse.readers.encoding import find_codec
from ftzparse.readers.file import read_source, read_text_source
from ftzparse.readers.limits import Limits


def extract(text: str, *, name: str = "text", limits: Limits = Limits()) -> Plan:
    """Extract the plan from its text; `name` stands for it in the result and in errors."""
    return extract_source(read_text_source(text, name, limits=limits), limits)


def extract_file(
    path: str | os.PathLike[str], *, encoding: str | None = None, limits: Limits = Limits()
) -> Plan:
    """Extract the plan from a text file; without `encoding`, its bytes decide how it is decoded."""
    return extract_source(read_source(Path(path), encoding=encoding, limits=limits), limits)


def extract_many(
    paths: Iterable[str | os.PathLike[str]],
    *,
    jobs: int = 1,
    encoding: str | None = None,
    limits: Limits = Limits(),
) -> Iterator[Extracted | Failed]:
    """Extract plans from many files, each when it is asked for, in the order of the files.

    With more than one job, as many processes share the work; the results are the same. A script that asks
    for that must do so under `if __name__ == "__main__":`, for each process imports it.
    """
    if isinstance(paths, str):
        raise TypeError("paths must be several, as a list")
    if jobs < 1:
        raise ValueError("jobs must be at least 1")
    if encoding is not None:
        find_codec(encoding)  # a wrong name is no fault of the first file
    return extract_plans(map(Path, paths), Reading(encoding, limits), jobs=jobs)
