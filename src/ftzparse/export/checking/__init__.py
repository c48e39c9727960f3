"""What `check` found, for people and CI: a table, then the differences, then one line that sums up.

`printing` is the way in; each format has a module with one function `render`, from a `Report` to
text. Only the format's name lives here, so that `--help` need not import more.
"""

from __future__ import annotations

from enum import StrEnum


class CheckFormat(StrEnum):
    """How the result of a check is written."""

    TEXT = "text"
    JUNIT = "junit"
    GITHUB = "github"
    JSON = "json"
    MARKDOWN = "markdown"
