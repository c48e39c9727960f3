"""Bytes to `Source`: where the text comes from, and in which encoding it is written.

`file` is the way in; `limits` says how much is read at most. The endings live here, so that `--help` need not
import pydantic.
"""

from __future__ import annotations

ENDINGS = (".txt", ".md", ".markdown", ".html", ".htm", ".docx", ".pdf")
"""What files in a folder end in that are taken for plans."""
