"""A plan's findings as a linter prints them: for people, for CI and for other programs.

`printing` is the way in; each format has a module with one function `render`, from a `Report` to
text that ends with a line end or is empty. Findings stand in source order; one without spans
stands at 1:1. Only the format's name lives here, so that `--help` need not import pydantic.
"""

from __future__ import annotations

from enum import StrEnum


class LintFormat(StrEnum):
    """How findings are written."""

    TEXT = "text"
    JSON = "json"
    GITHUB = "github"
    SARIF = "sarif"
