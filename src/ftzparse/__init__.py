"""ftzparse turns the text of a free trade zone plan into data, each value traced to its characters.

`extract` and `extract_file` give a `Plan`; what cannot be used at all raises an `UnusableInput`.
`extract_many` gives an `Extracted` or a `Failed` for each of many files, over several processes.
`import ftzparse` is cheap: each name below loads what it needs when it is first asked for.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from ftzparse.version import __version__

if TYPE_CHECKING:
    from ftzparse.api import extract, extract_file, extract_many
    from ftzparse.batch.extraction import Extracted, Failed
    from ftzparse.errors import (
        ExtractionFailed,
        FtzparseError,
        NotAPlan,
        UndecodableText,
        UnreadableFile,
        UnusableInput,
    )
    from ftzparse.models import Plan
    from ftzparse.readers.limits import Limits

__all__ = [
    "Extracted",
    "ExtractionFailed",
    "Failed",
    "FtzparseError",
    "Limits",
    "NotAPlan",
    "Plan",
    "UndecodableText",
    "UnreadableFile",
    "UnusableInput",
    "__version__",
    "extract",
    "extract_file",
    "extract_many",
]

_HOMES = {
    "Extracted": "ftzparse.batch.extraction",
    "ExtractionFailed": "ftzparse.errors",
    "Failed": "ftzparse.batch.extraction",
    "FtzparseError": "ftzparse.errors",
    "Limits": "ftzparse.readers.limits",
    "NotAPlan": "ftzparse.errors",
    "Plan": "ftzparse.models",
    "UndecodableText": "ftzparse.errors",
    "UnreadableFile": "ftzparse.errors",
    "UnusableInput": "ftzparse.errors",
    "extract": "ftzparse.api",
    "extract_file": "ftzparse.api",
    "extract_many": "ftzparse.api",
}


def __getattr__(name: str) -> object:
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value: object = getattr(import_module(home), name)
    globals()[name] = value  # asked for once only
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
