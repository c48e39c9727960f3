"""The page as a document: whole, well linked, the same each time, whatever plan it is of."""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import assume, given, settings

from ftzparse.errors import UnusableInput
from ftzparse.models import Plan
from ftzparse.readers.file import read_source
from ftzparse.source import Source
from support.pages import page_of, write_page
from support.plans import plans

pytestmark = pytest.mark.model

GOLDEN = sorted((Path(__file__).parents[1] / "golden").glob("*.txt"))
_VOID = {"meta", "link", "input", "col", "rect", "br"}


class Document(HTMLParser):
    """A page's ids, links and source text, as a parser finds them."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.ids: list[str] = []
        self.links: list[str] = []
        self.text = ""
        self._open: list[str] = []
        self._in_line = 0
        self.feed(page)
        self.close()
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        self.ids += filter(None, [values.get("id")])
        self.links += filter(None, [values.get("href")])
        if tag not in _VOID:
            self._open.append(tag)
        if tag == "p" and "data-line" in values:
            self._in_line = len(self._open)

    def handle_endtag(self, tag: str) -> None:
        if tag in _VOID:
            return
        if len(self._open) == self._in_line:
            self._in_line = 0
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self._in_line:
            self.text += data


def check(page: str, text: str) -> None:
    """Check that a page is well formed and linked, and holds the whole text."""
    document = Document(page)
    assert document.text == text
    assert len(document.ids) == len(set(document.ids))
    assert {link[1:] for link in document.links if link != "data:,"} <= set(document.ids)


@pytest.mark.parametrize("path", GOLDEN, ids=lambda path: path.stem)
def test_pages_of_plans(path: Path) -> None:
    source = read_source(path)
    check(write_page(source)[1], source.text)


@given(plans)
@settings(max_examples=25)
def test_pages_of_any_text(text: str) -> None:
    try:
        page = page_of(text)
    except UnusableInput:
        assume(False)  # noqa: FBT003 - hypothesis's own way
    else:
        check(page, text)


def test_the_same_plan_gives_the_same_page(beijing: tuple[Source, Plan, str]) -> None:
    source, _, page = beijing
    assert write_page(source)[1] == page


def test_a_page_names_no_address(beijing: tuple[Source, Plan, str]) -> None:
    _, _, page = beijing
    assert "http:" not in page
    assert "https:" not in page


def test_line_ends_are_kept() -> None:
    text = "1. Support banks.\r\n2. Open up.\r3. Ease transit.\n"
    check(page_of(text), text)


def test_a_plan_without_units_and_sections() -> None:
    page = page_of("1. Ease it.")
    assert "No measure names a responsible unit." in page
    assert "No measure names a sector." in page
