"""The JSON contract: what a plan looks like when it leaves ftzparse.

Offsets are half-open ranges of code points into the decoded source text, and wherever
`quote`, `start` and `end` stand together, `source_text[start:end] == quote`. Lists stand in
reading order. All values are frozen; the same input gives the same bytes.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from ftzparse.glance import html_glance, plain_glance

SCHEMA_VERSION: Literal["1"] = "1"

Offset = Annotated[int, Field(ge=0)]
Score = Annotated[float, Field(ge=0, le=100)]
Severity = Literal["info", "warning", "error"]
UnitRole = Literal["responsible", "lead", "cooperating"]
FileFormat = Literal["text", "markdown", "html", "docx", "pdf"]


class Value(BaseModel):
    """A frozen value that admits no fields beyond its own."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Extent(Value):
    """A range of the source text."""

    start: Offset = Field(description="offset of the first character")
    end: Offset = Field(description="offset after the last character")


class Quote(Extent):
    """Characters of the source text, with their place."""

    quote: str = Field(description="the characters exactly as they stand in the source")


class Generator(Value):
    """What made the output."""

    name: str = Field(description="the tool")
    version: str = Field(description="the tool's version")
    language_model: str | None = Field(description="language model and version; null: none used")
    lexicon: str = Field(description="digest of the lexicon's data files")


class Page(Extent):
    """A page of the file, and the characters that were read from it."""

    page: Annotated[int, Field(ge=1)] = Field(description="its place in the file; 1 is the first")


class SetAside(Value):
    """Parts of one kind in the file that are not in the text."""

    what: str = Field(description='kind of part: "navigation", "running-head", "footnote" …')
    times: Offset = Field(description="how many there were")
    characters: Offset = Field(description="how many characters they held")


class SourceInfo(Value):
    """The text that the offsets refer to."""

    name: str = Field(description="the file's name without folders, or '-' for standard input")
    sha256: str = Field(description="SHA-256 of the input's bytes")
    characters: Offset = Field(description="length of the decoded text in code points")
    encoding: str = Field(description="the encoding by which the bytes were decoded; DOCX and PDF: utf-8")
    language: Literal["en", "zh"] = Field(description="the language that most of the text is in")
    format: FileFormat = Field("text", description="what the bytes are")
    text_sha256: str | None = Field(
        None, description="SHA-256 of the decoded text in UTF-8, as --save-text writes it"
    )
    pages: tuple[Page, ...] | None = Field(None, description="where each page stands; null: no pages known")
    set_aside: tuple[SetAside, ...] = Field((), description="what of the file is not in the text")


class Reference(Quote):
    """A law, notice or plan that the text refers to."""

    title: str | None = Field(description="the document's title without quotation marks")
    number: str | None = Field(description='document number, as "Guofa [2021] No. 12"')
    issuer: str | None = Field(description="the body that issued it, where the text says so")


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


class Difference(Extent):
    """Words by which a repeat differs from the occurrence that is kept."""

    kept: str = Field(description="the words of the kept occurrence; empty: none")
    other: str = Field(description="the words of the repeat, at start and end; empty: none")


class Occurrence(Extent):
    """One place at which a measure stands in the source."""

    kept: bool = Field(description="whether the measure was read from this occurrence")
    similarity: Score = Field(description="likeness to the kept occurrence, 0 to 100")
    differences: tuple[Difference, ...] = Field(description="what differs, word by word")


class Mention(Quote):
    """One naming of a unit in a responsibility clause."""

    unit: str | None = Field(description="id of the unit; null: not in the registry")
    role: UnitRole = Field(description="what the unit does here")
    office_of: str | None = Field(description="id of the unit whose office this is")


class Responsibility(Quote):
    """A clause that names who carries the sentences before it."""

    label: str | None = Field(description='its label as written: "Responsible Departments"')
    covers: tuple[Extent, ...] = Field(description="the sentences that it covers")
    open_ended: bool = Field(description='whether it ends in "among others", "etc." or the like')
    deadline: Quote | None = Field(description="the time limit that the clause itself sets")
    units: tuple[Mention, ...] = Field(description="the units that it names")


class Verb(Quote):
    """The verb of an action."""

    lemma: str = Field(description="its dictionary form")


class Action(Extent):
    """A verb that says what is to be done, with its object."""

    id: str = Field(description='unique: measure id and ordinal, "m8-a3"')
    verb: Verb = Field(description="the verb token")
    object: Quote | None = Field(description="what the verb acts on; null: nothing")
    role: Literal["main", "means", "accompanying", "result"] = Field(description="place in its sentence")
    type: Literal["directive", "permission", "outcome"] = Field(description="what kind of act it is")
    units: tuple[str, ...] = Field(description="ids of the units that carry it")


class SectorTag(Value):
    """A sector that a measure names, with the evidence."""

    sector: str = Field(description="id in the taxonomy")
    evidence: tuple[Quote, ...] = Field(description="the shortest phrases that show it")


class Quantity(Quote):
    """A deadline, duration, date, sum, share, measurement or count."""

    kind: Literal["deadline", "duration", "date", "money", "percent", "measure", "count"] = Field(
        description="what is quantified"
    )
    bound: Literal["exactly", "at-most", "at-least", "about"] = Field(description="how strict it is")
    low: float | None = Field(description="lower end of the interval")
    high: float | None = Field(description="upper end of the interval")
    unit: str | None = Field(description='unit of low and high: "working-day", "CNY", "kV"')
    date: str | None = Field(description='calendar value: "2024-12-31", "2024-12", "2024"')
    counted: Quote | None = Field(description="what a count counts")
    action: str | None = Field(description="id of the action in whose clause it stands")


class Measure(Extent):
    """One numbered item of the plan with all text that belongs to it."""

    id: str = Field(description='readable and unique, from the label: "m8"')
    label: str | None = Field(description="the numeral as written; null: lost")
    number: int | None = Field(description="the numeral's value")
    section: str | None = Field(description="id of the innermost section")
    applies_to: Quote | None = Field(description="where it applies, if a bracket says so; null: everywhere")
    headline: str = Field(description="its first sentence, cleaned")
    text: str = Field(description="its text without number and responsibility clauses, cleaned")
    occurrences: tuple[Occurrence, ...] = Field(description="every place at which it stands")
    responsibilities: tuple[Responsibility, ...] = Field(description="who carries which sentences")
    actions: tuple[Action, ...] = Field(description="what is to be done")
    sectors: tuple[SectorTag, ...] = Field(description="in which sectors")
    quantities: tuple[Quantity, ...] = Field(description="by when and how much")


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
