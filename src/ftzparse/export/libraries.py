"""Modules that need a library which not everybody installs.

Guarantees that a missing library is one clear error, raised before any work, that names the extra to install.
"""

from __future__ import annotations

from importlib import import_module
from types import ModuleType

from ftzparse.errors import UnusableInput


class MissingLibrary(UnusableInput):
    """An output whose optional library is not installed."""


def load_module(module: str, library: str) -> ModuleType:
    """Import a module of ftzparse that needs a library; the extra bears the name of the module."""
    try:
        return import_module(module)
    except ModuleNotFoundError as error:
        if error.name != library:
            raise
        extra = module.rpartition(".")[2]
        mend = f"install it: pip install 'ftzparse[{extra}]'"
        raise MissingLibrary(extra, f"needs {library}, which is not installed", mend) from error
