"""Marked plans as gold in the format that `ftzparse eval` reads."""

from __future__ import annotations

from typing import Any

from support.marked import Mark, MarkedPlan

Json = dict[str, Any]


def full_gold(plan: MarkedPlan) -> Json:
    """Turn a marked plan into a full annotated plan."""
    title = next(iter(plan.named("title")), None)
    date = next(iter(plan.named("date")), None)
    return {
        "title": _quote(plan, title) if title else None,
        "date": date.attributes["value"] if date else None,
        "sections": [_section(plan, mark) for mark in _kept(plan, "section")],
        "measures": [_measure(plan, mark) for mark in _kept(plan, "measure")],
    }


def _kept(plan: MarkedPlan, name: str) -> list[Mark]:
    return [mark for mark in plan.named(name) if "repeat" not in mark.attributes]


def _occurrences(plan: MarkedPlan, kept: Mark) -> list[Json]:
    """Give the kept mark and its repeats; numbering may restart in each section."""
    key = "id" if kept.name == "section" else "label"
    places = [
        mark
        for mark in plan.named(kept.name)
        if mark is kept
        or (
            mark.attributes.get("repeat", "") == kept.attributes.get(key)
            and mark.attributes.get("section") == kept.attributes.get("section")
        )
    ]
    return [_extent(place) for place in places]


def _section(plan: MarkedPlan, mark: Mark) -> Json:
    (heading,) = plan.inside(mark, "heading")
    return {
        "id": mark.attributes["id"],
        "label": mark.attributes.get("label"),
        "number": _number(mark),
        "level": int(mark.attributes["level"]),
        **_extent(mark),
        "title": _quote(plan, heading),
        "occurrences": _occurrences(plan, mark),
    }


def _measure(plan: MarkedPlan, mark: Mark) -> Json:
    scope = next(iter(plan.inside(mark, "applies")), None)
    return {
        "label": mark.attributes.get("label"),
        "number": _number(mark),
        "section": mark.attributes.get("section"),
        **_extent(mark),
        "occurrences": _occurrences(plan, mark),
        "applies_to": _quote(plan, scope) if scope else None,
        "responsibilities": [_clause(plan, clause) for clause in plan.inside(mark, "clause")],
    }


def _clause(plan: MarkedPlan, mark: Mark) -> Json:
    deadline = next(iter(plan.inside(mark, "deadline")), None)
    return {
        **_quote(plan, mark),
        "open_ended": mark.attributes["open"] == "yes",
        "deadline": _quote(plan, deadline) if deadline else None,
        "units": [
            {
                **_quote(plan, unit),
                "role": unit.attributes["role"],
                "unit": unit.attributes.get("id"),
                "office": unit.attributes.get("office_of") == "yes",
            }
            for unit in plan.inside(mark, "unit")
        ],
    }


def _number(mark: Mark) -> int | None:
    return int(mark.attributes["number"]) if "number" in mark.attributes else None


def _extent(mark: Mark) -> Json:
    return {"start": mark.start, "end": mark.end}


def _quote(plan: MarkedPlan, mark: Mark) -> Json:
    return {"quote": plan.quote(mark), **_extent(mark)}
