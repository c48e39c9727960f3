"""The XML parts of a DOCX file, within bounds: the one home of defusedxml.

Guarantees that nothing is written to disk, that no entity is resolved and that no archive unpacks to
more than the limit, however small it is. A part that is missing is None.
"""

from __future__ import annotations

import math
import zipfile
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from xml.etree.ElementTree import Element, ParseError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import iterparse

from ftzparse.errors import UndecodableText
from ftzparse.readers.limits import Bound, Limits, allow_more, show_size

MOST_ENTRIES = 10_000
_SMALL = 1024 * 1024  # a short part may well shrink to a three-hundredth
_FAR = 10  # times the bound: levels are counted no further
UNREADABLE = (
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
    limits: Limits

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
        except UNREADABLE as error:
            raise self._damaged(f"whose {path} cannot be unpacked") from error

    def _parse(self, data: bytes) -> Element | None:
        depth, deepest, root = 0, 0, None
        for event, element in iterparse(BytesIO(data), events=("start", "end"), forbid_dtd=True):
            depth += 1 if event == "start" else -1
            deepest = max(depth, deepest)
            root = element if root is None else root
            if deepest == _FAR * self.limits.depth:
                break
        if deepest > self.limits.depth:
            reason = f"nested {deepest} elements deep, more than {self.limits.depth}"
            raise damaged(self.name, reason, "depth")
        return root

    def _damaged(self, reason: str) -> UndecodableText:
        return damaged(self.name, reason)


def open_archive(data: bytes, name: str, limits: Limits) -> Archive:
    """Open a DOCX file and check what it says of its size; reading holds it to that."""
    try:
        file = zipfile.ZipFile(BytesIO(data))
    except UNREADABLE as error:
        raise damaged(name, "which is no whole ZIP archive") from error
    entries = file.infolist()
    if len(entries) > MOST_ENTRIES:
        raise damaged(name, f"of {len(entries)} parts, more than {MOST_ENTRIES}")
    if any(entry.flag_bits & 1 for entry in entries):
        raise UndecodableText(name, "an encrypted Word document", "save it without a password first")
    _check_unpacked([entry for entry in entries if entry.filename.endswith(".xml")], name, limits)
    return Archive(file, name, limits)


def _check_unpacked(parts: Sequence[zipfile.ZipInfo], name: str, limits: Limits) -> None:
    for entry in parts:
        ratio = math.ceil(entry.file_size / max(1, entry.compress_size))
        if entry.file_size > _SMALL and ratio > limits.ratio:
            reason = (
                f"whose {entry.filename[:80]!r} unpacks to {ratio} times its size, more than {limits.ratio}"
            )
            raise damaged(name, reason, "ratio")
    size = sum(entry.file_size for entry in parts)
    if size > limits.size:
        reason = f"a Word document that unpacks to {show_size(size)}, more than {show_size(limits.size)}"
        raise UndecodableText(name, reason, allow_more("size", "split the file"))


def damaged(name: str, reason: str, bound: Bound | None = None) -> UndecodableText:
    """Refuse a document, and say what to do; a bound is one that it goes beyond."""
    mend = "open it in a word processor and save it anew, or save its text in UTF-8"
    return UndecodableText(name, f"a Word document {reason}", allow_more(bound, mend) if bound else mend)
