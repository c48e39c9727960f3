"""The JSON contract: what a plan looks like when it leaves ftzparse.

Lists stand in reading order. All values are frozen; the same input gives the same bytes.
"""

from __future__ import annotations

from ftzparse.models.measure import (
    Action,
    Difference,
    Measure,
    Mention,
    Occurrence,
    Quantity,
    Responsibility,
    SectorTag,
    UnitRole,
    Verb,
)
from ftzparse.models.origin import (
    FileFormat,
    Generator,
    Page,
    Reference,
    SetAside,
    SourceInfo,
)
from ftzparse.models.plan import (
    SCHEMA_VERSION,
    Coverage,
    Excerpt,
    Finding,
    Plan,
    Section,
    Sector,
    Severity,
    Unit,
)
from ftzparse.models.values import (
    Extent,
    Offset,
    Quote,
    Score,
    Value,
)

__all__ = [
    "SCHEMA_VERSION",
    "Action",
    "Coverage",
    "Difference",
    "Excerpt",
    "Extent",
    "FileFormat",
    "Finding",
    "Generator",
    "Measure",
    "Mention",
    "Occurrence",
    "Offset",
    "Page",
    "Plan",
    "Quantity",
    "Quote",
    "Reference",
    "Responsibility",
    "Score",
    "Section",
    "Sector",
    "SectorTag",
    "SetAside",
    "Severity",
    "SourceInfo",
    "Unit",
    "UnitRole",
    "Value",
    "Verb",
]
