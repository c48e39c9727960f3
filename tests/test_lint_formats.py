"""Lint output: places, escapes and the shape of each format."""

from __future__ import annotations

import json
import unicodedata
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ftzparse.export.lint import LintFormat
from ftzparse.export.lint.printing import render_findings, summarise
from ftzparse.export.positions import Positions
from ftzparse.export.terminal import escape_controls
from ftzparse.models import Coverage, Extent, Finding, Generator, Plan, Severity, SourceInfo
from ftzparse.source import Source

TEXT = "II. 准入\r\n8. Support banks.\n9. Open up.\r8. Support all banks.\n"
KEPT, REPEAT = (8, 25), (38, 59)
UNSAFE = {"Cc", "Cf", "Cs", "Zl", "Zp"}
ANY_TEXT = st.text(st.characters(exclude_categories=()))


def finding(
    message: str = "Item 8 stands twice",
    *spans: tuple[int, int],
    severity: Severity = "warning",
    code: str = "duplicate-measure",
) -> Finding:
    """Make a finding about measure 8."""
    extents = tuple(Extent(start=start, end=end) for start, end in spans)
    return Finding(code=code, severity=severity, message=message, measures=("m8",), spans=extents)


TWICE = finding("Item 8 stands twice", KEPT, REPEAT)
NOWHERE = finding("Item 4 is missing", severity="info", code="missing-number")


def plan_with(*findings: Finding) -> Plan:
    """Make a plan of TEXT with nothing but findings."""
    return Plan(
        schema_version="1",
        generator=Generator(name="ftzparse", version="1.2.3", language_model=None, lexicon="0"),
        source=SourceInfo(
            name="plan.txt", sha256="ab", characters=len(TEXT), encoding="utf-8", language="en"
        ),
        title=None,
        date=None,
        dated=None,
        references=(),
        sections=(),
        measures=(),
        excerpts=(),
        units=(),
        sectors=(),
        findings=findings,
        coverage=Coverage(**dict.fromkeys(Coverage.model_fields, 0)),
    )


def rendered(form: LintFormat, *findings: Finding, path: str = "plan.txt") -> str:
    """Write findings about TEXT."""
    source = Source(name="plan.txt", text=TEXT, sha256="ab" * 32, encoding="utf-8")
    rules = {"duplicate-measure": "A measure stands in the plan more than once."}
    return render_findings(plan_with(*findings), source, form, path=path, rules=rules)


@pytest.mark.parametrize(
    ("text", "offset", "position"),
    [
        ("", 0, (1, 1)),
        ("准入 a", 3, (1, 4)),
        ("a\nb", 1, (1, 2)),
        ("a\nb", 2, (2, 1)),
        ("a\r\nb", 2, (1, 3)),
        ("a\r\nb", 3, (2, 1)),
        ("a\rb", 2, (2, 1)),
        ("a\n\rb", 3, (3, 1)),
        ("a\n", 2, (2, 1)),
        ("a\u2028\x0b\x85b", 4, (1, 5)),
        ("\U0001f600b", 1, (1, 2)),
    ],
)
def test_positions(text: str, offset: int, position: tuple[int, int]) -> None:
    assert Positions(text).at(offset) == position


@given(st.text("ab\r\n准", max_size=30))
def test_positions_advance_with_offsets(text: str) -> None:
    positions = [Positions(text).at(offset) for offset in range(len(text) + 1)]
    assert positions == sorted(set(positions))


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("\x1b[31m", r"\x1b[31m"),
        ("a\tb\x00", r"a\tb\x00"),
        ("a\r\nb", r"a\r\nb"),
        ("\x7f\x9b", r"\x7f\x9b"),
        ("\u202e\u2066\u061c\u200f", r"\u202e\u2066\u061c\u200f"),
        ("\u200b\u200d\ufeff\u2060", r"\u200b\u200d\ufeff\u2060"),
        ("\u2028\u2029\x85", r"\u2028\u2029\x85"),
        ("\udc80\U000e0041", r"\udc80\U000e0041"),
    ],
)
def test_escapes(text: str, escaped: str) -> None:
    assert escape_controls(text) == escaped


@pytest.mark.parametrize(
    "text", ["准入（试行）　“Two Zones”", "naïve e\u0301", "C:\\plans", "\U0001f600", "\u00a0"]
)
def test_leaves_visible_text_alone(text: str) -> None:
    assert escape_controls(text) == text


