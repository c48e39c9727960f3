"""Findings as lines for people: `plan.txt:12:1: warning duplicate-measure Item 8 stands twice`.

Guarantees one line for each finding and one indented `note:` line for each further place, however
wild message, path and plan text are: control characters and line breaks appear as escapes.
"""

from __future__ import annotations

from collections.abc import Iterator

from ftzparse.export.lint.report import Located, Report
from ftzparse.export.terminal import escape_controls


def render(report: Report) -> str:
    """Write findings and notes, one a line."""
    lines = (line for located in report.findings for line in _lines(report, located))
    return "".join(f"{escape_controls(line)}\n" for line in lines)


def _lines(report: Report, located: Located) -> Iterator[str]:
    finding = located.finding
    yield f"{report.where(located.main)}: {finding.severity} {finding.code} {finding.message}"
    for note in report.notes(located):
        yield f"  {note}"
