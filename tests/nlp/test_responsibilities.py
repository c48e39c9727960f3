"""Clauses: which sentences they cover, and who carries them. Marks: covers, clause, unit, deadline."""

from __future__ import annotations

import pytest

from ftzparse.lexicon.places import places
from ftzparse.models import Responsibility
from ftzparse.nlp.home import Home
from ftzparse.nlp.responsibilities import Linker, read_responsibilities
from ftzparse.parser import read_outline
from ftzparse.readers.file import read_text_source
from support.marked import parse_marked

BEIJING = Home(places()["beijing"], places()["beijing"])
AREA = "Beijing Economic-Technological Development Area"
OFFICE = "Beijing High-Level Autonomous Driving Demonstration Zone Office"

STATEMENT = "1. {{covers}}Support banks.{{/covers}}"

MARKED = {
    "one-clause": (
        f"{STATEMENT} {{{{covers}}}}Open up.{{{{/covers}}}} "
        "{{clause}}(Responsible Departments: {{unit}}Beijing Customs{{/unit}}, among others.){{/clause}}"
    ),
    "two-clauses": (
        f"{STATEMENT} "
        "{{clause}}(Responsible Departments: {{unit}}Beijing Customs{{/unit}}){{/clause}} "
        "{{covers}}Open up.{{/covers}} "
        "{{clause}}(Responsible Department: {{unit}}Municipal Finance Bureau{{/unit}}){{/clause}} Then rest."
    ),
    "line": (
        f"{STATEMENT}\n\n"
        "{{clause}}Lead unit: {{unit}}Municipal Port Office{{/unit}}; "
        "Deadline: {{deadline}}by the end of June 2024{{/deadline}}{{/clause}}"
    ),
    "office": (
        f"{STATEMENT} {{{{clause}}}}(Responsible Departments: {{{{unit}}}}{AREA}{{{{/unit}}}} "
        f"[{{{{unit}}}}{OFFICE}{{{{/unit}}}}], among others.){{{{/clause}}}}"
    ),
    "articles": (
        f"{STATEMENT} "
        "{{clause}}(Responsible Units: the {{unit}}Municipal Finance Bureau{{/unit}}, "
        "as well as the {{unit}}Municipal Health Commission{{/unit}}.){{/clause}}"
    ),
    "deadline-in-the-list": (
        f"{STATEMENT} "
        "{{clause}}(Responsible Units: {{unit}}Beijing Customs{{/unit}}, "
        "{{deadline}}by the end of 2023{{/deadline}}){{/clause}}"
    ),
    "deadline-of-a-sentence": (
        f"{STATEMENT} "
        "{{clause}}(Responsible Units: {{unit}}Beijing Customs{{/unit}}; the first batch of firms shall be "
        "determined {{deadline}}by the end of October 2024{{/deadline}}){{/clause}}"
    ),
    "deadline-of-something": (
        f"{STATEMENT} "
        "{{clause}}(Responsible Units: {{unit}}Beijing Customs{{/unit}}; "
        "trial run {{deadline}}before the end of 2024{{/deadline}}){{/clause}}"
    ),
    "other-bracket": "1. Support banks (including those of the Lingang New Area).",
    "no-label": (
        f"{STATEMENT} "
        "{{clause}}({{unit}}Ministry of Finance{{/unit}}, {{unit}}Ministry of Commerce{{/unit}}){{/clause}}"
    ),
    "never-closed": (
        f"{STATEMENT} "
        "{{clause}}(Responsible Departments: {{unit}}Beijing Customs{{/unit}}{{/clause}}"
    ),
    "unlinked": (
        f"{STATEMENT} "
        "{{clause}}(Responsible Units: {{unit}}Unicorn Office{{/unit}}, "
        "{{unit}}Bureau of Fairies and Elves{{/unit}}){{/clause}}"
    ),
    "deadline-first": (
        f"{STATEMENT} "
        "{{clause}}(Deadline: {{deadline}}end of 2024{{/deadline}}; "
        "Responsible units: {{unit}}Beijing Customs{{/unit}}){{/clause}}"
    ),
}


def read(text: str) -> tuple[Responsibility, ...]:
    source = read_text_source(text + "\n\n2. Open up the market.\n", "plan.txt")
    return read_responsibilities(source, read_outline(source).items[0], Linker(BEIJING))


@pytest.mark.parametrize("marked", [pytest.param(marked, id=name) for name, marked in MARKED.items()])
def test_spans(marked: str) -> None:
    plan = parse_marked(marked)
    clauses = read(plan.text)
    found = {
        "clause": [(clause.start, clause.end) for clause in clauses],
        "covers": [(part.start, part.end) for clause in clauses for part in clause.covers],
        "unit": [(unit.start, unit.end) for clause in clauses for unit in clause.units],
        "deadline": [(clause.deadline.start, clause.deadline.end) for clause in clauses if clause.deadline],
    }
    assert found == {name: [(mark.start, mark.end) for mark in plan.named(name)] for name in found}


@pytest.mark.parametrize(
    ("clause", "expected"),
    [
        pytest.param(
            "(Lead unit: Municipal Commerce Bureau; Cooperating units: Municipal Finance Bureau, etc.)",
            [("beijing/commerce", "lead", None), ("beijing/finance", "cooperating", None)],
            id="lead-and-cooperating",
        ),
        pytest.param(
            "(The Ministry of Commerce takes the lead, and the Ministry of Finance is responsible)",
            [("national/commerce", "lead", None), ("national/finance", "responsible", None)],
            id="takes-the-lead",
        ),
        pytest.param(
            f"(Responsible Departments: {AREA} [{OFFICE}])",
            [
                ("beijing/economic-technological-development-area", "responsible", None),
                (
                    "beijing/autonomous-driving-demonstration-zone-office",
                    "responsible",
                    "beijing/economic-technological-development-area",
                ),
            ],
            id="office",
        ),
        pytest.param(
            "(Responsible Units: Unicorn Office, relevant departments, Shanghai Municipal Finance Bureau)",
            [
                (None, "responsible", None),
                ("placeholder/relevant-departments", "responsible", None),
                ("shanghai/finance", "responsible", None),
            ],
            id="unlinked-placeholder-and-another-city",
        ),
        pytest.param(
            "(Responsible Units: Beijing Customs, Beijing Customs)",
            [("national/customs-beijing", "responsible", None)] * 2,
            id="named-twice",
        ),
    ],
)
def test_units(clause: str, expected: list[tuple[str | None, str, str | None]]) -> None:
    (found,) = read(f"1. Support banks. {clause}")
    assert [(unit.unit, unit.role, unit.office_of) for unit in found.units] == expected


@pytest.mark.parametrize(
    ("clause", "label"),
    [
        ("(Responsible Departments: Beijing Customs)", "Responsible Departments"),
        ("（Responsible entities： Beijing Customs）", "Responsible entities"),
        ("[Led by the Beijing Customs]", "Led by"),
        ("(Ministry of Commerce, Ministry of Finance)", None),
    ],
)
def test_the_label_is_quoted(clause: str, label: str | None) -> None:
    (found,) = read(f"1. Support banks. {clause}")
    assert found.label == label


def test_the_linker_gives_the_identities_it_has_met() -> None:
    linker = Linker(BEIJING)
    assert linker.identities() == {}
    assert linker.unit_of("Municipal Commerce Bureau") == linker.unit_of("Municipal Bureau of Commerce")
    assert linker.unit_of("Unicorn Office") is None
    assert list(linker.identities()) == ["beijing/commerce"]
    assert linker.is_known("Municipal Commerce Bureau [Port Office]")
    assert not linker.is_known("Unicorn Office")
