"""A comparison of two outputs as text for people, as JSON for programs, as Markdown for a pull request.

`printing` is the way in. Only the format's name lives here, so that `--help` need not import more.
"""

from __future__ import annotations

from enum import StrEnum


class DiffFormat(StrEnum):
    """How differences are written."""

    TEXT = "text"
    JSON = "json"
    MARKDOWN = "markdown"
