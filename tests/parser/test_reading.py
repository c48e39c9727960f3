"""Reads the small plans of tests/cases/reading.md."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from ftzparse.parser.general import separate_general
from ftzparse.parser.lines import read_lines
from ftzparse.parser.paragraphs import read_paragraphs
from ftzparse.parser.parts import Part
from ftzparse.parser.reading import Role, read_roles
from ftzparse.parser.shapes import read_shapes
from support.spans import source_of

_CASES = Path(__file__).parents[1] / "cases" / "reading.md"
_CASE = re.compile(r"^(?P<title>.+)\n\.\n(?P<text>(?s:.*?))\n\.\n(?P<parts>(?s:.*?))\n\.$", re.MULTILINE)
_DEFECT = re.compile(r" \[defect: (?P<reason>.*)\]$")


def _cases() -> list[object]:
    cases: list[object] = []
    for case in _CASE.finditer(_CASES.read_text("utf-8")):
        defect = _DEFECT.search(case["title"])
        marks = [pytest.mark.xfail(reason=defect["reason"])] if defect else []
        cases.append(
            pytest.param(case["text"], case["parts"], id=_DEFECT.sub("", case["title"]), marks=marks)
        )
    return cases


def _read(text: str) -> tuple[Role, ...]:
    source = source_of(text)
    paragraphs = tuple(separate_general(source, read_paragraphs(source, read_lines(source).text)))
    return read_roles(paragraphs, read_shapes(source, paragraphs))


def _line(role: Role) -> str:
    if role.part is Part.TEXT:
        return "text"
    name = f"H{int(role.part)}" if role.part.is_heading else role.part.name.lower()
    return f"{name} {role.number or '-'}"


@pytest.mark.parametrize(("text", "parts"), _cases())
def test_cases(text: str, parts: str) -> None:
    assert "\n".join(map(_line, _read(text))) == parts


def test_no_case_is_overlooked() -> None:
    lines = _CASES.read_text("utf-8").splitlines()
    assert len(_cases()) * 3 == lines.count(".")


def test_no_paragraphs_have_no_roles() -> None:
    assert read_roles((), ()) == ()


def test_a_role_bears_the_label_by_which_it_was_read() -> None:
    """In a list of letters "(i)" is the ninth, in a list of romans the first."""
    letters = "".join(f"({letter}) support the firms of kind {letter};\n" for letter in "abcdefghij")
    roles = _read(f"1. Support the firms as follows:\n{letters}2. Ease the rules.")
    assert [role.number for role in roles] == [1, *range(1, 11), 2]
    romans = "".join(f"({roman}) support the firms of kind {roman};\n" for roman in ("i", "ii", "iii"))
    roles = _read(f"1. Support the firms as follows:\n{romans}2. Ease the rules.")
    assert [role.number for role in roles] == [1, 1, 2, 3, 2]
    assert {role.label.form for role in roles if role.label and role.part is Part.SUBITEM} == {
        "roman-brackets"
    }


def test_a_lost_number_has_no_label() -> None:
    clause = "in the zone and outside it. (Responsible unit: Commerce Bureau)"
    roles = _read(f"1. Support all the firms {clause}\nEase all the rules {clause}\n3. Open them {clause}")
    assert [(role.label is None, role.number) for role in roles] == [(False, 1), (True, 2), (False, 3)]


@pytest.mark.parametrize("count", [1, 30, 120])
def test_long_sequences_are_read_to_their_end(count: int) -> None:
    roles = _read("\n".join(f"{number}. Support the firms of the zone." for number in range(1, count + 1)))
    assert [role.number for role in roles] == list(range(1, count + 1))
