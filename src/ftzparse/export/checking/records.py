"""A check as JSON for other programs."""

from __future__ import annotations

import json

from ftzparse.export.checking.report import Checked, Report
from ftzparse.export.comparison.records import record
from ftzparse.export.evaluation import EvaluationFormat, render_evaluation
from ftzparse.export.lint.report import dump


def render(report: Report) -> str:
    """Write one object."""
    return dump({"summary": report.summary, "plans": [_record(plan) for plan in report.plans]})


def _record(plan: Checked) -> dict[str, object]:
    scores = json.loads(render_evaluation(plan.scores, None, EvaluationFormat.JSON))["layers"]
    return {
        "file": plan.file,
        "verdict": plan.verdict,
        "failed": plan.failed,
        "remark": plan.remark,
        "comparison": record(plan.comparison) if plan.comparison else None,
        "scores": scores,
        "lapses": list(plan.lapses),
    }
