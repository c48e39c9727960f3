"""Where in a folder the output of each file stands: below it as the file below the folder that was named.

Guarantees that no two outputs share a path, on any file system, and that none stands where another needs
a folder: `plans/2022/a.txt` and `plans/2023/a.txt` become `2022/a.json` and `2023/a.json`.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path, PurePath

from ftzparse.errors import FtzparseError

# Lists the outputs beside it. It has no ending that outputs have: no pattern for them finds it.
MANIFEST = ".ftzparse-manifest"


class Collision(FtzparseError):
    """Outputs that would stand in each other's way."""


@dataclass(frozen=True, slots=True)
class Input:
    """A file, and what it is called below the folder that was named, or by itself."""

    path: Path
    name: PurePath


@dataclass(frozen=True, slots=True)
class Destination:
    """A file and the path of its output within the folder of outputs."""

    path: Path
    output: PurePath


def name_outputs(inputs: Sequence[Input], ending: str) -> list[Destination]:
    """Name the output of each file.

    >>> name_outputs([Input(Path("plans/a/plan.txt"), PurePath("a/plan.txt"))], ".csv")[0].output.as_posix()
    'a/plan.csv'
    """
    destinations = [Destination(entry.path, entry.name.with_suffix(ending)) for entry in inputs]
    taken: dict[PurePath, Destination] = {}
    for destination in destinations:
        other = taken.setdefault(_folded(destination.output), destination)
        if other is not destination:
            is_beside = other.path.parent == destination.path.parent
            mend = "name the one that is meant" if is_beside else "name the folder above them"
            raise Collision(
                f"{other.path} and {destination.path} would both be written to {destination.output}: {mend}"
            )
    for destination in destinations:
        for blocking in filter(None, map(taken.get, _folded(destination.output).parents)):
            raise Collision(
                f"{blocking.path} would be written to {blocking.output}, "
                f"in which {destination.path} needs a folder: rename one of them"
            )
    return destinations


def refuse_overwriting(destinations: Sequence[Destination], folder: Path) -> None:
    """Refuse to write over any of the files that are read."""
    read = {destination.path.resolve() for destination in destinations}
    for destination in destinations:
        if (folder / destination.output).resolve() in read:
            raise Collision(f"{folder / destination.output} would be overwritten, and it is to be read")


def _folded(path: PurePath) -> PurePath:
    """Give what a file system may take for the same path: many know no case, some no composed accents."""
    return PurePath(unicodedata.normalize("NFC", str(path)).casefold())
