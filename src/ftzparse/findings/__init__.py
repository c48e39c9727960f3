"""What is odd about a plan: every repair, gap, repeat and unknown, as a value with its place.

Guarantees reading order, and that every repair of an earlier stage is among the findings.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from ftzparse.findings.codes import CODES, Rule
from ftzparse.findings.language import review_language
from ftzparse.findings.numbering import review_numbering
from ftzparse.findings.repeats import review_repeats
from ftzparse.findings.responsibility import review_responsibilities
from ftzparse.models import Finding, Responsibility
from ftzparse.outline import MergedOutline
from ftzparse.source import Source

__all__ = ["CODES", "Rule", "review"]


def review(
    source: Source, merged: MergedOutline, responsibilities: Mapping[str, Sequence[Responsibility]]
) -> tuple[Finding, ...]:
    """Collect the findings of a plan, in the order in which they show in the source."""
    return tuple(sorted(_findings(source, merged, responsibilities), key=_place))


def _findings(
    source: Source, merged: MergedOutline, responsibilities: Mapping[str, Sequence[Responsibility]]
) -> Iterator[Finding]:
    yield from review_language(source, merged)
    yield from review_numbering(source, merged)
    yield from review_repeats(source, merged)
    yield from review_responsibilities(source, merged, responsibilities)


def _place(finding: Finding) -> tuple[int, str, str]:
    return (finding.spans[0].start if finding.spans else 0, finding.code, finding.message)
