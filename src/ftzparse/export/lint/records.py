"""Findings as a JSON list for other programs: code, severity, message, path, measures, spans.

A span has offsets as in the plan's own JSON and both its ends as line and column; the end is the
place after the last character. A finding without spans has an empty list here.
"""

from __future__ import annotations

from ftzparse.export.lint.report import Located, Place, Report, dump


def render(report: Report) -> str:
    """Write one object for each finding."""
    return dump([_record(report.path, located) for located in report.findings])


def _record(path: str, located: Located) -> dict[str, object]:
    finding = located.finding
    return {
        "code": finding.code,
        "severity": finding.severity,
        "message": finding.message,
        "path": path,
        "measures": list(finding.measures),
        "spans": [_span(place) for place in located.places],
    }


def _span(place: Place) -> dict[str, int]:
    return {
        "start": place.span.start,
        "end": place.span.end,
        "line": place.begin.line,
        "column": place.begin.column,
        "end_line": place.end.line,
        "end_column": place.end.column,
    }
