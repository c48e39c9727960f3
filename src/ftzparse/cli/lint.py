"""`ftzparse lint`: what is odd about a plan, for people and for CI."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ftzparse.cli.input import Encoding, InputFile, read_input
from ftzparse.cli.outcome import FOUND_SOMETHING, outcome
from ftzparse.cli.terminal import tell, write_data, write_findings
from ftzparse.export.lint import LintFormat
from ftzparse.readers.limits import Limits

if TYPE_CHECKING:
    from ftzparse.models import Plan


class Threshold(StrEnum):
    """The least severity that counts, mildest first."""

    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


Severity = Annotated[Threshold, typer.Option(help="Report findings of at least this severity.")]
Format = Annotated[LintFormat, typer.Option(help="How findings are written.")]


def lint(
    file: InputFile,
    *,
    severity: Severity = Threshold.WARNING,
    format: Format = LintFormat.TEXT,
    encoding: Encoding = None,
    limits: Limits,
) -> None:
    """Report what is odd about a plan; exits with 1 if anything is.

    Example: ftzparse lint plan.txt --severity info
    """
    with outcome():
        source = read_input(file, encoding, limits)

        from ftzparse.export.lint.printing import render_findings, summarise
        from ftzparse.findings import CODES
        from ftzparse.pipeline import extract_source

        plan = _at_least(severity, extract_source(source, limits))
        rules = {code: rule.description for code, rule in CODES.items()}
        text = render_findings(plan, source, format, path=str(Path(file)), rules=rules)
        if format is LintFormat.TEXT:
            write_findings(text)
            tell(summarise(plan.findings))
        else:
            write_data(text)
        if plan.findings:
            raise typer.Exit(FOUND_SOMETHING)


def _at_least(severity: Threshold, plan: Plan) -> Plan:
    order = list(Threshold)
    worst = {str(threshold) for threshold in order[order.index(severity) :]}
    kept = tuple(finding for finding in plan.findings if finding.severity in worst)
    return plan.model_copy(update={"findings": kept})
