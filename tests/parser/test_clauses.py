from __future__ import annotations

import pytest

from ftzparse.outline import Clause
from ftzparse.parser.brackets import find_brackets
from ftzparse.parser.clauses import (
    continues_line_clause,
    find_clauses,
    find_line_clause,
    opens_line_clause,
)
from ftzparse.parser.mentions import lists_units
from support.spans import mark, source_of, unmark, whole

_FALSE_LIST = pytest.mark.xfail(
    reason="a place or a market player at the end of a statement is taken for a unit"
)


def _marked(text: str, clauses: tuple[Clause, ...]) -> str:
    return mark(text, [clause.span for clause in clauses])


@pytest.mark.parametrize(
    "example",
    [
        "Support it. ⟦(Responsible unit: Commerce Bureau)⟧",
        "Support it. ⟦（Responsible units：Xiamen Customs、Port Office）⟧",
        "Support it. ⟦（Responsible units：Xiamen Customs; Port Office]⟧",  # scrapes mix them
        "Support it. ⟦[Responsible Departments: Customs]⟧ And more.",
        "Support it. ⟦【Responsible units: Commerce Bureau】⟧",
        "Support it. ⟦〔责任单位：市商务局〕⟧",
        "Support it. ⟦(Responsible Departments: Customs [Port Office (Dock 3)], etc.)⟧",
        "Support it. ⟦(Responsible unit: A)⟧ Then more. ⟦(Lead unit: B)⟧",
        "Support it. (Note ⟦(Responsible unit: Customs)⟧)",
        "Support it. ⟦(Responsible unit: Commerce Bureau⟧",  # never closed
        "Support it (A] b ⟦(Responsible unit: Customs)⟧.",
        "a) first b) second ⟦(Responsible unit: Customs)⟧.",
        "Support it. ⟦(Responsible\nunits: Commerce Bureau)⟧",
        "Support it. ⟦(Led by the Department of Finance, in coordination with the Department of Commerce)⟧",
        "Support it. ⟦(Lead unit: Customs; cooperating units: Port Office; Deadline: June 2024)⟧",
        # without a label, at the end of a statement
        "Support it ⟦(Ministry of Commerce, National Health Commission)⟧.",
        "Support it. ⟦(Municipal Commerce Bureau)⟧",
        "Support it. ⟦(MOFCOM, NDRC)⟧",
        "Support it. ⟦(All districts, relevant departments)⟧",
        "Support it. ⟦(Ministry of Culture and Tourism, State Administration of Radio, Film and Television)⟧",
        "Support it. ⟦(Deadline: June 2024; Responsible unit: Customs)⟧",
        "Support it. ⟦[Lead units: Customs]⟧",
        "Support it. Open up. ⟦Responsible department: Provincial Department of Commerce, Chengdu Customs.⟧",
        "Support it. ⟦Lead: Port Office | Support: Chengdu Customs⟧",
        "Support it (see below). ⟦(Lead unit: A)⟧ Then more. ⟦Lead unit: Port Office⟧",
        "Support it. ⟦(Port Office to take the lead; Finance Bureau, Customs to cooperate)⟧",
        "Support it. ⟦(Cyberspace Administration of China, Ministry of Commerce, etc., are responsible)⟧",
        "Support it. ⟦（市商务局、北京海关）⟧",
        "Support it. ⟦(Responsible Unit(s): Customs)⟧",
        "Support it. ⟦(Responsible departments and units: Customs)⟧",
        "Support it. ⟦(Responsible unit: Customs.⟧ Then more. ⟦(Lead: Port Office)⟧",  # never closed
        "Support it. ⟦(Port Office takes the lead in drafting it, Tax Bureau cooperates in the survey)⟧",
        "Support it. ⟦(Responsible units for the above three items: Department of Commerce, Customs)⟧",
        "Support it. ⟦[Action by: Port Office (lead), Customs; time limit: end of June 2024]⟧",
        "Support it. ⟦(Task holders: Port Office, Xiamen Customs)⟧",
        "Support it. ⟦[[Cooperating unit] Port Office⟧",
        "Support it. ⟦(Civil Aviation Administration of China)⟧",
        "Support it. ⟦(Overseen by: Port Office, Customs)⟧",
        "Support it. ⟦(Tasks 4 to 6: Customs takes the lead)⟧",
        "Support it. ⟦[Haikou Customs; Provincial Department of Tourism, Culture, Radio and Sports]⟧",
        "Support it. ⟦[Provincial Department of Tourism, Culture, Radio, Television and Sports]⟧",
        "Support it. ⟦(The Bank of China and the Ministry of Commerce, by the end of June 2024)⟧",
        "Support it. ⟦(All member units of the group, and relevant departments are responsible)⟧",
        "Support it. ⟦(Port Office to lead; 12312 Complaint Center to cooperate; before the end of 2024)⟧",
        "Support it. ⟦(Port Office and Tax Bureau jointly take the lead; Xiamen Customs cooperates)⟧",
        "Support it. ⟦[Responsible: all divisions of the Committee, according to their duties]⟧",
        "Support it. ⟦(Competent trade authorities: Port Office, Customs)⟧",
    ],
)
def test_finds_brackets(example: str) -> None:
    source = source_of(unmark(example))
    assert _marked(source.text, find_clauses(source, whole(source.text))) == example


