"""What is odd about reading a paragraph as a heading, an item, a sub-item or text, and how much.

The prices are relative: 1 is a flaw that good plans have, 3 one that scraped plans have, 6 and more
one that hardly a plan has. Guarantees that every price is charged for something the reader can see.
"The numbers jump from 5 to 8 and back to 6" costs more than "8 stands out of sequence".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from ftzparse.lexicon.numbering import forms
from ftzparse.outline import Label
from ftzparse.parser.counting import heading_sequence, item_sequence, roman_letter
from ftzparse.parser.looks import heading_look, is_title, item_look, may_be_unnumbered_heading
from ftzparse.parser.parts import HEADINGS, Part
from ftzparse.parser.shapes import Shape

HOPELESS = 12.0  # the dearest text step and the beam's margin together: no such reading is ever kept
_PASTED = 1.0  # what is odd about the place of a heading that stands in two
_ITEM_LIKE = 1.5  # a heading that stands twice and ends as the items do that are numbered so
_UNNUMBERED = ""
_SHORTEST_ITEM = 8
_LONGEST_HEADLINE = 10  # words, where a full stop ends it
_REMEMBERED = 1024  # prices; readings of one plan ask for the same few
_CHANCE_FORMS = {
    "roman-bare",
    "numero",
    "ordinal",
}  # "II and III class data centres": a line can begin so by chance


class State(NamedTuple):
    """What a reading remembers of the paragraphs before."""

    uses: frozenset[tuple[Part, str]] = frozenset()
    """Which forms of label stood for which parts."""
    headings: tuple[int | None, int | None, int | None] = (None, None, None)
    """The last number at each level of heading."""
    depth: int = 0
    item: int | None = None
    subitem: int | None = None
    fresh: bool = False
    """Whether no item has come since the last heading."""
    bare: bool = False
    """Whether nothing at all has come since the last heading."""
    general: bool = False
    """Whether the last heading opened general prose, under which no measures stand."""
    complete: bool = False
    """Whether the paragraph before ended in a responsibility clause."""


class Step(NamedTuple):
    """One way to read a paragraph."""

    cost: float
    state: State
    part: Part
    label: Label | None
    number: int | None = None


def text_step(state: State, labels: Sequence[Label], shape: Shape) -> Step:
    """Read a paragraph as text that belongs to what stands before it."""
    cost = 0.0
    if labels:
        chance = not is_title(shape) and all(label.form in _CHANCE_FORMS for label in labels)
        cost += 1.0 if chance else 4.0
    elif shape.like_items and state.complete and (shape.ends_in_clause or shape.before_clause):
        cost += 1.5  # headed as the items are, with its own clause, and no item?
    elif shape.general and shape.titled and shape.before_text:
        cost += 1.8  # "Overall Goals", and no heading?
    elif state.item is not None and is_title(shape):
        cost += 2.0 if shape.before_label else 1.2 if shape.before_text else 0.0  # and no heading?
    elif shape.before_label and is_title(shape) and not _is_plan_title(shape):
        cost += 1.0  # likewise before the first item
    elif shape.before_lead_in and shape.titled and is_title(shape) and not _is_plan_title(shape):
        cost += 1.2  # likewise with a lead-in between
    return Step(cost, state._replace(bare=False, complete=shape.ends_in_clause), Part.TEXT, None)


def heading_steps(state: State, label: Label | None, shape: Shape) -> Iterator[Step]:
    """Read a paragraph as a heading at each level that can stand here."""
    if label is None and not may_be_unnumbered_heading(shape):
        return
    look = heading_look(shape)
    if look > HOPELESS:
        return
    look += _unnumbered_look(state, shape) if label is None else _unusual(label, Part.HEADING_1)
    number, form = (label.value, label.form) if label else (None, _UNNUMBERED)
    look += _ITEM_LIKE if shape.pasted and shape.closed and (Part.ITEM, form) in state.uses else 0.0
    for part in HEADINGS[: state.depth + 1]:
        cost = look + _use(state.uses, part, form) + _place(state, part, label, shape)
        opened = _open_heading(state, part, number, form)
        if shape.general:
            opened = opened._replace(fresh=False, bare=False, general=True)  # what follows owes it no item
        yield Step(cost, opened, part, label, number)


def _place(state: State, part: Part, label: Label | None, shape: Shape) -> float:
    """Price where a heading stands: out of sequence, or right behind one that has no item under it."""
    last = state.headings[part - 1]
    cost = roman_letter(label.form, last, label.value) if label else 0.0
    sequence = heading_sequence(last, label.value) if label else 0.0
    empty = 1.5 if state.general and part > state.depth and not shape.general else 0.0  # under "Goals"
    if state.fresh and part <= state.depth and not shape.general:
        empty = 2.0 if state.bare else 2.5
    if shape.pasted and not shape.closed and last is not None:
        return cost + min(sequence, _PASTED) + min(empty, _PASTED)
    return cost + sequence + empty


def item_steps(state: State, label: Label, shape: Shape) -> Iterator[Step]:
    """Read a paragraph as an item, in sequence or strayed from its place."""
    cost = item_look(shape) + _unusual(label, Part.ITEM) + _use(state.uses, Part.ITEM, label.form)
    cost += roman_letter(label.form, state.item, label.value)
    after = state._replace(
        uses=state.uses | {(Part.ITEM, label.form)},
        item=label.value,
        subitem=None,
        fresh=False,
        bare=False,
        general=False,
        complete=shape.ends_in_clause,
    )
    yield Step(
        cost + item_sequence(state.item, label.value, fresh=state.fresh), after, Part.ITEM, label, label.value
    )
    if state.item is not None:
        yield Step(cost + 2.2, after._replace(item=state.item), Part.ITEM, label, label.value)


def lost_number_steps(state: State, shape: Shape) -> Iterator[Step]:
    """Read a paragraph as an item that lost its number, where the item before was complete.

    Only a gap in the numbers makes this cheaper than text: the next item must count on from it.
    """
    if state.item is None or not state.complete or shape.is_clause:
        return
    whole = (shape.ends_in_clause or shape.before_clause) and shape.words >= _SHORTEST_ITEM
    short = not shape.closed or shape.words <= _LONGEST_HEADLINE
    headed = shape.before_text and short and shape.sentences == 1  # its text comes below
    if not whole and (state.fresh or not headed):
        return
    heading = not whole and is_title(shape) and any(form == _UNNUMBERED for _, form in state.uses)
    after = state._replace(item=state.item + 1, subitem=None, fresh=False, bare=False)
    yield Step(2.0 if heading else 0.8, after, Part.ITEM, None, state.item + 1)


def subitem_steps(state: State, label: Label, shape: Shape) -> Iterator[Step]:
    """Read a paragraph as a numbered part of the item before it."""
    if state.item is None or state.fresh:
        return
    expected = 1 if state.subitem is None else state.subitem + 1
    cost = 0.4 + (0.0 if label.value == expected else 3.0)
    cost += _unusual(label, Part.SUBITEM) + _use(state.uses, Part.SUBITEM, label.form)
    uses = state.uses | {(Part.SUBITEM, label.form)}
    after = state._replace(uses=uses, subitem=label.value, complete=shape.ends_in_clause)
    yield Step(cost, after, Part.SUBITEM, label, label.value)


def unfinished(state: State) -> float:
    """Price what the end of the text leaves open: a last heading with nothing under it."""
    return 2.0 if state.fresh and state.depth else 0.0


def _open_heading(state: State, part: Part, number: int | None, form: str) -> State:
    first, second, third = (
        None if level > part else state.headings[level - 1] if level < part or number is None else number
        for level in HEADINGS
    )
    uses = state.uses | {(part, form)}
    return state._replace(
        uses=uses,
        headings=(first, second, third),
        depth=int(part),
        subitem=None,
        fresh=True,
        bare=True,
        general=False,
    )


@lru_cache(_REMEMBERED)
def _use(uses: frozenset[tuple[Part, str]], part: Part, form: str) -> float:
    """Price a form of label in a part in which it did not stand before."""
    if (part, form) in uses:
        return 0.0
    other_parts = {used for used, other in uses if other == form}
    others = {other for used, other in uses if used == part}
    other_form = 1.0 if others == {_UNNUMBERED} and part in HEADINGS else 2.0 * bool(others)
    two_levels = part in HEADINGS and not other_parts.isdisjoint(HEADINGS) and form != _UNNUMBERED
    return 3.0 * bool(other_parts) + other_form + 3.0 * two_levels  # "I." under "I." is I. again


@cache
def _usages() -> dict[str, str]:
    return {form.id: form.usually for form in forms()}


_PARTS_OF_USAGE = {
    "section": {Part.HEADING_1: 0.0, Part.ITEM: 1.5, Part.SUBITEM: 4.0},
    "measure": {Part.HEADING_1: 4.0, Part.ITEM: 0.0, Part.SUBITEM: 4.0},
    "subitem": {Part.HEADING_1: 6.0, Part.ITEM: 3.0, Part.SUBITEM: 0.0},
    "any": {Part.HEADING_1: 0.0, Part.ITEM: 0.0, Part.SUBITEM: 0.0},
}


def _unusual(label: Label, part: Part) -> float:
    """Price a form in a part that it does not play in most plans ("Chapter 3" as an item)."""
    return _PARTS_OF_USAGE[_usages()[label.form]][part]


def _is_plan_title(shape: Shape) -> bool:
    return shape.names_document and not shape.acts


def _unnumbered_look(state: State, shape: Shape) -> float:
    if shape.general and shape.titled and shape.before_text:
        return 0.4
    cost = 0.8
    cost += 0.0 if shape.titled else 1.2
    used = any(form == _UNNUMBERED for _, form in state.uses)
    lead_in = shape.before_lead_in or (shape.before_text and used)
    cost += 0.0 if shape.before_label else 0.2 if lead_in else 1.0
    cost += 2.0 if _is_plan_title(shape) and not state.depth else 0.0  # rather the plan's own title
    return cost
