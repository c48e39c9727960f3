from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ftzparse.lexicon.measures import measures
from ftzparse.models import Action, Quantity, Quote, Verb
from ftzparse.nlp.quantities import find_quantities
from ftzparse.outline import Clause, Item
from ftzparse.source import Span
from support.spans import mark, source_of, unmark

# A sentence with its quantities marked, then the value of each: "kind bound low..high unit date [counted]",
# without what is null or "exactly"; a value that is both ends stands once.
FINDS = [
    # deadlines: a span of time
    ("Complete it ⟦within three business days⟧.", "deadline at-most ..3 working-day"),
    ("Finish ⟦within 1 to 10 working days⟧ based on needs.", "deadline at-most 1..10 working-day"),
    ("Report major risks ⟦within 24 hours⟧.", "deadline at-most ..24 hour"),
    ("Submit them ⟦within 60 days⟧ from the date of issuance.", "deadline at-most ..60 day"),
    ("Publish it ⟦within three months⟧ of the entry into force.", "deadline at-most ..3 month"),
    ("Reply ⟦within one working day⟧.", "deadline at-most ..1 working-day"),
    ("Reply ⟦within a month⟧.", "deadline at-most ..1 month"),
    ("Finish it ⟦within half a year⟧.", "deadline at-most ..0.5 year"),
    ("Finish it ⟦within the next three years⟧.", "deadline at-most ..3 year"),
    ("Finish it ⟦within two and a half years⟧.", "deadline at-most ..2.5 year"),
    ("It will be completed ⟦in three years⟧.", "deadline at-most ..3 year"),
    ("File ⟦no later than 30 days⟧ after receipt.", "deadline at-most ..30 day"),
    (
        "Refund ⟦within two working days⟧, and others ⟦within five⟧.",
        "deadline at-most ..2 working-day; deadline at-most ..5 working-day",
    ),
    # deadlines: a point in the calendar
    ("Build it ⟦by the end of December 2024⟧.", "deadline at-most 2024-12"),
    ("Open it ⟦before the end of October 2024⟧.", "deadline at-most 2024-10"),
    ("⟦By 2025⟧, reform it.", "deadline at-most 2025"),
    ("Connect it ⟦before the end of\n2025⟧.", "deadline at-most 2025"),
    ("Submit it ⟦before January 10, 2025⟧.", "deadline at-most 2025-01-10"),
    ("Submit it ⟦by 31 March 2025⟧.", "deadline at-most 2025-03-31"),
    ("Submit it ⟦by 2025-03-31⟧.", "deadline at-most 2025-03-31"),
    ("Submit it ⟦no later than June 2026⟧.", "deadline at-most 2026-06"),
    ("Build it ⟦by mid-2025⟧ and open it ⟦by end-2026⟧.", "deadline at-most 2025-06; deadline at-most 2026"),
    ("Finish ⟦by the first half of 2025⟧.", "deadline at-most 2025-06"),
    ("It will be completed ⟦in 2025⟧.", "deadline at-most 2025"),
    ("It will be completed ⟦in the fourth quarter⟧.", "deadline at-most"),
    ("Publish the scale ⟦before July each year⟧.", "deadline at-most"),
    ("Report ⟦by the 25th of each quarter's last month⟧.", "deadline at-most"),
    ("Report ⟦by the end of the year⟧.", "deadline at-most"),
    ("Do it ⟦by the end of the 14th Five-Year Plan period⟧.", "deadline at-most"),
    # durations
    ("It is valid for ⟦two years⟧.", "duration 2 year"),
    ("It is valid for ⟦up to five years⟧.", "duration at-most ..5 year"),
    ("Keep records for ⟦at least three years⟧.", "duration at-least 3.. year"),
    ("Emissions fell for ⟦two consecutive years⟧.", "duration 2 year"),
    ("Units fell behind for ⟦two months in a row⟧.", "duration 2 month"),
    ("Permits are extended to ⟦183 days⟧.", "duration 183 day"),
    ("Charters of ⟦less than 24 hours⟧ are free.", "duration at-most ..24 hour"),
    ("Introduce a ⟦24-hour⟧ clearance and ⟦144-hour⟧ transit.", "duration 24 hour; duration 144 hour"),
    ("Cuts of ⟦more than\n30 minutes⟧ are recorded.", "duration at-least 30.. minute"),
    ("It lasts ⟦more than\r\n3 years⟧.", "duration at-least 3.. year"),
    ("Open ⟦within half a working day⟧.", "deadline at-most ..0.5 working-day"),
    ("⟦Two warnings⟧ in ⟦twelve months⟧ suffice.", "count 2 [warnings]; duration 12 month"),
    (
        "Reduce the limit from ⟦200⟧ to ⟦60 working days⟧.",
        "duration 200 working-day; duration 60 working-day",
    ),
    ("Relax the limit from ⟦one⟧ to ⟦three years⟧.", "duration 1 year; duration 3 year"),
    ("Open ⟦8 to 10 hours⟧ a shift.", "duration 8..10 hour"),
    ("Extend stays from ⟦15 days⟧ to ⟦30 days⟧.", "duration 15 day; duration 30 day"),
    # dates
    ("In force ⟦since 2019⟧.", "date 2019"),
    ("It applies ⟦from March 1, 2024⟧.", "date 2024-03-01"),
    ("It applies ⟦until December 31, 2025⟧.", "date 2025-12-31"),
    ("It comes into force on ⟦June 1, 2023⟧.", "date 2023-06-01"),
    ("The circular issued in ⟦2021⟧ is repealed.", "date 2021"),
    ("⟦2024 to 2026⟧ is the transitional period.", "date 2024/2026"),
    ("⟦Between 2023 and 2025⟧, it applies.", "date 2023/2025"),
    # money
    ("A subsidy of ⟦up to RMB 3 million⟧.", "money at-most ..3000000 CNY"),
    ("It costs ⟦no more than RMB 1 million⟧.", "money at-most ..1000000 CNY"),
    ("It will reach ⟦260 billion yuan⟧.", "money 260000000000 CNY"),
    ("Exports do ⟦not exceed USD 5 million⟧.", "money at-most ..5000000 USD"),
    ("Exports ⟦exceed RMB 50 million⟧.", "money at-least 50000000.. CNY"),
    ("Pay ⟦US$500,000⟧ or ⟦RMB200 million⟧.", "money 500000 USD; money 200000000 CNY"),
    ("Pay ⟦10,000 yuan⟧ or ⟦HK$ 2 million⟧.", "money 10000 CNY; money 2000000 HKD"),
    ("Pay ⟦RMB 5 million to RMB 10 million⟧.", "money 5000000..10000000 CNY"),
    ("Pay ⟦USD 1-3 million⟧.", "money 1000000..3000000 USD"),
    ("Found a ⟦10-billion-yuan⟧ fund.", "money 10000000000 CNY"),
    ("Pay ⟦up to a maximum of RMB 5 million⟧.", "money at-most ..5000000 CNY"),
    # shares
    ("Keep it ⟦above 90 percent⟧.", "percent at-least 90.. %"),
    ("By ⟦more than １５%⟧.", "percent at-least 15.. %"),
    ("The reduced rate of ⟦15 per cent⟧.", "percent 15 %"),
    ("Grow by ⟦10% to 20%⟧.", "percent 10..20 %"),
    ("Grow by ⟦1.5 percentage points⟧.", "percent 1.5 percentage-point"),
    ("With ⟦at least four fifths⟧ of the power.", "percent at-least 80.. %"),
    ("Inspect ⟦half⟧ of the ships.", "percent 50 %"),
    # measures
    ("File ⟦35 kV and lower-voltage⟧ projects.", "measure at-most ..35 kV"),
    ("File ⟦35 kV and below⟧ projects.", "measure at-most ..35 kV"),
    ("A volume of ⟦200,000 TEU⟧ (twenty-foot equivalent units).", "measure 200000 TEU"),
    ("Ships of ⟦150,000 gross tonnes⟧.", "measure 150000 gross-tonne"),
    ("A throughput of ⟦320,000 tonnes⟧.", "measure 320000 tonne"),
    ("Reserve ⟦1,200 mu⟧ of land.", "measure 1200 mu"),
    ("An area ⟦over 20,000 square meters⟧.", "measure at-least 20000.. m2"),
    ("Stations of ⟦not less than 10.5 MW⟧.", "measure at-least 10.5.. MW"),
    ("Stations of ⟦not less than\n10. 5 MW⟧ in total.", "measure at-least 10.5.. MW"),
    ("A ⟦500-hectare⟧ park at ⟦8 degrees Celsius⟧.", "measure 500 hectare; measure 8 degree-Celsius"),
    ("Reduce it to ⟦below 1.25⟧.", "measure at-most ..1.25"),
    # counts
    ("Set up ⟦three live-streaming bases⟧ for exporters.", "count 3 [live-streaming bases]"),
    ("Designate ⟦twelve additional cruising areas⟧.", "count 12 [additional cruising areas]"),
    ("Run ⟦more than 5,000 trains⟧.", "count at-least 5000.. [trains]"),
    ("Select ⟦about 100 chain-leading enterprises⟧.", "count about 100 [chain-leading enterprises]"),
    ("⟦No fewer than 600 public berths⟧ will be added.", "count at-least 600.. [public berths]"),
    ("Among the ⟦three provinces and cities⟧' zones.", "count 3 [provinces and cities]"),
    ("The consent of ⟦two or more departments⟧.", "count at-least 2.. [departments]"),
    ("Add ⟦two rescue bases⟧ and ⟦one helicopter⟧.", "count 2 [rescue bases]; count 1 [helicopter]"),
    ("Organize ⟦at least one joint drill⟧ on rescue.", "count at-least 1.. [joint drill]"),
    ("The number of digital enterprises will ⟦exceed 150⟧.", "count at-least 150.. [digital enterprises]"),
    ("Train makers, ⟦at least six⟧ a year.", "count at-least 6.."),
    ("Wanning and Lingshui will each add ⟦120⟧.", "count 120"),
    ("Development areas (⟦13⟧ at present).", "count 13"),
    ("They hold one of ⟦42 listed qualifications⟧.", "count 42 [listed qualifications]"),
    ("Train ⟦8,000 to 20,000 people⟧.", "count 8000..20000 [people]"),
    ("Attract ⟦two or three airlines⟧.", "count 2..3 [airlines]"),
    ("Attract ⟦between 10 and 20 banks⟧.", "count 10..20 [banks]"),
    ("Found ⟦two thousand five hundred schools⟧.", "count 2500 [schools]"),
    (
        "Found ⟦a dozen parks⟧ and ⟦twenty-five logistics parks⟧.",
        "count 12 [parks]; count 25 [logistics parks]",
    ),
    ("Reach ⟦half a million people⟧.", "count 500000 [people]"),
    ("Build ⟦10 5G base stations⟧.", "count 10 [5G base stations]"),
    ("Build ⟦two⟧ ⟦150,000-ton⟧ berths.", "count 2 [berths]; measure 150000 tonne"),
    ("⟦10 Chinese enterprises⟧ and ⟦2000 sellers⟧.", "count 10 [Chinese enterprises]; count 2000 [sellers]"),
    ("Check it ⟦at least once a year⟧.", "count at-least 1.. time/year"),
    ("Include ⟦at least\r\n200 more enterprises⟧.", "count at-least 200.. [enterprises]"),
    ("Take over ⟦42 powers⟧ and serve ⟦over 42 firms⟧.", "count 42 [powers]; count at-least 42.. [firms]"),
    (
        "Set ⟦5,000-plus standards⟧ and ⟦100+ norms⟧.",
        "count at-least 5000.. [standards]; count at-least 100.. [norms]",
    ),
    ("Set up ⟦1 fund⟧, ⟦2 platforms⟧.", "count 1 [fund]; count 2 [platforms]"),
    # Chinese
    ("自受理起⟦三个工作日内⟧办结。", "deadline at-most ..3 working-day"),
    ("力争⟦到2025年底⟧实现目标。", "deadline at-most 2025"),
    ("⟦2024年6月底前⟧完成。", "deadline at-most 2024-06"),
    ("⟦自2024年3月1日起⟧施行，有效期⟦5年⟧。", "date 2024-03-01; duration 5 year"),
    (
        "增长⟦30%以上⟧，占⟦百分之三十⟧。",
        "percent at-least 30.. %; percent 30 %",
    ),
    ("规模⟦5亿元⟧，⟦不超过100万元⟧。", "money 500000000 CNY; money at-most ..1000000 CNY"),
    ("新增⟦不少于20家国际数据中心⟧。", "count at-least 20.. [国际数据中心]"),
    ("培训⟦2万人次⟧，建设⟦三个基地⟧。", "count 20000; count 3 [基地]"),
    ("⟦35千伏及以下⟧项目备案。", "measure at-most ..35 kV"),
    ("⟦五千瓦以上⟧设备。", "measure at-least 5.. kW"),
    ("⟦3至5个工作日⟧。", "duration 3..5 working-day"),
    ("⟦每年不少于两次⟧演练。", "count at-least 2.. time/year"),
]

