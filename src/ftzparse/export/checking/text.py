"""A check for people: the table, the differences of each plan, the line that sums up."""

from __future__ import annotations

from collections.abc import Iterator

from ftzparse.export.checking.report import Checked, Report, rows
from ftzparse.export.comparison import text
from ftzparse.export.evaluation import EvaluationFormat, render_evaluation
from ftzparse.export.terminal import escape_controls


def render(report: Report) -> str:
    """Write all of it."""
    table = [tuple(map(escape_controls, row)) for row in rows(report)]
    widths = [max(map(len, column)) for column in zip(*table, strict=True)]
    written = "".join(
        "  ".join((name.ljust(widths[0]), *map(str.rjust, counts, widths[1:-1]), result)).rstrip() + "\n"
        for name, *counts, result in table
    )
    details = "".join(
        f"\n{escape_controls(plan.file)}\n{detail}" for plan in report.plans if (detail := explain(plan))
    )
    return f"{written}{details}\n{escape_controls(report.summary)}\n"


def explain(plan: Checked) -> str:
    """Write what there is to say of one plan; empty if it is as it was."""
    return "".join(_parts(plan))


def _parts(plan: Checked) -> Iterator[str]:
    if plan.remark:
        yield f"{escape_controls(plan.remark)}\n"
    if plan.comparison:
        yield text.render(plan.comparison, plan.where)
    if plan.scores:
        yield "\n" + render_evaluation(plan.scores, None, EvaluationFormat.TABLE)
    for lapse in plan.lapses:
        yield f"score too low: {escape_controls(lapse)}\n"
