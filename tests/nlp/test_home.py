"""Where a plan is from."""

from __future__ import annotations

import pytest

from ftzparse.nlp.home import Home, find_home
from ftzparse.parser import read_outline
from ftzparse.readers.file import read_text_source

LOCAL = (
    "1. Support banks. (Responsible Departments: Municipal Bureau of Commerce)\n\n2. Open up the market.\n"
)
NATIONAL = "1. Support banks. (Responsible Departments: Ministry of Commerce)\n\n2. Open up the market.\n"
TITLE = "Original text:\n\nPlan for the {} Free Trade Zone\n\n"


def home_of(text: str) -> Home:
    source = read_text_source(text, "plan.txt")
    return find_home(source, read_outline(source))


@pytest.mark.parametrize(
    ("text", "city", "province"),
    [
        pytest.param(TITLE.format("China (Beijing)") + LOCAL, "beijing", None, id="municipality"),
        pytest.param(TITLE.format("Xiamen") + LOCAL, "xiamen", "fujian", id="city"),
        pytest.param(TITLE.format("Hainan") + LOCAL, None, "hainan", id="province"),
        pytest.param(TITLE.format("Xi’an") + LOCAL, "xian", "shaanxi", id="apostrophe"),
        pytest.param(TITLE.format("Xiamen") + NATIONAL, "xiamen", "fujian", id="title-decides"),
        pytest.param(
            "Guangzhou issues it.\n\n" + TITLE.format("China (Guangdong)") + LOCAL,
            "guangzhou",
            "guangdong",
            id="city-of-the-province-in-the-title",
        ),
        pytest.param(
            "Guangzhou issues it.\n\n"
            + TITLE.format("China (Guangdong)")
            + "1. Support it. (Responsible units: Shenzhen Municipal Government, Provincial Port Office)\n",
            None,
            "guangdong",
            id="province-that-names-cities",
        ),
        pytest.param(TITLE.format("Pilot") + NATIONAL, None, None, id="national"),
        pytest.param(NATIONAL, None, None, id="nothing"),
        pytest.param(
            "1. Support banks. (Responsible Departments: Municipal Bureau of Commerce, Beijing Customs)\n\n"
            "2. Open up the market.\n",
            "beijing",
            None,
            id="from-its-units",
        ),
        pytest.param(
            "1. Support banks. (Responsible Departments: Ministry of Commerce, Shanghai Customs)\n\n"
            "2. Open up the market.\n",
            None,
            None,
            id="a-branch-makes-no-home",
        ),
    ],
)
def test_home(text: str, city: str | None, province: str | None) -> None:
    home = home_of(text)
    assert (home.city and home.city.id, home.province and home.province.id) == (city, province)


def test_the_place_is_the_city_else_the_province() -> None:
    xiamen, hainan = home_of(TITLE.format("Xiamen") + LOCAL), home_of(TITLE.format("Hainan") + LOCAL)
    assert xiamen.place == xiamen.city
    assert hainan.place == hainan.province
    assert home_of(NATIONAL).place is None
