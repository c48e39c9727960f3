from __future__ import annotations

import pytest

from ftzparse.parser.dates import find_dates
from ftzparse.source import Span, fold
from support.spans import mark, unmark, whole

_UNREAD = pytest.mark.xfail(reason="a way of writing that the patterns lack")


@pytest.mark.parametrize(
    ("example", "iso"),
    [
        ("⟦2022-08-12⟧", "2022-08-12"),
        ("⟦2022-8-2⟧", "2022-08-02"),
        ("⟦2022/08/12⟧ 10:30", "2022-08-12"),
        ("(⟦2022.08.12⟧)", "2022-08-12"),
        ("⟦2024-02-29⟧", "2024-02-29"),
        ("⟦２０２２-０８-１２⟧", "2022-08-12"),
        ("Date Issued: ⟦08-12-2022⟧", "2022-08-12"),
        ("Date Issued: ⟦08/12/2022⟧", "2022-08-12"),
        ("Issued on ⟦August 12, 2022⟧.", "2022-08-12"),
        ("⟦AUGUST 12, 2022⟧", "2022-08-12"),
        ("⟦Aug. 12, 2022⟧", "2022-08-12"),
        ("⟦Aug 12 2022⟧", "2022-08-12"),
        ("⟦June 30th, 2022⟧", "2022-06-30"),
        ("⟦May 1, 1999⟧", "1999-05-01"),
        ("⟦12 August 2022⟧", "2022-08-12"),
        ("on the ⟦1st of October, 2022⟧", "2022-10-01"),
        ("⟦2022年8月12日⟧", "2022-08-12"),
        ("印发于⟦2022 年 8 月 12 日⟧", "2022-08-12"),
        ("⟦August 12,2022⟧", "2022-08-12"),
        ("⟦Sept. 5, 2022⟧", "2022-09-05"),
        ("⟦August  12, 2022⟧", "2022-08-12"),
        ("⟦August 12 , 2022⟧", "2022-08-12"),
        pytest.param("⟦二〇二二年八月十二日⟧", "2022-08-12", marks=_UNREAD),
    ],
)
def test_finds(example: str, iso: str) -> None:
    text = unmark(example)
    (found,) = find_dates(fold(text), whole(text))
    assert mark(text, [found.span]) == example
    assert found.iso == iso


@pytest.mark.parametrize(
    "text",
    [
        "2022-02-30",
        "2023-02-29",
        "2022-13-01",
        "12-31-08-2022",
        "14-07-2022",
        "September 31, 2022",
        "1899-01-01",
        "2022-08-1234",
        "12022-08-12",
        "August 2022",
        "12 August",
        "by the end of 2022",
        "Guofa [2022] No. 12",
        "",
    ],
)
def test_leaves_alone(text: str) -> None:
    assert find_dates(text, whole(text)) == ()


def test_gives_dates_in_reading_order() -> None:
    text = "from 1 May 2022 to 2022-08-12, then May 5, 2023"
    assert [date.iso for date in find_dates(text, whole(text))] == ["2022-05-01", "2022-08-12", "2023-05-05"]


def test_looks_only_where_it_is_told() -> None:
    text = "2022-08-12, 2022-08-13, 2022-08-14"
    assert [date.iso for date in find_dates(text, Span(12, 22))] == ["2022-08-13"]