LEAVES_ALONE = [
    "Promote the Two Zones and the Three Gorges.",
    'Attract the "Global Fortune 500," "China\'s Top 500," and others.',
    "Attract Global Fortune 500 and Top 10 companies.",
    "Offer one-stop, one-time and single-window services.",
    "First, build the second berth with third parties by way of third countries.",
    "Support Phase I–III and Phase 2 clinical trials.",
    "Carry out the 14th Five-Year Plan and the Three-Year Action Plan.",
    "See Guofa [2021] No. 12, Article 5, Chapter IV, Annex 2 and Nos. 3 and 4.",
    "Tilt funds towards projects under items 5 to 7.",
    "Measures 3 to 5 are led by Customs.",
    "Integrate 5G, V2G, B2B, COVID-19, PM2.5 and Web 3.0 under ISO 9001.",
    "Serve 24/7, that is 24 hours a day and 7 days a week.",
    'Use "one set of documents, one application form" and "choose one of two".',
    'Implement the "100 + 1,000" project and the “3 bases” scheme.',
    "(1) Build; (2) sell; [3] buy.",
    "Apply zero-tariff and dual-custodian rules, two-way and three-in-one.",
    "Choose one or more banks, or one of them, one by one.",
    "Rely on one annual licence, one plot and one place.",
    "Follow the 2024 plan, the 2023 targets, Vision 2035 and Made in China 2025.",
    "Issue the Action Plan (2023-2025).",
    "Introduce a five-axis machine and multi-year contracts.",
    "Report every six months, update it every half year, meet twice a year or once every quarter.",
    "Inspect once instead of twice. Once approved, open it.",
    "Introduce dozens of parks and several hundreds of firms.",
    "Developers may apply; march on.",
    "In two ways, on the one hand, in many respects.",
    "推进“一站式”服务和“两区”建设，落实十四五规划。",
    "第三方机构统一标准，形成一批项目，设立一个窗口。",
    "印发《行动计划（2023-2025年）》（国发〔2021〕12号）。",
]


