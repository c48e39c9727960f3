"""Reads the deadlines and dates of Chinese plans: "到2025年底", "2024年6月底前", "自2024年3月1日起".

Guarantees the same values as for their English twins. A time limit without a date ("三个工作日内") is a span
of time (`spans.py`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ftzparse.nlp.quantities.calendar import calendar_date
from ftzparse.nlp.quantities.hits import Hit
from ftzparse.nlp.quantities.reading import Reading
from ftzparse.source import Span

_DATE = re.compile(
    r"(?P<before>截至|截止到?|力争|争取|自|从|到|至|于|在)?"
    r"(?:(?P<year>(?<!\d)(?:19|20)\d\d) ?(?:年?[-–—~至到] ?(?P<last>(?:19|20)\d\d) ?)?年"
    r"(?:(?P<month>\d{1,2}) ?月(?:(?P<day>\d{1,2}) ?日)?)?"
    r"|(?P<open>每年|每季度|每月|年|(?<!\d)\d{1,2}月)(?=底|末|\d{1,2}月)(?:\d{1,2}月)?)"
    r"(?P<period>上半年|下半年|第?[一二三四]季度)?(?P<end>年?底|年?末|年?初|年中)?"
    r"(?P<after>之前|以前|前|以内|之内|内|起|以来|以后|之后|后)?"
)
_SIGNS = "年月季"  # one of them is in every date
_DUE_BEFORE = {"到", "至", "力争", "争取", "截止", "截止到"}
_DUE_AFTER = {"之前", "以前", "前", "以内", "之内", "内"}
_LAST_MONTHS = {"上半年": 6, "下半年": 12, "一": 3, "二": 6, "三": 9, "四": 12}


def find_chinese_dates(reading: Reading) -> Iterator[Hit]:
    """Find the deadlines and dates of a Chinese text."""
    if not any(sign in reading.masked for sign in _SIGNS):
        return
    for found in _DATE.finditer(reading.masked):
        before, after, end = found["before"], found["after"], found["end"] or ""
        is_due = before in _DUE_BEFORE or after in _DUE_AFTER or end.endswith(("底", "末"))
        if found["year"] is None and not is_due:
            continue
        span = Span(found.start() + (len(before or "") if before in {"于", "在"} else 0), found.end())
        yield Hit(
            span, "deadline" if is_due else "date", "at-most" if is_due else "exactly", date=_iso(found)
        )


def _iso(found: re.Match[str]) -> str | None:
    year, last = found["year"], found["last"]
    if not year:
        return None
    if last:
        return f"{year}/{last}"
    month = int(found["month"] or 0) or _LAST_MONTHS.get(
        (found["period"] or "").removeprefix("第").removesuffix("季度"), 0
    )
    if not month:
        return f"{year}-06" if found["end"] == "年中" else str(year)
    return calendar_date(int(year), month, int(found["day"]) if found["day"] else None)
