"""What every part of the contract is made of: frozen values, ranges of the source, quotes of it.

Offsets are half-open ranges of code points into the decoded source text; wherever `quote`, `start` and `end`
stand together, `source_text[start:end] == quote`.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

Offset = Annotated[int, Field(ge=0)]
Score = Annotated[float, Field(ge=0, le=100)]


class Value(BaseModel):
    """A frozen value that admits no fields beyond its own."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Extent(Value):
    """A range of the source text."""

    start: Offset = Field(description="offset of the first character")
    end: Offset = Field(description="offset after the last character")


class Quote(Extent):
    """Characters of the source text, with their place."""

    quote: str = Field(description="the characters exactly as they stand in the source")