def item_of(text: str) -> Item:
    whole = Span(0, len(text))
    return Item(span=whole, label=None, number=1, body=(whole,), clauses=())


def find(text: str) -> tuple[Quantity, ...]:
    return find_quantities(source_of(text), item_of(text), ())


def written(quantity: Quantity) -> str:
    ends = [f"{end:.15g}" if end is not None else "" for end in (quantity.low, quantity.high)]
    interval = ends[0] if ends[0] == ends[1] else "..".join(ends)
    bound = "" if quantity.bound == "exactly" else quantity.bound
    counted = f"[{quantity.counted.quote}]" if quantity.counted else ""
    parts = (quantity.kind, bound, interval, quantity.unit or "", quantity.date or "", counted)
    return " ".join(part for part in parts if part)


@pytest.mark.parametrize(("example", "values"), FINDS, ids=[example for example, _ in FINDS])
def test_finds(example: str, values: str) -> None:
    text = unmark(example)
    found = find(text)
    assert mark(text, [Span(quantity.start, quantity.end) for quantity in found]) == example
    assert "; ".join(written(quantity) for quantity in found) == values


@pytest.mark.parametrize("text", LEAVES_ALONE)
def test_leaves_alone(text: str) -> None:
    assert [quantity.quote for quantity in find(text)] == []


