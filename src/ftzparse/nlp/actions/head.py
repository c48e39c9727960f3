"""What is known of an action once its verb is found: the vocabulary of the rules.

Guarantees nothing but shape; places are token numbers within one passage.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Role = Literal["main", "means", "accompanying", "result"]
Stretch = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Head:
    """The verb of an action, by its place in the passage."""

    verb: int
    role: Role
    opens: int
    """Where its clause begins: at its subject, comma, "by" or "to"."""


Found = Mapping[int, Head]
