"""A check as Markdown for a pull request comment: short enough for one, however much differs."""

from __future__ import annotations

from ftzparse.export.checking.report import Checked, Report, rows
from ftzparse.export.comparison.markdown import ROOM, escape, render_groups

_MOST_ROWS = 100


def render(report: Report) -> str:
    """Write the table, the differences and the line that sums up."""
    head, *body = rows(report)
    shown = [row for row, plan in zip(body, report.plans, strict=True) if plan.failed] or body
    table = "".join(f"| {' | '.join(map(escape, row))} |\n" for row in shown[:_MOST_ROWS])
    written = f"### ftzparse check\n\n| {' | '.join(head)} |\n|---|--:|--:|--:|---|\n{table}"
    summary = f"\n**{escape(report.summary)}**\n"
    for plan in report.plans:
        part = _plan(plan, max(0, ROOM - len(written)))
        if len(written) + len(part) > ROOM + 1000:
            break
        written += part
    return written + summary


def _plan(plan: Checked, room: int) -> str:
    lines = [*([plan.remark] if plan.remark else []), *(f"score too low: {lapse}" for lapse in plan.lapses)]
    detail = "".join(f"\n{escape(line)}\n" for line in lines)
    if plan.comparison and (plan.comparison.groups or plan.comparison.makers):
        detail += render_groups(plan.comparison, plan.where, room)
    return f"\n#### {escape(plan.file)}\n{detail}" if detail else ""
