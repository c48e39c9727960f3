"""Faults of an output, for people and programs.

`printing` is the way in. Only the format's name lives here, so that `--help` need not import more.
"""

from __future__ import annotations

from enum import StrEnum


class VerificationFormat(StrEnum):
    """How faults are written."""

    TEXT = "text"
    JSON = "json"
