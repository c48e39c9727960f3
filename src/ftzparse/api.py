"""The library's two verbs: a plan from text that is at hand, and a plan from a file.

Guarantees that offsets in the result hold in the text as given, or in the file's decoded text
without its byte order mark; and that only `ftzparse.errors` are raised for an unusable input.
"""

from __future__ import annotations

import os
from pathlib import Path

from ftzparse.models import Plan
from ftzparse.pipeline import extract_source
from ftzparse.readers.file import read_source, read_text_source


def extract(text: str, *, name: str = "text") -> Plan:
    """Extract the plan from its text; `name` stands for it in the result and in errors."""
    return extract_source(read_text_source(text, name))


def extract_file(path: str | os.PathLike[str], *, encoding: str | None = None) -> Plan:
    """Extract the plan from a text file; without `encoding`, its bytes decide how it is decoded."""
    return extract_source(read_source(Path(path), encoding=encoding))
