"""Bytes to `Source`: where the text comes from, and in which encoding it is written.

`file` is the way in. The size limit and the endings live here, so that `--help` need not import pydantic.
"""

from __future__ import annotations

DEFAULT_MAX_BYTES = 50 * 1024 * 1024
ENDINGS = (".txt", ".md", ".markdown", ".html", ".htm", ".docx", ".pdf")
"""What files in a folder end in that are taken for plans."""
