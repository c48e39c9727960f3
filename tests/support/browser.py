"""A real browser for the report's pages: Chromium without a window, which sees no network."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from selenium.webdriver import Chrome, ChromeOptions
from selenium.webdriver.chrome.service import Service

CHROMIUM = next(filter(None, map(shutil.which, ("google-chrome", "chromium", "chromium-browser"))), None)
DRIVER = shutil.which("chromedriver")
DEMANDED = os.environ.get("FTZPARSE_BROWSER") == "required"
_FLAGS = (
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@contextmanager
def open_browser(profile: Path) -> Iterator[Chrome]:
    """Start Chromium with a profile of its own, and end it."""
    options = ChromeOptions()
    options.binary_location = CHROMIUM or ""
    for flag in (*_FLAGS, f"--user-data-dir={profile}"):
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    browser = Chrome(options=options, service=Service(DRIVER))
    try:
        yield browser
    finally:
        browser.quit()


def resize(browser: Chrome, width: int, height: int) -> None:
    """Give the page a size."""
    size = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False}
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)


def read_log(browser: Chrome, name: str) -> list[dict[str, Any]]:
    """Give what stands in a log since it was last read."""
    entries: list[dict[str, Any]] = browser.get_log(name)  # type: ignore[no-untyped-call]
    return entries


def complaints(browser: Chrome) -> list[str]:
    """Give what the console said since it was last asked."""
    return [entry["message"] for entry in read_log(browser, "browser")]


def requests(browser: Chrome) -> list[str]:
    """Give the addresses that the page asked for since it was last asked."""
    events = (json.loads(entry["message"])["message"] for entry in read_log(browser, "performance"))
    return [
        event["params"]["request"]["url"]
        for event in events
        if event["method"] == "Network.requestWillBeSent"
    ]


def run(browser: Chrome, script: str, *values: object) -> Any:  # noqa: ANN401 - whatever the script gives
    """Run a script in the page."""
    return browser.execute_script(script, *values)
