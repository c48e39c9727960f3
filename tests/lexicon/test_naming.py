from __future__ import annotations

import pytest

from ftzparse.lexicon.naming import (
    core_words,
    ends_like_unit,
    looks_like_unit,
    name_words,
    naming,
    starts_like_unit,
)
from ftzparse.lexicon.tables import Entry, digest
from ftzparse.lexicon.units import Kind, bodies


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("The Municipal Bureau of Commerce", "municipal bureau of commerce"),
        ("Science & Technology Commission", "science and technology commission"),
        ("Higher People’s Court", "higher peoples court"),
        ("HIGHER PEOPLE'S COURT", "higher peoples court"),
        ("Xiamen Port Holding Group Co., Ltd.", "xiamen port holding group co ltd"),
        ("Exit-Entry Inspection", "exit entry inspection"),
        ("{place} Customs", "{place} customs"),
        ("北京市商务局", "北京市商务局"),
        ("Ｃｕｓｔｏｍｓ", "customs"),
        ("the", ""),
        ("", ""),
    ],
)
def test_names_become_words(name: str, words: str) -> None:
    assert " ".join(name_words(name)) == words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Bureau of Commerce", "Commerce Commission"),
        ("Office of Foreign Affairs", "Foreign Affairs Department"),
        ("Administration for Market Regulation", "Market Regulation Bureau"),
        ("Health and Sports Committee", "Sports & Health Bureau"),
    ],
)
def test_kinds_of_body_and_order_do_not_tell_names_apart(one: str, other: str) -> None:
    assert core_words(name_words(one)) == core_words(name_words(other))


@pytest.mark.parametrize(
    ("one", "other"), [("Bureau of Commerce", "Bureau of Finance"), ("Port Office", "Ports Office")]
)
def test_other_words_tell_names_apart(one: str, other: str) -> None:
    assert core_words(name_words(one)) != core_words(name_words(other))


@pytest.mark.parametrize(
    "phrase",
    [
        "Bureau of Commerce",
        "Xiamen Customs",
        "Department of Finance",
        "Bank of China",
        "all districts",
        "商务局",
        "MOFCOM",
    ],
)
def test_finds_phrases_built_like_units(phrase: str) -> None:
    assert looks_like_unit(phrase)


@pytest.mark.parametrize(
    "phrase",
    ["Information Technology", "Office work", "customs clearance", "department head", "准入", "", "of"],
)
def test_leaves_phrases_alone_that_are_built_otherwise(phrase: str) -> None:
    assert not looks_like_unit(phrase)


@pytest.mark.parametrize(
    "phrase", ["Municipal Commerce Bureau", "Department of Finance", "Xiamen Customs", "the Beijing Court"]
)
def test_finds_starts_of_units(phrase: str) -> None:
    assert starts_like_unit(phrase)


@pytest.mark.parametrize("phrase", ["digital services", "Commerce", "firms in Beijing", ""])
def test_leaves_other_starts_alone(phrase: str) -> None:
    assert not starts_like_unit(phrase)


@pytest.mark.parametrize(
    ("phrase", "ends"), [("Commerce Bureau", True), ("Office for Ports", False), ("", False)]
)
def test_tells_whether_a_name_is_complete(phrase: str, ends: bool) -> None:  # noqa: FBT001 - the expectation
    assert ends_like_unit(phrase) is ends


def test_words_are_such_as_names_become() -> None:
    """A word with an apostrophe or a capital would never be met."""
    known = naming()
    for words in (known.body, known.small, known.municipal, known.provincial, known.joints, known.starts):
        assert {word for word in words if name_words(word) != (word,)} <= {"the", "a", "an"}


def test_names_of_local_and_national_bodies_look_like_units() -> None:
    """Not all do ("Communist Youth League"); were it few, lists without a label would be missed."""
    names = [body.name for body in bodies() if body.kind in {Kind.LOCAL, Kind.NATIONAL}]
    assert sum(map(looks_like_unit, names)) > 0.9 * len(names)


def test_the_digest_identifies_the_tables() -> None:
    assert len(digest()) == 16
    assert Entry.model_config["extra"] == "forbid"
