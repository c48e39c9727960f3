"""Mutates HTML and Markdown: their tags and marks are pieces too.

Guarantees text. Puts in what browsers must mend: tags without an end, entities, lists that count oddly.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from random import Random

from fuzz.pieces import insert, rearrange
from fuzz.plan_text import CUTS, mutate_once

_TAGS = re.compile(r"(?=<)|(?<=>)")
_MARKS = re.compile(r"(?<=[*_`#|>\[\]()!<~-])|(?=[*_`#|>\[\]()!<~-])")
HTML_TOKENS = (
    *(
        "<ol start='-9' reversed type=i>",
        "<ol start=999999999 type=a>",
        "<li value='９'>",
        "<li>",
        "</li>",
        "<table>",
    ),
    *(
        "<tr><td>1<td><p>2",
        "<td rowspan=9999>",
        "<pre>\n\n",
        "<br>",
        "<br/>\v",
        "<script>",
        "<style>",
        "<!--",
        "-->",
    ),
    *(
        "<![CDATA[",
        "<svg>",
        "<math><mi>",
        "<template>",
        "<select><option>",
        "<frameset>",
        "<plaintext>",
        "<noscript>",
    ),
    *(
        "&#0;",
        "&#xD800;",
        "&#1114112;",
        "&nbsp",
        "&amp",
        "&zwj;",
        "&#xfffe;",
        "&NotEqualTilde;",
        "<article>",
        "<main>",
    ),
    *(
        "</html>",
        "</body>",
        "<body>",
        "<html>",
        "<p",
        "<a href=",
        "<div>" * 150,
        "<b><p>" * 40,
        "<nav>",
        "</nav>",
    ),
    *(
        "<div style='display:none'>",
        "<ol style='list-style-type: cjk-decimal'>",
        "<meta charset=utf-7>",
        "<ruby><rt>",
    ),
)
MARKDOWN_TOKENS = (
    *(
        "# ",
        "\n## ",
        "\n---\n",
        "---\n",
        "\n===\n",
        "**",
        "__",
        "*",
        "`",
        "```",
        "\n~~~\n",
        "> ",
        "\n> > ",
        "\n- ",
        "\n* ",
    ),
    *(
        "\n999999999. ",
        "\n0) ",
        "\n1. 1. 1. ",
        "\n   2. ",
        "[a](b)",
        "[",
        "](",
        "![",
        "[a]: <b> 'c'",
        "<b>",
        "<!--",
        "-->",
    ),
    *(
        "&#0;",
        "&amp;",
        "\\",
        "  \n",
        "\n|a|b|\n|-|:-:|\n|c|d|\n",
        "|",
        "\t",
        "<https://x>",
        "\r",
        "\n\n\n",
        "<a\n",
        "`" * 99,
    ),
)


def mutate_html(page: str, pages: Sequence[str], draw: Random) -> str:
    """Mutate a web page several times."""
    return _mutate(page, pages, (_TAGS, HTML_TOKENS), draw)


def mutate_markdown(page: str, pages: Sequence[str], draw: Random) -> str:
    """Mutate a Markdown file several times."""
    return _mutate(page, pages, (_MARKS, MARKDOWN_TOKENS), draw)


def _mutate(
    page: str, pages: Sequence[str], language: tuple[re.Pattern[str], Sequence[str]], draw: Random
) -> str:
    marks, tokens = language
    for _ in range(draw.choice((1, 2, 3, 5, 8, 13))):
        other = draw.choice(pages)
        match draw.randrange(4):
            case 0:
                page = insert(page, draw.choice(tokens) * draw.choice((1, 1, 1, 2, 300)), draw)
            case 1:
                page = mutate_once(page, other, draw)
            case _:
                page = rearrange(page, other, draw.choice((marks, marks, CUTS[1])), draw)
    return page
