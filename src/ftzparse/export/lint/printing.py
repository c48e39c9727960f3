"""Which module writes which format, and the line that sums findings up.

The command line filters by severity beforehand, adds colour and decides where either text goes.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Mapping
from types import MappingProxyType

from ftzparse.export.lint import LintFormat, github, records, sarif, text
from ftzparse.export.lint.report import Report, locate
from ftzparse.models import Finding, Plan, Severity
from ftzparse.source import Source

_NO_RULES: Mapping[str, str] = MappingProxyType({})
_SEVERITIES: tuple[Severity, ...] = ("error", "warning", "info")


_RENDERERS: Mapping[LintFormat, Callable[[Report], str]] = {
    LintFormat.TEXT: text.render,
    LintFormat.JSON: records.render,
    LintFormat.GITHUB: github.render,
    LintFormat.SARIF: sarif.render,
}


def render_findings(
    plan: Plan,
    source: Source,
    format: LintFormat,
    *,
    path: str,
    rules: Mapping[str, str] = _NO_RULES,
) -> str:
    """Write all findings of a plan in one format.

    `path` is the file as the user named it: messages point there. `rules` says in a sentence what
    each code means: SARIF shows it.
    """
    return _RENDERERS[format](locate(plan, source, path=path, rules=rules))


def summarise(findings: Collection[Finding]) -> str:
    """Count findings by severity, the worst first.

    >>> finding = Finding(code="missing-number", severity="warning", message="", measures=(), spans=())
    >>> summarise([finding, finding.model_copy(update={"severity": "info"})])
    '2 findings: 1 warning, 1 info'
    """
    if not findings:
        return "no findings"
    counts = Counter(finding.severity for finding in findings)
    parts = [_count(counts[severity], severity) for severity in _SEVERITIES if counts[severity]]
    return f"{_count(len(findings), 'finding')}: {', '.join(parts)}"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 or noun == "info" else f"{number} {noun}s"
