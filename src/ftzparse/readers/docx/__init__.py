"""A Word document: its text with the numbers that Word shows; notes, heads and feet are counted.

Guarantees text for any document within the bounds. A paragraph stands between blank lines, a row of a
table on a line of its own.
"""

from __future__ import annotations

from ftzparse.readers.docx.archive import Archive, damaged, open_archive
from ftzparse.readers.docx.body import Body, plain_text
from ftzparse.readers.docx.counting import Counter
from ftzparse.readers.docx.names import local
from ftzparse.readers.docx.numbering import read_listings
from ftzparse.readers.docx.styles import read_styles
from ftzparse.readers.limits import Limits
from ftzparse.readers.reading import Reading, sum_up

_BESIDE = {
    "word/header": "header",
    "word/footer": "footer",
    "word/footnotes": "footnote",
    "word/endnotes": "endnote",
    "word/comments": "comment",
}
_NOTES = frozenset({"footnote", "endnote", "comment"})


def read(data: bytes, name: str, limits: Limits) -> Reading:
    """Read a document; the name is for errors."""
    archive = open_archive(data, name, limits)
    document = archive.part("word/document.xml")
    if document is None:
        raise damaged(name, "without a text")
    listings = read_listings(archive.part("word/numbering.xml"))
    body = Body(Counter(listings, read_styles(archive.part("word/styles.xml"))))
    blocks = [block for block in body.blocks(document) if block.strip()]
    parts = [part for part in (*body.parts, *_beside(archive)) if part[1].strip()]
    return Reading("\n\n".join(blocks) + "\n", sum_up(parts))


def _beside(archive: Archive) -> list[tuple[str, str]]:
    """Give what stands beside the text: a head or foot for each file, each note by itself."""
    parts: list[tuple[str, str]] = []
    for prefix, kind in _BESIDE.items():
        found = [archive.part(path) for path in archive.names(prefix)]
        for root in [part for part in found if part is not None]:
            notes = [note for note in root if local(note) == kind] if kind in _NOTES else [root]
            parts += [(kind, plain_text(note)) for note in notes]
    return parts
