"""The page itself: what the other modules list, put into the templates, with styles and script inside.

Guarantees one file that asks the network for nothing: the browser is told to run the script and the
styles of this package, known by their hashes, and to load nothing else. Text is escaped by the
template engine; no text of the source is ever inside script or style.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from ftzparse.export.report.about import About, describe
from ftzparse.export.report.chapters import Chapter, list_chapters
from ftzparse.export.report.characters import show
from ftzparse.export.report.findings import Oddity, list_findings
from ftzparse.export.report.marks import Mark, find_marks
from ftzparse.export.report.measures import Card, list_measures
from ftzparse.export.report.names import read_names
from ftzparse.export.report.repeats import Repeats, list_repeats
from ftzparse.export.report.sectors import SectorTable, list_sectors
from ftzparse.export.report.text import lay_out
from ftzparse.export.report.units import Row, list_units, section_widths
from ftzparse.export.terminal import escape_controls
from ftzparse.models import Plan
from ftzparse.source import Source

_STYLES = ("theme.css", "layout.css", "views.css", "tables.css", "text.css", "print.css")
_SCRIPTS = ("views.js", "selection.js", "filter.js", "search.js", "keyboard.js", "display.js", "start.js")
_POLICY = (
    "default-src 'none'; script-src '{script}'; style-src '{style}'; img-src data:; "
    "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
)


@dataclass(frozen=True, slots=True)
class Page:
    """All that the page shows beside the text."""

    about: About
    chapters: tuple[Chapter, ...]
    findings: tuple[Oddity, ...]
    repeats: Repeats
    units: tuple[Row, ...]
    sectors: SectorTable
    cards: tuple[Card, ...]


def render_page(plan: Plan, source: Source, *, rules: Mapping[str, str]) -> str:
    """Write a plan as a page; `rules` says in a sentence what each finding's code means."""
    page = _list_all(plan, source, rules)
    text = lay_out(source.text, find_marks(page))
    style, script = _read_assets(_STYLES), _read_assets(_SCRIPTS)

    def quote(mark: Mark) -> str:
        return source.text[mark.span.start : mark.span.end]

    return (
        _environment()
        .get_template("page.html.jinja")
        .render(
            page=page,
            text=text,
            cards={card.id: card for card in page.cards},
            widths=section_widths(page.cards),
            sections={section.id: section for section in plan.sections},
            quote=quote,
            style=style,
            script=script,
            policy=_POLICY.format(script=_digest(script), style=_digest(style)),
        )
    )


def _list_all(plan: Plan, source: Source, rules: Mapping[str, str]) -> Page:
    cards = list_measures(plan, read_names(plan))
    return Page(
        about=describe(plan),
        chapters=list_chapters(plan, cards),
        findings=list_findings(plan, source, rules),
        repeats=list_repeats(plan, source),
        units=list_units(cards),
        sectors=list_sectors(plan, cards),
        cards=cards,
    )


def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("ftzparse.export.report"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters.update(shown=show, plain=escape_controls)
    return environment


def _read_assets(names: Sequence[str]) -> Markup:
    """Join files of this package; they hold no text of a source, so they stand as they are."""
    folder = files("ftzparse.export.report") / "assets"
    return Markup("\n").join(Markup((folder / name).read_text("utf-8")) for name in names)  # noqa: S704


def _digest(content: str) -> str:
    return f"sha256-{b64encode(sha256(content.encode('utf-8')).digest()).decode('ascii')}"
