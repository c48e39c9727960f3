"""A plan as a whole: its sections, units, sectors, findings and how much of the source went where."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from ftzparse.glance import html_glance, plain_glance
from ftzparse.models.measure import Measure
from ftzparse.models.origin import Generator, Reference, SourceInfo
from ftzparse.models.values import Extent, Offset, Quote, Score, Value

SCHEMA_VERSION: Literal["1"] = "1"
Severity = Literal["info", "warning", "error"]


class Section(Value):
    """A heading and what stands under it."""

    id: str = Field(description='readable and unique, from the label: "s2"')
    label: str | None = Field(description="the numeral as written; null: no number")
    number: int | None = Field(description="the numeral's value")
    level: Annotated[int, Field(ge=1)] = Field(description="1 is the top level")
    parent: str | None = Field(description="id of the section above it")
    title: Quote = Field(description="the heading without its number")
    occurrences: tuple[Extent, ...] = Field(description="every place of the heading in the source")
    measures: tuple[str, ...] = Field(description="ids of the measures directly under it")


class Excerpt(Quote):
    """A passage outside the measures that repeats a part of one."""

    measure: str = Field(description="id of the measure that it repeats")
    similarity: Score = Field(description="mean likeness of its sentences, 0 to 100")


class Unit(Value):
    """A responsible body, or class of bodies, of this plan."""

    id: str = Field(description='"<place>/<body>": "beijing/commerce"')
    name: str = Field(description="English name in the registry")
    name_zh: str = Field(description="Chinese name in the registry")
    level: str = Field(description="national, province, municipality, prefecture …")
    measures: tuple[str, ...] = Field(description="ids of the measures that name it")
    mentions: Offset = Field(description="how often the plan's clauses name it")


class Sector(Value):
    """A sector that at least one measure names."""

    id: str = Field(description="id in the taxonomy")
    label: str = Field(description="its name")
    isic: str = Field(description="ISIC Rev. 4 code")
    measures: tuple[str, ...] = Field(description="ids of the measures that name it")


class Finding(Value):
    """Something odd about the plan, and what was assumed."""

    code: str = Field(description='stable code: "duplicate-measure"')
    severity: Severity = Field(description="how much it matters")
    message: str = Field(description="what is odd, what was assumed and why")
    measures: tuple[str, ...] = Field(description="ids of the measures concerned")
    spans: tuple[Extent, ...] = Field(description="where it shows in the source")


class Coverage(Value):
    """How many characters of the source fell into each kind of text; they add up to all."""

    title: Offset = Field(description="the plan's title")
    date: Offset = Field(description="its date of issue")
    preamble: Offset = Field(description="before the first heading or measure, and lead-ins under headings")
    excerpt: Offset = Field(description="passages outside the measures that repeat one")
    heading: Offset = Field(description="section headings")
    measure: Offset = Field(description="measures without their responsibility clauses")
    responsibility: Offset = Field(description="responsibility clauses")
    closing: Offset = Field(description="after the last measure: entry into force, signature, annexes")
    furniture: Offset = Field(description="page numbers, running heads, footnotes, dressing of web pages")
    blank: Offset = Field(description="white space and characters without width between all these")
    unclassified: Offset = Field(description="anything else; always 0")


class Plan(Value):
    """A policy plan as data."""

    schema_version: Literal["1"] = Field(description="version of this contract")
    generator: Generator
    source: SourceInfo
    title: Quote | None = Field(description="the plan's title")
    date: str | None = Field(description="date of issue, YYYY-MM-DD", pattern=r"^\d{4}-\d\d-\d\d$")
    dated: Quote | None = Field(description="the characters that the date was read from")
    references: tuple[Reference, ...] = Field(description="documents that the plan refers to")
    sections: tuple[Section, ...]
    measures: tuple[Measure, ...]
    excerpts: tuple[Excerpt, ...] = Field(description="passages outside that repeat a measure")
    units: tuple[Unit, ...]
    sectors: tuple[Sector, ...]
    findings: tuple[Finding, ...]
    coverage: Coverage

    def __repr__(self) -> str:
        return plain_glance(*self._glance())

    __str__ = __repr__

    def _repr_html_(self) -> str:
        return html_glance(*self._glance())

    def _glance(self) -> tuple[str, dict[str, int]]:
        counts = {part: len(getattr(self, part)) for part in ("sections", "measures", "units", "findings")}
        return self.title.quote if self.title else self.source.name, counts
