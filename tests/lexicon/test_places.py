from __future__ import annotations

import re
from collections import Counter

import pytest

from ftzparse.lexicon.places import find_places, places
from ftzparse.source import fold
from support.spans import mark, unmark, whole


def _found(example: str) -> str:
    folded = fold(unmark(example))
    return mark(unmark(example), [found.span for found in find_places(folded, whole(folded))])


@pytest.mark.parametrize(
    "example",
    [
        "China (⟦Beijing⟧) Free Trade Pilot Zone",
        "⟦Xiamen⟧ Area of the China (⟦Fujian⟧) Pilot Free Trade Zone",
        "⟦Shaanxi⟧ and ⟦Shanxi⟧",
        "⟦Guangdong⟧-⟦Hong Kong⟧-⟦Macao⟧ Greater Bay Area",
        "⟦Inner Mongolia Autonomous Region⟧",
        "⟦Jilin City⟧ in ⟦Jilin⟧",
        "⟦Hainan Province⟧",
        "⟦Xi’an⟧ and ⟦Xi'an⟧",
        "⟦Ürümqi⟧ or ⟦Urumqi⟧",
        "⟦Sichuan⟧’s ports",
        "⟦北京市⟧商务局",
        "⟦福建省⟧⟦厦门市⟧",
    ],
)
def test_finds_places(example: str) -> None:
    assert _found(example) == example


@pytest.mark.parametrize("text", ["Beijinger", "beijing", "the capital", "Chang chun", "", "Central China"])
def test_leaves_other_words_alone(text: str) -> None:
    assert _found(text) == text


def test_ids_are_in_kebab_case_and_sorted() -> None:
    assert all(re.fullmatch(r"[a-z]+(-[a-z]+)*", name) for name in places())
    assert list(places()) == sorted(places())


def test_parents_are_places() -> None:
    assert {place.parent for place in places().values()} - {""} <= places().keys()


def test_only_the_highest_have_no_parent() -> None:
    assert {place.level for place in places().values() if not place.parent} == {
        "municipality",
        "province",
        "autonomous-region",
        "special-administrative-region",
    }


def test_names_are_stripped_and_stand_once_in_a_place() -> None:
    for place in places().values():
        assert all(name == name.strip() != "" for name in place.names), place.id
        assert len(set(place.names)) == len(place.names), place.id
        assert not {"’", "‘"} & set("".join(place.names)), place.id


def test_no_name_is_claimed_by_two_places() -> None:
    times = Counter(name for place in places().values() for name in place.names)
    assert [name for name, count in times.items() if count > 1] == []


def test_every_name_leads_to_its_place() -> None:
    for place in places().values():
        for name in place.names:
            folded = fold(name)
            assert [found.place for found in find_places(folded, whole(folded))] == [place], name


def test_bodies_of_cities_are_municipal() -> None:
    assert {place.adjective for place in places().values() if place.is_city} == {"Municipal"}
    assert places()["fujian"].adjective == "Provincial"


@pytest.mark.parametrize(
    ("place", "name"),
    [("beijing", "北京市"), ("fujian", "福建省"), ("guangxi", "广西壮族自治区"), ("xiamen", "厦门市")],
)
def test_full_names_say_the_level(place: str, name: str) -> None:
    assert places()[place].full_name_zh == name
