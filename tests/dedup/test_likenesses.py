"""Measures under different numbers that say nearly the same."""

from __future__ import annotations

import pytest

from ftzparse.dedup import merge_repeats
from ftzparse.parser import read_outline
from ftzparse.readers.file import read_text_source

BANKS = "Support the banks of the zone in lending to small firms for long terms at low cost."
MARKET = "Open up the market for foreign insurers and brokers in the whole of the city."
PORT = "Build a port with seven berths near the bay and connect it to the railway."


def near_duplicates(*items: str) -> list[tuple[str, str]]:
    text = "\n\n".join(f"{number}. {item}" for number, item in enumerate(items, 1))
    source = read_text_source(text, "plan.txt")
    merged = merge_repeats(source, read_outline(source))
    assert len(merged.measures) == len(items), "they are never merged"
    return [(pair.first, pair.second) for pair in merged.likenesses]


@pytest.mark.parametrize(
    ("items", "pairs"),
    [
        pytest.param([BANKS, MARKET, BANKS], [("m1", "m3")], id="the-same"),
        pytest.param([BANKS, MARKET, BANKS.replace("small", "tiny")], [("m1", "m3")], id="a-word-apart"),
        pytest.param([BANKS, BANKS, BANKS], [("m1", "m2"), ("m1", "m3"), ("m2", "m3")], id="three"),
    ],
)
def test_finds(items: list[str], pairs: list[tuple[str, str]]) -> None:
    assert near_duplicates(*items) == pairs


@pytest.mark.parametrize(
    "items",
    [
        pytest.param([BANKS, MARKET, PORT], id="different"),
        pytest.param([BANKS, BANKS + " " + MARKET], id="one-holds-the-other"),
        pytest.param([BANKS, MARKET, "Support the banks of the zone."], id="a-short-one"),
    ],
)
def test_leaves_alone(items: list[str]) -> None:
    assert near_duplicates(*items) == []
