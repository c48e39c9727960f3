"""The XML parts of a DOCX file, within bounds: the one home of defusedxml.

Guarantees that nothing is written to disk, that no entity is resolved and that no archive unpacks to
more than the limit, however small it is. A part that is missing is None.
"""

from __future__ import annotations

import zipfile
import zlib
from dataclasses import dataclass
from io import BytesIO
from xml.etree.ElementTree import Element, ParseError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import iterparse

from ftzparse.errors import UndecodableText

DEEPEST = 200
MOST_ENTRIES = 10_000
HIGHEST_RATIO = 200
_SMALL = 1024 * 1024  # a short part may well shrink to a three-hundredth
_MEBIBYTE = 1024 * 1024
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    NotImplementedError,
    OSError,
    RuntimeError,
    ValueError,
)


@dataclass(frozen=True, slots=True)
class Archive:
    """A DOCX file whose bounds have been checked."""

    file: zipfile.ZipFile
    name: str

    def names(self, prefix: str) -> list[str]:
        """Give the XML parts whose names begin so, in alphabetical order."""
        return sorted(
            {part for part in self.file.namelist() if part.startswith(prefix) and part.endswith(".xml")}
        )

    def part(self, path: str) -> Element | None:
        """Parse a part; None: there is none of this name."""
        try:
            entry = self.file.getinfo(path)
        except KeyError:
            return None
        try:
            return self._parse(self.file.read(entry))
        except DefusedXmlException as error:
            raise self._damaged("which declares entities") from error
        except (ParseError, LookupError) as error:  # LookupError: it names an encoding that nobody knows
            raise self._damaged(f"whose {path} is no XML") from error
        except _BROKEN as error:
            raise self._damaged(f"whose {path} cannot be unpacked") from error

    def _parse(self, data: bytes) -> Element | None:
        depth, root = 0, None
        for event, element in iterparse(BytesIO(data), events=("start", "end"), forbid_dtd=True):
            depth += 1 if event == "start" else -1
            root = element if root is None else root
            if depth > DEEPEST:
                raise self._damaged(f"nested deeper than {DEEPEST} elements")
        return root

    def _damaged(self, reason: str) -> UndecodableText:
        return damaged(self.name, reason)


def open_archive(data: bytes, name: str, max_bytes: int) -> Archive:
    """Open a DOCX file and check what it says of its size; reading holds it to that."""
    try:
        file = zipfile.ZipFile(BytesIO(data))
    except _BROKEN as error:
        raise damaged(name, "which is no whole ZIP archive") from error
    entries = file.infolist()
    if len(entries) > MOST_ENTRIES:
        raise damaged(name, f"with more than {MOST_ENTRIES} parts")
    if any(entry.flag_bits & 1 for entry in entries):
        raise UndecodableText(name, "an encrypted Word document", "save it without a password first")
    parts = [entry for entry in entries if entry.filename.endswith(".xml")]
    for entry in parts:
        if entry.file_size > max(_SMALL, HIGHEST_RATIO * entry.compress_size):
            raise damaged(
                name, f"whose {entry.filename[:80]!r} unpacks to more than {HIGHEST_RATIO} times its size"
            )
    if sum(entry.file_size for entry in parts) > max_bytes:
        limit = f"a Word document that unpacks to more than {max_bytes / _MEBIBYTE:g} MiB"
        raise UndecodableText(name, limit, "allow more (--max-size), or split the file")
    return Archive(file, name)


def damaged(name: str, reason: str) -> UndecodableText:
    """Refuse a document, and say what to do."""
    mend = "open it in a word processor and save it anew, or save its text in UTF-8"
    return UndecodableText(name, f"a Word document {reason}", mend)
