"""One plan of many: extracted, or the error that it met, as a value.

Guarantees that no file stops the others, whatever is wrong with it: also what nobody foresaw becomes an
error that names the file.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TypeVar

from ftzparse.batch.processes import Work, work_in_order
from ftzparse.errors import ExtractionFailed, UnusableInput
from ftzparse.models import Plan
from ftzparse.pipeline import extract_source
from ftzparse.readers.file import read_source
from ftzparse.readers.limits import Limits
from ftzparse.source import Source

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Extracted:
    """A file and the plan in it."""

    path: Path
    plan: Plan
    error: None = field(default=None, init=False, repr=False)

    def __reduce__(self) -> tuple[Callable[[Path, str], Extracted], tuple[Path, str]]:
        """Come from a worker process as JSON: that takes a seventh of the time that pickle takes."""
        return _restore, (self.path, self.plan.model_dump_json())


def _restore(path: Path, plan: str) -> Extracted:
    return Extracted(path, Plan.model_validate_json(plan))


@dataclass(frozen=True, slots=True)
class Failed:
    """A file and why there is no plan from it."""

    path: Path
    error: UnusableInput
    plan: None = field(default=None, init=False, repr=False)


@dataclass(frozen=True, slots=True)
class Reading:
    """How files are read."""

    encoding: str | None = None
    limits: Limits = Limits()

    def read(self, path: Path) -> Source:
        """Read one."""
        return read_source(path, encoding=self.encoding, limits=self.limits)


def extract_plans(paths: Iterable[Path], reading: Reading, *, jobs: int) -> Iterator[Extracted | Failed]:
    """Extract plans in the order of their files."""
    return work_in_order(Work(partial(_extract_one, reading), lose), paths, jobs=jobs)


def _extract_one(reading: Reading, path: Path) -> Extracted | Failed:
    return attempt(lambda: Extracted(path, extract_source(reading.read(path), reading.limits)), path)


def attempt(do: Callable[[], T], path: Path) -> T | Failed:
    """Do something with a file; what goes wrong becomes a value."""
    try:
        return do()
    except UnusableInput as error:  # of many files, one must be told by its path
        return Failed(path, type(error)(str(path), error.reason, error.mend))
    except Exception as error:  # noqa: BLE001 - a fault of ours must not cost the other files
        reason = f"a fault of ftzparse ({type(error).__name__}: {error})"
        return Failed(path, ExtractionFailed(str(path), reason, "please report it, with the file"))


def lose(path: Path) -> Failed:
    """Say that a process died over a file."""
    reason = "the process that read it died, perhaps for want of memory"
    return Failed(path, ExtractionFailed(str(path), reason, "extract it alone, or with fewer jobs"))
