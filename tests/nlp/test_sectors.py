"""Sectors in single measures: each sector with its evidence, marked `<sector|evidence>` in the text."""

from __future__ import annotations

import re

import pytest

from ftzparse.nlp.sectors import find_sectors
from ftzparse.outline import Clause, Item
from ftzparse.parser import read_outline
from ftzparse.readers.file import read_text_source
from ftzparse.source import Span

_MARK = re.compile(r"<([a-z-]+)\|([^>]+)>")


def _tags(
    text: str, clauses: tuple[Clause, ...] = (), body: tuple[Span, ...] = ()
) -> list[tuple[str, int, str]]:
    source = read_text_source(text, "measure")
    item = Item(Span(0, len(text)), None, None, body or (Span(0, len(text)),), clauses)
    tags = find_sectors(source, item)
    for tag in tags:
        (quote,) = tag.evidence
        assert text[quote.start : quote.end] == quote.quote
    return [(tag.sector, tag.evidence[0].start, tag.evidence[0].quote) for tag in tags]


def _read(marked: str) -> tuple[str, list[tuple[str, int, str]]]:
    """Take the marks out of a text, and give it with what they mark."""
    expected, text, end = [], "", 0
    for found in _MARK.finditer(marked):
        text += marked[end : found.start()]
        expected.append((found[1], len(text), found[2]))
        text += found[2]
        end = found.end()
    return text + marked[end:], expected


FINDS = {
    "list of key areas": "Focus on <biopharma|biopharmaceuticals>, <telecom|value-added telecommunications>,"
    " and <autonomous-driving|autonomous driving>.",
    "first of two": "Manage <banking-fx|foreign exchange>. Streamline foreign exchange purchases.",
    "child and not parent": "Issue <green-finance|green bonds> in Hong Kong.",
    "child and parent": "Prevent <finance|financial risks> and promote <green-finance|green finance>.",
    "longer phrase speaks": "Establish <testing-certification|third-party drug testing institutions>.",
    "utilities by name": "Offer <water|water>, <electricity|electricity>, <gas|gas>, and <heat|heat>.",
    "over a line break": "Build an <trade-logistics|overseas\nwarehouse> in ASEAN.",
    "double space": "Expand <telecom|value added  telecommunications> businesses.",
    "capitals": "Bring in <gas|LNG> by sea.",
    "British spelling": "Encourage <digital-economy|data centres> to open.",
    "plural": "Bring <sports|regattas> to the island.",
    "hint stands alone": "Cover the <securities-funds|qualified foreign limited partner> system.",
    "hint behind its short form": "Ease Qualified Foreign Limited Partner (<securities-funds|QFLP>) system.",
    "thing in the first sentence": "Simplify the entry of <shipping|yachts>. Accept one declaration.",
    "profession": "List architects and <professional-services|tax advisers>.",
    "partners, and a target": "Cooperate with banks in <automotive-finance|auto finance>.",
    "machinery": "Attract <equipment-aerospace|servo motors> and <integrated-circuits|optical modules>.",
    "vocational": "Run <education|order-based classes> for skilled <human-resources|technicians>.",
    "Chinese": "支持外资参与<telecom|增值电信>业务，发展<green-finance|绿色金融>和<finance|融资租赁>。",
    "Chinese over a line break": "推动<cross-border-ecommerce|跨境\n电商>发展。",
    "Chinese with letters": "探索<securities-funds|QFLP>试点。",
    "Chinese in a translation": "Popularize the <trade-logistics|多式联运> document.",
}


@pytest.mark.parametrize("marked", FINDS.values(), ids=FINDS.keys())
def test_finds(marked: str) -> None:
    text, expected = _read(marked)
    assert _tags(text) == expected


LEAVES_ALONE = {
    "unit": "Report to the Beijing Banking and Insurance Regulatory Bureau.",
    "ministry": "Seek support from the Ministry of Culture and Tourism.",
    "unit with commas": "Consult the Bureau of Tourism, Culture, Radio, Television and Sports.",
    "unit in small letters": "The municipal health commission and the municipal big data center cooperate.",
    "departments": "Submit to the provincial departments of industry and information technology.",
    "authorities": "Accept one declaration for customs, maritime and health authorities.",
    "zone": "Open the Hainan Free Trade Port and the Qingbaijiang Railway Port Area.",
    "law": "Observe the Data Security Law.",
    "quoted program": 'Tap into the "Invest in Beijing Global Partnership Program" and its channels.',
    "project": "Build the International Science and Technology Innovation Center.",
    "partners": "Engage in collaborations with think tanks, financial institutions, consulting firms,"
    " accounting services, and legal professionals—leveraging them.",
    "policies under review": "Review the city's existing policies related to talent settlement and customs"
    " clearance facilitation, while improving them.",
    "tools": "Speed up approval by using artificial intelligence, blockchain and big data.",
    "tools in Chinese": "运用大数据、人工智能等技术提升监管效能。",
    "unit in Chinese": "报市农业农村局备案。",
    "law in Chinese": "落实《数据安全法》。",
    "administration": "Improve the registration and approval of enterprises.",
    "bank as a place": "Embed the services into bank branches.",
    "small letters": "Make it easier to apply.",
    "stress tests": "Carry out stress tests on rules.",
    "sea": "Open more waters.",
    "sum of money": "Grant RMB 3 million to each project.",
    "special bonds": "Include projects in the scope of special treasury bonds.",
    "public funds": "Arrange special funds in the annual budget.",
    "marketing authorization": "Support holders of marketing authorizations.",
    "definition": 'For the purposes of these Measures, "digital trade" means trade by digital means.',
    "thing in a later sentence": "Improve the entry procedure. Crew members may apply online.",
    "interest on loans": "Offer loan interest subsidies.",
    "branches of banks": "Open science and technology sub-branches.",
    "energy review": "Complete planning approval and energy review together.",
    "factors": "Provide land, energy and talent guarantees.",
    "comma between the words": "Improve foreign, exchange and other matters.",
}


@pytest.mark.parametrize("text", LEAVES_ALONE.values(), ids=LEAVES_ALONE.keys())
def test_leaves_alone(text: str) -> None:
    assert _tags(text) == []


def test_thing_beside_a_sector_is_left_out() -> None:
    text, expected = _read("Develop <banking-fx|mortgage loans> for yachts.")
    assert _tags(text) == expected


def test_clauses_hold_no_evidence() -> None:
    text = "Plan\n\n1. Simplify the procedure. (Responsible units: insurance companies and banks)\n\n2. End."
    source = read_text_source(text, "plan")
    assert [find_sectors(source, item) for item in read_outline(source).items] == [(), ()]


def test_evidence_comes_from_the_body_alone() -> None:
    text = "Support insurance. Support tourism."
    assert _tags(text, body=(Span(19, len(text)),)) == [("hospitality-tourism", 27, "tourism")]


def test_empty_body() -> None:
    source = read_text_source("1. ", "measure")
    assert find_sectors(source, Item(Span(0, 3), None, None, (), ())) == ()
