"""Each code: a text that shows it, its message with what was assumed, and a text that must not show it."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from ftzparse.dedup import merge_repeats
from ftzparse.findings import CODES, review
from ftzparse.models import Finding
from ftzparse.nlp.home import find_home
from ftzparse.nlp.responsibilities import Linker, read_responsibilities
from ftzparse.parser import read_outline
from ftzparse.readers.file import read_bytes_source

BANKS = "Support the banks of the zone in lending to small firms for long terms at low cost."
MARKET = "Open up the market for foreign insurers and brokers in the whole of the city."
PORT = "Build a port with seven berths near the bay and connect it to the railway."
STAFF = "Train the staff of customs in new tools and in the languages of the partners."
CLAUSE = "(Responsible Departments: Beijing Customs)"
FIRST, SECOND, THIRD = "I. Banks and Their Loans", "II. Ports and Their Staff", "III. Talents and Their Tools"

B1, M2, P3, S4 = f"1. {BANKS}", f"2. {MARKET}", f"3. {PORT}", f"4. {STAFF}"


def lines(*paragraphs: str) -> str:
    return "\n\n".join(paragraphs) + "\n"


ORDERLY = lines(
    FIRST,
    f"1. {BANKS} {CLAUSE}",
    f"2. {MARKET} {CLAUSE}",
    SECOND,
    f"3. {PORT} {CLAUSE}",
    f"4. {STAFF} {CLAUSE}",
)

# code, text, the finding's message, text that must not show it
ROWS: list[tuple[str, str, str, str]] = [
    ("damaged-text", lines(f"1. {BANKS}\ufffd\ufffd", M2), "1 place where characters were lost", ORDERLY),
    (
        "duplicate-measure",
        lines(B1, f"4. {STAFF.replace('new', 'smart')}", M2, P3, S4),
        (
            "measure 4 stands again, 93.5 % alike; "
            'the occurrence that fits the sequence best is kept; "smart" for "new"'
        ),
        lines(B1, M2, f"2. {PORT}", f"3. {STAFF}"),
    ),
    (
        "duplicate-section",
        lines(FIRST, B1, SECOND, THIRD, M2, THIRD, P3, S4),
        (
            'heading "Talents and Their Tools" stands 2 times; occurrence 2 is kept: '
            "it fits the numbers around it and leaves no section empty"
        ),
        ORDERLY,
    ),
    (
        "empty-section",
        lines(FIRST, B1, M2, SECOND, THIRD, P3, S4),
        'no measure stands under "Ports and Their Staff"',
        lines(FIRST, "(1) Long Loans", B1, "(2) Short Loans", M2, SECOND, "(1) Berths", P3, "(2) Staff", S4),
    ),
    (
        "glued-item",
        lines(B1, f"2. {MARKET} 3. {PORT}", S4),
        "measure 3 stands in the same paragraph as the text before it",
        lines(B1, f"2. {MARKET} It costs 3. {PORT}", f"3. {STAFF}"),
    ),
    (
        "lost-number",
        lines(f"1. {BANKS} {CLAUSE}", f"2. {MARKET} {CLAUSE}", f"{PORT} {CLAUSE}", f"4. {STAFF} {CLAUSE}"),
        "a measure stands without its number; read as 3 from its place",
        lines(f"1. {BANKS} {CLAUSE}", M2, f"{PORT} {CLAUSE}", f"3. {STAFF} {CLAUSE}"),
    ),
    (
        "missing-number",
        lines(B1, M2, f"4. {PORT}", f"5. {STAFF}"),
        "measure 3 is missing after 2: 4 follows",
        lines(FIRST, B1, M2, SECOND, f"1. {PORT}", f"2. {STAFF}"),
    ),
    (
        "mixed-numbering",
        lines("1. Banks and Their Loans", B1, M2, SECOND, P3, "3. Talents and Their Tools", S4),
        'sections are numbered in several styles: most as "1.", but "II."',
        ORDERLY,
    ),
    (
        "near-duplicate",
        lines(B1, M2, f"3. {BANKS.replace('small', 'tiny')}"),
        'measures m1 and m3 are 93.3 % alike under different numbers; both are kept; "tiny" for "small"',
        lines(B1, M2, M2, P3),
    ),
    ("no-responsible-unit", lines(B1, M2), "measure 1 names no responsible unit", ORDERLY),
    (
        "out-of-order-number",
        lines(B1, P3, M2, S4),
        "measure 3 stands after 1 and before 2; the order of the text is kept",
        lines(B1, M2, M2, S4),
    ),
    (
        "reassigned-measure",
        lines(FIRST, B1, SECOND, THIRD, M2, THIRD, P3, S4),
        (
            "measure 2 stands under the heading of section s3 but is assigned to s2: "
            "that heading stands again further down, and s2 would have no measure"
        ),
        lines(FIRST, B1, FIRST, M2, SECOND, P3, S4),
    ),
    (
        "uncovered-sentences",
        lines(f"1. {BANKS} {CLAUSE} {MARKET}", f"2. {PORT}"),
        "1 sentence after the last responsibility clause of m1 without a unit",
        lines(f"1. {BANKS} {CLAUSE} {MARKET} {CLAUSE}", f"2. {PORT}"),
    ),
    (
        "unlinked-unit",
        lines(f"1. {BANKS} (Responsible Departments: Unicorn Office, Beijing Customs)", M2),
        '"Unicorn Office" is not in the registry of units; left without an id',
        ORDERLY,
    ),
    (
        "untranslated-word",
        lines("1. Ease market准入 requirements for firms.", M2),
        '"准入" is not translated; read as "access"',
        lines("1. Ease market access (准入) requirements for firms.", M2),
    ),
]
# The text of this code is bytes.
BYTES_CODES = {"assumed-encoding"}


def find(text: bytes | str) -> tuple[Finding, ...]:
    source = read_bytes_source(text.encode() if isinstance(text, str) else text, "plan.txt")
    outline = read_outline(source)
    merged = merge_repeats(source, outline)
    linker = Linker(find_home(source, outline))
    clauses = {one.id: read_responsibilities(source, one.item, linker) for one in merged.measures}
    return review(source, merged, clauses)


def with_code(findings: Sequence[Finding], code: str) -> list[Finding]:
    return [finding for finding in findings if finding.code == code]


def test_every_code_has_its_row() -> None:
    assert sorted([*(row[0] for row in ROWS), *BYTES_CODES]) == sorted(CODES)


@pytest.mark.parametrize(("code", "text", "message", "without"), ROWS, ids=[row[0] for row in ROWS])
def test_finds_and_leaves_alone(code: str, text: str, message: str, without: str) -> None:
    found = with_code(find(text), code)
    assert message in [finding.message for finding in found]
    assert all(finding.severity == CODES[code].severity and finding.spans for finding in found)
    assert with_code(find(without), code) == []


def test_an_assumed_encoding_says_which() -> None:
    data = f"1. {BANKS}\n\n2. 加强监管，支持银行发展，扩大市场准入。\n".encode("gb18030")
    found = with_code(find(data), "assumed-encoding")
    assert ["gb" in finding.message.lower() for finding in found] == [True]
    assert with_code(find(ORDERLY), "assumed-encoding") == []


def test_an_orderly_plan_has_no_findings() -> None:
    assert find(ORDERLY) == ()


@pytest.mark.parametrize(
    ("numbers", "message"),
    [
        ((1, 2, 5, 6), "measures 3 and 4 are missing after 2: 5 follows"),
        ((1, 2, 6, 7), "measures 3, 4 and 5 are missing after 2: 6 follows"),
        ((1, 2, 9, 10), "measures 3 to 8 are missing after 2: 9 follows"),
        ((3, 4, 5, 6), "measures 1 and 2 are missing at the start: 3 follows"),
    ],
)
def test_a_gap_is_reported_once(numbers: tuple[int, ...], message: str) -> None:
    text = lines(
        *(f"{number}. {item}" for number, item in zip(numbers, (BANKS, MARKET, PORT, STAFF), strict=True))
    )
    assert [finding.message for finding in with_code(find(text), "missing-number")] == [message]


def test_findings_stand_in_reading_order() -> None:
    found = find("\n".join(row[1] for row in ROWS))
    starts = [finding.spans[0].start for finding in found if finding.spans]
    assert len(starts) > len(CODES)
    assert starts == sorted(starts)


def test_kept_occurrences_in_sequence_are_not_out_of_order() -> None:
    text = lines(B1, M2, P3, B1, M2, P3)
    found = with_code(find(text), "out-of-order-number")
    assert [finding for finding in found if "the order of the text is kept" in finding.message] == []
