"""Generated texts that look like plans, for promises that hold for any text."""

from __future__ import annotations

from hypothesis import strategies as st

LABELS = ["1. ", "2. ", "3.", "8. ", "(1) ", "（二）", "I. ", "II. ", "IV. ", "一、", "①", "Article 3 ", ""]
STATEMENTS = [
    "Support banks in the zone with long loans within 10 working days.",
    "Open up the market",
    "Ease market准入 rules for firms, and build 3 ports by 2025.",
    "加强监管。",
    "Highlight Open Tests",
    "See Guofa [2021] No. 12.",
    "Table of contents",
    "— 3 —",
    "2022-08-12",
    "Plan for the Xi’an Zone",
    "hyph-\nen",
    "İ",
    "\x0c",
    "",
]
CLAUSES = [
    "",
    "(Responsible Departments: Municipal Bureau of Commerce, Beijing Customs, among others.)",
    "(Lead unit: Port Office; Cooperating units: X, Y and Z; Deadline: by June 2024)",
    "(Responsible Units: ",
    "Responsible units: Municipal Port Office",
    "（责任单位：市商务局、市财政局等）",
    "((Responsible units: A [B (C] D)",
]
SEPARATORS = ["\n\n", "\n\n", "\n", " ", "\r\n", ""]

_paragraphs = st.tuples(*map(st.sampled_from, (LABELS, STATEMENTS, [" ", ""], CLAUSES, SEPARATORS))).map(
    "".join
)
_plan_like = st.lists(st.one_of(_paragraphs, st.text(max_size=30)), min_size=1, max_size=12).map("".join)
plans = st.one_of(_plan_like, _plan_like.map("1. Support banks in the zone.\n\n{}".format))
