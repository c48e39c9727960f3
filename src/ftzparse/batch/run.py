"""A run over many files into a folder: what is unchanged is left alone, the rest extracted and written.

Guarantees that each output is written whole or not at all, by this process alone, and that the manifest is
true whenever the run ends: also by Ctrl-C or an error.
"""

from __future__ import annotations

from collections.abc import Generator, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from ftzparse.batch.extraction import Failed, Reading
from ftzparse.batch.manifest import Manifest, describe_making
from ftzparse.batch.naming import Destination
from ftzparse.batch.rendering import Rendered, render_plans
from ftzparse.errors import UnusableInput
from ftzparse.export.files import UnwritableFile, unwritable, write_whole
from ftzparse.export.writing import Writing

_BETWEEN = 100  # outputs: what a crash of the machine would make a later run do again


@dataclass(frozen=True, slots=True)
class Run:
    """A folder to write to, and how."""

    folder: Path
    reading: Reading
    writing: Writing
    jobs: int
    """How many processes share the work."""

    def find_open(self, files: Sequence[Destination], manifest: Manifest) -> list[Destination]:
        """Give the files whose outputs would change."""
        made_by = describe_making(self.reading, self.writing)
        return [file for file in files if not manifest.holds(file, made_by)]

    def write(
        self, files: Sequence[Destination], manifest: Manifest
    ) -> Generator[Rendered | Failed, None, None]:
        """Write the outputs in the order of the files, giving each that is done."""
        made_by = describe_making(self.reading, self.writing)
        results = render_plans((file.path for file in files), self.reading, self.writing, jobs=self.jobs)
        with closing(results), _kept(manifest):
            for number, (file, result) in enumerate(zip(files, results, strict=True), 1):
                written = self._written(file, result)
                if isinstance(written, Rendered):
                    manifest.record(file.output, written, made_by)
                if number % _BETWEEN == 0:
                    manifest.write()
                yield written

    def _written(self, file: Destination, result: Rendered | Failed) -> Rendered | Failed:
        if isinstance(result, Failed):
            return result
        try:
            make_folder((self.folder / file.output).parent)
            write_whole(self.folder / file.output, result.content)
        except UnusableInput as error:  # what is wrong with one path need not be with the others
            return Failed(file.path, error)
        return result


def make_folder(folder: Path) -> None:
    """Make a folder and those above it, where they are missing."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except FileExistsError as error:
        raise UnwritableFile(str(folder), "not a folder", "name another") from error
    except (OSError, ValueError) as error:
        raise unwritable(str(folder), error) from error


@contextmanager
def _kept(manifest: Manifest) -> Iterator[None]:
    try:
        yield
    finally:
        manifest.write()
