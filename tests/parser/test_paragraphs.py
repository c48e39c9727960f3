from __future__ import annotations

import pytest

from ftzparse.parser.lines import read_lines
from ftzparse.parser.paragraphs import read_paragraphs
from support.spans import mark, source_of, unmark

_WRAPPED = """\
⟦1. Accelerate the intelligent transformation of the container terminals
at Haicang and Dongdu. Deploy driverless trucks and remote-controlled
cranes, and integrate 5G with the Beidou system, thereby raising the
efficiency of each berth. (Responsible units: Xiamen Port Authority,
Municipal Bureau of Industry, Xiamen Customs, among others.)⟧

⟦2. Promote the use of shore power by vessels, offering a discount on
port fees to ships that connect. Explore the bunkering of liquefied
natural gas.⟧
"""


def _paragraphs(example: str) -> str:
    source = source_of(unmark(example))
    found = read_paragraphs(source, read_lines(source).text)
    return mark(source.text, [paragraph.span for paragraph in found])


@pytest.mark.parametrize(
    "example",
    [
        "⟦One sentence.⟧\n⟦Another sentence.⟧",
        "⟦A Title⟧\n⟦Another Title⟧",
        "⟦A sentence that\nruns on.⟧",
        "⟦A sentence that\r\nruns on.⟧",
        "⟦A sentence, elec-\ntronic and new.⟧",
        "⟦A sentence that⟧\n\n⟦runs on after a blank line.⟧",
        "⟦A sentence that\n— 3 —\nruns on over a page.⟧",
        "⟦A sentence that\n\n— 3 —\n\nruns on over a page.⟧",
        "⟦A sentence that ends.⟧\n\n— 3 —\n\n⟦Another begins.⟧",
        "⟦1.\nMarket Access⟧\n⟦2.\nCapital Flows⟧",
        "⟦一、\nMarket Access⟧\n⟦二、\nCapital Flows⟧",
        "⟦II.\n\nMarket Access⟧",
        "⟦Chapter I\nMarket Access⟧",
        "⟦Support firms that⟧\n⟦1. trade.⟧",
        "⟦Support firms⟧\n⟦Lead unit: Customs⟧",
        "⟦1. Support it⟧\n⟦Responsible units: Customs⟧\n⟦2. Ease it⟧",
        "⟦Support it (see\n) and more.⟧",
        _WRAPPED,
        _WRAPPED.replace("\n", "\r\n"),
        "⟦Do it. (Responsible units: Port Office,\nXiamen Customs)⟧",
        "⟦Do it. (Department of Commerce takes the lead,\nXiamen Customs is responsible)⟧",
        "⟦Do it. [Jointly\nled by Xiamen Customs]⟧",
        "⟦Do it.⟧\n⟦Lead unit: Port Office, Tax Service of the State Taxation\nAdministration⟧",
        "⟦1. Do it. (Responsible\nDepartment: Xiamen Customs)⟧\n\n⟦2. Ease it.⟧",
        "⟦1. Do it in accordance\nwith regulations. (Responsible Department: Xiamen Customs)⟧",
        "⟦Plan of Gansu for Trade\nalong the New Corridor⟧\n\n⟦It opens.⟧\n\n⟦It grows.⟧",
        "⟦Dalian Portal⟧\nHome > Policies\n⟦List of Measures⟧\n\n⟦It opens.⟧\n\n⟦It grows.⟧",
        "⟦General Office of Hunan Province⟧\n⟦Work Plan of the Zone⟧",
        "⟦Do it.⟧\n⟦Lead unit: Port Office, Municipal Investment\nPromotion Bureau⟧",
        "⟦Do it.⟧\n⟦Lead unit: Port Office; deadline: end of June\n2024⟧",
        "⟦Do it.⟧\n⟦Division of work: led by the Port Office; Customs, Tax Bureau, etc.\ncooperate.⟧",
        "⟦Do it.⟧\n⟦Led by the Port Office of the Area,\nwith the support of Xiamen Customs⟧",
        "⟦Do it.⟧\n⟦» Department of Commerce (lead), with\nXiamen Customs⟧",
    ],
)
def test_finds(example: str) -> None:
    assert _paragraphs(example) == example


@pytest.mark.parametrize(
    "behind",
    [
        "⟦Deadline: by the end of June 2024⟧\n⟦Ease the rules for ships.⟧\n",
        "⟦It ends in the year in which the port is open to all ships.⟧\n⟦This Plan takes effect today.⟧\n",
    ],
)
def test_finds_the_end_of_a_paragraph_in_wrapped_text(behind: str) -> None:
    assert _paragraphs(_WRAPPED + behind) == _WRAPPED + behind


def test_a_number_inside_wrapped_text_opens_nothing() -> None:
    wrapped = _WRAPPED.replace("natural gas.⟧", "natural gas in the years up to the year of\n2025. It pays.⟧")
    assert _paragraphs(wrapped) == wrapped


def test_a_number_behind_a_wrapped_heading_opens_a_paragraph() -> None:
    headed = "⟦II. Promoting Free and Convenient Trade in Services and the Like⟧\n" + _WRAPPED
    assert _paragraphs(headed) == headed


def test_each_line_of_a_table_of_contents_is_a_paragraph() -> None:
    contents = "⟦I. Smoothing the Passage of Goods through Ports ........ 9⟧\n" * 3
    assert _paragraphs(contents + "\n" + _WRAPPED) == contents + "\n" + _WRAPPED


def test_prose_with_a_line_a_paragraph_is_not_taken_for_wrapped() -> None:
    example = "\n".join(
        f"⟦{number}. Support the firms of the zone in their trade.⟧" for number in range(1, 9)
    )
    assert _paragraphs(example) == example


def test_every_line_is_in_one_paragraph() -> None:
    source = source_of(unmark(_WRAPPED))
    lines = [line.span for line in read_lines(source).text]
    found = read_paragraphs(source, read_lines(source).text)
    assert [line for paragraph in found for line in paragraph.lines] == lines


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("1. Support it", ["arabic-mark"]),
        ("Support it", []),
        ("(i)\nSupport it", ["roman-brackets", "letter-brackets"]),
    ],
)
def test_reads_labels_at_the_start(text: str, forms: list[str]) -> None:
    source = source_of(text)
    (found,) = read_paragraphs(source, read_lines(source).text)
    assert [label.form for label in found.labels] == forms


def test_a_title_as_wide_as_the_text_ends_before_a_sentence() -> None:
    title = "⟦Work Plan of the Zone for the Opening of All of its Ports⟧\n"
    text = (
        "⟦To open the ports of the zone, which has three of them,\nand to ease their work, this is made.⟧\n"
    )
    assert _paragraphs(title + text * 3) == title + text * 3


def test_a_clause_in_brackets_ends_a_paragraph_of_wrapped_text() -> None:
    behind = "⟦Encrypt the air route network. Resume the cargo routes to the\nports of Asia.⟧\n"
    wrapped = _WRAPPED.replace("\n\n", "\n") + "⟦2. Do it. (Lead unit: Port Office of the City of Xiamen)⟧\n"
    assert _paragraphs(wrapped + behind) == wrapped + behind


def test_a_title_ends_at_its_years_in_wrapped_text() -> None:
    title = "⟦Work Plan of the Zone for Opening All Ports (2024-2026)⟧\n"
    text = (
        "⟦This Plan is made to open the ports of the zone, which\nhas three of them, and to ease the work of "
        "the firms that\ntrade there, wherever they come from, and of the ships\nthat call at them.⟧"
    )
    assert _paragraphs(title + text) == title + text
