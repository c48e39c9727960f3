"""Verify accepts what the tool writes, and names whatever is changed in it."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given

from ftzparse.api import extract
from ftzparse.errors import NotAPlan, UndecodableText
from ftzparse.export.json import render_json
from ftzparse.export.verification import VerificationFormat
from ftzparse.export.verification.printing import Verified, render_faults, summarise_faults
from ftzparse.quality.characters import WrongSource
from ftzparse.quality.outputs import UnusableOutput
from ftzparse.quality.verification.document import read_document
from ftzparse.quality.verification.fault import Fault
from ftzparse.quality.verification.verify import PROMISES, verify
from ftzparse.readers.file import read_text_source
from ftzparse.source import Source, Span
from support.marked import read_marked
from support.plans import plans
from support.rich import DROPPED, OUTPUT, RICH, SOURCE, Json, changed

ROOT = Path(__file__).parents[2]
MARKED = sorted((ROOT / "tests" / "plans").glob("*.marked.txt"))
CLAUSE = "measures[0].responsibilities[0]"


def faults_of(output: Json, source: Source = SOURCE) -> tuple[Fault, ...]:
    return verify(read_document(json.dumps(output), "plan.json"), source)


def test_accepts_the_beijing_plan() -> None:
    assert faults_of(OUTPUT) == ()
    assert faults_of(RICH) == ()


@pytest.mark.parametrize("path", MARKED, ids=[path.stem.partition(".")[0] for path in MARKED])
def test_accepts_the_marked_plans(path: Path) -> None:
    text = read_marked(path).text
    output = render_json(extract(text), compact=True)
    assert verify(read_document(output, "plan.json"), read_text_source(text, "plan.txt")) == ()


@given(plans)
def test_accepts_every_output(text: str) -> None:
    try:
        plan = extract(text)
    except (NotAPlan, UndecodableText):
        return
    output = read_document(render_json(plan, compact=True), "plan.json")
    assert verify(output, read_text_source(text, "plan.txt")) == ()


def one_more(number: int) -> int:
    return number + 1


def one_less(number: int) -> int:
    return number - 1


def twice(values: list[Any]) -> list[Any]:
    return [*values, copy.deepcopy(values[0])]


def swapped(values: list[Any]) -> list[Any]:
    return [values[1], values[0], *values[2:]]


NAMES = {
    # change: path, value, promise, path of the fault
    "missing key": ("measures[3].label", DROPPED, "schema", "measures[3].label"),
    "missing part": ("coverage", DROPPED, "schema", "coverage"),
    "extra key": ("source.host", "ci-7", "schema", "source.host"),
    "wrong type": ("measures[3].number", "5", "schema", "measures[3].number"),
    "boolean for a number": ("units[0].mentions", True, "schema", "units[0].mentions"),
    "null list": ("findings", None, "schema", "findings"),
    "unknown role": (f"{CLAUSE}.units[0].role", "chief", "schema", f"{CLAUSE}.units[0].role"),
    "no date": ("date", "August 2022", "schema", "date"),
    "likeness of 101": (
        "measures[0].occurrences[0].similarity",
        101,
        "schema",
        "measures[0].occurrences[0].similarity",
    ),
    "hash of no text": ("source.sha256", None, "schema", "source.sha256"),
    "length": ("source.characters", one_more, "origin", "source.characters"),
    "encoding": ("source.encoding", "gb18030", "origin", "source.encoding"),
    "language": ("source.language", "zh", "origin", "source.language"),
    "quote": ("title.quote", lambda words: words.replace("Beijing", "Nanjing"), "quotes", "title.quote"),
    "quote cut": (f"{CLAUSE}.quote", lambda words: words[:-1], "quotes", f"{CLAUSE}.quote"),
    "mention moved": (f"{CLAUSE}.units[0].start", one_more, "quotes", f"{CLAUSE}.units[0].quote"),
    "section title": ("sections[2].title.quote", "Rules", "quotes", "sections[2].title.quote"),
    "excerpt": ("excerpts[1].quote", "…", "quotes", "excerpts[1].quote"),
    "verb": ("measures[0].actions[0].verb.quote", "explore", "quotes", "measures[0].actions[0].verb.quote"),
    "object": (
        "measures[0].actions[0].object.quote",
        "old models",
        "quotes",
        "measures[0].actions[0].object.quote",
    ),
    "evidence": (
        "measures[0].sectors[0].evidence[0].quote",
        "stem",
        "quotes",
        "measures[0].sectors[0].evidence[0].quote",
    ),
    "quantity": ("measures[0].quantities[0].quote", "2", "quotes", "measures[0].quantities[0].quote"),
    "words of a repeat": (
        "measures[6].occurrences[0].differences[0].other",
        "odd",
        "quotes",
        "measures[6].occurrences[0].differences[0].other",
    ),
    "outside the source": ("findings[0].spans[0].end", 99_999, "quotes", "findings[0].spans[0]"),
    "backwards": ("findings[0].spans[0].end", 0, "quotes", "findings[0].spans[0]"),
    "issuer": ("references[0].issuer", "Ministry of Commerce", "quotes", "references[0].issuer"),
    "twin measure": ("measures", twice, "identity", "measures[0].id"),
    "twin unit": ("units", twice, "identity", "units[32].id"),
    "twin action": ("measures[0].actions[1].id", "m1-a1", "identity", "measures[0].actions[1].id"),
    "blank id": ("sections[0].id", " ", "identity", "sections[0].id"),
    "no such parent": ("sections[0].parent", "s99", "identity", "sections[0].parent"),
    "no such section": ("measures[0].section", "s99", "identity", "measures[0].section"),
    "no such unit": (
        f"{CLAUSE}.units[0].unit",
        "beijing/teahouse",
        "identity",
        f"{CLAUSE}.units[0].unit",
    ),
    "no such office": (
        f"{CLAUSE}.units[0].office_of",
        "beijing/teahouse",
        "identity",
        f"{CLAUSE}.units[0].office_of",
    ),
    "no such carrier": (
        "measures[0].actions[0].units[0]",
        "x/y",
        "identity",
        "measures[0].actions[0].units[0]",
    ),
    "no such sector": ("measures[0].sectors[0].sector", "tea", "identity", "measures[0].sectors[0].sector"),
    "no such action": (
        "measures[0].quantities[0].action",
        "a",
        "identity",
        "measures[0].quantities[0].action",
    ),
    "no such measure": ("excerpts[0].measure", "m99", "identity", "excerpts[0].measure"),
    "no such measure in a finding": ("findings[3].measures", ["m99"], "identity", "findings[3].measures[0]"),
    "own parent": ("sections[1].parent", "s2", "hierarchy", "sections[1].parent"),
    "later parent": ("sections[1].parent", "s3", "hierarchy", "sections[1].parent"),
    "level of its parent": ("sections[2].parent", "s2", "hierarchy", "sections[2].level"),
    "measure not listed": ("sections[0].measures", ["m1", "m2"], "hierarchy", "sections[0].measures"),
    "measure in two sections": ("sections[0].measures", twice, "hierarchy", "sections[0].measures"),
    "measure elsewhere": ("measures[0].section", "s2", "hierarchy", "sections[0].measures"),
    "clause outside": ("measures[0].end", lambda _: 3100, "nesting", f"{CLAUSE}"),
    "cover outside": (f"{CLAUSE}.covers[0].start", 3000, "nesting", f"{CLAUSE}.covers[0]"),
    "mention outside": (f"{CLAUSE}.end", 3500, "nesting", f"{CLAUSE}.units[0]"),
    "title outside": ("sections[0].occurrences[0].start", 2940, "nesting", "sections[0].title"),
    "verb outside": ("measures[0].actions[0].start", one_more, "nesting", "measures[0].actions[0].verb"),
    "measures swapped": ("measures", swapped, "sequence", "measures[1]"),
    "sections swapped": ("sections", swapped, "sequence", "sections[1]"),
    "clauses swapped": (
        "measures[0].responsibilities",
        swapped,
        "sequence",
        "measures[0].responsibilities[1]",
    ),
    "mentions swapped": (f"{CLAUSE}.units", swapped, "sequence", f"{CLAUSE}.units[1]"),
    "mention twice": (f"{CLAUSE}.units", twice, "sequence", f"{CLAUSE}.units[5]"),
    "actions swapped": ("measures[0].actions", swapped, "sequence", "measures[0].actions[1]"),
    "places swapped": ("measures[6].occurrences", swapped, "sequence", "measures[6].occurrences[1]"),
    "label": ("measures[3].label", "XIV", "readings", "measures[3].label"),
    "number": ("measures[3].number", 6, "readings", "measures[3].number"),
    "clause's label": (f"{CLAUSE}.label", "Boss", "readings", f"{CLAUSE}.label"),
    "date without place": ("dated", None, "readings", "date"),
    "words of nowhere": ("measures[1].text", lambda text: f"{text} Bananas.", "readings", "measures[1].text"),
    "headline of nowhere": ("measures[1].headline", "Bananas.", "readings", "measures[1].headline"),
    "none kept": ("measures[0].occurrences[0].kept", False, "duplicates", "measures[0].occurrences"),
    "two kept": ("measures[6].occurrences[0].kept", True, "duplicates", "measures[6].occurrences"),
    "kept elsewhere": ("measures[2].end", one_less, "duplicates", "measures[2].occurrences[0]"),
    "unlike itself": (
        "measures[0].occurrences[0].similarity",
        99,
        "duplicates",
        "measures[0].occurrences[0].similarity",
    ),
    "repeat dropped": (
        "measures[6].occurrences",
        lambda all_: all_[1:],
        "duplicates",
        "measures[6].occurrences",
    ),
    "repeat without difference": (
        "measures[6].occurrences[0].differences",
        [],
        "duplicates",
        "measures[6].occurrences[0].differences",
    ),
    "kept words of nowhere": (
        "measures[6].occurrences[0].differences[0].kept",
        "odd",
        "duplicates",
        "measures[6].occurrences[0].differences[0].kept",
    ),
    "mentions": ("units[0].mentions", one_more, "mentions", "units[0].mentions"),
    "measures of a unit": ("units[0].measures", ["m1"], "mentions", "units[0].measures"),
    "measures of a sector": ("sectors[0].measures", ["m1", "m2"], "mentions", "sectors[0].measures"),
    "unit that is never named": (
        "units",
        lambda units: [*units, {**units[0], "id": "beijing/teahouse"}],
        "mentions",
        "units[32]",
    ),
    "sector twice": ("measures[0].sectors", twice, "mentions", "measures[0].sectors[1].sector"),
    "carrier of another measure": (
        "measures[0].actions[0].units[0]",
        "beijing/commerce",
        "mentions",
        "measures[0].actions[0].units[0]",
    ),
    "sum": ("coverage.measure", one_more, "coverage", "coverage"),
    "blanks": ("coverage.blank", 30_000, "coverage", "coverage.blank"),
    "unread": ("coverage.unclassified", 3, "coverage", "coverage.unclassified"),
}


@pytest.mark.parametrize(("path", "value", "promise", "where"), NAMES.values(), ids=NAMES.keys())
def test_names(path: str, value: object, promise: str, where: str) -> None:
    assert (promise, where) in {(fault.promise, fault.path) for fault in faults_of(changed(path, value))}


def test_every_promise_is_broken_once() -> None:
    assert {row[2] for row in NAMES.values()} == {"schema", *PROMISES}


def leaves(value: object, path: str = "") -> Iterator[str]:
    match value:
        case dict():
            for key, inner in value.items():
                yield from leaves(inner, f"{path}.{key}" if path else key)
        case list():
            for place, inner in enumerate(value):
                yield from leaves(inner, f"{path}[{place}]")
        case _:
            yield path


@pytest.mark.parametrize("value", [None, -1, "\x1b[2J", [[]], [{}]], ids=repr)
def test_no_value_breaks_it(value: object) -> None:
    for path in list(leaves(RICH["measures"][0], "measures[0]"))[::7]:
        faults_of(changed(path, value))  # may be right, as null often is
    for part in set(RICH) - {"schema_version", "source"}:
        assert value in (None, []) or faults_of(changed(part, value))


@pytest.mark.parametrize("part", sorted(set(OUTPUT) - {"schema_version"}))
def test_no_part_may_be_missing(part: str) -> None:
    assert ("schema", part) in {(fault.promise, fault.path) for fault in faults_of(changed(part, DROPPED))}


def test_another_source_is_refused() -> None:
    other = read_text_source(SOURCE.text + "\n", "other.txt")
    with pytest.raises(WrongSource, match=r"^other\.txt: not the text that plan\.json was made from"):
        faults_of(OUTPUT, other)


UNUSABLE = {
    "truncated": (json.dumps(OUTPUT, indent=2)[:5000], "truncated JSON: it breaks off at line "),
    "truncated in a word": ('{"schema_version": "1', "truncated JSON: it breaks off at line 1"),
    "other JSON": ("[1, 2]", "no plan: it names no schema_version"),
    "other version": ('{"schema_version": "2"}', "schema version '2', and this version"),
    "no JSON": ("plan", "no JSON: Expecting value at line 1, column 1"),
    "not a number": ('{"schema_version": "1", "date": NaN}', "no JSON: NaN is no JSON number"),
    "twin keys": (
        '{"schema_version": "1", "schema_version": "1"}',
        "no JSON: the key 'schema_version' stands",
    ),
    "too deep": ("[" * 100_000, "no JSON: "),
    "endless number": ("9" * 5000, "no JSON: "),
}


@pytest.mark.parametrize(("text", "reason"), UNUSABLE.values(), ids=UNUSABLE.keys())
def test_unusable_outputs(text: str, reason: str) -> None:
    with pytest.raises(UnusableOutput) as caught:
        read_document(text, "plan.json")
    assert caught.value.reason.startswith(reason)


VERIFIED = Verified("plan.json", "plan.txt", "1. Open.\n2. Ease.\n")
FAULTS = [
    Fault("schema", "measures[0].label", "field required"),
    Fault("quotes", "title.quote", "says \x1b[2J", Span(9, 11)),
]


def test_text() -> None:
    assert render_faults(FAULTS, VERIFIED, VerificationFormat.TEXT).splitlines() == [
        "plan.json: error schema measures[0].label: field required",
        "plan.txt:2:1: error quotes title.quote: says \\x1b[2J",
    ]
    assert summarise_faults(FAULTS) == "2 faults: 1 of schema, 1 of quotes"


def test_json() -> None:
    first, second = json.loads(render_faults(FAULTS, VERIFIED, VerificationFormat.JSON))
    assert first == {
        "promise": "schema",
        "path": "measures[0].label",
        "message": "field required",
        "span": None,
    }
    assert second["span"] == {"start": 9, "end": 11, "line": 2, "column": 1}
