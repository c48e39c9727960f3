"""Which unit a mention means in plans of several homes."""

from __future__ import annotations

import pytest

from ftzparse.lexicon.places import places
from ftzparse.nlp.home import Home
from ftzparse.nlp.linking import link_unit

HOMES = {
    "beijing": Home(places()["beijing"], places()["beijing"]),
    "xiamen": Home(places()["xiamen"], places()["fujian"]),
    "guangdong": Home(None, places()["guangdong"]),
    "nation": Home(None, None),
}

LINKED = [
    ("beijing", "Municipal Bureau of Commerce", "beijing/commerce"),
    ("beijing", "Municipal Commerce Bureau", "beijing/commerce"),
    ("beijing", "Commerce Bureau", "beijing/commerce"),
    ("beijing", "Municipal Commission of Commerce", "beijing/commerce"),
    ("beijing", "the Municipal Bureau of Commerce", "beijing/commerce"),
    ("beijing", "municipal  bureau\nof commerce", "beijing/commerce"),
    ("beijing", "Beijing Municipal Commerce Bureau", "beijing/commerce"),
    ("beijing", "北京市商务局", "beijing/commerce"),
    ("beijing", "Municipal Market Supervision Administration", "beijing/market-regulation"),
    ("beijing", "Municipal Administration for Market Regulation", "beijing/market-regulation"),
    ("beijing", "Municipal Higher People’s Court", "beijing/higher-court"),
    ("beijing", "Municipal Science & Technology Commission", "beijing/science-technology"),
    ("beijing", "Municipal “Two Zones” Office", "beijing/two-zones-office"),
    ("beijing", 'Municipal Office of the "Two Zones,"', "beijing/two-zones-office"),
    ("beijing", "Municipal Finance Bureau", "beijing/finance"),
    ("beijing", "Municipal Financial Regulatory Bureau", "beijing/financial-regulation"),
    ("beijing", "Beijing Customs", "national/customs-beijing"),
    ("beijing", "PBC Beijing Operations Management Department", "national/peoples-bank-beijing"),
    ("beijing", "People's Bank of China", "national/peoples-bank"),
    ("beijing", "Ministry of Commerce", "national/commerce"),
    ("beijing", "MOFCOM", "national/commerce"),
    ("beijing", "商务部", "national/commerce"),
    ("beijing", "Minstry of Finance", "national/finance"),
    ("beijing", "relevant departments", "placeholder/relevant-departments"),
    (
        "beijing",
        "District Governments where Free Trade Zones are located",
        "beijing/ftz-district-governments",
    ),
    ("beijing", "district governments where each FTZ cluster is located", "beijing/ftz-district-governments"),
    ("beijing", "all district governments", "beijing/district-governments"),
    ("beijing", "Shanghai Municipal Bureau of Commerce", "shanghai/commerce"),
    ("beijing", "Guangzhou Municipal Bureau of Finance", "guangzhou/finance"),
    ("beijing", "Tianjin Municipal People's Government", "tianjin/peoples-government"),
    ("beijing", "Guangdong Provincial Department of Finance", "guangdong/finance"),
    ("beijing", "Department of Finance of Guangdong Province", "guangdong/finance"),
    ("xiamen", "Municipal Bureau of Commerce", "xiamen/commerce"),
    ("xiamen", "Provincial Department of Commerce", "fujian/commerce"),
    ("xiamen", "Beijing Municipal Bureau of Commerce", "beijing/commerce"),
    ("xiamen", "Xiamen Customs", "national/customs-xiamen"),
    (
        "guangdong",
        "Office of the Provincial Party Committee's Organization and Staffing Commission",
        "guangdong/institutional-organization",
    ),
    ("guangdong", "Department of Commerce", "guangdong/commerce"),
    ("guangdong", "Foshan Municipal People's Government", "foshan/peoples-government"),
    ("guangdong", "Provincial Department of Commerce", "guangdong/commerce"),
    ("guangdong", "Shenzhen Customs", "national/customs-shenzhen"),
    ("nation", "Development and Reform Commission", "national/development-reform"),
    ("nation", "General Administration of Customs", "national/customs"),
    ("nation", "Shanghai Municipal Commission of Commerce", "shanghai/commerce"),
]
NULL = [
    ("beijing", "Unicorn Office"),
    ("beijing", "Municipal Unicorn Office"),
    ("beijing", "Municipal"),
    ("beijing", "Commerce"),
    ("beijing", "Customs"),
    ("beijing", "Municipal Data"),
    ("beijing", ""),
    ("beijing", "…"),
    ("guangdong", "Municipal Bureau of Commerce"),
    ("guangdong", "Municipal Commerce Bureau"),
    ("guangdong", "Municipal People's Government"),
    ("guangdong", "Municipal Tax Service"),
    ("nation", "Municipal Bureau of Commerce"),
    ("nation", "Provincial Department of Commerce"),
    ("nation", "Department of Commerce"),
    ("guangdong", "Foshan Municipal People's Government, Jieyang Administrative Office"),
]
BROKEN = [
    ("beijing", "Municpal Bureau of Commerce", "beijing/commerce", "a misspelt level word"),
    ("beijing", "Municipal Bureau of Comerce", "beijing/commerce", "a misspelling in the order Bureau of …"),
    ("beijing", "市商务局", "beijing/commerce", "the level word 市 is not split off"),
    ("guangdong", "省财政厅", "guangdong/finance", "the level word 省 is not split off"),
    ("nation", "Ministry of Commerce of China", "national/commerce", "the country behind the name"),
]


@pytest.mark.parametrize(("home", "mention", "unit"), LINKED)
def test_links(home: str, mention: str, unit: str) -> None:
    found = link_unit(mention, HOMES[home])
    assert found is not None
    assert found.id == unit


@pytest.mark.parametrize(("home", "mention"), NULL)
def test_leaves_unlinked(home: str, mention: str) -> None:
    assert link_unit(mention, HOMES[home]) is None


@pytest.mark.parametrize(
    ("home", "mention", "unit"),
    [
        pytest.param(home, mention, unit, marks=pytest.mark.xfail(strict=True, reason=reason))
        for home, mention, unit, reason in BROKEN
    ],
)
def test_links_that_go_wrong_today(home: str, mention: str, unit: str) -> None:
    found = link_unit(mention, HOMES[home])
    assert found is not None
    assert found.id == unit


@pytest.mark.parametrize("name", ["Municipal Bureau of Commerce", "relevant departments", "Beijing Customs"])
def test_an_identity_is_whole(name: str) -> None:
    found = link_unit(name, HOMES["beijing"])
    assert found is not None
    assert all((found.id, found.name, found.name_zh, found.level))
    assert "{" not in found.name + found.name_zh
