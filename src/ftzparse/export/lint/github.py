"""Findings as GitHub workflow commands: `::warning file=plan.txt,line=12,…::Item 8 stands twice`.

GitHub shows each beside its line in a pull request. It rejects columns where a range spans
several lines ('col' and 'endColumn' cannot be set if 'line' and 'endLine' are different values),
so those are left out then. Further places follow the message, a line each.
"""

from __future__ import annotations

from collections.abc import Mapping

from ftzparse.export.lint.report import Located, Place, Report
from ftzparse.export.terminal import escape_controls
from ftzparse.models import Severity

_COMMANDS: Mapping[Severity, str] = {"info": "notice", "warning": "warning", "error": "error"}
_DATA = {ord("%"): "%25", ord("\r"): "%0D", ord("\n"): "%0A"}
_PROPERTY = {**_DATA, ord(":"): "%3A", ord(","): "%2C"}


def render(report: Report) -> str:
    """Write one workflow command for each finding."""
    return "".join(f"{_command(report, located)}\n" for located in report.findings)


def _command(report: Report, located: Located) -> str:
    finding = located.finding
    properties = {"file": report.path, **_range(located.main), "title": finding.code}
    written = ",".join(f"{name}={_escape(value, _PROPERTY)}" for name, value in properties.items())
    message = "\n".join((finding.message, *report.notes(located)))
    return f"::{_COMMANDS[finding.severity]} {written}::{_escape(message, _DATA)}"


def _range(place: Place) -> dict[str, str]:
    begin, end = place.begin, place.end
    if begin.line != end.line:
        return {"line": str(begin.line), "endLine": str(end.line)}
    return {
        "line": str(begin.line),
        "col": str(begin.column),
        "endLine": str(end.line),
        "endColumn": str(end.column),
    }


def _escape(text: str, table: Mapping[int, str]) -> str:
    return escape_controls(text.translate(table))
