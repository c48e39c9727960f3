"""The stable codes of findings: what each means and how much it matters.

Guarantees that a code, once published, keeps its meaning. A finding's message says what was assumed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ftzparse.models import Extent, Finding, Severity
from ftzparse.source import Span


@dataclass(frozen=True, slots=True)
class Rule:
    """What a code stands for."""

    severity: Severity
    description: str


CODES: Mapping[str, Rule] = {
    "assumed-encoding": Rule("warning", "The bytes did not prove the encoding; one was assumed."),
    "damaged-text": Rule(
        "error", "The text holds replacement characters: words were lost before it got here."
    ),
    "duplicate-measure": Rule(
        "warning", "A measure stands more than once; the occurrence that fits the sequence best was kept."
    ),
    "duplicate-section": Rule("warning", "A heading stands more than once; one occurrence was kept."),
    "empty-section": Rule("info", "No measure stands under a heading."),
    "glued-item": Rule("warning", "A measure stands in the same paragraph as the one before."),
    "lost-number": Rule("warning", "A measure stands without its number; it was read from its place."),
    "missing-number": Rule("warning", "A number is missing from a sequence."),
    "mixed-numbering": Rule("info", "Numbers of one kind are written in several styles."),
    "near-duplicate": Rule(
        "warning", "Two measures under different numbers say nearly the same; both were kept."
    ),
    "no-responsible-unit": Rule("info", "A measure names no responsible unit."),
    "out-of-order-number": Rule("warning", "A number stands out of sequence."),
    "reassigned-measure": Rule(
        "warning", "A measure was assigned to another section than the one it stands under."
    ),
    "uncovered-sentences": Rule(
        "info", "Sentences after a measure's last responsibility clause have no unit."
    ),
    "unlinked-unit": Rule("warning", "A unit is not in the registry."),
    "untranslated-word": Rule("warning", "A Chinese word was left standing in English text."),
}


def finding(code: str, message: str, spans: Iterable[Span], measures: Iterable[str] = ()) -> Finding:
    """Make a finding of a known code."""
    extents: tuple[Extent, ...] = tuple(span.extent() for span in spans)
    return Finding(
        code=code, severity=CODES[code].severity, message=message, measures=tuple(measures), spans=extents
    )
