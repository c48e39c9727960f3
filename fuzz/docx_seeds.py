"""Word documents that hold what the reader knows: lists, styles, tables, links, notes, hidden text.

Guarantees small documents: what is read soon can be tried often.
"""

from __future__ import annotations

import zipfile
from io import BytesIO
from xml.etree.ElementTree import fromstring, tostring
from xml.sax.saxutils import escape

from docx.oxml.ns import nsdecls

from support.documents import Levels, docx_with, item, zip_with

PARTS = ("word/document.xml", "word/numbering.xml", "word/styles.xml")
_STYLES = 15
_NOTES = f"<w:footnotes {nsdecls('w')}><w:footnote><w:t>1 A note.</w:t></w:footnote></w:footnotes>".encode()
_KINDS = ("decimal", "decimalZero", "upperRoman", "lowerLetter", "chineseCounting", "bullet", "ordinal")
_RESTART = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
_PIECES = """
<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>II. Access</w:t></w:r></w:p>
<w:p><w:hyperlink><w:r><w:t>1. Ease</w:t></w:r></w:hyperlink>
<w:del><w:r><w:delText>x</w:delText></w:r></w:del></w:p>
<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r><w:r><w:t>a</w:t><w:tab/><w:br/><w:t>b</w:t></w:r></w:p>
<w:tbl><w:tr><w:tc><w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Port</w:t></w:r></w:p></w:tc></w:tr>
</w:tbl><w:sdt><w:sdtContent><w:p><w:r><w:t>3. In a control</w:t></w:r></w:p></w:sdtContent></w:sdt>
"""


def docx_seeds(text: str) -> tuple[bytes, ...]:
    """Write documents from the paragraphs of a plan."""
    paragraphs = [escape(paragraph) for paragraph in text.split("\n\n")[:20]]
    levels: Levels = [(kind, f"%{depth}.", "") for depth, kind in enumerate(_KINDS, 1)]
    listed = "".join(item(words, level=place % len(_KINDS)) for place, words in enumerate(paragraphs))
    overridden = "".join(item(words, 100) for words in paragraphs[:5])
    legal: Levels = [("decimal", "%1", ""), ("upperLetter", "%1.%2", "<w:isLgl/>")]
    documents = (
        docx_with(listed, {0: levels}),
        docx_with(listed + _PIECES + overridden, {0: levels, 1: legal}, _RESTART),
        docx_with(_PIECES),
    )
    return tuple(map(_lean, documents))


def _lean(data: bytes) -> bytes:
    """Keep the parts that are read, with some of the many styles that every document has, and a note."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in PARTS}
    styles = fromstring(parts["word/styles.xml"])  # noqa: S314 - our own document
    for style in list(styles)[_STYLES:]:
        styles.remove(style)
    return zip_with({**parts, "word/styles.xml": tostring(styles), "word/footnotes.xml": _NOTES})
