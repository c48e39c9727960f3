"""Plans that a report is tried with: their pages, and texts that would like to be code."""

from __future__ import annotations

import re
from pathlib import Path
from random import Random

from ftzparse.export.report.page import render_page
from ftzparse.findings import CODES
from ftzparse.models import Plan
from ftzparse.pipeline import extract_source
from ftzparse.readers.file import read_text_source
from ftzparse.source import Source

BEIJING = Path(__file__).parents[2] / "data" / "raw" / "beijing-ftz-investment-2022.txt"
# Each in a heading, a measure and a clause: wherever the page shows words of the plan.
_HOSTILE_PLAN = """Plan for {0}

I. Open {0}

1. Support banks with {0} by 2025. (Lead unit: Office of {0}; Cooperating units: {0})

2. Ease the rules of 3 {0}. (Responsible units: Municipal Bureau of Commerce, {0})

2. Ease the rules of 4 {0}. (Responsible units: Municipal Bureau of Commerce, {0})
"""
HOSTILE = {
    "script": "<script>window.ran = 1</script>",
    "end of script": "</script><script>window.ran = 1</script>",
    "end of style": "</style><img src=x onerror='window.ran = 1'>",
    "image": "<img src=https://example.invalid/x.png onerror=window.ran=1>",
    "attribute": '" onmouseover="window.ran = 1" x=\'',
    "quote": "' autofocus onfocus='window.ran = 1",
    "link": "<a href='javascript:window.ran = 1'>x</a>",
    "frame": "<iframe srcdoc='<script>parent.ran = 1</script>'></iframe>",
    "vector": "<svg onload=window.ran=1><style>@import 'https://example.invalid/x.css'</style>",
    "base": "<base href=https://example.invalid/>",
    "refresh": "<meta http-equiv=refresh content='0;url=https://example.invalid'>",
    "comment": "<!-- --!> <![CDATA[ ]]> <!--",
    "template": "{{ 7 * 7 }} {% raw %} {# #} ${1} #{2}",
    "entity": "&lt;b&gt; &amp;amp; &#x3c;",
    "line separators": "one\u2028two\u2029three\x85four\x0bfive",
    "bidi": "\u202eevil\u2066 \u2067x\u200f\u061c",
    "invisible": "\u200b\u200d\ufeff\u00ad\U000e0041",
    "controls": "\x1b[31m and \x07 some more words that stand around them \x9b",
    "astral": "\U0001f600 𠮷 e\u0301",
}


def hostile_plan(words: str) -> str:
    """Write a plan that holds the words wherever it can."""
    return _HOSTILE_PLAN.format(words)


def write_page(source: Source) -> tuple[Plan, str]:
    """Extract a plan and write its page."""
    plan = extract_source(source)
    return plan, render_page(plan, source, rules={code: rule.description for code, rule in CODES.items()})


def page_of(text: str, name: str = "plan.txt") -> str:
    """Write the page of a text."""
    return write_page(read_text_source(text, name))[1]


def large_plan(measures: int) -> str:
    """Write a plan of so many measures from sentences of the Beijing plan, ten to a section.

    They are drawn anew for each measure: measures that repeat each other would be merged.
    """
    draw = Random(20220812)  # noqa: S311 - no secret
    bodies = re.findall(r"^\d+\. (.{600,})$", BEIJING.read_text("utf-8"), re.MULTILINE)
    sentences = [sentence for body in bodies for sentence in re.split(r"(?<=[.)]) (?=[A-Z])", body)]
    parts = ["Plan for a Large Pilot Free Trade Zone"]
    for number in range(1, measures + 1):
        if number % 10 == 1:
            parts.append(f"Chapter {number // 10 + 1} Reform of Field {number // 10 + 1}")
        parts.append(f"{number}. {' '.join(draw.sample(sentences, 8))}")
    return "\n\n".join(parts) + "\n"
