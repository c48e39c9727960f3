from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ftzparse.sentences import split_sentences
from ftzparse.source import Span, fold
from support.spans import mark, unmark, whole


def _split(example: str) -> str:
    text = unmark(example)
    return mark(text, split_sentences(fold(text), whole(text)))


@pytest.mark.parametrize(
    "example",
    [
        "⟦Support it.⟧ ⟦Ease it.⟧",
        "⟦Is it?⟧ ⟦Yes!⟧ ⟦It is.⟧",
        "⟦It says “go global.”⟧ ⟦Then we act.⟧",
        "⟦It says ‘yes.’⟧ ⟦Then we act.⟧",
        "⟦It ends.⟧ ⟦(Then more.)⟧ ⟦And 5 more.⟧",
        "⟦It ends.⟧ ⟦“Two Zones” grow.⟧",
        "⟦It ends.⟧\n⟦The next begins⟧",
        "⟦It ends...⟧ ⟦And more.⟧",
        "⟦By 2025.⟧ ⟦Then more.⟧",
        "⟦It has 3.5 percent.⟧ ⟦5 more come.⟧",
        "⟦Banks, ports, etc.⟧ ⟦The next one.⟧",
        "⟦of the zones.⟧⟦Support firms.⟧",  # a scrape lost the space
        "⟦支持企业。⟧⟦放宽规则。⟧",
        "⟦他说“好。”⟧⟦然后。⟧",
        "  ⟦Support it.⟧  ",
        "⟦no full stop⟧",
        "⟦支持企业！⟧⟦放宽规则？⟧⟦好。⟧",
        pytest.param(
            "⟦Carry out Plan A.⟧ ⟦Then Plan B follows.⟧",
            marks=pytest.mark.xfail(reason="a letter that ends a sentence is taken for an initial"),
        ),
    ],
)
def test_finds(example: str) -> None:
    assert _split(example) == example


@pytest.mark.parametrize(
    "text",
    [
        "See Guofa No. 12 of 2021.",
        "Xiamen Port Co., Ltd. is there.",
        "Firms (e.g. banks) act.",
        "Firms, i.e. Banks, act.",
        "Pay in U.S. Dollars.",
        "Dr. Li and J. Smith act.",
        "See Art. 5 and Vol. 3.",
        "A total of approx. 5 MW.",
        "Growth of 3.5 percent.",
        "See ftz.gov.cn now.",
        "Support it; then ease it: all of it.",
        pytest.param(
            "See www.Beijing.gov.cn now.", marks=pytest.mark.xfail(reason="a capital in an address")
        ),
    ],
)
def test_leaves_alone(text: str) -> None:
    assert _split(text) == f"⟦{text}⟧"


@pytest.mark.parametrize("text", ["", "  \n\u3000"])
def test_nothing_has_no_sentences(text: str) -> None:
    assert split_sentences(text, whole(text)) == ()


def test_only_the_span_is_split() -> None:
    text = "Support it. Ease it. Open it."
    assert [text[span.start : span.end] for span in split_sentences(text, Span(12, 25))] == [
        "Ease it.",
        "Open",
    ]


@given(st.text(alphabet="aAz .!?\"')([1。！No\n;,", max_size=80) | st.text(max_size=80))
def test_every_character_but_white_space_is_in_one_sentence(text: str) -> None:
    folded = fold(text)  # in it a character without width is white space
    spans = split_sentences(folded, whole(text))
    assert list(spans) == sorted(spans)
    ends = [0, *(span.end for span in spans)]
    starts = [*(span.start for span in spans), len(text)]
    assert all(not folded[end:start].strip() for end, start in zip(ends, starts, strict=True))
    assert all(end <= start for end, start in zip(ends, starts, strict=True))
    assert all(folded[span.start : span.end] == folded[span.start : span.end].strip() != "" for span in spans)
