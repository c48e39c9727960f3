"""The Beijing plan's output with a few actions and the like, and copies with one value changed."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

from ftzparse.api import extract_file
from ftzparse.export.json import render_json
from ftzparse.readers.file import read_source

Json = dict[str, Any]
ROOT = Path(__file__).parents[2]
BEIJING = ROOT / "data" / "raw" / "beijing-ftz-investment-2022.txt"
SOURCE = read_source(BEIJING)
OUTPUT: Json = json.loads(render_json(extract_file(BEIJING), compact=True))
DROPPED: Any = object()


def _with_contents() -> Json:
    """Give the output one sector, action and quantity, whatever the extractor finds by now."""
    output = copy.deepcopy(OUTPUT)
    measure = output["measures"][0]
    unit = measure["responsibilities"][0]["units"][0]["unit"]
    verb = quote("Explore new models")
    for other in output["measures"]:
        other |= {"actions": [], "sectors": [], "quantities": []}
    action = {key: verb[key] for key in ("start", "end")} | {
        "id": "m1-a1",
        "verb": quote("Explore") | {"lemma": "explore"},
        "object": quote("new models"),
        "role": "main",
        "type": "directive",
        "units": [unit],
    }
    second = {**copy.deepcopy(action), "id": "m1-a2", "verb": quote("Support the")}
    second |= {"start": second["verb"]["start"], "end": second["verb"]["end"], "object": None}
    second["verb"] = quote("Support") | {"lemma": "support"}
    quantity = quote("new models") | {"kind": "count", "bound": "about", "low": 1, "high": None, "unit": None}
    quantity |= {"date": None, "counted": quote("models"), "action": "m1-a1"}
    measure |= {"actions": [action, second], "quantities": [quantity]}
    measure["sectors"] = [{"sector": "biopharma", "evidence": [quote("stem cell")]}]
    output["sectors"] = [{"id": "biopharma", "label": "Biopharma", "isic": "21", "measures": ["m1"]}]
    return output


def quote(words: str) -> Json:
    start = SOURCE.text.index(words, OUTPUT["measures"][0]["start"])
    return {"start": start, "end": start + len(words), "quote": words}


RICH = _with_contents()


def changed(path: str, value: object) -> Json:
    """Give the output with one value replaced, made from the old one, or dropped."""
    output = copy.deepcopy(RICH)
    *steps, last = path.replace("]", "").replace("[", ".").split(".")
    place: Any = output
    for step in steps:
        place = place[int(step) if isinstance(place, list) else step]
    key = int(last) if isinstance(place, list) else last
    if value is DROPPED:
        del place[key]
    else:
        place[key] = value(place[key]) if callable(value) else value
    return output
