"""A view of a plan as lines of text that fit a width, with colour or without.

Guarantees that no line is wider than asked for, that plan text is shown and not interpreted, and that
without colour nothing but text is written: what colour says, words and places say as well.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from io import StringIO

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text
from rich.tree import Tree

from ftzparse.export.terminal import printable_line
from ftzparse.export.view.shape import Block, Entry, Note

_HEADING, _KEY, _QUIET = "bold", "bold cyan", "dim"
_WIDEST_KEY = 10
_INDENT = 2


def draw_tree(block: Block, *, width: int, colour: bool) -> str:
    """Write a block and all below it as a tree with guides."""
    tree = Tree(_head(block), guide_style=_QUIET)
    _grow(tree, block)
    return _write(tree, width=width, colour=colour)


def draw_list(block: Block, *, width: int, colour: bool) -> str:
    """Write a block, then each block in it under its heading."""
    parts = [part for inner in block.blocks for part in ("", _head(inner), _entries(inner))]
    return _write(Group(_head(block), *parts), width=width, colour=colour)


def _grow(tree: Tree, block: Block) -> None:
    for entry in block.entries:
        tree.add(_grid([entry]))
    for inner in block.blocks:
        _grow(tree.add(_head(inner)), inner)


def _head(block: Block) -> RenderableType:
    heading = _text(block.heading, _HEADING)
    return Group(heading, _text(" · ".join(block.facts), _QUIET)) if block.facts else heading


def _entries(block: Block) -> RenderableType:
    return Padding(_grid(block.entries), (0, 0, 0, _INDENT))


def _grid(entries: Sequence[Entry]) -> Table:
    """Put keys in a column of their own; the texts, however long, stay beside them."""
    grid = Table.grid(padding=(0, 2, 0, 0), pad_edge=False)
    if any(entry.key for entry in entries):
        grid.add_column(max_width=_WIDEST_KEY, overflow="fold", justify="right")
    grid.add_column(overflow="fold")
    for entry in entries:
        cells = [_text(entry.key, _KEY)] if len(grid.columns) > 1 else []
        indent = 0 if entry.key else _INDENT
        notes = [Padding(note, (0, 0, 0, indent)) for note in _notes(entry.notes)]
        grid.add_row(*cells, Group(_text(entry.text), *notes))
    return grid


def _notes(notes: Sequence[Note]) -> Iterator[Text]:
    for note in notes:
        yield Text.assemble((f"{printable_line(note.name)}: ", _QUIET), printable_line(note.text))


def _text(text: str, style: str = "") -> Text:
    """Make text of which nothing is taken for markup or control."""
    return Text(printable_line(text), style, overflow="fold")


def _write(renderable: RenderableType, *, width: int, colour: bool) -> str:
    """Write to no terminal, so that only what is asked for decides."""
    written = StringIO()
    console = Console(
        file=written,
        width=width,
        force_terminal=colour,
        color_system="standard" if colour else None,
        highlight=False,
        markup=False,
        emoji=False,
        legacy_windows=False,
        _environ={},
    )
    console.print(renderable)
    return "".join(f"{line.rstrip()}\n" for line in written.getvalue().splitlines())