@pytest.mark.parametrize(
    "text",
    [
        "Attract firms. Support: it grows by the year.",
        "Keep order. Responsibility: everyone counts.",
        "Support firms (including the Lingang New Area).",
        "Support firms (such as the Bank of China).",
        "Ask the Ministry of Commerce (hereinafter referred to as “the Ministry”).",
        "Ask the General Administration of Customs (GACC).",
        "The files are kept (source: Municipal Commerce Bureau).",
        "The files are kept (key parks: Haikou Jiangdong New Area, Sanya Central Park).",
        "The files are kept. (Copied to: General Office of the Party Committee)",
        "Report it to the Ministry of Commerce (Department of Pilot Free Trade Zones).",
        "The files are kept (forms: red, blue).",
        "The files are kept. Sponsored by: General Office of the City",
        "The files are kept (Customs holds the keys of the zone).",
        "A centre will be opened in the Comprehensive Bonded Zone (West Zone).",
        "Support the China (Beijing) Pilot Free Trade Zone.",
        "Link ports (Tianjin Port, Ningbo Port) by sea.",
        "Issue a license (Party A, Party B).",
        "Count the output (Unit: USD million).",
        "Finish it. (Deadline: June 2024)",
        "Support it. ()",
        "Support it. (see Section 3)",
        "Support it. (Scope of implementation: Chongqing Pilot Free Trade Zone)",
        "Support it. (Pilot institutions: Bank of China, Xiamen University)",
        "Found the joint institute (Zhejiang University, Hangzhou).",
        "Support the zone. (Tasks 4 to 6: in three years)",
        "Support the zone (Area 2).",
        "Lead the reform: drop the fees.",
        "Support it) and (",
        "Build a platform (supported by the cloud).",
        "Support growth (led by innovation) in the zone.",
        pytest.param("Register firms in the area (Qianhai District).", marks=_FALSE_LIST),
        pytest.param("Attract banks (Bank of China, China Construction Bank).", marks=_FALSE_LIST),
        pytest.param("Ask for help. (See the Office)", marks=_FALSE_LIST),
    ],
)
def test_leaves_brackets_alone(text: str) -> None:
    assert find_clauses(source_of(text), whole(text)) == ()


@pytest.mark.parametrize(
    ("text", "label", "body"),
    [
        ("Lead unit: Municipal Port Office", "Lead unit", "Municipal Port Office"),
        ("Responsible units： Customs", "Responsible units", "Customs"),
        ("  In charge :Customs ", "In charge", "Customs"),
        ("Led by the Department of Finance", "Led by", "the Department of Finance"),
        ("牵头单位：市商务局", "牵头单位", "市商务局"),
        ("Responsible unit:", "Responsible unit", ""),
        ("—Lead: Port Office; assist: Customs", "Lead", "Port Office; assist: Customs"),
        ("- Undertaken by: Port Office", "Undertaken by", "Port Office"),
        ("Host department: Port Office", "Host department", "Port Office"),
        ("In the lead: Port Office", "In the lead", "Port Office"),
        ("The lead unit: Port Office", "The lead unit", "Port Office"),
        ("In support: relevant departments", "In support", "relevant departments"),
        ("Lead: Siming Branch of the Bureau of Plans", "Lead", "Siming Branch of the Bureau of Plans"),
        ("With help from: Port Office", "With help from", "Port Office"),
    ],
)
def test_finds_line_clauses(text: str, label: str, body: str) -> None:
    clause = find_line_clause(source_of(text), whole(text))
    assert clause is not None
    assert clause.label is not None
    assert text[clause.label.start : clause.label.end] == label
    assert text[clause.body.start : clause.body.end] == body


@pytest.mark.parametrize(
    "text",
    [
        "Lead the reform of market access",
        "Deadline: June 2024",  # sets a clause forth, but makes none
        "Support: yes",
        "The Port Office shall assist the Committee of the Zone in its work.",
        "Help with financing: The Bank of China and the Port Office will offer loans.",
        "Implementation areas: Xiamen Area, Fuzhou Area",
        "Joint ventures: China Merchants Group and Xiamen Port Group",
        "Participating enterprises: Xiamen Port Group",
        "Financial support: firms of the zone may ask for loans.",
        "(Lead unit: Customs)",
        "",
        "Led by innovation, support the firms that invent.",
        "In cooperation with Hong Kong, build a centre for finance.",
        "Supported by digital tools, clearance is faster.",
    ],
)
def test_leaves_lines_alone(text: str) -> None:
    assert find_line_clause(source_of(text), whole(text)) is None
    assert not opens_line_clause(text, whole(text))


@pytest.mark.parametrize(
    ("text", "goes_on"),
    [("Deadline: June 2024", True), ("Cooperating units: Customs", True), ("By June 2024", False)],
)
def test_tells_lines_that_go_on_with_a_clause(text: str, goes_on: bool) -> None:  # noqa: FBT001 - the expectation
    assert continues_line_clause(text, whole(text)) is goes_on


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("(a)", ["(a)"]),
        ("(a [b]) c", ["(a [b])", "[b]"]),
        ("(a] b", ["(a]"]),
        ("(a", ["(a"]),
        ("a) (b)", ["(b)"]),
        ("((a", ["((a", "(a"]),
        ("", []),
    ],
)
def test_pairs_brackets(text: str, pairs: list[str]) -> None:
    found = [bracket.span for bracket in find_brackets(text, whole(text))]
    assert [text[span.start : span.end] for span in found] == pairs


@pytest.mark.parametrize(
    "text",
    [
        "Xiamen Customs, Port Office",
        "Ministry of Commerce takes the lead",
        "Municipal Commerce Bureau and others",
    ],
)
def test_finds_lists_of_units(text: str) -> None:
    assert lists_units(text, whole(text))


@pytest.mark.parametrize(
    "text", ["", "growth, trade, talent", "in the Port Office", "Customs, growth, trade, talent, ships"]
)
def test_leaves_other_lists_alone(text: str) -> None:
    assert not lists_units(text, whole(text))
