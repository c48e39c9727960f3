"""Organisations that carry a sentence as its subject. Marks: the subject without its article."""

from __future__ import annotations

import pytest

from ftzparse.parser import read_outline
from ftzparse.parser.subjects import find_subjects
from support.spans import mark, source_of, unmark, whole


def _marked(example: str) -> str:
    source = source_of(unmark(example))
    return mark(source.text, [clause.span for clause in find_subjects(source, [whole(source.text)])])


@pytest.mark.parametrize(
    "example",
    [
        "The ⟦commerce department of the Zone⟧ shall be responsible for the reform.",
        "The ⟦Dalian Area⟧ shall develop port services.",
        "The ⟦Shenyang Area and the Yingkou Area⟧ are responsible for equipment.",
        "The ⟦Qianhai Tax Bureau and the Shenzhen Administration for Market Regulation⟧ shall assist in it.",
        "⟦Municipal Commerce Bureau⟧ shall take the lead in it.",
        "For social projects, the ⟦housing and urban-rural development department⟧ shall adopt it.",
        "Where goods are not brought back within a year, the ⟦customs⟧ shall collect the duties.",
        "For matters of the province, ⟦relevant departments⟧ shall strive for support.",
        "Within the scope of its duties, ⟦Nanning Customs⟧ shall open a lane.",
        "The ⟦Office of the Group⟧ (hereinafter referred to as the Office), whose work A does, shall act.",
        "The ⟦block administrations⟧ shall undertake it.",
        "The ⟦Risk Prevention Division⟧ shall list the tasks.",
        "The ⟦Port Office⟧ shall be responsible for the building of ports, and ⟦Nanning Customs⟧ shall help.",
        "⟦Provincial-\nlevel departments of commerce⟧ shall be responsible for the daily work.",
        "Duties fall, and the ⟦customs⟧ shall release the goods.",
        "The ⟦municipal development and reform, commerce and finance departments⟧ shall guide the work.",
        "The ⟦customs, maritime safety and border inspection authorities⟧ shall cooperate in the work.",
        "The ⟦Leading Group for the Pilot Free Trade Zone⟧ shall study major issues.",
        "The ⟦Administrative Committee of the Area⟧ (hereinafter referred to as the Committee) shall open.",
        "⟦GACC and SAFE⟧ shall supply data; ⟦MEE⟧ shall be responsible for the inspection.",
        "⟦All cities and counties along the coast⟧ shall include wharves in their plans.",
        "(Customs supervision) ⟦Nanning Customs and Youyiguan Customs⟧ shall open a lane.",
        "[Market Access] The ⟦Municipal Commerce Bureau⟧ shall report.",
        "The ⟦Port Office⟧ shall lead the work and the ⟦Committee and the Municipal Bureau⟧ shall assist.",
        "The ⟦Hainan Institute of Real World Data⟧ shall be responsible for the standards.",
        "⟦State Grid Shaanxi Electric Power Co., Ltd.⟧ shall provide connections.",
        "⟦Commerce authorities at the provincial level⟧ shall work out activities.",
        "The ⟦Work Office of Hubei Province⟧, located in the department of commerce, is responsible for it.",
        "The ⟦people's governments of border counties (cities, districts)⟧ shall act.",
        "The ⟦Committee of the Zone⟧ (hereinafter the Committee), being an agency of the city, shall act.",
        "The Bureau, located in the zone, and the ⟦Port Office⟧ shall be responsible for the work.",
        "The ⟦PBC and the SAFE⟧ shall publish it.",
        "⟦Local branches of the SAFE⟧ shall be responsible for it.",
        "The ⟦China Chamber of Commerce for Machinery⟧ shall assist in it.",
        "The ⟦port department, the science department, and the exit-entry administration⟧ shall act.",
        "It acts, and the ⟦provincial port office, the provincial tax bureau and others⟧ shall cooperate.",
        "⟦All localities⟧ shall refine the rules.",
        "The ⟦governments of the relevant provinces (autonomous regions)⟧ shall bear the costs.",
    ],
)
def test_finds(example: str) -> None:
    assert _marked(example) == example


@pytest.mark.parametrize(
    "text",
    [
        "The zone shall develop port services.",
        "It shall be responsible for the reform.",
        "Enterprises shall report to the commerce department.",
        "Enterprises shall report and the firms shall pay.",
        "Goods cleared by customs authorities at the ports shall be released.",
        "Enterprises approved by the commerce department shall report.",
        "The opinions of the commerce department shall be heard.",
        "The commerce department may report.",
        "The Industrial Park shall open.",  # no place is named
        "The division of labor shall be clear and shall follow the rules.",
        "The administration of the zone shall follow the rules.",  # an activity
        "It answers for the overall administration of the zone and shall report.",
        "(Municipal Commerce Bureau shall report)",
    ],
)
def test_leaves_alone(text: str) -> None:
    assert _marked(text) == text


def test_the_area_of_the_plan_itself_is_nobody() -> None:
    text = (
        "Measures for the Dalian Area\n\n"
        "Article 1 The Dalian Area shall grow.\n\nArticle 2 The Port Office shall help.\n"
    )
    subjects = [subject for item in read_outline(source_of(text)).items for subject in item.subjects]
    assert [text[subject.span.start : subject.span.end] for subject in subjects] == ["Port Office"]
