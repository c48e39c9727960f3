"""A check as GitHub workflow commands: an error beside the measure that is not as it was.

GitHub shows ten of them for a step, so there is one for each measure, not for each change.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from ftzparse.export.checking.report import Checked, Report
from ftzparse.export.comparison.shape import Change, Comparison, Group
from ftzparse.export.comparison.wording import tell_counts, tell_makers, tell_value
from ftzparse.export.terminal import escape_controls

_DATA = {ord("%"): "%25", ord("\r"): "%0D", ord("\n"): "%0A"}
_PROPERTY = {**_DATA, ord(":"): "%3A", ord(","): "%2C"}


def render(report: Report) -> str:
    """Write one command for each measure, plan or score that fails."""
    return "".join(f"{command}\n" for plan in report.plans for command in _plan(plan))


def _plan(plan: Checked) -> Iterator[str]:
    if plan.comparison and plan.comparison.makers:
        yield _command(
            "warning", {"file": plan.file, "title": "ftzparse"}, tell_makers(plan.comparison.makers)
        )
    if plan.verdict.is_failure and not (plan.comparison and plan.comparison.groups):
        yield _command("error", {"file": plan.file, "title": plan.verdict}, plan.remark or plan.verdict)
    for lapse in plan.lapses:
        yield _command("error", {"file": plan.file, "title": "score too low"}, lapse)
    if plan.comparison and plan.verdict.is_failure:
        yield from _groups(plan, plan.comparison)


def _groups(plan: Checked, comparison: Comparison) -> Iterator[str]:
    for group in comparison.groups:
        counts = Counter((change.kind, change.what) for change in group.changes)
        properties = {"file": plan.file, **_line(plan, group), "title": tell_counts(counts)}
        lines = [group.title, *map(_tell, group.changes)]
        yield _command("error", properties, "\n".join(lines))


def _line(plan: Checked, group: Group) -> Mapping[str, str]:
    place = next((change.place for change in group.changes if change.place), None)
    return {"line": str(plan.positions.at(place.start).line)} if place else {}


def _tell(change: Change) -> str:
    details = [*([change.note] if change.note else []), *map(tell_value, change.values)]
    return f"{change.kind} {change.what}: {change.name}" + (f" ({'; '.join(details)})" if details else "")


def _command(level: str, properties: Mapping[str, str], message: str) -> str:
    written = ",".join(f"{name}={_escape(value, _PROPERTY)}" for name, value in properties.items())
    return f"::{level} {written}::{_escape(message, _DATA)}"


def _escape(text: str, table: Mapping[int, str]) -> str:
    return escape_controls(text.translate(table))
