from __future__ import annotations

import pytest

from ftzparse.outline import Citation
from ftzparse.parser.citations import find_citations
from ftzparse.source import Span
from support.spans import mark, source_of, unmark, whole


def _recital(text: str) -> tuple[Citation, ...]:
    return find_citations(source_of(text), [whole(text)], [])


@pytest.mark.parametrize(
    "example",
    [
        "See ⟦“Opinions on Opening Up”⟧ and go.",
        "See ⟦“Notice on Trade,” issued by the State Council (Guofa [2021] No. 12)⟧, and go.",
        "See ⟦“Plan for the Zone” (Guofa〔2021〕No. 12)⟧, and go.",
        "See ⟦《关于促进贸易的通知》⟧, and go.",
        "As told ⟦(Min Zheng [2023] No. 9)⟧, and so",
        "⟦“Regulations on Ships” released by the Ministry of Transport⟧, and",
        "⟦“Work Plan,” promulgated by the General Office of the State Council⟧, and",
        "⟦(Shang Zi Han (2020) No. 111)⟧ and",
        "the ⟦“Plan for Trade”⟧ and ⟦“Measures for Ships”⟧.",
        "the ⟦“Notice on Trade,” issued by the State Council (Guofa [2021] No. 12)⟧",
        "⟦《Plan for Trade》⟧",
        "under the “Plan” and the ⟦“Plan for Trade”⟧.",
        "See ⟦《关于促进贸易的通知》（国发〔2021〕12号）⟧, and go.",
    ],
)
def test_finds(example: str) -> None:
    text = unmark(example)
    assert mark(text, [citation.span for citation in _recital(text)]) == example


@pytest.mark.parametrize(
    "text",
    [
        "The “Single Window” works.",
        "The “Two Zones” grow (Area [2021] of the zone).",
        "The Foreign Investment Law holds.",
        "A plan of 2021 (No. 12).",
        "The zone (2021) has 12 firms.",
        "",
    ],
)
def test_leaves_alone(text: str) -> None:
    assert _recital(text) == ()


def test_tells_title_number_and_issuer() -> None:
    text = "the “Notice on Trade,” issued by the State Council (Guofa [2021] No. 12), and"
    (citation,) = _recital(text)
    parts = (citation.title, citation.number, citation.issuer)
    assert [part and text[part.start : part.end] for part in parts] == [
        "Notice on Trade",
        "Guofa [2021] No. 12",
        "State Council",
    ]
    assert all(part in citation.span for part in parts if part)


def test_provisions_cite_only_by_number() -> None:
    """A quoted "Work Plan" in a measure is what the measure sets up."""
    text = "Draw up the “Work Plan” under the “Plan for Trade” (Guofa [2021] No. 12)."
    found = find_citations(source_of(text), [], [whole(text)])
    assert mark(text, [citation.span for citation in found]) == (
        "Draw up the “Work Plan” under the ⟦“Plan for Trade” (Guofa [2021] No. 12)⟧."
    )


def test_gives_citations_in_reading_order() -> None:
    text = "1 (Guofa [2021] No. 1) 2 (Guofa [2021] No. 2) 3"
    found = find_citations(source_of(text), [Span(23, len(text))], [Span(0, 23)])
    assert [citation.span for citation in found] == sorted(citation.span for citation in found)
    assert len(found) == 2
