"""A small plan annotated in every layer, and the output that is right in all that a gold states."""

from __future__ import annotations

import copy
from typing import Any

from ftzparse.models import Coverage, Plan
from support.gold import Json, full_gold
from support.marked import MarkedPlan, parse_marked

DROPPED: Any = object()

SMALL = parse_marked(
    """{{title}}Plan for Opening Up{{/title}}
{{date value=2024-05-06}}May 6, 2024{{/date}}
{{section id=a label=I number=1 level=1}}I. {{heading}}Open Markets{{/heading}}{{/section}}
{{measure label=1 number=1 section=a}}1. Explore new models by launching a pilot, supporting cell therapy, \
to attract firms. {{clause open=yes}}(Responsible: {{unit role=lead id=x/commerce}}Commerce Bureau{{/unit}} \
[{{unit role=responsible id=x/zone office_of=yes}}Zone Office{{/unit}}], etc., \
{{deadline}}by June 2024{{/deadline}}){{/clause}}{{/measure}}
{{section id=b label=II number=2 level=1}}II. {{heading}}Cut Red Tape{{/heading}}{{/section}}
{{measure label=2 number=2 section=b}}2. Develop and promote standards for biobanks. Banks may lend \
within 10 working days (applicable: {{applies}}Airport Zone{{/applies}}).{{/measure}}
{{section id=br label=II number=2 level=1 repeat=b}}II. {{heading}}Cut Red Tape{{/heading}}{{/section}}
{{measure label=2 number=2 section=b repeat=2}}2. Develop and promote all standards for \
biobanks.{{/measure}}
""",
    "small",
)
_ACTIONS = (
    ("1", "Explore", "new models", "main", "directive"),
    ("1", "launching", "a pilot", "means", "directive"),
    ("1", "supporting", "cell therapy", "accompanying", "directive"),
    ("1", "attract", "firms", "result", "outcome"),
    ("2", "Develop", "standards for biobanks", "main", "directive"),
    ("2", "promote", "standards for biobanks", "main", "directive"),
    ("2", "lend", None, "main", "permission"),
)
_SECTORS = (("1", "biopharma", "cell therapy"), ("2", "health", "biobanks"), ("2", "banking-fx", "Banks"))


def small_gold() -> Json:
    """Annotate SMALL with every layer."""
    gold = full_gold(SMALL)
    for measure in gold["measures"]:
        label = measure["label"]
        measure["actions"] = [_action(*row) for own, *row in _ACTIONS if own == label]
        measure["sectors"] = [_sector(*row) for own, *row in _SECTORS if own == label]
        measure["quantities"] = []
    value = {"bound": "at-most", "low": 10.0, "high": 10.0, "unit": "working-day", "date": None}
    quantity = {"kind": "duration", **value, **locate("within 10 working days")}
    gold["measures"][1]["quantities"] = [quantity]
    return gold


def locate(quote: str) -> Json:
    """Give the first place of some words of SMALL."""
    start = SMALL.text.index(quote)
    return {"quote": quote, "start": start, "end": start + len(quote)}


def changed(values: Json, path: tuple[str | int, ...], value: object) -> Json:
    """Give a copy with one value replaced, or dropped where it is DROPPED."""
    values = copy.deepcopy(values)
    place: Any = values
    for step in path[:-1]:
        place = place[step]
    if value is DROPPED:
        del place[path[-1]]
    else:
        place[path[-1]] = value
    return values


def _action(verb: str, words: str | None, role: str, type_: str) -> Json:
    target = locate(words) if words else {"quote": None, "start": None, "end": None}
    return {
        "verb": verb,
        "verb_start": SMALL.text.index(verb),
        "object": target["quote"],
        "object_start": target["start"],
        "object_end": target["end"],
        "role": role,
        "type": type_,
    }


def _sector(sector: str, evidence: str) -> Json:
    place = locate(evidence)
    return {"id": sector, "evidence": evidence, "start": place["start"], "end": place["end"]}


def perfect_output(plan: MarkedPlan, gold: Json) -> Json:
    """Write the output that is right in everything that the gold states."""
    sections = {section["id"]: f"s{ordinal}" for ordinal, section in enumerate(gold["sections"])}
    return {
        "schema_version": "1",
        "generator": {"name": "ftzparse", "version": "0", "language_model": None, "lexicon": "0"},
        "source": {
            "name": plan.name,
            "sha256": "0" * 64,
            "characters": len(plan.text),
            "encoding": "utf-8",
            "language": "en",
        },
        "title": gold["title"],
        "date": gold["date"],
        "dated": None,
        "references": [],
        "sections": [_section_found(section, sections) for section in gold["sections"]],
        "measures": [_measure_found(measure, sections, plan.text) for measure in gold["measures"]],
        "excerpts": [],
        "units": [],
        "sectors": [],
        "findings": [],
        "coverage": dict.fromkeys(Coverage.model_fields, 0),
    }


def read_output(output: Json) -> Plan:
    """Make a plan of its JSON values."""
    return Plan.model_validate(output)


def _section_found(section: Json, ids: dict[str, str]) -> Json:
    copied = ("label", "number", "level", "title", "occurrences")
    return {
        "id": ids[section["id"]],
        "parent": None,
        "measures": [],
        **{key: section[key] for key in copied},
    }


def _measure_found(measure: Json, ids: dict[str, str], text: str) -> Json:
    start, end = measure["start"], measure["end"]
    return {
        "id": f"m{start}",
        "label": measure["label"],
        "number": measure["number"],
        "section": ids.get(measure["section"]),
        "start": start,
        "end": end,
        "applies_to": measure["applies_to"],
        "headline": "",
        "text": " ".join(text[start:end].split()),
        "occurrences": [
            {**place, "kept": place["start"] == start, "similarity": 100, "differences": []}
            for place in measure["occurrences"]
        ],
        "responsibilities": [_clause_found(clause) for clause in measure["responsibilities"]],
        "actions": [_action_found(action) for action in measure.get("actions", ())],
        "sectors": [_tag_found(sector) for sector in measure.get("sectors", ())],
        "quantities": [
            {**quantity, "counted": None, "action": None} for quantity in measure.get("quantities", ())
        ],
    }


def _clause_found(clause: Json) -> Json:
    mentions = [
        {key: unit[key] for key in ("quote", "start", "end", "role", "unit")}
        | {"office_of": "x/commerce" if unit["office"] else None}
        for unit in clause["units"]
    ]
    return {**clause, "label": None, "covers": [], "units": mentions}


def _action_found(action: Json) -> Json:
    start, end = action["verb_start"], action["verb_start"] + len(action["verb"])
    target = {"quote": action["object"], "start": action["object_start"], "end": action["object_end"]}
    return {
        "id": f"a{start}",
        "start": start,
        "end": end,
        "verb": {"quote": action["verb"], "start": start, "end": end, "lemma": action["verb"]},
        "object": target if action["object"] else None,
        "role": action["role"],
        "type": action["type"],
        "units": [],
    }


def _tag_found(sector: Json) -> Json:
    evidence = {"quote": sector["evidence"], "start": sector["start"], "end": sector["end"]}
    return {"sector": sector["id"], "evidence": [evidence]}
