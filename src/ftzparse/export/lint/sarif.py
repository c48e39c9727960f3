"""Findings as SARIF 2.1.0, which code scanners and editors read.

Columns and offsets count code points, as everywhere in ftzparse. A rule's default level is the
worst severity that its code has among the findings; each result states its own level.
https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/sarif-v2.1.0-os.html
"""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from pathlib import PurePath
from urllib.parse import quote

from ftzparse.export.lint.report import Located, Place, Report, dump
from ftzparse.models import Severity

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json"
# Mildest first: the order decides a rule's default level.
_LEVELS: Mapping[Severity, str] = {"info": "note", "warning": "warning", "error": "error"}
_SEVERITIES = tuple(_LEVELS)


def render(report: Report) -> str:
    """Write a log with one run."""
    return dump({"$schema": _SCHEMA, "version": "2.1.0", "runs": [_run(report)]})


def _run(report: Report) -> dict[str, object]:
    codes = sorted({located.finding.code for located in report.findings})
    driver = {
        "name": report.generator.name,
        "version": report.generator.version,
        "rules": [_rule(report, code) for code in codes],
    }
    artifact = {
        "location": {"uri": _uri(report.path)},
        "roles": ["analysisTarget"],
        "hashes": {"sha-256": report.source.sha256},
    }
    return {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "artifacts": [artifact],
        "results": [_result(report, located, codes) for located in report.findings],
    }


def _rule(report: Report, code: str) -> dict[str, object]:
    severities = (item.finding.severity for item in report.findings if item.finding.code == code)
    worst = max(severities, key=_SEVERITIES.index)
    rule: dict[str, object] = {"id": code, "defaultConfiguration": {"level": _LEVELS[worst]}}
    if code in report.rules:
        rule["shortDescription"] = _message(report.rules[code])
    return rule


def _result(report: Report, located: Located, codes: Sequence[str]) -> dict[str, object]:
    finding = located.finding
    result: dict[str, object] = {
        "ruleId": finding.code,
        "ruleIndex": codes.index(finding.code),
        "level": _LEVELS[finding.severity],
        "message": _message(finding.message),
        "locations": [_location(report, located.main)],
    }
    if located.further:
        result["relatedLocations"] = [
            {"id": ordinal, "message": _message(report.excerpt(place) or "here"), **_location(report, place)}
            for ordinal, place in enumerate(located.further, 1)
        ]
    return result


def _message(text: str) -> dict[str, str]:
    # §3.11.5: a literal brace is doubled, for "{0}" is a placeholder.
    return {"text": text.replace("{", "{{").replace("}", "}}")}


def _location(report: Report, place: Place) -> dict[str, object]:
    artifact = {"uri": _uri(report.path), "index": 0}
    return {"physicalLocation": {"artifactLocation": artifact, "region": _region(place)}}


def _region(place: Place) -> dict[str, int]:
    return {
        "startLine": place.begin.line,
        "startColumn": place.begin.column,
        "endLine": place.end.line,
        "endColumn": place.end.column,
        "charOffset": place.span.start,
        "charLength": len(place.span),
    }


def _uri(path: str) -> str:
    """Write a path as a URI, relative if the path is; code scanning needs it relative."""
    pure = PurePath(path)
    return pure.as_uri() if pure.is_absolute() else quote(os.fsencode(pure.as_posix()))
