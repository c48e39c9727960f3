"""A measure and all that was read from it: occurrences, responsibilities, actions, sectors, quantities."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from ftzparse.models.values import Extent, Quote, Score, Value

UnitRole = Literal["responsible", "lead", "cooperating"]


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