@given(ANY_TEXT)
def test_escaped_text_is_safe_and_final(text: str) -> None:
    escaped = escape_controls(text)
    assert not any(unicodedata.category(char) in UNSAFE for char in escaped)
    assert escape_controls(escaped) == escaped


@pytest.mark.parametrize(
    ("findings", "lines"),
    [
        ((), []),
        ((NOWHERE,), ["plan.txt:1:1: info missing-number Item 4 is missing"]),
        (
            (TWICE,),
            [
                "plan.txt:2:1: warning duplicate-measure Item 8 stands twice",
                "  note: plan.txt:4:1: 8. Support all banks.",
            ],
        ),
        (
            (finding("last", REPEAT), finding("second", KEPT), NOWHERE),
            [
                "plan.txt:1:1: info missing-number Item 4 is missing",
                "plan.txt:2:1: warning duplicate-measure second",
                "plan.txt:4:1: warning duplicate-measure last",
            ],
        ),
        (
            (finding("empty", (4, 4), (6, 6), (0, 60)),),
            [
                "plan.txt:1:5: warning duplicate-measure empty",
                "  note: plan.txt:1:7: here",
                "  note: plan.txt:1:1: II. 准入 8. Support banks. 9. Open up. 8. Support all banks.",
            ],
        ),
    ],
)
def test_text(findings: tuple[Finding, ...], lines: list[str]) -> None:
    assert rendered(LintFormat.TEXT, *findings) == "".join(f"{line}\n" for line in lines)


def test_text_cuts_long_excerpts() -> None:
    source = Source(name="plan.txt", text="准" * 200, sha256="ab", encoding="utf-8")
    plan = plan_with(finding("long", (0, 1), (0, 200)))
    note = render_findings(plan, source, LintFormat.TEXT, path="p").splitlines()[1]
    assert note == f"  note: p:1:1: {'准' * 59}…"


@given(message=ANY_TEXT, path=ANY_TEXT)
def test_text_is_one_safe_line_for_each_place(message: str, path: str) -> None:
    text = rendered(LintFormat.TEXT, finding(message, KEPT, REPEAT), finding(message), path=path)
    assert text.endswith("\n")
    assert len(text.splitlines()) == text.count("\n") == 3
    assert not any(unicodedata.category(char) in UNSAFE for char in text.replace("\n", ""))


@pytest.mark.parametrize(
    ("odd", "path", "command"),
    [
        (
            finding("Item 8: two", KEPT),
            "p.txt",
            "::warning file=p.txt,line=2,col=1,endLine=2,endColumn=18,title=duplicate-measure::Item 8: two",
        ),
        (
            NOWHERE,
            "p",
            "::notice file=p,line=1,col=1,endLine=1,endColumn=1,title=missing-number::Item 4 is missing",
        ),
        (
            finding("5 %\r\n::error::a,b", (4, 25), severity="error"),
            "a:b,c%.txt",
            "::error file=a%3Ab%2Cc%25.txt,line=1,endLine=2,title=duplicate-measure::5 %25%0D%0A::error::a,b",
        ),
        (
            finding("two", KEPT, (38, 40), code="near"),
            "p",
            "::warning file=p,line=2,col=1,endLine=2,endColumn=18,title=near::two%0Anote: p:4:1: 8.",
        ),
    ],
)
def test_github(odd: Finding, path: str, command: str) -> None:
    assert rendered(LintFormat.GITHUB, odd, path=path) == f"{command}\n"


@given(message=ANY_TEXT, path=ANY_TEXT)
def test_github_is_one_command_for_each_finding(message: str, path: str) -> None:
    lines = rendered(LintFormat.GITHUB, finding(message, KEPT), TWICE, path=path).splitlines()
    assert len(lines) == 2
    properties = lines[0].removeprefix("::warning ").split("::", 1)[0]
    assert [item.split("=", 1)[0] for item in properties.split(",")] == [
        "file",
        "line",
        "col",
        "endLine",
        "endColumn",
        "title",
    ]


def test_json() -> None:
    first, second = json.loads(rendered(LintFormat.JSON, TWICE, NOWHERE))
    assert first | {"code": second["code"]} == {
        "code": "duplicate-measure",
        "severity": "info",
        "message": "Item 4 is missing",
        "path": "plan.txt",
        "measures": ["m8"],
        "spans": [],
    }
    assert second["spans"] == [
        {"start": 8, "end": 25, "line": 2, "column": 1, "end_line": 2, "end_column": 18},
        {"start": 38, "end": 59, "line": 4, "column": 1, "end_line": 4, "end_column": 22},
    ]


