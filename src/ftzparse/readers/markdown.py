r"""Markdown: its text without marks, with the numbers of its lists as they are written.

Guarantees that a gap in written numbers stays a gap, that lines stay lines, and that comments, raw HTML
and pictures are counted. Reads "## II. Access", "3. Support **banks**", "1\. Open up".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from markdown_it import MarkdownIt
from markdown_it.token import Token

from ftzparse.readers.reading import Reading, sum_up

_FRONT_MATTER = re.compile(r"---\n.*?\n---[ \t]*(?:\n|\Z)", re.DOTALL)
_BREAKS = {"softbreak": "\n", "hardbreak": "\n"}
_CELLS = frozenset({"th_open", "td_open"})
# Raw HTML and pictures, and where their text stands.
_SET_ASIDE = {"html_block": "raw-html", "html_inline": "raw-html", "image": "picture"}


def read(text: str, name: str) -> Reading:  # noqa: ARG001 - every format's `read` takes what errors name
    r"""Read Markdown as plain text.

    >>> read("# Plan\n\n3. Support **banks**.\n5. Open up.\n", "plan.md").text
    'Plan\n\n3. Support banks.\n\n5. Open up.\n'
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    matter = _FRONT_MATTER.match(text)
    parts = [("front-matter", matter[0])] if matter else []
    # Indented text is an indented paragraph here, not code.
    parser = MarkdownIt("commonmark").enable("table").disable("code")
    tokens = parser.parse(text[matter.end() :] if matter else text)
    blocks = list(_blocks(tokens, parts))
    return Reading("\n\n".join(blocks) + "\n", sum_up(parts))


def _blocks(tokens: Sequence[Token], parts: list[tuple[str, str]]) -> Iterator[str]:
    labels = _number_items(tokens)
    label = ""
    row: list[str] = []
    for index, token in enumerate(tokens):
        label = labels.get(index, label)
        text = _read_token(token, parts)
        if token.type == "tr_close":
            yield "\t".join(row)
            row = []
        elif token.type == "inline" and tokens[index - 1].type in _CELLS:
            row.append(text)
        elif text.strip():
            yield label + text
            label = ""


def _read_token(token: Token, parts: list[tuple[str, str]]) -> str:
    if token.type in _SET_ASIDE:
        parts.append((_SET_ASIDE[token.type], token.content.strip()))
        return ""
    return token.content.strip("\n") if token.type == "fence" else _inline(token, parts)


def _inline(token: Token, parts: list[tuple[str, str]]) -> str:
    pieces: list[str] = []
    for child in token.children or ():
        if child.type in _SET_ASIDE:
            parts.append((_SET_ASIDE[child.type], child.content))
        else:
            pieces.append(_BREAKS.get(child.type, child.content))
    return "".join(pieces)


def _number_items(tokens: Sequence[Token]) -> dict[int, str]:
    """Give the label of each item of an ordered list, by the place of its token.

    Numbers stand as written; a list that writes one number throughout ("1." before each) counts up.
    """
    labels: dict[int, str] = {}
    lists: list[list[int]] = []
    for index, token in enumerate(tokens):
        if token.type in {"ordered_list_open", "bullet_list_open"}:
            lists.append([])
        elif token.type == "list_item_open":
            lists[-1].append(index)
        elif token.type == "ordered_list_close":
            labels.update(_labels(tokens, lists.pop()))
        elif token.type == "bullet_list_close":
            labels.update(dict.fromkeys(lists.pop(), ""))
    return labels


def _labels(tokens: Sequence[Token], items: Sequence[int]) -> Iterator[tuple[int, str]]:
    written = [int(tokens[index].info) for index in items]
    counts_up = len(set(written)) == 1
    for place, (index, number) in enumerate(zip(items, written, strict=True)):
        yield index, f"{number + place if counts_up else number}{tokens[index].markup} "
