from __future__ import annotations

import pytest

from ftzparse.parser import read_outline
from support.spans import mark, source_of, unmark

_PLAN = "\n\nI. Market Access\n1. Support the firms in the zone.\n2. Ease the rules for the ships.\n"


@pytest.mark.parametrize(
    "example",
    [
        "⟦Work Plan of the Zone⟧",
        "⟦Several Measures of Beijing\nfor Promoting Trade and Investment (Trial)⟧",
        "⟦Work Plan of the Zone⟧\n\nThis plan is made to open the zone.",
        "Beijing Opens Up\nOriginal text:\n⟦Work Plan of the Zone⟧",
        "News of a New Plan\n\n⟦Work Plan of the Zone⟧\n\nThe city opens the zone.",
        "Notice on Issuing the Work Plan\n\nTo all districts:\n\n⟦Work Plan of the Zone⟧",
        "⟦Notice on the Work Plan of the Zone⟧\n\nTo all districts:",
        "⟦“Work Plan of the Zone”⟧",
        "⟦WORK PLAN OF THE ZONE⟧",
        "⟦北京自贸试验区工作方案⟧",
        "2022-08-12\n\n⟦Work Plan of the Zone⟧",
        "# ⟦Work Plan of the Zone⟧",
        "⟦Work Plan of the Zone\n(2023-2025)⟧",
        "⟦Work Plan of the Zone\n(for Trial Implementation)⟧\n\nThe city opens the zone.",
        "Port Office of Dalian City\n\n⟦Going Further in Reforms of the Dalian Area⟧\n\nDa Ban [2024] No. 11",
        "⟦Task Breakdown of the Key Work of the Zone⟧",
        "⟦Work Plan of the Zone for Trade and\nInvestment in 2024⟧\n\nNotes stand here.\n\nIt opens.",
        "⟦Plan of the Port,\nChina (Guangxi) Zone,\nfor Trade\n(2023-2025)⟧\n\nPort Office\n\nIt opens.",
        "⟦Work Plan of the Zone⟧\n\nIt opens.\n\nImproving Access Rules",  # a heading
        "⟦Division of Key Tasks for Opening Up in the Dalian Area⟧\nSource: Port Office",
        "⟦Shipping Development Plan of the Zone⟧",
        "⟦Accelerating Free Trade Zone Development Action Plan⟧",
        "⟦Measures for the Administration of the Zone (Revised)⟧",
        "⟦Work Plan for Trade in Dongjiang⟧\nMunicipal Commission of Commerce\n\nIt opens.\n\nIt grows.",
        "⟦Plan for Reform in the Zone:\nDivision of Tasks⟧\n\nIt opens.\n\nIt grows.",
        "⟦Guiding Opinions on the Zone⟧ [Effective]\n关于自由贸易试验区的指导意见 [现行有效]",
        "⟦Work Plan of the Zone⟧\n2022-08-12\n\nZone Reform Plan\n\nIt opens.\n\n— 1 —\nZone Reform Plan",
        "⟦Beijing Rules for Ships⟧",
        "Notice on Measures\n\nAnnex: Measures (Draft)\n\nAnnex\n\n⟦Measures of the Zone\n(for Trial Use)⟧",
        "⟦Work Plan of the Zone⟧\n\nContents\nI. Market Access\nII. Rules for Ships",
    ],
)
def test_finds_the_title(example: str) -> None:
    text = unmark(example) + _PLAN
    title = read_outline(source_of(text)).title
    assert title is not None
    assert mark(text, [title]) == example + _PLAN


@pytest.mark.parametrize(
    "front",
    [
        "",
        "Beijing Opens Up",  # names no document
        "Administrative Committee of the Dalian Area of the Zone",
        "Home > News > Dalian Opens Up Its Port to the World",
        "The plan opens the zone to trade.",
        "Work plan of the zone for trade and investment",
        "The Plan Opens. The Zone Grows.",
    ],
)
def test_leaves_other_lines_alone(front: str) -> None:
    assert read_outline(source_of(front + _PLAN)).title is None


def test_a_title_is_not_looked_for_in_the_plan() -> None:
    assert read_outline(source_of(f"{_PLAN}\nWork Plan of the Zone")).title is None


@pytest.mark.parametrize(
    "example",
    [
        "Work Plan of the Zone\n⟦2022-08-12⟧",
        "Work Plan of the Zone\n(⟦August 12, 2022⟧)",
        "Work Plan of the Zone\n⟦2022-08-12⟧ Font size: [Large] [Medium] [Small]",
        "Date of implementation: September 1, 2022\nReleased on: ⟦2022-08-12⟧",
        "Updated: 2024-01-05\nPublished: ⟦2022-08-12⟧",
        "(Adopted at the 37th Meeting of the Standing Committee of the City on ⟦August 12, 2022⟧)",
        "(Adopted at the Meeting on August 1, 2022)\n\nIssued on ⟦August 12, 2022⟧",
        "Shang Fa〔2022〕No. 5      ⟦August 12, 2022⟧\n\nWork Plan of the Zone",
        "Work Plan of the Zone\nHohhot, ⟦12 August 2022⟧",
        "Work Plan of the Zone\n\n(Issued by the General Office of the City on\n⟦August 12, 2022⟧)",
        "Work Plan of the Zone\nPublished: ⟦2022-08-12⟧ 10:30 Source: City\n\nThe city opens the zone.",
        "Work Plan of the Zone\nPublished: ⟦2022-08-12⟧ 10:30 Source: City",
        "Work Plan of the Zone\n\nSource: Port Office  Published: ⟦August 12, 2022⟧  Font size: [L]",
        "Work Plan of the Zone\nRelease date： ⟦2022年8月12日⟧",
        "Work Plan of the Zone\nPublished on ⟦12 August 2022⟧",
        "Work Plan of the Zone\n\nYong Ban No. 2    Printed and distributed on ⟦August 12, 2022⟧",
        "Work Plan of the Zone\n\nSource: Port Office  Release time: ⟦2022-08-12⟧ Views: 1\n\nIt opens.",
        "2022-13-01\n⟦2022-08-12⟧",
        "Effective date: September 1, 2022\nPublication date: ⟦August 12, 2022⟧",
        "Posted on August 20, 2022 by the editor\n\nWork Plan of the Zone\n\nDate of issue: ⟦2022-08-12⟧",
        "Date Issued: ⟦08-12-2022⟧\nEffective Date: 09-01-2022\n\nWork Plan of the Zone",
    ],
)
def test_finds_the_date_before_the_plan(example: str) -> None:
    text = unmark(example) + _PLAN
    date = read_outline(source_of(text)).date
    assert date is not None
    assert mark(text, [date.span]) == example + _PLAN
    assert date.iso == "2022-08-12"


def test_a_signature_goes_before_a_date_above() -> None:
    text = f"2022-08-20{_PLAN}Municipal Commerce Bureau\nAugust 12, 2022\n"
    date = read_outline(source_of(text)).date
    assert date is not None
    assert date.iso == "2022-08-12"


@pytest.mark.parametrize(
    "front",
    [
        "",
        "In 2022-08 the zone grew.",
        "On August 12, 2022 the city met to open the zone.",
        "Guofa [2022] No. 12",
    ],
)
def test_leaves_other_dates_alone(front: str) -> None:
    assert read_outline(source_of(front + _PLAN)).date is None


def test_dates_in_measures_are_no_dates_of_issue() -> None:
    assert read_outline(source_of(f"{_PLAN}3. Do it by\n2022-08-12\n4. Open it.")).date is None