UNITS = [
    *((entry.example, entry.unit) for entry in measures().time),
    *((entry.example, entry.unit) for entry in measures().measure),
    *((entry.example, entry.unit) for entry in measures().currency),
]
BOUNDS = [(entry.example, entry.id) for entry in measures().bound]


@pytest.mark.parametrize(("example", "unit"), UNITS)
def test_units_are_read_from_their_examples(example: str, unit: str) -> None:
    assert [quantity.unit for quantity in find(example)] == [unit]


@pytest.mark.parametrize(("example", "bound"), BOUNDS)
def test_bounds_are_read_from_their_examples(example: str, bound: str) -> None:
    assert [quantity.bound for quantity in find(example)] == [bound]


def test_reads_the_body_alone() -> None:
    text = (
        "7. Build three bases. (Lead: Customs; by 2025) Train 500 people\n\n- 7 -\n\nby the end of\n\n2026."
    )
    clause = Span(text.index("("), text.index(")") + 1)
    page = Span(text.index("- 7 -"), text.index("- 7 -") + 5)
    body = (Span(3, clause.start - 1), Span(clause.end + 1, page.start - 2), Span(page.end + 2, len(text)))
    held = Clause(span=clause, label=None, body=clause)
    item = Item(span=Span(0, len(text)), label=None, number=7, body=body, clauses=(held,))
    found = find_quantities(source_of(text), item, ())
    assert [quantity.quote for quantity in found] == ["three bases", "500 people", "by the end of\n\n2026"]


