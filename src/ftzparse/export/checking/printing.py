"""Which module writes which format."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from ftzparse.export.checking import CheckFormat, github, junit, markdown, records, text
from ftzparse.export.checking.report import Report

_RENDERERS: Mapping[CheckFormat, Callable[[Report], str]] = {
    CheckFormat.TEXT: text.render,
    CheckFormat.JUNIT: junit.render,
    CheckFormat.GITHUB: github.render,
    CheckFormat.JSON: records.render,
    CheckFormat.MARKDOWN: markdown.render,
}


def render_report(report: Report, form: CheckFormat) -> str:
    """Write a check in one format."""
    return _RENDERERS[form](report)
