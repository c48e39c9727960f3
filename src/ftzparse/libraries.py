"""Modules that need a library which not everybody installs.

Guarantees that a missing library is one clear error, raised before any work, that names the extra to install.
"""

from __future__ import annotations

from importlib import import_module
from types import ModuleType

from ftzparse.errors import UnusableInput


class MissingLibrary(UnusableInput):
    """A format, of input or output, whose optional library is not installed."""


def load_module(module: str, library: str, file: str | None = None) -> ModuleType:
    """Import a module of ftzparse that needs a library; the extra bears the name of the module.

    The error names the file that needs it, or else the extra.
    """
    try:
        return import_module(module)
    except ModuleNotFoundError as error:
        if error.name != library:
            raise
        extra = module.rpartition(".")[2]
        mend = f"install it: pip install 'ftzparse[{extra}]'"
        raise MissingLibrary(file or extra, f"needs {library}, which is not installed", mend) from error
