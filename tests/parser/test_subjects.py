"""Organisations that carry a sentence as its subject. Marks: the subject without its article."""

from __future__ import annotations

import pytest

from ftzparse.parser.subjects import find_subjects
from support.spans import mark, source_of, unmark, whole


def _marked(example: str) -> str:
    source = source_of(unmark(example))
    return mark(source.text, [clause.span for clause in find_subjects(source, [whole(source.text)])])


@pytest.mark.parametrize(
    "example",
    [
        "The ⟦commerce department of the Zone⟧ shall be responsible for the reform.",
        "The ⟦Dalian Area⟧ shall develop port services.",
        "The ⟦Shenyang Area and the Yingkou Area⟧ are responsible for equipment.",
        "The ⟦Qianhai Tax Bureau and the Shenzhen Administration for Market Regulation⟧ shall assist in it.",
        "⟦Municipal Commerce Bureau⟧ shall take the lead in it.",
        "For social projects, the ⟦housing and urban-rural development department⟧ shall adopt it.",
        "Where goods are not brought back within a year, the ⟦customs⟧ shall collect the duties.",
        "Duties fall, and the ⟦customs⟧ shall release the goods.",
        "The ⟦municipal development and reform, commerce and finance departments⟧ shall guide the work.",
        "The ⟦customs, maritime safety and border inspection authorities⟧ shall cooperate in the work.",
    ],
)
def test_finds(example: str) -> None:
    assert _marked(example) == example


@pytest.mark.parametrize(
    "text",
    [
        "The zone shall develop port services.",
        "It shall be responsible for the reform.",
        "Enterprises shall report to the commerce department.",
        "Enterprises approved by the commerce department shall report.",
        "The opinions of the commerce department shall be heard.",
        "The commerce department may report.",
        "The Industrial Park shall open.",  # no place is named
    ],
)
def test_leaves_alone(text: str) -> None:
    assert _marked(text) == text
