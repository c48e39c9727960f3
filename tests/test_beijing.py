"""The figures of the Beijing plan, each counted by hand in data/raw."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest

from ftzparse.api import extract_file
from ftzparse.models import Measure, Plan, Responsibility

pytestmark = pytest.mark.model


RAW = Path(__file__).parents[1] / "data" / "raw" / "beijing-ftz-investment-2022.txt"
TEXT = RAW.read_bytes().decode("utf-8")
SECTIONS = {
    "s1": ("1", 1, "m1 m2 m3"),
    "s2": ("II", 2, "m5 m6"),
    "s3": ("3", 3, "m7 m8 m9"),
    "s4": ("4", 4, "m11 m12"),
    "s5": ("5", 5, "m13 m14 m15 m16"),
    "s6": ("6", 6, "m17 m18"),
    "s7": ("7", 7, "m19 m20"),
    "s8": ("8", 8, "m21 m22"),
}
# Units named in each clause; "+" where it names others beside them.
CLAUSES = {
    "m1": "5+ 4+ 7+ 3+ 4+ 7+",
    "m2": "9",
    "m6": "1+ 1+ 3+",
    "m11": "8",
    "m13": "6+",
    "m14": "6",
    "m15": "2+",
    "m16": "10+",
    "m17": "2",
    "m18": "4+",
    "m19": "4+",
    "m21": "7+",
    "m22": "7",
}
WITHOUT_UNIT = ["m3", "m5", "m7", "m8", "m9", "m12", "m20"]


@pytest.fixture(scope="module")
def plan() -> Plan:
    return extract_file(RAW)


def measure(plan: Plan, name: str) -> Measure:
    return next(measure for measure in plan.measures if measure.id == name)


def clauses(plan: Plan) -> list[Responsibility]:
    return [clause for measure in plan.measures for clause in measure.responsibilities]


def test_title_and_date(plan: Plan) -> None:
    assert plan.title is not None
    assert plan.title.quote == TEXT[TEXT.index("China (Beijing) Free") : TEXT.index("\n\nIn accordance with")]
    assert plan.date == "2022-08-12"
    assert plan.dated is not None
    assert (plan.dated.quote, plan.dated.start) == ("2022-08-12", TEXT.index("2022-08-12"))


def test_references(plan: Plan) -> None:
    assert [(reference.title, reference.number, reference.issuer) for reference in plan.references] == [
        (
            "Notice on Promoting Trade and Investment Facilitation and Innovation in Pilot Free Trade Zones",
            "Guofa [2021] No. 12",
            "State Council",
        ),
        ("Overall Plan for the China (Beijing) Pilot Free Trade Zone", None, None),
    ]


def test_sections(plan: Plan) -> None:
    found = {s.id: (s.label, s.number, " ".join(s.measures)) for s in plan.sections}
    assert list(found.items()) == list(SECTIONS.items())
    assert {(section.level, section.parent) for section in plan.sections} == {(1, None)}
    assert [section.id for section in plan.sections if len(section.occurrences) > 1] == ["s5"]


def test_the_second_heading_5_is_kept(plan: Plan) -> None:
    section = plan.sections[4]
    first, second = section.occurrences
    assert first.end < measure(plan, "m11").start < second.start < section.title.start < second.end


def test_measures_in_order(plan: Plan) -> None:
    numbers = [1, 2, 3, 5, 6, 7, 8, 9, *range(11, 23)]
    assert [measure.number for measure in plan.measures] == numbers
    assert [measure.label for measure in plan.measures] == [str(number) for number in numbers]
    assert [measure.id for measure in plan.measures] == [f"m{number}" for number in numbers]
    assert all(one.end <= other.start for one, other in pairwise(plan.measures))
    assert plan.measures[-1].end == len(TEXT)


def test_measure_8_stands_twice_and_the_one_in_sequence_is_kept(plan: Plan) -> None:
    assert [measure.id for measure in plan.measures if len(measure.occurrences) > 1] == ["m8"]
    first, second = measure(plan, "m8").occurrences
    assert (first.kept, second.kept) == (False, True)
    assert measure(plan, "m5").end < first.start < first.end < measure(plan, "m6").start
    assert measure(plan, "m7").end < second.start < second.end < measure(plan, "m9").start
    assert second.differences == ()
    (difference,) = first.differences
    assert (difference.kept, difference.other) == ("different", "various")
    assert TEXT[difference.start : difference.end] == "various"
    assert 99 <= first.similarity < 100 == second.similarity


def test_clauses_their_units_and_open_ends(plan: Plan) -> None:
    found = {
        measure.id: " ".join(f"{len(c.units)}{'+' * c.open_ended}" for c in measure.responsibilities)
        for measure in plan.measures
        if measure.responsibilities
    }
    assert found == CLAUSES
    assert [measure.id for measure in plan.measures if not measure.responsibilities] == WITHOUT_UNIT
    assert len(clauses(plan)) == 20
    assert sum(clause.open_ended for clause in clauses(plan)) == 15
    assert {clause.deadline for clause in clauses(plan)} == {None}


def test_labels_of_clauses(plan: Plan) -> None:
    labels = Counter(clause.label for clause in clauses(plan))
    assert set(labels) == {
        f"Responsible {noun}" for noun in ["Departments", "Department", "Units", "units", "entities"]
    }
    assert labels["Responsible Department"] == 2
    assert labels["Responsible units"] == labels["Responsible entities"] == 1


def test_units(plan: Plan) -> None:
    mentions = [unit for clause in clauses(plan) for unit in clause.units]
    assert len(mentions) == 100 == sum(unit.mentions for unit in plan.units)
    assert len(plan.units) == 32
    assert {unit.role for unit in mentions} == {"responsible"}
    assert None not in {unit.unit for unit in mentions}
    offices = [unit for unit in mentions if unit.office_of]
    assert {unit.quote for unit in offices} == {
        "Beijing High-Level Autonomous Driving Demonstration Zone Office"
    }
    assert len(offices) == 2
    assert {unit.office_of for unit in offices} == {"beijing/economic-technological-development-area"}


@pytest.mark.parametrize(
    ("unit", "names"),
    [
        ("commerce", "Bureau of Commerce | Commerce Bureau"),
        ("two-zones-office", 'Office of the "Two Zones," | "Two Zones" Office | “Two Zones” Office'),
        ("science-technology", "Science and Technology Commission | Science & Technology Commission"),
        ("market-regulation", "Administration for Market Regulation | Market Supervision Bureau"),
    ],
)
def test_one_unit_under_many_names(plan: Plan, unit: str, names: str) -> None:
    mentions = [mention for clause in clauses(plan) for mention in clause.units]
    found = {mention.quote for mention in mentions if mention.unit == f"beijing/{unit}"}
    assert {f"Municipal {name}" for name in names.split(" | ")} <= found


def test_excerpts_of_the_press_summary(plan: Plan) -> None:
    assert [excerpt.quote.split()[0] for excerpt in plan.excerpts] == ["For", "Explore", "Develop"]
    assert {excerpt.measure for excerpt in plan.excerpts} == {"m1"}
    assert all(excerpt.end < TEXT.index("Original text:") for excerpt in plan.excerpts)


def test_nothing_is_lost(plan: Plan) -> None:
    counts = plan.coverage.model_dump()
    assert sum(counts.values()) == plan.source.characters == len(TEXT) == 36_392
    assert (counts["unclassified"], counts["closing"], counts["furniture"]) == (0, 0, 0)
    assert counts["responsibility"] == sum(clause.end - clause.start for clause in clauses(plan))


def test_findings(plan: Plan) -> None:
    assert Counter(finding.code for finding in plan.findings) == {
        "duplicate-measure": 1,
        "duplicate-section": 1,
        "missing-number": 2,
        "mixed-numbering": 1,
        "no-responsible-unit": 7,
        "out-of-order-number": 1,
        "reassigned-measure": 1,
        "uncovered-sentences": 2,
        "untranslated-word": 4,
    }


def test_text_is_glossed_and_free_of_clauses(plan: Plan) -> None:
    texts = " ".join(measure.text for measure in plan.measures)
    assert "Responsible " not in texts
    assert not re.search(r"[\u4e00-\u9fff]", texts)
    assert "the intelligent level of" in measure(plan, "m5").text
    assert measure(plan, "m22").text.startswith('Establish a "Beijing Model" in areas')
