"""The pieces of an annotated plan, as they stand in a gold file.

A key that is absent says nothing and is not scored; null or an empty list says that there is
none. Guarantees ranges that are not empty and as long as their quotes, inside what they belong to.
"""

from __future__ import annotations

from typing import Annotated, Self, get_args

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator

from ftzparse.models import Action, Offset, Quantity, UnitRole


def _known_to(model: type[BaseModel], field: str) -> AfterValidator:
    """Admit the values that a field of the contract may have."""
    values = get_args(model.model_fields[field].annotation)

    def check(value: str) -> str:
        if value not in values:
            raise ValueError(f"{value!r} is none of {', '.join(values)}")
        return value

    return AfterValidator(check)


class _Stated(BaseModel):
    """A value that knows which of its keys were stated."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    def states(self, field: str) -> bool:
        """Tell whether a key was there, be it null."""
        return field in self.model_fields_set


class GoldExtent(_Stated):
    """A range of the source."""

    start: Offset
    end: Offset

    @model_validator(mode="after")
    def _is_not_empty(self) -> Self:
        if self.end <= self.start:
            raise ValueError(f"the range {self.start}-{self.end} is empty")
        return self

    def demand(self, *parts: GoldExtent | None) -> None:
        """Refuse a part that does not lie inside."""
        for part in filter(None, parts):
            if part.start < self.start or part.end > self.end:
                raise ValueError(f"{part.start}-{part.end} lies outside {self.start}-{self.end}")


class GoldQuote(GoldExtent):
    """A range of the source, with its characters if they were noted."""

    quote: str | None = None

    @model_validator(mode="after")
    def _has_the_length_of_its_quote(self) -> Self:
        if self.quote is not None and len(self.quote) != self.end - self.start:
            length, extent = len(self.quote), self.end - self.start
            raise ValueError(f"{self.quote!r} has {length} characters, its range has {extent}")
        return self


class GoldMention(GoldQuote):
    """One naming of a unit."""

    role: UnitRole
    unit: str | None = None
    office: bool = False


class GoldClause(GoldQuote):
    """A responsibility clause."""

    units: tuple[GoldMention, ...]
    open_ended: bool = False
    deadline: GoldQuote | None = None

    @model_validator(mode="after")
    def _holds_its_parts(self) -> Self:
        self.demand(self.deadline, *self.units)
        return self


class GoldAction(_Stated):
    """A verb and its object; an object that is empty or null says that there is none."""

    verb: Annotated[str, Field(min_length=1)]
    verb_start: Offset
    object: str | None
    object_start: Offset | None = None
    object_end: Offset | None = None
    role: Annotated[str, _known_to(Action, "role")]
    type: Annotated[str, _known_to(Action, "type")]

    @model_validator(mode="after")
    def _has_an_object_or_none(self) -> Self:
        offsets = self.object_start, self.object_end
        if bool(self.object) == (None in offsets) or (not self.object and offsets != (None, None)):
            raise ValueError("object, object_start and object_end must stand together")
        _ = self.object_quote
        return self

    @property
    def verb_quote(self) -> GoldQuote:
        """Give the verb with its place."""
        return GoldQuote(quote=self.verb, start=self.verb_start, end=self.verb_start + len(self.verb))

    @property
    def object_quote(self) -> GoldQuote | None:
        """Give the object with its place."""
        if self.object_start is None or self.object_end is None:
            return None
        return GoldQuote(quote=self.object, start=self.object_start, end=self.object_end)


class GoldSector(_Stated):
    """A sector, with a phrase that shows it."""

    id: str
    evidence: str
    start: Offset
    end: Offset

    @property
    def evidence_quote(self) -> GoldQuote:
        """Give the phrase with its place."""
        return GoldQuote(quote=self.evidence, start=self.start, end=self.end)


class GoldQuantity(GoldQuote):
    """A quantity; of its normalised value, what is stated counts."""

    kind: Annotated[str, _known_to(Quantity, "kind")]
    bound: str | None = None
    low: float | None = None
    high: float | None = None
    unit: str | None = None
    date: str | None = None


class GoldMeasure(GoldExtent):
    """A measure as it stands at the place that is kept."""

    label: str | None
    number: int | None = None
    section: str | None = None
    applies_to: GoldQuote | None = None
    occurrences: tuple[GoldExtent, ...] = ()
    responsibilities: tuple[GoldClause, ...] = ()
    actions: tuple[GoldAction, ...] = ()
    sectors: tuple[GoldSector, ...] = ()
    quantities: tuple[GoldQuantity, ...] = ()

    @model_validator(mode="after")
    def _holds_its_parts(self) -> Self:
        self.demand(self.applies_to, *self.responsibilities, *self.quantities)
        self.demand(*(sector.evidence_quote for sector in self.sectors))
        for action in self.actions:
            self.demand(action.verb_quote, action.object_quote)
        return self


class GoldSection(GoldExtent):
    """A heading, from its label to the end of its title."""

    id: str | None = None
    label: str | None
    number: int | None
    level: Annotated[int, Field(ge=1)]
    title: GoldQuote
    occurrences: tuple[GoldExtent, ...] = ()

    @model_validator(mode="after")
    def _holds_its_title(self) -> Self:
        self.demand(self.title)
        return self


class GoldPlan(_Stated):
    """A plan, as far as it is annotated."""

    title: GoldQuote | None = None
    date: Annotated[str, Field(pattern=r"^\d{4}-\d\d-\d\d$")] | None = None
    sections: tuple[GoldSection, ...] = ()
    measures: tuple[GoldMeasure, ...] = ()

    @model_validator(mode="after")
    def _names_sections_that_exist(self) -> Self:
        names = {section.id for section in self.sections}
        for measure in self.measures:
            if measure.section is not None and measure.section not in names:
                raise ValueError(f"measure {measure.label} names section {measure.section!r}; there is none")
        return self
