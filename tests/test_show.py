"""What `ftzparse show` prints: its words, its widths, and nothing that a terminal could obey."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from conftest import Golden
from ftzparse.api import extract
from ftzparse.cli.viewing import draw_list, draw_tree
from ftzparse.errors import UnusableInput
from ftzparse.export.view.carriers import ROLES
from ftzparse.export.view.labels import Labels, UnknownMeasure
from ftzparse.export.view.measure import view_measure
from ftzparse.export.view.overview import view_plan
from ftzparse.export.view.sectors import view_sectors
from ftzparse.export.view.shape import Block, Entry, Note
from ftzparse.export.view.units import view_units
from ftzparse.models import Plan, UnitRole
from ftzparse.quality.outputs import read_plan
from support.command import BEIJING, run, run_on_terminal
from support.plans import plans

SHOWN = Path(__file__).parent / "shown"
PLAN = SHOWN / "plan.json"
GOLDEN = Path(__file__).parent / "golden"
VIEWS = {
    "plan": [],
    "units": ["--units"],
    "sectors": ["--sectors"],
    "measure-1": ["--measure", "1"],
    "measure-2": ["--measure", "2"],
}
WIDTHS = st.integers(40, 200)
UNSAFE = {"Cc", "Cf", "Cs", "Zl", "Zp"}
ESCAPE = re.compile(r"\x1b\[[0-9;]*m")


def plan(path: Path = PLAN) -> Plan:
    return read_plan(path.read_text("utf-8"), path.name)


def all_views(plan: Plan, width: int, *, colour: bool = False) -> list[str]:
    lists = [view_units(plan), view_sectors(plan), *(view_measure(plan, one) for one in plan.measures)]
    drawn = [draw_list(view, width=width, colour=colour) for view in lists]
    return [draw_tree(view_plan(plan), width=width, colour=colour), *drawn]


def is_plain(text: str, width: int) -> bool:
    """Tell whether lines fit and hold nothing that a terminal could obey."""
    fits = all(cell_len(line) <= width for line in text.split("\n"))
    return fits and UNSAFE.isdisjoint(unicodedata.category(char) for char in text.replace("\n", ""))


def words(coloured: str) -> str:
    """Take colour off; what is blank at the end of a line does not show."""
    return "\n".join(line.rstrip() for line in ESCAPE.sub("", coloured).split("\n"))


# What is shown


@pytest.mark.parametrize("width", [40, 80, 120])
@pytest.mark.parametrize("view", VIEWS)
def test_views(view: str, width: int, golden: Golden) -> None:
    result = run("show", PLAN, *VIEWS[view], "--width", str(width))
    assert result.stderr == b""
    golden(SHOWN / f"{view}-{width}.txt", result.stdout.decode())


@pytest.mark.parametrize("width", [40, 63, 200])
@pytest.mark.parametrize("path", sorted(GOLDEN.glob("*.json")), ids=lambda path: path.stem)
def test_every_plan_fits(path: Path, width: int) -> None:
    assert all(is_plain(text, width) for text in all_views(plan(path), width))


@pytest.mark.parametrize("path", sorted(GOLDEN.glob("*.json")), ids=lambda path: path.stem)
def test_every_measure_stands_in_every_view_of_the_plan(path: Path) -> None:
    shown = plan(path)
    headlines = {" ".join(measure.headline.split()) for measure in shown.measures}
    for view in (view_plan(shown), view_units(shown)):
        found = {entry.text.removeprefix("lead: ") for entry in entries(view)}
        assert all(any(text.endswith(headline) for text in found) for headline in headlines)


def entries(block: Block) -> list[Entry]:
    return [*block.entries, *(entry for inner in block.blocks for entry in entries(inner))]


def test_a_section_that_is_its_own_parent_is_shown() -> None:
    first = plan().sections[0]
    circle = plan().model_copy(update={"sections": (first.model_copy(update={"parent": first.id}),)})
    view = view_plan(circle)
    assert [block.heading for block in view.blocks] == ["I. Open the market"]
    assert [entry.key for entry in view.entries] == ["3", "4"]  # their section is not known


def test_every_role_has_a_rank() -> None:
    assert set(ROLES) == set(get_args(UnitRole))


def test_a_unit_named_twice_has_its_stronger_role() -> None:
    shown = plan()
    measure = shown.measures[0]
    clause = measure.responsibilities[0]
    mention = clause.units[0].model_copy(update={"role": "cooperating"})
    twice = clause.model_copy(update={"units": (mention, *clause.units)})
    changed = measure.model_copy(update={"responsibilities": (twice,)})
    view = view_plan(shown.model_copy(update={"measures": (changed,)}))
    notes = {note.name: note.text for note in entries(view)[0].notes}
    assert notes["lead"] == "Chengdu Municipal Commerce Bureau"
    assert "Commerce" not in notes["cooperating"]


# Which measure


@pytest.mark.parametrize(
    ("name", "wanted", "found"),
    [
        ("hainan-yacht-2022", "s2-m1", "s2-m1"),
        ("xiamen-ports-scrape-2023", "4", "m4"),  # "４" in the text
        ("xiamen-ports-scrape-2023", "m3", "m3"),  # its number is lost
        ("sanya-yacht-measures-2024", "1", "m1"),  # "一" in the text
        ("sanya-yacht-measures-2024", "一", "m1"),
        ("tianjin-leasing-2023", "2.4", "m2-4"),
    ],
)
def test_finds_measures(name: str, wanted: str, found: str) -> None:
    shown = GOLDEN / f"{name}.json"
    assert Labels(plan(shown)).find(wanted).id == found


@pytest.mark.parametrize(
    ("name", "wanted", "message"),
    [
        ("hainan-yacht-2022", "1", "'1' could be s1-m1, s2-m1, s3-m1; give the id"),
        ("shenyang-equipment-renewal", "m\x1b", r"no measure 'm\x1b'; there are s1-m1, "),
        ("tianjin-leasing-2023", "99", "no measure '99'; there are 1.1, 1.2, "),
        ("xiamen-ports-scrape-2023", "None", "no measure 'None'; there are 1, 2, m3, "),
        ("tianjin-leasing-2023", "", "no measure ''; there are 1.1, 1.2, "),
    ],
)
def test_says_which_measures_there_are(name: str, wanted: str, message: str) -> None:
    with pytest.raises(UnknownMeasure, match="^" + re.escape(message)):
        Labels(plan(GOLDEN / f"{name}.json")).find(wanted)


def test_not_all_of_many_measures_are_named() -> None:
    first = plan().measures[0]
    many = [first.model_copy(update={"id": f"m{n}", "label": str(n), "number": n}) for n in range(1, 501)]
    with pytest.raises(UnknownMeasure, match=r", 39, 40 … and 460 more$"):
        Labels(plan().model_copy(update={"measures": tuple(many)})).find("501")


# Promises


_any_text = st.text(st.characters(exclude_categories=()), max_size=60) | st.sampled_from(
    ["[red]x[/red]", "[/]", ":smile:", "准入" * 40, "x" * 300, "\x1b[2J", "a\r\nb", "\u202e", "e\u0301", ""]
)
_notes = st.lists(st.builds(Note, _any_text, _any_text), max_size=2).map(tuple)
_entries = st.lists(st.builds(Entry, _any_text, _any_text, _notes), max_size=3).map(tuple)
_facts = st.lists(_any_text, max_size=3).map(tuple)
_blocks = st.recursive(
    st.builds(Block, _any_text, _facts, _entries),
    lambda blocks: st.builds(Block, _any_text, _facts, _entries, st.lists(blocks, max_size=2).map(tuple)),
    max_leaves=5,
)


@given(_blocks, WIDTHS)
def test_any_text_fits_and_steers_nothing(block: Block, width: int) -> None:
    assert is_plain(draw_tree(block, width=width, colour=False), width)
    assert is_plain(draw_list(block, width=width, colour=False), width)


@given(_blocks, WIDTHS)
def test_colour_changes_no_word(block: Block, width: int) -> None:
    for draw in (draw_tree, draw_list):
        plain, coloured = (draw(block, width=width, colour=colour) for colour in (False, True))
        assert words(coloured) == plain


@pytest.mark.model
@settings(max_examples=30)
@given(plans, WIDTHS)
def test_any_plan_fits(text: str, width: int) -> None:
    try:
        shown = extract(text)
    except UnusableInput:
        assume(False)  # noqa: FBT003 - how hypothesis is told
        raise
    assert all(is_plain(drawn, width) for drawn in all_views(shown, width))


def test_markup_is_not_interpreted() -> None:
    assert "Harbour [red]Office[/red]" in draw_list(view_units(plan()), width=80, colour=False)


# The command


@pytest.mark.model
def test_a_plan_and_its_json_are_shown_alike() -> None:
    json = run("extract", BEIJING).stdout
    assert run("show", "-", stdin=json).stdout == run("show", BEIJING).stdout


@pytest.mark.parametrize(
    ("data", "line"),
    [
        (b"", "-: empty; give a file that holds the plan's text"),
        (b"Hello.", "-: no numbered measure was found in the text; "),
        (b'{"schema_version": "0"}', "-: schema version '0', and this version of ftzparse reads '1'; "),
        (b' {\n"title": "1. Support banks."}', "-: no plan: schema_version: "),
        (b"{1. Support banks.", "-: no numbered measure was found in the text; "),
    ],
)
def test_unusable_input(data: bytes, line: str) -> None:
    result = run("show", "-", stdin=data)
    assert (result.returncode, result.stdout) == (3, b"")
    (told,) = result.stderr.decode().splitlines()
    assert told.startswith(f"error: {line}")


@pytest.mark.parametrize(
    ("args", "reason"),
    [
        (["--units", "--sectors"], "give one of --measure, --units and --sectors"),
        (["--measure", "2", "--units"], "give one of --measure, --units and --sectors"),
        (["--measure", "7"], "no measure '7'; there are 1, 2, 3, 4"),
        (["--width", "39"], "Invalid value for '--width'"),
    ],
)
def test_wrong_usage(args: Sequence[str], reason: str) -> None:
    result = run("show", PLAN, *args)
    assert (result.returncode, result.stdout) == (2, b"")
    assert reason in result.stderr.decode()


def test_a_pipe_gets_the_same_everywhere() -> None:
    plain = run("show", PLAN).stdout
    wild = {"COLUMNS": "50", "TERM": "xterm-256color", "FORCE_COLOR": "1", "COLORTERM": "truecolor"}
    ascii_only = {"LC_ALL": "C", "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0", "TERM": "dumb"}
    assert run("show", PLAN, env={**wild, "PAGER": "false"}).stdout == plain
    assert run("show", PLAN, env=ascii_only).stdout == plain
    assert b"\x1b" not in plain


# On a terminal


def on_terminal(*args: str | Path, env: Mapping[str, str]) -> str:
    return run_on_terminal(["show", *args], {"COLUMNS": "60", "LINES": "20", **env})


TERMINALS: dict[str, tuple[list[str], dict[str, str], bool]] = {
    "pager": ([], {}, True),
    "no pager": (["--no-pager"], {}, False),
    "dumb terminal": ([], {"TERM": "dumb"}, False),
    "short text": (["--width", "200"], {"LINES": "200"}, False),
    "empty PAGER": ([], {"PAGER": ""}, False),
    "PAGER that does not exist": ([], {"PAGER": "no-such-pager -x"}, False),
}


@pytest.mark.parametrize(("args", "env", "paged"), TERMINALS.values(), ids=TERMINALS.keys())
def test_pager(args: Sequence[str], env: Mapping[str, str], *, paged: bool) -> None:
    shown = on_terminal(PLAN, *args, env={"PAGER": "sed 's/^/> /'", **env})
    lines = shown.splitlines()
    assert all(line.startswith("> ") == paged for line in lines)
    assert any("Set up a single window" in line for line in lines)


def test_a_pager_that_is_left_early_is_no_failure() -> None:
    shown = on_terminal(BEIJING.parents[1] / "out" / f"{BEIJING.stem}.json", env={"PAGER": "head -1"})
    assert "China (Beijing)" in shown
    assert shown.count("\n") == 1


def test_colour_and_width_on_a_terminal() -> None:
    shown = on_terminal(PLAN, "--no-pager", env={})
    assert "\x1b[" in shown
    plain = on_terminal(PLAN, "--no-pager", env={"NO_COLOR": "1"})
    assert words(shown) == plain
    assert is_plain(plain, 60)
    assert plain == run("show", PLAN, "--width", "60").stdout.decode()
