from __future__ import annotations

import pytest

from ftzparse.outline import Item
from ftzparse.parser import read_outline
from support.spans import quotes, source_of

_CLAUSE = "(Responsible unit: Commerce Bureau)"


def _first(text: str) -> Item:
    return read_outline(source_of(text)).items[0]


def _body(text: str) -> list[str]:
    return quotes(text, _first(text).body)


def _clauses(text: str) -> list[str]:
    return quotes(text, [clause.span for clause in _first(text).clauses])


@pytest.mark.parametrize(
    ("text", "body", "clauses"),
    [
        ("1. Support it.\n2. Ease it.", ["Support it."], []),
        (f"1. Support it. {_CLAUSE}\n2. Ease it.", ["Support it."], [_CLAUSE]),
        (
            f"1. Support it. {_CLAUSE} Ease it. (Lead unit: Customs)\n2. Open it.",
            ["Support it.", "Ease it."],
            [_CLAUSE, "(Lead unit: Customs)"],
        ),
        (f"1. Support it {_CLAUSE}.\n2. Ease it.", ["Support it", "."], [_CLAUSE]),
        ("1. [Port Office] Support it.\n2. Ease it.", ["[Port Office] Support it."], []),  # a caption
        ("1. (Port Office)\nSupport it.\n2. Ease it.", ["(Port Office)", "Support it."], []),
        (
            "1. Support it.\n— General Administration of Customs, Ministry of Commerce\n2. Ease it.",
            ["Support it."],
            ["— General Administration of Customs, Ministry of Commerce"],
        ),
        (
            "1. Support it. This task is led by MOFCOM, with GACC cooperating.\n2. Ease it.",
            ["Support it."],
            ["This task is led by MOFCOM, with GACC cooperating."],
        ),
        (
            "1. Support it. Led by MOFCOM, enterprises will grow.\n2. Ease it.",
            ["Support it. Led by MOFCOM, enterprises will grow."],
            [],
        ),
        (
            "1. Support it.\nIn charge: Port Office\nTiming: by the end of May 2024\n2. Ease it.",
            ["Support it."],
            ["In charge: Port Office\nTiming: by the end of May 2024"],
        ),
        (
            "1. Support it.\nLead office  Port Office\nDue  end of May 2024\n2. Ease it.",
            ["Support it."],
            ["Lead office  Port Office\nDue  end of May 2024"],
        ),
        ("1. Support it.\nIt pays.\n\nIt grows.\n2. Ease it.", ["Support it.", "It pays.", "It grows."], []),
        ("1. Support it.\nLead unit: Customs\n2. Ease it.", ["Support it."], ["Lead unit: Customs"]),
        (
            "1. Support it.\nLead unit: Customs\nCooperating unit: Customs\nDeadline: May 2024\n2. Ease it.",
            ["Support it."],
            ["Lead unit: Customs\nCooperating unit: Customs\nDeadline: May 2024"],
        ),
        (
            "1. Support it.\nLead unit: Customs\nIt pays.\nLead unit: Port Office\n2. Ease it.",
            ["Support it.", "It pays."],
            ["Lead unit: Customs", "Lead unit: Port Office"],
        ),
        ("1. Support it, and\n— 3 —\nmore of it.\n2. Ease it.", ["Support it, and", "more of it."], []),
        (
            "1. Support it.\n(1) Lend;\n(2) Rent.\n2. Ease it.\n3. Open it.",
            ["Support it.", "(1) Lend;", "(2) Rent."],
            [],
        ),
        (
            "1. Led by innovation, support the firms.\n2. Ease it.",
            ["Led by innovation, support the firms."],
            [],
        ),
        (
            "1. Support it. (Responsible units: Customs,\nPort Office)\n2. Ease it.",
            ["Support it."],
            ["(Responsible units: Customs,\nPort Office)"],
        ),
        (
            "1. Support it.\nResponsible units: Customs,\nPort Office, Xiamen Customs\n2. Ease it.",
            ["Support it."],
            ["Responsible units: Customs,\nPort Office, Xiamen Customs"],
        ),
    ],
)
def test_reads_body_and_clauses(text: str, body: list[str], clauses: list[str]) -> None:
    assert _body(text) == body
    assert _clauses(text) == clauses


def test_an_item_reaches_from_its_number_to_its_last_paragraph() -> None:
    text = "  ## 1. Support it.\nIt pays.\n\n2. Ease it."
    item = _first(text)
    assert text[item.span.start : item.span.end] == "1. Support it.\nIt pays."
    assert item.label is not None
    assert text[item.label.span.start : item.label.span.end] == "1."


def test_an_item_of_a_number_alone_is_empty() -> None:
    item = _first("1. Support it.\n2.\n\n3. Ease it.")
    assert item.number == 1
    numbers = [item.number for item in read_outline(source_of("1. Support it.\n2.\n\n3. Ease it.")).items]
    assert numbers == [1, 2, 3]


def test_clauses_may_stand_in_the_middle_of_a_sub_item() -> None:
    text = f"1. Support it:\n(1) Lend {_CLAUSE};\n(2) Rent.\n2. Ease it.\n3. Open it."
    assert _CLAUSE in [
        text[clause.span.start : clause.span.end] for clause in read_outline(source_of(text)).items[0].clauses
    ]
