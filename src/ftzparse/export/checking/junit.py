r"""A check as JUnit XML, which every CI server shows: a test case for each plan.

Guarantees well-formed XML whatever a plan holds: characters that XML forbids appear as escapes.
"""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from ftzparse.export.checking.report import Checked, Report, Verdict
from ftzparse.export.checking.text import explain
from ftzparse.export.terminal import escape_controls

_FORBIDDEN = re.compile(r"[\ufffe\uffff]")  # controls and surrogates are escaped already


def render(report: Report) -> str:
    """Write one suite."""
    errors = sum(plan.verdict is Verdict.UNUSABLE for plan in report.plans)
    failures = sum(plan.failed for plan in report.plans) - errors
    counts = {"tests": str(len(report.plans)), "failures": str(failures), "errors": str(errors)}
    root = Element("testsuites", {"name": "ftzparse", **counts})
    suite = SubElement(root, "testsuite", {"name": "ftzparse check", **counts})
    for plan in report.plans:
        _case(suite, plan)
    indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{tostring(root, encoding="unicode")}\n'


def _case(suite: Element, plan: Checked) -> None:
    case = SubElement(suite, "testcase", {"classname": "ftzparse.check", "name": _plain(plan.file)})
    if plan.failed:
        tag = "error" if plan.verdict is Verdict.UNUSABLE else "failure"
        message = plan.remark if plan.verdict is Verdict.UNUSABLE else plan.result
        SubElement(case, tag, {"message": _plain(message), "type": plan.verdict}).text = "\n".join(
            map(_plain, explain(plan).splitlines())
        )


def _plain(text: str) -> str:
    return _FORBIDDEN.sub(lambda found: f"\\u{ord(found[0]):04x}", escape_controls(text))
