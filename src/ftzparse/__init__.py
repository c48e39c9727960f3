"""ftzparse turns the text of a free trade zone plan into data, each value traced to its characters.

`extract` and `extract_file` give a `Plan`; what cannot be used at all raises an `UnusableInput`.
`import ftzparse` is cheap: each name below loads what it needs when it is first asked for.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from ftzparse.version import __version__

if TYPE_CHECKING:
    from ftzparse.api import extract, extract_file
    from ftzparse.errors import FtzparseError, NotAPlan, UndecodableText, UnreadableFile, UnusableInput
    from ftzparse.models import Plan

__all__ = [
    "FtzparseError",
    "NotAPlan",
    "Plan",
    "UndecodableText",
    "UnreadableFile",
    "UnusableInput",
    "__version__",
    "extract",
    "extract_file",
]

_HOMES = {
    "FtzparseError": "ftzparse.errors",
    "NotAPlan": "ftzparse.errors",
    "Plan": "ftzparse.models",
    "UndecodableText": "ftzparse.errors",
    "UnreadableFile": "ftzparse.errors",
    "UnusableInput": "ftzparse.errors",
    "extract": "ftzparse.api",
    "extract_file": "ftzparse.api",
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
