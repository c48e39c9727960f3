"""Which parts of a page are not its article, and what kind of part they are.

Guarantees that a part is judged by its own tag, attributes and links, never by its words. Sets apart
`<nav>`, `<div class="footer">`, a list of nothing but links.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ftzparse.readers.html.tree import Element

BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "center",
        "dd",
        "details",
        "dir",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "html",
        "li",
        "main",
        "menu",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "tfoot",
        "thead",
        "tr",
        "td",
        "th",
        "ul",
        "caption",
    ]
)
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_TAGS = {
    **dict.fromkeys(("script", "style", "noscript", "template", "head", "link", "meta"), "code"),
    **dict.fromkeys(
        ("svg", "img", "canvas", "video", "audio", "object", "embed", "iframe", "figure"), "media"
    ),
    **dict.fromkeys(("button", "input", "select", "textarea"), "form"),
    "nav": "navigation",
    "menu": "navigation",
    "aside": "aside",
    "footer": "footer",
}
_ROLES = {
    "navigation": "navigation",
    "menu": "navigation",
    "search": "form",
    "banner": "header",
    "contentinfo": "footer",
    "complementary": "aside",
}
# Words of class and id, between hyphens, underscores and capitals.
_WORDS = {
    **dict.fromkeys(
        ["nav", "navbar", "navigation", "menu", "submenu", "crumb", "crumbs", "breadcrumb", "breadcrumbs"],
        "navigation",
    ),
    **dict.fromkeys(
        ["position", "location", "pager", "pagination", "paging", "prevnext", "sitemap"], "navigation"
    ),
    **dict.fromkeys(["footer", "foot", "copyright", "bottom"], "footer"),
    **dict.fromkeys(["topbar", "header", "masthead", "banner", "logo"], "header"),
    **dict.fromkeys(["sidebar", "aside", "related", "recommend", "recommended", "hot", "rank"], "aside"),
    **dict.fromkeys(
        [
            "share",
            "bshare",
            "social",
            "toolbar",
            "tools",
            "print",
            "fontsize",
            "qrcode",
            "ewm",
            "comments",
            "advert",
            "ad",
            "ads",
        ],
        "tools",
    ),
    **dict.fromkeys(["search", "login"], "form"),
}
_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_LINKED = 0.6
_LINKS = 2
_HOLDERS = frozenset({"div", "ul", "ol", "dl", "table", "section", "tr", "td", "p", "center"})


def find_kind(element: Element) -> str | None:
    """Tell what kind of part an element is; None: it may be of the article."""
    given = element.attributes
    kind = _TAGS.get(element.tag) or _ROLES.get(given.get("role", ""))
    if kind:
        return kind
    if "hidden" in given or _HIDDEN.search(given.get("style", "")):
        return "hidden"
    if element.tag in {"html", "body"} or element.tag in _HEADINGS:
        return None
    if element.tag == "header":
        return None if any(child.tag == "h1" for child in _inside(element)) else "header"
    return _find_named(f"{given.get('class', '')} {given.get('id', '')}") or _find_linked(element)


def linked_length(element: Element) -> int:
    """Count the characters of an element that are links."""
    if element.tag == "a":
        return len("".join(element.text().split()))
    return sum(map(linked_length, element.elements()))


def _find_named(names: str) -> str | None:
    """Judge by the last word of each name: "page-footer" is a footer, "footer-note-text" is not."""
    for name in names.split():
        words = _WORD.findall(name)
        kind = _WORDS.get(words[-1].lower()) if words else None
        if kind is None and words:
            kind = _WORDS.get(words[0].lower())
        if kind:
            return kind
    return None


def _find_linked(element: Element) -> str | None:
    if element.tag not in _HOLDERS:
        return None
    links = [child for child in _inside(element) if child.tag == "a" and "href" in child.attributes]
    length = len("".join(element.text().split()))
    return "links" if len(links) >= _LINKS and linked_length(element) > _LINKED * length else None


def _inside(element: Element) -> Iterator[Element]:
    for child in element.elements():
        yield child
        yield from _inside(child)
