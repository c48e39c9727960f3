"""The page in a real browser: marks, links, filters, keys, and text that would like to be code."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

import pytest
from selenium.webdriver import ActionChains, Chrome
from selenium.webdriver.common.keys import Keys

from ftzparse.models import Plan
from ftzparse.source import Source
from support.browser import complaints, resize, run
from support.pages import HOSTILE, hostile_plan, page_of

pytestmark = pytest.mark.model

Beijing = tuple[Source, Plan, str]
Show = Callable[[str], Chrome]

MARKED = """
const piece = (number) => document.getElementById(`r${number}`).textContent;
return [...document.querySelectorAll(".value")].map((value) => {
  let words = "";
  for (let at = Number(value.hash.slice(2)); at <= Number(value.dataset.last); at += 1) words += piece(at);
  return [value.dataset.kind, words];
});
"""
CLICK_EACH = """
return [...document.querySelectorAll(".value")].filter((_, at) => at % arguments[0] === 0).map((value) => {
  value.click();
  const words = [...document.querySelectorAll("#text .chosen")].map((one) => one.textContent).join("");
  const [first] = document.querySelectorAll("#text .chosen");
  first.click();
  const box = first.getBoundingClientRect(), pane = document.getElementById("text").getBoundingClientRect();
  return [value.dataset.kind, words, box.bottom > pane.top && box.top < pane.bottom,
          document.querySelector(".view .chosen")?.offsetParent !== null];
});
"""
SOURCE_TEXT = 'return [...document.querySelectorAll(".line")].map((line) => line.textContent).join("")'
SHOWN = 'return [...document.querySelectorAll(".card")].filter((c) => c.offsetParent).map((c) => c.id)'


def expected_marks(plan: Plan, text: str) -> Counter[tuple[str, str]]:
    """Say by the plan alone which words must be marked as what."""
    marks: Counter[tuple[str, str]] = Counter()
    for measure in plan.measures:
        marks["measure", text[measure.start : measure.end]] += 1
        for clause in measure.responsibilities:
            marks["responsibility", clause.quote] += 1
            marks.update(("unit", mention.quote) for mention in clause.units)
            marks.update(("covered", text[part.start : part.end]) for part in clause.covers)
        for action in measure.actions:
            marks["action", text[action.start : action.end]] += 1
            marks["verb", action.verb.quote] += 1
            if action.object:
                marks["object", action.object.quote] += 1
        marks.update(("sector", quote.quote) for tag in measure.sectors for quote in tag.evidence)
        marks.update(("quantity", quantity.quote) for quantity in measure.quantities)
    return marks


def choose(browser: Chrome, field: str, value: str) -> list[str]:
    """Fill one field of the filter and give the measures that are left."""
    run(
        browser,
        """const form = document.getElementById("filter"), [field, value] = arguments;
        form.elements[field].value = value;
        form.dispatchEvent(new Event("input", {bubbles: true}));""",
        field,
        value,
    )
    shown: list[str] = run(browser, SHOWN)
    return shown


def press(browser: Chrome, *keys: str) -> None:
    ActionChains(browser).send_keys(*keys).perform()


def focused(browser: Chrome) -> tuple[str, str]:
    """Give the id and the words of what has the focus."""
    found = run(browser, "const e = document.activeElement; return [e.id, e.textContent]")
    return found[0], found[1]


# Marks


def test_the_text_is_the_source(show: Show, beijing: Beijing) -> None:
    source, _, page = beijing
    assert run(show(page), SOURCE_TEXT) == source.text


def test_every_value_is_linked_to_its_characters(show: Show, beijing: Beijing) -> None:
    source, plan, page = beijing
    marks = Counter((kind, words) for kind, words in run(show(page), MARKED))
    expected = expected_marks(plan, source.text)
    kinds = {kind for kind, _ in expected}
    assert expected.total() > 1000
    assert Counter({mark: count for mark, count in marks.items() if mark[0] in kinds}) == expected


def test_a_click_highlights_the_words_and_a_click_there_leads_back(show: Show, beijing: Beijing) -> None:
    source, plan, page = beijing
    expected = expected_marks(plan, source.text)
    clicked = run(show(page), CLICK_EACH, 17)
    assert len(clicked) > 50
    for kind, words, is_in_sight, has_way_back in clicked:
        assert words in source.text
        assert is_in_sight
        assert has_way_back
        assert (kind, words) in expected or kind not in {mark for mark, _ in expected}


def test_the_trail_tells_all_that_was_read_from_a_word(show: Show, beijing: Beijing) -> None:
    browser = show(beijing[2])
    run(browser, "document.querySelector('#m6 .value.unit').click()")
    steps = run(browser, "return [...document.querySelectorAll('#trail a')].map((a) => a.textContent)")
    assert [step.split(":")[0] for step in steps] == ["measure", "responsibility", "unit"]


def test_ids_are_unique_and_links_lead_somewhere(show: Show, beijing: Beijing) -> None:
    browser = show(beijing[2])
    ids = run(browser, "return [...document.querySelectorAll('[id]')].map((one) => one.id)")
    assert len(ids) == len(set(ids))
    targets = run(browser, "return [...document.querySelectorAll('a')].map((a) => a.getAttribute('href'))")
    assert {target[1:] for target in targets} <= set(ids)


def test_back_and_an_address_with_a_value(show: Show, beijing: Beijing) -> None:
    browser = show(beijing[2])
    run(browser, "document.querySelector('#m2 .value.unit').click()")
    run(browser, "document.querySelector('.tabs a[href=\"#findings\"]').click()")
    browser.back()
    assert run(browser, "return document.querySelector('.view:not([hidden])').id") == "measures"
    assert run(browser, "return document.querySelectorAll('#text .chosen').length") > 0


# Filters


def test_filter_by_unit(show: Show, beijing: Beijing) -> None:
    _, plan, page = beijing
    browser = show(page)
    for number, unit in enumerate(plan.units, 1):
        assert choose(browser, "unit", f"u{number}") == list(unit.measures)


def test_filter_by_sector(show: Show, beijing: Beijing) -> None:
    _, plan, page = beijing
    browser = show(page)
    for number, sector in enumerate(plan.sectors, 1):
        assert choose(browser, "sector", f"c{number}") == list(sector.measures)


@pytest.mark.parametrize("kind", ["directive", "permission", "outcome"])
def test_filter_by_type_of_action(show: Show, beijing: Beijing, kind: str) -> None:
    _, plan, page = beijing
    browser = show(page)
    fitting = [one.id for one in plan.measures if any(act.type == kind for act in one.actions)]
    assert choose(browser, "type", kind) == fitting
    run(browser, "for (const fold of document.querySelectorAll('details')) fold.open = true")
    shown = "return [...document.querySelectorAll('.actions li')].filter((li) => li.offsetParent)"
    assert set(run(browser, f"{shown}.map((li) => li.dataset.type)")) == {kind}


@pytest.mark.parametrize("words", ["STEM  cell", "准入", "customs", "no such words", "\\", "<"])
def test_filter_by_words(show: Show, beijing: Beijing, words: str) -> None:
    source, plan, page = beijing
    browser = show(page)
    wanted = " ".join(words.lower().split())
    units = {unit.id: unit.name for unit in plan.units}
    fitting = []
    for one in plan.measures:
        named = [units.get(m.unit or "", "") for clause in one.responsibilities for m in clause.units]
        text = " ".join((source.text[one.start : one.end], *named))
        fitting += [one.id] if wanted in " ".join(text.lower().split()) else []
    assert choose(browser, "words", words) == fitting
    assert run(browser, "return document.getElementById('matches').value") == f"{len(fitting)} of 20 measures"


def test_the_filter_reaches_the_matrix_and_can_be_cleared(show: Show, beijing: Beijing) -> None:
    _, plan, page = beijing
    browser = show(page)
    choose(browser, "unit", "u1")
    run(browser, "document.querySelector('.tabs a[href=\"#units\"]').click()")
    columns = "return [...document.querySelectorAll('#matrix col[data-measures]:not(.out)')]"
    assert run(browser, f"{columns}.map((c) => c.dataset.measures)") == list(plan.units[0].measures)
    browser.find_element("css selector", "#filter button[type=reset]").click()
    run(browser, "document.querySelector('.tabs a[href=\"#measures\"]').click()")
    assert len(run(browser, SHOWN)) == len(plan.measures)


# Keys


def test_keys(show: Show, beijing: Beijing) -> None:
    browser = show(beijing[2])
    press(browser, "/")
    assert run(browser, "return document.activeElement.name") == "words"
    run(browser, "document.querySelector('#m6 .value.unit').focus()")
    home, name = focused(browser)
    press(browser, Keys.ENTER)
    assert name == "Beijing Municipal Culture and Tourism Bureau"
    assert focused(browser)[1] == "Municipal Culture and Tourism Bureau"
    press(browser, Keys.ARROW_RIGHT)
    there = focused(browser)
    press(browser, Keys.ARROW_LEFT)
    assert focused(browser)[1] == "Municipal Culture and Tourism Bureau" != there[1]
    press(browser, Keys.ESCAPE)
    assert focused(browser)[0] == home


def test_arrow_keys_in_the_matrix(show: Show, beijing: Beijing) -> None:
    browser = show(beijing[2])
    run(browser, "document.querySelector('.tabs a[href=\"#units\"]').click()")
    place = "const c = document.activeElement.closest('td'); return [c.parentElement.rowIndex, c.cellIndex]"
    run(browser, "document.querySelector('#matrix tbody a').focus()")
    before = run(browser, place)
    press(browser, Keys.ARROW_RIGHT, Keys.ARROW_DOWN)
    after = run(browser, place)
    assert after[0] > before[0]
    assert after[1] > before[1]
    assert run(browser, "return document.querySelectorAll('#matrix tbody a[tabindex=\"0\"]').length") == 1


def test_on_a_narrow_screen_the_text_is_a_view(show: Show, beijing: Beijing) -> None:
    browser = show(beijing[2])
    resize(browser, 400, 800)
    seen = "return document.getElementById('text').offsetParent !== null"
    assert not run(browser, seen)
    run(browser, "document.querySelector('#m2 .value.unit').click()")
    assert run(browser, seen)
    assert run(browser, "return document.documentElement.scrollWidth") <= 400
    press(browser, Keys.ESCAPE)
    assert not run(browser, seen)


# Without script, on paper


def test_without_script_all_of_it_is_there(show: Show, beijing: Beijing) -> None:
    source, _, page = beijing
    without = page[: page.index('<script type="module">')] + "</body></html>"
    browser = show(without)
    assert run(browser, "return [...document.querySelectorAll('.view')].every((v) => v.offsetHeight > 0)")
    assert run(browser, SOURCE_TEXT) == source.text
    assert not run(browser, "return document.querySelector('.js-only').offsetHeight")


# Text that would like to be code


@pytest.mark.parametrize("words", HOSTILE.values(), ids=HOSTILE.keys())
def test_text_is_never_code(show: Show, words: str) -> None:
    text = hostile_plan(words)
    browser = show(page_of(text, name=f"{words[:40]}.txt"))
    assert run(browser, SOURCE_TEXT) == text
    run(browser, "for (const value of document.querySelectorAll('.value')) value.click()")
    choose(browser, "words", words)
    assert run(browser, "return window.ran ?? null") is None
    tags = run(browser, "return [...document.querySelectorAll('*')].map((one) => one.localName)")
    assert Counter(tags)["script"] == Counter(tags)["style"] == 1
    assert not {"img", "iframe", "object", "embed", "base"} & set(tags)
    names = "return [...document.querySelectorAll('*')].flatMap((one) => one.getAttributeNames())"
    assert not [name for name in run(browser, names) if name.startswith("on")]


def test_the_browser_refuses_what_is_not_the_page(show: Show, beijing: Beijing) -> None:
    policy = beijing[2].split('http-equiv="Content-Security-Policy" content="')[1].split('"')[0]
    assert policy.startswith("default-src &#39;none&#39;; script-src &#39;sha256-")
    assert "unsafe" not in policy
    browser = show(beijing[2])
    ran = run(
        browser,
        """const script = document.createElement("script");
        try { script.textContent = "window.ran = 1"; document.body.append(script); } catch { }
        return window.ran ?? null;""",
    )
    assert ran is None
    complaints(browser)  # it complained of our attempt, as it should
