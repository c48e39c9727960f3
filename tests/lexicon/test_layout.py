from __future__ import annotations

import pytest

from ftzparse.lexicon.layout import layout
from ftzparse.source import fold


@pytest.mark.parametrize(
    "line",
    [
        "— 3 —",
        "- 3 -",
        "–12–",
        "7",
        "Page 3 of 12",
        "page 3",
        "p. 3",
        "3/12",
        "3 / 12",
        "第 3 页",
        "第3页 共12页",
        "Home > Government Information > Text",
        "首页 > 政策",
        "Current position: Home",
        "Font size: [Large] [Medium] [Small]",
        "[Print] [Close]",
        "Large | Medium | Small",
        "Today is Monday, August 15, 2022",
        "Search | Log in",
        "Previous: Notice on Parking Fees",
        "Next: None",
        "Previous article",
        "Related links",
        "Copyright © 2022 Commission",
        "© 2022",
        "京ICP备05060933号",
        "Beijing ICP No. 05060933-1",
        "Scan the QR code to read this page on your mobile phone",
    ],
)
def test_finds_furniture(line: str) -> None:
    assert layout().is_furniture(fold(line))


@pytest.mark.parametrize(
    "line",
    [
        "",
        "12345",
        "3 berths",
        "3. Build berths",
        "Page 3 describes the zone",
        "Home appliances: trade-in",
        "Font foundries grow",
        "Print",
        "Printing firms may register",
        "Next, support the firms",
        "Previous experience counts",
        "Year by year, build the port",
        "Register firms online",
        "Copyright law reform",
        "Support ICP licensing of firms",
        "Scanning of goods at the port",
        "Related firms may file together",
        "Today the zone has 12 firms",
        "1/3 of the firms",
        "[1] Support the firms in the zone.",
    ],
)
def test_leaves_text_alone_that_is_no_furniture(line: str) -> None:
    assert not layout().is_furniture(fold(line))


@pytest.mark.parametrize(
    "line",
    [
        "Original text:",
        "Original text：",
        "Full text as follows",
        "Full text attached:",
        "The full text reads:",
        "The plan is as follows:",
        "The details of the measures are as follows:",
    ],
)
def test_finds_announcements(line: str) -> None:
    assert layout().is_announcement(fold(line))


@pytest.mark.parametrize(
    "line", ["Text", "The original text of the law applies.", "The plan follows the law.", "Full texts: 3"]
)
def test_leaves_text_alone_that_announces_nothing(line: str) -> None:
    assert not layout().is_announcement(fold(line))


@pytest.mark.parametrize(
    "line", ["Contents", "CONTENTS", "Table of Contents:", "Table of contents：", "目录", "目 录"]
)
def test_finds_titles_of_contents(line: str) -> None:
    assert layout().is_contents(fold(line))


@pytest.mark.parametrize("line", ["Contents of the plan", "Digital contents", "1. Contents"])
def test_leaves_text_alone_that_is_no_title_of_contents(line: str) -> None:
    assert not layout().is_contents(line)


@pytest.mark.parametrize(
    "paragraph",
    [
        "This plan takes effect on October 1, 2022.",
        "These Measures shall come into force on the date of issue.",
        "These Work Measures take effect on the day of issue. If policies change, the latter prevail.",
        "The above measures apply for three years from March 1, 2024.",
        "This notice is valid for two years.",
        "All localities and departments shall carry out the tasks.",
        "Major issues shall be reported to the municipal government.",
        "The right to interpret this plan rests with the Commerce Bureau.",
        "Annex: List of tasks",
        "Attachment: table",
        "Note: Units named first take the lead.",
        "Contact: Marine Tourism Division, 0898-0000 0000",
        "(Form of disclosure: public)",
        "Copied to: the General Office",
        "Editor: Li",
        "It is hereby notified.",
    ],
)
def test_finds_closing_text(paragraph: str) -> None:
    assert layout().is_closing(fold(paragraph))


@pytest.mark.parametrize(
    "paragraph",
    [
        "The zone will implement the plan.",
        "This program helps firms.",
        "The measures taken to date work.",
        "All enterprises may file online.",
        "Noted firms may register.",
        "Sources of capital are widened.",
        "Annexed areas join the zone.",
        "Schedule regular flights to the port.",
        "The right to use land can be pledged.",
    ],
)
def test_leaves_text_alone_that_closes_nothing(paragraph: str) -> None:
    assert not layout().is_closing(fold(paragraph))


@pytest.mark.parametrize(
    "line",
    [
        "Annex",
        "Annex 1",
        "Annex: List of tasks",
        "ANNEX IV",
        "Appendix A",
        "Attachment 2. Table",
        "附件1",
        "附件：表",
    ],
)
def test_finds_annexes(line: str) -> None:
    assert layout().is_annex(fold(line))


@pytest.mark.parametrize(
    "line", ["Annexed areas", "Schedule the works.", "See Annex 1", "Annex 1 lists the tasks"]
)
def test_leaves_text_alone_that_starts_no_annex(line: str) -> None:
    assert not layout().is_annex(line)


@pytest.mark.parametrize(
    "line", ["Work Plan of the Zone", "Several MEASURES for Trade", "自贸区深化方案", "Opinions on Trade"]
)
def test_finds_words_for_documents(line: str) -> None:
    assert layout().names_document(line)


@pytest.mark.parametrize("line", ["Planning of the Zone", "The Planet", "自贸区"])
def test_leaves_lines_alone_without_a_word_for_a_document(line: str) -> None:
    assert not layout().names_document(line)
