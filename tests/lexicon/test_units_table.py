from __future__ import annotations

import re
from collections import Counter

import pytest

from ftzparse.lexicon.naming import PLACE
from ftzparse.lexicon.places import places
from ftzparse.lexicon.units import Body, Kind, bodies

_KINDS = tuple(Kind)


def _of(kind: Kind) -> list[Body]:
    return [body for body in bodies() if body.kind is kind]


def _words(body: Body) -> list[str]:
    return [body.name, body.name_zh, *body.forms, *body.heads, *body.conditions]


@pytest.mark.parametrize("kind", _KINDS)
def test_every_kind_has_bodies(kind: Kind) -> None:
    assert _of(kind)


@pytest.mark.parametrize("kind", _KINDS)
def test_ids_are_unique_sorted_and_in_kebab_case(kind: Kind) -> None:
    ids = [body.id for body in _of(kind)]
    assert ids == sorted(set(ids))
    assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", name) for name in ids)


@pytest.mark.parametrize("kind", [kind for kind in _KINDS if kind is not Kind.AREA])
def test_no_form_is_claimed_by_two_bodies(kind: Kind) -> None:
    times = Counter(form for body in _of(kind) for form in set(body.forms))
    assert [form for form, count in times.items() if count > 1] == []


def test_no_form_is_claimed_by_two_areas_of_one_place() -> None:
    """ "Economic Development Zone" is one in Xi'an and another in Wuhan."""
    times = Counter((body.place, form) for body in _of(Kind.AREA) for form in set(body.forms))
    assert [form for form, count in times.items() if count > 1] == []


@pytest.mark.parametrize("kind", [Kind.LOCAL, Kind.NATIONAL, Kind.BRANCH, Kind.AREA])
def test_a_body_lists_a_form_once(kind: Kind) -> None:
    for body in _of(kind):
        assert len(set(body.forms)) == len(body.forms), body.id


@pytest.mark.parametrize("kind", _KINDS)
def test_names_are_stripped(kind: Kind) -> None:
    for body in _of(kind):
        assert all(word == " ".join(word.split()) != "" for word in _words(body)), body.id


@pytest.mark.parametrize("kind", _KINDS)
def test_quotes_and_apostrophes_are_straight(kind: Kind) -> None:
    """The linker folds what it reads; a curly quote here would be a dead form."""
    for body in _of(kind):
        assert not set("".join(_words(body))) & set("‘’“”"), body.id


@pytest.mark.parametrize("kind", _KINDS)
def test_names_are_in_their_language(kind: Kind) -> None:
    for body in _of(kind):
        assert body.name.isascii(), body.id
        assert re.search(r"[\u4e00-\u9fff]", body.name_zh), body.id


def test_every_form_of_a_branch_has_one_place() -> None:
    forms = [form for body in _of(Kind.BRANCH) for form in body.forms]
    assert [form for form in forms if form.count(PLACE) != 1] == []


@pytest.mark.parametrize("kind", [kind for kind in _KINDS if kind is not Kind.BRANCH])
def test_other_kinds_have_no_room_for_a_place(kind: Kind) -> None:
    assert not [body.id for body in _of(kind) if any("{" in word for word in _words(body))]


def test_areas_stand_in_known_places() -> None:
    assert {body.place for body in _of(Kind.AREA)} <= places().keys()


def test_only_areas_have_a_place_of_their_own() -> None:
    assert not [body.id for body in bodies() if (body.place is None) == (body.kind is Kind.AREA)]


def test_only_classes_have_heads_and_conditions() -> None:
    assert not [body.id for body in bodies() if body.heads and body.kind is not Kind.CLASS]
    assert not [body.id for body in bodies() if body.conditions and not body.heads]


@pytest.mark.parametrize("kind", [Kind.CLASS, Kind.PLACEHOLDER])
def test_classes_can_be_recognised(kind: Kind) -> None:
    for body in _of(kind):
        assert body.heads or body.forms, body.id
        assert all(word == word.casefold() for word in (*body.heads, *body.conditions)), body.id


def test_local_names_bear_no_level() -> None:
    for body in _of(Kind.LOCAL):
        assert not body.name.startswith(("Municipal ", "Provincial ")), body.id
