"""Measures how fast the page of a plan of 500 measures loads, is filtered and is clicked, in Chromium.

Unlike `run.py` it gives times of this machine, beside what a reader would still call quick. Each is
the median of five, from the event until the next frame is painted. Run it with `make bench`.
"""

from __future__ import annotations

import statistics
import tempfile
import time
from pathlib import Path

from selenium.webdriver import Chrome

from ftzparse.readers.file import read_text_source
from support.browser import open_browser, resize
from support.pages import large_plan, write_page

MEASURES = 500
ROUNDS = 5
TIMED = """
const done = arguments[arguments.length - 1], start = performance.now();
%s
requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)));
"""
FILTER = """
const form = document.getElementById("filter");
form.reset();
form.elements["%s"].value = "%s";
form.dispatchEvent(new Event("input", { bubbles: true }));
"""
CLICK = "document.querySelector('%s').click();"
TAB = CLICK % '.tabs a[href="#%s"]'
ACTS = {
    "filter by words, first time": FILTER % ("words", "customs"),
    "filter by words": FILTER % ("words", "license"),
    "filter by unit": FILTER % ("unit", "u3"),
    "filter by sector": FILTER % ("sector", "c3"),
    "clear the filter": FILTER % ("words", ""),
    "click a value": CLICK % "#m250 .value.unit",
    "click in the text": CLICK % '#text .line[data-measures="m300"] .unit',
    "show measures, then the matrix": TAB % "measures" + "document.body.offsetHeight;" + TAB % "units",
}


def seconds_to_load(browser: Chrome, path: Path) -> float:
    """Load the page until its script has run and a frame is painted."""
    start = time.perf_counter()
    browser.get(path.as_uri())
    browser.execute_async_script(TIMED % "")
    return time.perf_counter() - start


def seconds_to_act(browser: Chrome, script: str) -> float:
    """Do something and wait for the frame that shows it."""
    taken: float = browser.execute_async_script(TIMED % script)
    return taken / 1000


def report(name: str, seconds: float, limit: float) -> None:
    """Print a time beside what is allowed."""
    print(f"{name:32} {seconds:6.3f} s   at most {limit:.1f}")


def main() -> None:
    """Print all figures."""
    source = read_text_source(large_plan(MEASURES), "large.txt")
    _, page = write_page(source)
    print(f"{MEASURES} measures, {len(source.text):,} characters, a page of {len(page) / 2**20:.1f} MiB")
    with tempfile.TemporaryDirectory() as folder, open_browser(Path(folder, "profile")) as browser:
        path = Path(folder, "report.html")
        path.write_text(page, "utf-8")
        resize(browser, 1400, 900)
        report("load", statistics.median(seconds_to_load(browser, path) for _ in range(ROUNDS)), 5.0)
        for name, script in ACTS.items():
            rounds = 1 if "first" in name else ROUNDS
            taken = statistics.median(seconds_to_act(browser, script) for _ in range(rounds))
            report(name, taken, 1.0)


if __name__ == "__main__":
    main()
