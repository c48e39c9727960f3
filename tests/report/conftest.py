"""One browser for all tests of the pages, and the page of the Beijing plan."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from selenium.webdriver import Chrome

from ftzparse.models import Plan
from ftzparse.readers.file import read_source
from ftzparse.source import Source
from support.browser import CHROMIUM, DEMANDED, DRIVER, complaints, open_browser, requests, resize
from support.pages import BEIJING, write_page


@pytest.fixture(scope="session")
def beijing() -> tuple[Source, Plan, str]:
    source = read_source(BEIJING)
    return (source, *write_page(source))


@pytest.fixture(scope="session")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chrome]:
    if not (CHROMIUM and DRIVER):
        reason = "no Chromium with chromedriver here: apt-get install chromium chromium-driver"
        if DEMANDED:
            pytest.fail(reason)
        pytest.skip(reason)
    with open_browser(tmp_path_factory.mktemp("chromium")) as browser:
        yield browser


@pytest.fixture
def show(browser: Chrome, tmp_path: Path) -> Iterator[Callable[[str], Chrome]]:
    """Open a page from the disk; whatever a test does with it, it says nothing and asks for nothing."""
    path = tmp_path / "report.html"

    def show(page: str) -> Chrome:
        path.write_bytes(page.encode("utf-8"))
        browser.get(path.as_uri())
        return browser

    browser.get("about:blank")
    complaints(browser)
    requests(browser)
    resize(browser, 1400, 900)
    yield show
    assert complaints(browser) == []
    assert {address for address in requests(browser) if not address.startswith("data:")} == {path.as_uri()}
