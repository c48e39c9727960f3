"""The layers of a plan that are scored one by one: their stable names, in order of print.

What belongs here: a name for whatever can be right or wrong by itself. `docs/gold-format.md`
explains them to users, and a test holds both lists together.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

LAYERS: Mapping[str, str] = MappingProxyType(
    {
        "title": "the plan's title, by its characters",
        "date": "the date of issue, by its value",
        "sections": "headings, by the characters of their titles",
        "section-labels": "label and number of the headings found",
        "section-levels": "level of the headings found",
        "measures": "measures, by their characters: all, or nine tenths under the same label",
        "measure-spans": "first and last character of the measures found",
        "measure-labels": "label and number of the measures found",
        "measure-sections": "innermost section of the measures found",
        "applies-to": "bare values of brackets that say where a measure applies, by their characters",
        "repeats": "further occurrences of the headings and measures found",
        "responsibilities": "responsibility clauses, by their characters",
        "open-ended": 'whether the clauses found end in "among others" or the like',
        "deadlines": "time limits in clauses, by their characters",
        "units": "mentions of units, by their characters",
        "unit-ids": "unit that the mentions found are linked to",
        "unit-roles": "role of the mentions found",
        "unit-offices": "whether the mentions found are offices of the one before",
        "actions": "actions, by the first character of their verbs",
        "actions-main": "the same, only those with role main",
        "actions-means": "the same, only those with role means",
        "actions-accompanying": "the same, only those with role accompanying",
        "actions-result": "the same, only those with role result",
        "objects-exact": "objects of the main actions found, all characters or none",
        "objects-overlap": "the same, by the share of common characters",
        "roles": "role of the actions found",
        "types": "type of the actions found",
        "sectors": "sectors of the measures",
        "quantities": "quantities, by their characters",
        "quantity-kinds": "kind of the quantities found",
        "quantity-values": "normalised value of the quantities found",
    }
)
