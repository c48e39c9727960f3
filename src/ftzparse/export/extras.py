"""Libraries that only some outputs need: they are optional, and their absence is one clear error."""

from __future__ import annotations

from importlib.util import find_spec

from ftzparse.errors import UnusableInput


class MissingExtra(UnusableInput):
    """An output whose library is not installed."""


def demand_extra(extra: str, library: str) -> None:
    """Raise, unless a library is installed."""
    if find_spec(library) is None:
        raise MissingExtra(extra, f"{library} is not installed", f"pip install 'ftzparse[{extra}]'")
