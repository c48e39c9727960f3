"""`ftzparse check`: whether plans are still extracted as the committed outputs say."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ftzparse.cli.collecting import find_gold, find_outputs, find_plans
from ftzparse.cli.folders import KINDS
from ftzparse.cli.input import Encoding
from ftzparse.cli.outcome import FOUND_SOMETHING, UNUSABLE_INPUT, outcome
from ftzparse.cli.painting import write_differences
from ftzparse.cli.terminal import tell, write_data
from ftzparse.cli.thresholds import read_thresholds
from ftzparse.export.checking import CheckFormat
from ftzparse.readers.limits import Limits

if TYPE_CHECKING:
    from ftzparse.export.checking.report import Report

Files = Annotated[list[Path], typer.Argument(metavar="FILE…", help=f"Plans, or folders of plans ({KINDS}).")]
Against = Annotated[
    Path, typer.Option(metavar="DIR", help="Folder of the outputs: PLAN.json for PLAN.txt or PLAN.pdf.")
]
Update = Annotated[bool, typer.Option("--update", help="Rewrite the outputs that differ.")]
Gold = Annotated[
    Path | None,
    typer.Option(metavar="GOLD", help="An annotated plan, or a folder of PLAN.gold.json, to score against."),
]
Minimum = Annotated[
    list[str] | None,
    typer.Option("--min", metavar="LAYER=F1", help="With --gold: fail if a layer's F1 is lower; repeatable."),
]
Tolerance = Annotated[
    float | None,
    typer.Option(
        metavar="F1",
        min=0,
        max=1,
        help="With --gold: let differences pass that lower no layer's F1 by more than this.",
    ),
]
Format = Annotated[CheckFormat, typer.Option(help="How the result is written.")]


def check(
    files: Files,
    *,
    against: Against,
    update: Update = False,
    gold: Gold = None,
    min: Minimum = None,
    tolerance: Tolerance = None,
    format: Format = CheckFormat.TEXT,
    encoding: Encoding = None,
    limits: Limits,
) -> None:
    """Extract plans again and compare with committed outputs; exits with 1 if anything differs.

    Example: ftzparse check data/raw --against data/out
    """
    if min and gold is None:
        raise typer.BadParameter("needs --gold", param_hint="--min")
    if tolerance is not None and gold is None:
        raise typer.BadParameter("needs --gold", param_hint="--tolerance")
    thresholds = read_thresholds(min or ())
    with outcome():
        plans = find_plans(files)
        outputs = find_outputs(against, may_be_empty=update)
        annotated = find_gold(gold, plans)

        from ftzparse.cli.checking import Gate

        gate = Gate(against, outputs, annotated, thresholds, tolerance, update, encoding, limits)
        _conclude(gate.check(plans), format)


def _conclude(report: Report, format: CheckFormat) -> None:
    """Write the report and leave with its exit code."""
    from ftzparse.export.checking.printing import render_report
    from ftzparse.export.checking.report import Verdict

    written = render_report(report, format)
    if format is CheckFormat.TEXT:
        write_differences(written)
    else:
        write_data(written)
        tell(report.summary)
    if any(plan.verdict is Verdict.UNUSABLE for plan in report.plans):
        raise typer.Exit(UNUSABLE_INPUT)
    if any(plan.failed for plan in report.plans):
        raise typer.Exit(FOUND_SOMETHING)