def action(text: str, verb: str, identity: str, object_: str) -> Action:
    place, start = text.index(verb), text.index(object_)
    ends = (min(place, start), max(place + len(verb), start + len(object_)))
    return Action(
        id=identity,
        start=ends[0],
        end=ends[1],
        verb=Verb(quote=verb, start=place, end=place + len(verb), lemma=verb.lower()),
        object=Quote(quote=object_, start=start, end=start + len(object_)),
        role="main",
        type="directive",
        units=(),
    )


def test_a_quantity_belongs_to_the_action_of_its_clause() -> None:
    text = (
        "By 2024, 600 berths will be added. Train 30 people; open two halls within 5 days. Used since 2019."
    )
    actions = [
        action(text, "added", "a1", "600 berths"),
        action(text, "Train", "a2", "30 people"),
        action(text, "open", "a3", "two halls"),
    ]
    found = find_quantities(source_of(text), item_of(text), actions)
    assert [(quantity.quote, quantity.action) for quantity in found] == [
        ("By 2024", "a1"),
        ("600 berths", "a1"),
        ("30 people", "a2"),
        ("two halls", "a3"),
        ("within 5 days", "a3"),
        ("since 2019", None),
    ]


SIGNS = [*"0123456789,.-–—~()[]\"'“”%$¥《》½٣²三个亿年月千\n\t \v\x01"]
PHRASES = (
    "within|by|the end of|at least|no more than|one|two|hundred|million|2024|May|days|banks|RMB|kV|from|to"
    "|half|a|year|of|first quarter|底前|百分之|家企业|Top|items|and|or|number of|more|exceed"
    "|reduce|once a year|in a row|every|for"
)
WORDS = st.sampled_from([*SIGNS, *PHRASES.split("|")])


TEXTS = st.one_of(
    st.text(max_size=200),
    st.lists(WORDS, max_size=60).map(" ".join),
    st.lists(WORDS, max_size=60).map("".join),
)


@given(TEXTS)
def test_any_text_gives_grounded_quotes_in_order(text: str) -> None:
    found = find(text)
    for quantity in found:
        assert text[quantity.start : quantity.end] == quantity.quote != ""
        assert all(end is None or abs(end) < float("inf") for end in (quantity.low, quantity.high))
        if quantity.counted:
            assert text[quantity.counted.start : quantity.counted.end] == quantity.counted.quote != ""
    assert all(first.end <= second.start for first, second in pairwise(found))


PIECES = (
    '7|1,234|1,|1.|1-|one |one thousand |hundred and |within |by the end of |"|“|《|item 5 and |5 days '
    "|at least five |2024 to |January | |\n\n|\v|百|亿|5年|2024年|number of |5 new |three, |from 2 to |("
    "|within five, within 5 days, |A|a-|第"
)


@pytest.mark.parametrize("piece", PIECES.split("|"))
def test_time_grows_with_the_text_alone(piece: str) -> None:
    times = []
    for length in (5_000, 20_000):
        text = piece * (length // len(piece))
        start = time.process_time()
        find(text)
        times.append(time.process_time() - start)
    assert times[1] < 8 * times[0] + 0.5
