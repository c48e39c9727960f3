"""The lexicon of verbs: no word twice, none in a list that contradicts another, every form found."""

from __future__ import annotations

import tomllib
from importlib.resources import files

import pytest

from ftzparse.lexicon.verbs import base_form, verb_words

TABLE = tomllib.loads(files("ftzparse.lexicon").joinpath("data/verbs.toml").read_text("utf-8"))


def lists(table: dict[str, object], path: str = "") -> list[tuple[str, list[str]]]:
    found: list[tuple[str, list[str]]] = []
    for key, value in table.items():
        if isinstance(value, dict):
            found += lists(value, f"{path}{key}.")
        elif isinstance(value, list):
            found.append((f"{path}{key}", value))
    return found


LISTS = [entry for entry in lists(TABLE) if not entry[0].startswith("adverbials.")]


@pytest.mark.parametrize(("name", "words"), LISTS, ids=[name for name, _ in LISTS])
def test_lists_are_sorted_and_hold_no_word_twice(name: str, words: list[str]) -> None:
    assert words == sorted(set(words)), name
    assert all(word == word.strip().lower() for word in words)


def test_lists_do_not_contradict_each_other() -> None:
    words = verb_words()
    assert not words.forms.verbs & words.forms.ambiguous
    assert words.forms.leading <= words.forms.ambiguous
    assert words.roles.outcome <= words.roles.result
    assert not words.roles.result & words.roles.either
    assert not words.roles.result & words.roles.means
    assert not words.roles.descriptive & words.roles.framing
    for preposition, kept in words.arguments.kept.items():
        assert not kept & words.arguments.cut.get(preposition, frozenset()), preposition


def test_frames_hold_verbs_that_can_open_a_directive() -> None:
    words = verb_words()
    for frame in (words.frames.object_infinitive, words.frames.clause):
        assert not [verb for verb in frame if verb not in words]


@pytest.mark.parametrize("form", ["plan", "plans", "planned", "planning", "Planning"])
def test_finds_the_base_of_a_form(form: str) -> None:
    assert base_form(form) == "plan"


@pytest.mark.parametrize(
    ("form", "base"), [("built", "build"), ("applies", "apply"), ("using", "use"), ("ties", "tie")]
)
def test_finds_the_base_of_changed_forms(form: str, base: str) -> None:
    assert base_form(form) == base


@pytest.mark.parametrize("word", ["zone", "thing", "red", "species"])
def test_leaves_other_words_alone(word: str) -> None:
    assert base_form(word) is None


@pytest.mark.parametrize(
    "text", ["every year", "within three working days", "in an orderly manner", "by way of bids"]
)
def test_knows_adverbials(text: str) -> None:
    assert verb_words().adverbial.match(text)


@pytest.mark.parametrize(
    "text", ["in the zone", "for banks", "by ships", "within the free trade zones", "on data flows"]
)
def test_knows_what_is_no_adverbial(text: str) -> None:
    assert not verb_words().adverbial.match(text)
