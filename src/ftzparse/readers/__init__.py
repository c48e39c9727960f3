"""Bytes to `Source`: where the text comes from, and in which encoding it is written.

`file` is the way in. Only the size limit lives here, so that `--help` need not import pydantic.
"""

from __future__ import annotations

DEFAULT_MAX_BYTES = 50 * 1024 * 1024
