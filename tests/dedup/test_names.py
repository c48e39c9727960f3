"""Ids that nothing else bears."""

from __future__ import annotations

import pytest

from ftzparse.dedup.names import Names


@pytest.mark.parametrize(
    ("wanted", "given"),
    [
        (["m1", "m2"], ["m1", "m2"]),
        (["m8", "m8", "m8"], ["m8", "m8-2", "m8-3"]),
        (["m8", "m8", "m8-2"], ["m8", "m8-2", "m8-2-2"]),
        (["m8-2", "m8", "m8"], ["m8-2", "m8", "m8-3"]),
    ],
)
def test_no_name_is_given_twice(wanted: list[str], given: list[str]) -> None:
    names = Names()
    assert [names.take(name) for name in wanted] == given