@pytest.mark.parametrize("form", [LintFormat.JSON, LintFormat.SARIF])
@given(message=ANY_TEXT, path=ANY_TEXT.filter(lambda path: "\0" not in path))
def test_json_can_be_written_and_read_back(form: LintFormat, message: str, path: str) -> None:
    json.loads(rendered(form, finding(message, KEPT), path=path).encode("utf-8"))


def sarif_run(*findings: Finding, path: str = "plan.txt") -> dict[str, Any]:
    """Write SARIF and give its one run."""
    log = json.loads(rendered(LintFormat.SARIF, *findings, path=path))
    assert log["version"] == "2.1.0"
    assert log["$schema"].endswith("/sarif-schema-2.1.0.json")
    (run,) = log["runs"]
    assert isinstance(run, dict)
    return run


def test_sarif_run() -> None:
    run = sarif_run(TWICE, NOWHERE)
    assert run["columnKind"] == "unicodeCodePoints"
    assert run["artifacts"] == [
        {"location": {"uri": "plan.txt"}, "roles": ["analysisTarget"], "hashes": {"sha-256": "ab" * 32}}
    ]
    assert run["tool"]["driver"] == {
        "name": "ftzparse",
        "version": "1.2.3",
        "rules": [
            {
                "id": "duplicate-measure",
                "defaultConfiguration": {"level": "warning"},
                "shortDescription": {"text": "A measure stands in the plan more than once."},
            },
            {"id": "missing-number", "defaultConfiguration": {"level": "note"}},
        ],
    }


def test_sarif_result() -> None:
    missing, twice = sarif_run(TWICE, NOWHERE)["results"]
    assert (missing["ruleId"], missing["ruleIndex"], missing["level"]) == ("missing-number", 1, "note")
    assert "relatedLocations" not in missing
    assert (twice["ruleId"], twice["ruleIndex"], twice["level"]) == ("duplicate-measure", 0, "warning")
    assert twice["message"] == {"text": "Item 8 stands twice"}
    (main,), (related,) = twice["locations"], twice["relatedLocations"]
    assert main["physicalLocation"] == {
        "artifactLocation": {"uri": "plan.txt", "index": 0},
        "region": {
            "startLine": 2,
            "startColumn": 1,
            "endLine": 2,
            "endColumn": 18,
            "charOffset": 8,
            "charLength": 17,
        },
    }
    assert (related["id"], related["message"]) == (1, {"text": "8. Support all banks."})
    assert related["physicalLocation"]["region"]["charOffset"] == 38


def test_sarif_default_level_is_the_worst() -> None:
    run = sarif_run(*(finding("x", severity=severity) for severity in ("info", "error", "warning")))
    assert [rule["defaultConfiguration"]["level"] for rule in run["tool"]["driver"]["rules"]] == ["error"]
    assert [result["level"] for result in run["results"]] == ["note", "error", "warning"]


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("data/plan.txt", "data/plan.txt"),
        ("./a b%.txt", "a%20b%25.txt"),
        ("准:入#?.txt", "%E5%87%86%3A%E5%85%A5%23%3F.txt"),
        ("\udc80", "%80"),
        ("-", "-"),
        (str(Path("/srv/a b").absolute()), Path("/srv/a b").absolute().as_uri()),
    ],
)
def test_sarif_uri(path: str, uri: str) -> None:
    assert sarif_run(path=path)["artifacts"][0]["location"]["uri"] == uri


def test_sarif_doubles_braces() -> None:
    assert sarif_run(finding("{0}"))["results"][0]["message"] == {"text": "{{0}}"}


@pytest.mark.parametrize(
    ("severities", "words"),
    [
        ([], "no findings"),
        (["error"], "1 finding: 1 error"),
        (["info", "info"], "2 findings: 2 info"),
        (["warning"] * 9 + ["info"] * 2 + ["error"], "12 findings: 1 error, 9 warnings, 2 info"),
    ],
)
def test_summarise(severities: list[Severity], words: str) -> None:
    assert summarise([finding(severity=severity) for severity in severities]) == words
