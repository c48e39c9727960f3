"""Lists of units: each name is marked, knowing no name or those of the registry."""

from __future__ import annotations

import pytest

from ftzparse.lexicon.places import places
from ftzparse.nlp.home import Home
from ftzparse.nlp.responsibilities import Linker
from ftzparse.nlp.unit_lists import split_units
from ftzparse.source import Span, fold
from support.spans import mark, unmark

BEIJING = Linker(Home(places()["beijing"], places()["beijing"]))

ROWS = {
    "commas": "⟦Municipal Bureau of Commerce⟧, ⟦Municipal Finance Bureau⟧, ⟦Beijing Customs⟧",
    "serial-comma": "⟦Municipal Bureau of Commerce⟧, ⟦Municipal Finance Bureau⟧, and ⟦Beijing Customs⟧",
    "and": "⟦Municipal Bureau of Commerce⟧ and ⟦Municipal Finance Bureau⟧",
    "and-in-a-name": "⟦Municipal Development and Reform Commission⟧",
    "and-in-and-between": "⟦Municipal Development and Reform Commission⟧ and ⟦Beijing Customs⟧",
    "commas-in-a-name": "⟦Municipal Bureau of Culture, Radio, Television and Tourism⟧, ⟦Beijing Customs⟧",
    "and-at-the-end-of-a-name": "⟦Beijing Customs⟧, ⟦Municipal Bureau of Economy and Information Technology⟧",
    "two-names-with-and": "⟦Ministry of Industry and Information Technology⟧ and ⟦Ministry of Finance⟧",
    "ampersand-in-and-between": (
        "⟦Municipal Science & Technology Commission⟧ & ⟦Zhongguancun Administrative Committee⟧"
    ),
    "quoted-comma": '⟦Municipal Office of the "Two Zones,"⟧ ⟦Municipal Health Commission⟧',
    "quoted-name": "⟦Municipal “Two Zones” Office⟧, ⟦Beijing Customs⟧",
    "along-with": "⟦Beijing Customs⟧ along with ⟦district governments where each FTZ cluster is located⟧",
    "as-well-as": "⟦Municipal Finance Bureau⟧, as well as the ⟦Zhongguancun Administrative Committee⟧",
    "together-with": "⟦Beijing Customs⟧ together with ⟦Municipal Finance Bureau⟧",
    "semicolons": "⟦Municipal Finance Bureau⟧; ⟦Beijing Customs⟧",
    "chinese-comma": "⟦Municipal Finance Bureau⟧、⟦Beijing Customs⟧",
    "slash": "⟦Municipal Bureau of Commerce⟧/⟦Municipal Finance Bureau⟧",
    "company": "⟦Bank of Ports Co., Ltd.⟧, ⟦Beijing Customs⟧",
    "office-in-brackets": "⟦Zhongguancun Administrative Committee [Zone Office, West]⟧, ⟦Beijing Customs⟧",
    "unknown-with-office": (
        "⟦Municipal Bureau of Commerce⟧, "
        "⟦Nansha District Bureau of Industry and Information Technology [Data Management Office]⟧"
    ),
    "unknown-with-and": "⟦Unicorn Office⟧, ⟦Bureau of Fairies and Elves⟧, and ⟦Beijing Customs⟧",
    "one-line-break": "⟦Municipal Bureau of\nCommerce⟧,\n⟦Beijing Customs⟧",
    "places-of-one-name": (
        "⟦people's governments of the cities concerned⟧, "
        "⟦administrative committees of the Jinan, Qingdao and Yantai areas⟧"
    ),
    "defined-body-before-customs": "⟦Administration⟧ and ⟦Beijing Customs⟧",
    "areas-of-one-name": "⟦committees of the Nansha, Qianhai and Hengqin areas⟧, ⟦Beijing Customs⟧",
    "places-of-two-names": "⟦Jinan Customs⟧, ⟦Qingdao Customs⟧",
    "word-with-which-no-name-ends": (
        "⟦Administrative Committee of Wuhan Economic and Technological Development Zone⟧, ⟦Beijing Customs⟧"
    ),
    "broken-at-a-line-end": "⟦Shandong Maritime Safety Admini-\nstration⟧, ⟦Finance Depart-\nment⟧",
    "fields-before-one-kind": (
        "⟦municipal development and reform⟧, ⟦commerce⟧ and ⟦finance departments⟧, ⟦Beijing Customs⟧"
    ),
    "fields-behind-one-kind": "⟦Municipal Bureaus of Commerce⟧ and ⟦Finance⟧, ⟦Beijing Customs⟧",
    "articles": "the ⟦Municipal Bureau of Parks⟧ and the ⟦Fairies Office⟧",
    "defined-body": "⟦Youyiguan Customs⟧, the ⟦Frontier Inspection Station⟧ and the ⟦Committee⟧",
    "levels-of-one-name": "⟦Beijing Customs⟧, ⟦governments of all districts, counties (cities)⟧",
    "levels-that-are-relevant": "⟦Beijing Customs⟧, ⟦relevant district and county-level city governments⟧",
    "strangers-with-commas": (
        "⟦Science, Technology and Innovation Bureau of the Yantai Area⟧, "
        "⟦Yantai Municipal Bureau of Marine Development and Fisheries⟧"
    ),
    "levels-with-zones": "⟦Beijing Customs⟧, ⟦all districts (cities, counties, development zones)⟧",
    "dash-between-commas": "⟦Beijing Customs⟧, —, ⟦Municipal Finance Bureau⟧",
    "marks-at-the-end": "⟦Beijing Customs⟧, ⟦Municipal Finance Bureau⟧, ***",
    "nothing-between-commas": "⟦Beijing Customs⟧, &, ⟦Municipal Finance Bureau⟧",
    "names-that-begin-alike": (
        "⟦Pudong Science, Technology and Economy Commission⟧, ⟦Pudong Planning and Natural Resources Bureau⟧"
    ),
    "stranger-before-a-known-name": "⟦office of Alxa League⟧, ⟦Bayannur Municipal People's Government⟧",
    "levels-with-a-government": "⟦Beijing Customs⟧, ⟦each district and county (city) government⟧",
    "encoded-ampersand": "⟦China Export &amp; Credit Insurance Corporation⟧, ⟦Beijing Customs⟧",
    "levels-with-sub-districts": "⟦Finance Bureau⟧, ⟦all towns (sub-districts)⟧",
    "services-and": "⟦Municipal Administrative Services and Data Bureau⟧, ⟦Beijing Customs⟧",
    "levels-in-singular-and-plural": "⟦governments of the city and prefectures where the areas are located⟧",
    "production-and-construction": (
        "⟦Horgos Customs⟧, ⟦4th Division of the Xinjiang Production and Construction Corps⟧"
    ),
    "levels-before-governments": "⟦Beijing Customs⟧, ⟦district, county and city governments⟧",
    "levels-of-provinces": (
        "⟦MOFCOM⟧, ⟦people's governments of the relevant provinces, autonomous regions and municipalities⟧"
    ),
    "levels-with-more": "⟦governments of the cities and counties where the key parks are located⟧",
    "name-that-ends-with-another": (
        "⟦Beijing Municipal Tax Service, State Taxation Administration⟧, ⟦Beijing Customs⟧"
    ),
    "three-names-that-nobody-knows": (
        "⟦Xinqiao Airport Customs⟧, ⟦Free Trade Zone Bureau⟧, ⟦Anhui Aviation Group⟧"
    ),
    "name-with-two-bodies": "⟦Municipal Bureau of Government Services⟧, ⟦Administrative Committee⟧",
    "chinese": "⟦商务部⟧、⟦财政部⟧",
    "chinese-local": "⟦市商务局⟧、⟦市财政局⟧",
}


def unknown(name: str) -> bool:
    del name
    return False


@pytest.mark.parametrize("marked", [pytest.param(marked, id=name) for name, marked in ROWS.items()])
def test_splits_with_the_registry(marked: str) -> None:
    text = unmark(marked)
    names = [name.span for name in split_units(fold(text), Span(0, len(text)), BEIJING.is_known)]
    bare = [Span(name.start + 4 * text.startswith("the ", name.start), name.end) for name in names]
    assert mark(text, bare) == marked


@pytest.mark.parametrize(
    "name", ["commas", "serial-comma", "and-in-and-between", "two-names-with-and", "company"]
)
def test_splits_also_names_that_nobody_knows(name: str) -> None:
    text = unmark(ROWS[name])
    names = split_units(fold(text), Span(0, len(text)), unknown)
    assert mark(text, [name.span for name in names]) == ROWS[name]


def test_nothing_gives_nothing() -> None:
    assert split_units("", Span(0, 0), unknown) == ()
    assert split_units(" , and ", Span(0, 7), unknown) == ()
