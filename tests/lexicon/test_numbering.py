from __future__ import annotations

import re

import pytest

from ftzparse.lexicon.numbering import Form, forms
from ftzparse.parser.labels import read_labels
from ftzparse.source import fold
from support.spans import whole


def _name(form: Form) -> str:
    return form.id


def test_ids_are_unique_and_in_kebab_case() -> None:
    ids = [form.id for form in forms()]
    assert len(set(ids)) == len(ids)
    assert all(re.fullmatch(r"[a-z]+(-[a-z]+)*", name) for name in ids)


@pytest.mark.parametrize("form", forms(), ids=_name)
def test_the_example_is_read_by_its_own_form_first(form: Form) -> None:
    folded = fold(form.example)
    first = read_labels(folded, whole(folded))[0]
    assert (first.form, first.value) == (form.id, form.value)


@pytest.mark.parametrize("form", forms(), ids=_name)
def test_the_label_of_the_example_stands_before_its_words(form: Form) -> None:
    folded = fold(form.example)
    label = read_labels(folded, whole(folded))[0]
    assert label.span.start == 0
    assert label.numeral in label.span
    assert form.id == "cell" or folded[label.span.end :].lstrip()[0].isalpha()  # which stands alone


@pytest.mark.parametrize("form", forms(), ids=_name)
def test_patterns_capture_nothing_themselves(form: Form) -> None:
    """A group of theirs would shift the one around the numeral."""
    assert re.compile(form.before).groups == re.compile(form.after).groups == 0


@pytest.mark.parametrize("form", forms(), ids=_name)
def test_kinds_of_numeral_are_named_once(form: Form) -> None:
    assert form.numerals
    assert len(set(form.numerals)) == len(form.numerals)


def test_only_a_form_with_a_pattern_before_is_composite() -> None:
    assert [form.id for form in forms() if form.composite] == ["decimal"]
    assert all(form.before for form in forms() if form.composite)
