from __future__ import annotations

import re
import tomllib
from importlib.resources import files
from typing import Any

import pytest

from ftzparse.lexicon.clauses import clause_words
from ftzparse.parser.clauses import find_clauses, find_line_clause
from support.spans import mark, quotes, source_of, unmark, whole


def _table() -> dict[str, Any]:
    return tomllib.loads((files("ftzparse.lexicon") / "data" / "clauses.toml").read_text("utf-8"))


@pytest.mark.parametrize("entry", _table()["label"], ids=lambda entry: str(entry["role"]))
def test_the_example_of_a_label_is_a_clause(entry: dict[str, Any]) -> None:
    source = source_of(f"Support it. {entry['example']}")
    found = find_clauses(source, whole(source.text))
    assert quotes(source.text, [clause.span for clause in found]) == [entry["example"]]
    named = {str(label.lastgroup).split("_")[0] for label in clause_words().label.finditer(entry["example"])}
    assert entry["role"] in named


def test_the_example_of_the_deadline_is_one_line_clause() -> None:
    example = _table()["deadline"]["example"]
    source = source_of(example)
    clause = find_line_clause(source, whole(example))
    assert clause is not None
    assert clause.span == whole(example)


@pytest.mark.parametrize("entry", _table()["phrase"], ids=lambda entry: str(entry["role"]))
def test_the_example_of_a_phrase_names_its_role(entry: dict[str, Any]) -> None:
    groups = {found.lastgroup for found in clause_words().phrase.finditer(entry["example"])}
    assert entry["role"] in groups


@pytest.mark.parametrize(
    "example",
    [
        "⟦Responsible Departments⟧: Customs",
        "⟦Responsible entities⟧: Customs",
        "⟦responsible authority⟧ : Customs",
        "⟦Responsible\nunits⟧: Customs",
        "⟦Lead unit⟧: Customs",
        "⟦Responsible units for items (1) to (3)⟧: Customs",
        "⟦Lead unit for measures 4, 5 and 6⟧: Customs",
        "⟦Leading department⟧: Customs",
        "⟦Led by⟧ the Customs",
        "⟦Co-operating units⟧: Customs",
        "⟦Cooperating units⟧: Customs",
        "⟦in coordination with⟧ the Customs",
        "⟦In charge⟧: Customs",
        "⟦In support⟧: Customs",
        "⟦Units lending assistance⟧: Customs",
        "⟦With the help of⟧: the Customs",
        "⟦Jointly undertaken⟧: relevant departments",
        "⟦Division of labour⟧: Customs leads",
        "⟦Deadline⟧: June 2024",
        "⟦责任单位⟧:市商务局",
        "⟦牵头⟧:市商务局",
    ],
)
def test_finds_labels(example: str) -> None:
    text = unmark(example)
    found = clause_words().label.match(text)
    assert found is not None
    assert mark(text, [whole(found[0])]) == example


@pytest.mark.parametrize(
    "text",
    [
        "Responsible units",
        "Lead the reform: drop the fees",
        "Support units that invest",
        "Unit: USD million",
        "Department of Commerce: a report",
        "Leaders: all of them",
        "Support for trade: lower fees",
        "Participating firms of all the districts of the city: Customs",
        "Led bystanders away",
        "Note: see below",
    ],
)
def test_leaves_other_words_alone(text: str) -> None:
    assert clause_words().label.match(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "among others",
        "etc.",
        "and so on",
        "and other relevant units",
        "other departments concerned",
        "等单位",
        "and other\nrelevant municipal departments",
    ],
)
def test_finds_open_ends(text: str) -> None:
    assert clause_words().open_end.fullmatch(text)


@pytest.mark.parametrize("text", ["relevant departments", "all districts", "Other Way Trading Company"])
def test_leaves_names_alone_that_open_nothing(text: str) -> None:
    assert clause_words().open_end.search(text) is None


@pytest.mark.parametrize(
    "text", ["according to their respective duties", "within the scope of their duties", "respectively"]
)
def test_finds_remarks(text: str) -> None:
    assert clause_words().remark.fullmatch(text)


def test_every_pattern_compiles_and_none_matches_nothing() -> None:
    table = _table()
    patterns = [*table["open_ends"], *table["remarks"], *table["deadline"]["patterns"]]
    patterns += [pattern for entry in table["phrase"] for pattern in entry["patterns"]]
    patterns += [pattern for entry in table["label"] for pattern in (*entry["patterns"], *entry["openers"])]
    for pattern in patterns:
        assert re.compile(pattern.replace("{noun}", "unit")).match("") is None, pattern


def test_patterns_and_nouns_stand_once_without_white_space_around() -> None:
    table = _table()
    for words in (table["nouns"], table["open_ends"], table["remarks"]):
        assert len(set(words)) == len(words)
        assert all(word == word.strip() for word in words)
