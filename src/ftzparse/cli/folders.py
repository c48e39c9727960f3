"""Which files of a folder are plans: those of a format that is read, by their endings.

Guarantees an order by name, file by file, then folder by folder. Left out are what is hidden, pipes, the lock
files of Word, README files, the parts of a saved page (`plan_files` beside `plan.html`), and outputs that a
manifest lists. Links to folders are not followed.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from ftzparse.batch.naming import MANIFEST
from ftzparse.errors import UnreadableFile
from ftzparse.readers import ENDINGS

if TYPE_CHECKING:
    from ftzparse.batch.manifest import Manifest

KINDS = " ".join(ENDINGS)
_HIDDEN = (".", "~$")
_PARTS = "_files"


def find_plans_in(folder: Path, *, is_deep: bool) -> list[Path]:
    """Give the plans of a folder, with `is_deep` also those of the folders in it."""
    plans = list(_walk(folder, is_deep=is_deep))
    if not plans:
        reason = f"no {', '.join(ENDINGS[:-1])} or {ENDINGS[-1]} file in this folder"
        raise UnreadableFile(str(folder), reason, "name the plans' files")
    return plans


def is_hidden(name: str) -> bool:
    """Tell what a system or an open word processor keeps for itself."""
    return name.startswith(_HIDDEN)


def _walk(folder: Path, *, is_deep: bool) -> Iterator[Path]:
    manifests: list[Manifest] = []
    for parent, folders, files in os.walk(folder, onerror=_refuse):
        if MANIFEST in files:
            manifests += _read_manifest(Path(parent))
        plans = (Path(parent, name) for name in sorted(files) if _is_plan(name))
        written = (plan for plan in plans if not any(manifest.lists(plan) for manifest in manifests))
        yield from (plan for plan in written if not _is_device(plan))
        folders[:] = sorted(name for name in folders if is_deep and not _is_left_out(name, files))


def _is_device(path: Path) -> bool:
    """Tell a pipe, a socket and the like, which may wait for ever; a link that leads nowhere is reported."""
    return path.exists() and not path.is_file()


def _is_plan(name: str) -> bool:
    stem, ending = os.path.splitext(name.casefold())  # noqa: PTH122 - a name is no path yet
    return ending in ENDINGS and stem != "readme" and not is_hidden(name)


def _is_left_out(folder: str, files: Sequence[str]) -> bool:
    page = folder.removesuffix(_PARTS)
    is_of_page = page != folder and any(f"{page}{ending}" in files for ending in (".html", ".htm"))
    return is_of_page or is_hidden(folder)


def _read_manifest(folder: Path) -> list[Manifest]:
    from ftzparse.batch.manifest import CorruptManifest, read_manifest

    try:
        return [read_manifest(folder)]
    except CorruptManifest:
        return []


def _refuse(error: OSError) -> None:
    raise UnreadableFile(
        str(error.filename), "this folder cannot be read", "change its permissions"
    ) from error
