"""Which encoding a web page says that it is in.

Guarantees a codec for the few names that plans' pages declare, each read as browsers read it:
"gb2312" is GB18030. Reads `<meta charset="gb2312">`.
"""

from __future__ import annotations

import re

_HEAD = 4096
_DECLARED = re.compile(
    rb"<(?:meta|\?xml)[^>]{1,200}?(?:charset|encoding)\s*=\s*[\"']?([\w-]+)", re.IGNORECASE
)
_CODECS = {
    **dict.fromkeys(("gb2312", "gbk", "gb18030", "gb_2312-80", "x-gbk"), "gb18030"),
    **dict.fromkeys(("big5", "big5-hkscs"), "big5hkscs"),
    **dict.fromkeys(("iso-8859-1", "latin1", "windows-1252", "us-ascii"), "cp1252"),
}


def find_declared(data: bytes) -> str | None:
    """Give the codec that a page declares; None: no page, or none of those known here.

    >>> find_declared(b'<html><meta http-equiv="Content-Type" content="text/html; charset=gb2312">')
    'gb18030'
    """
    found = _DECLARED.search(data, 0, _HEAD)
    return _CODECS.get(found[1].decode().lower()) if found else None
