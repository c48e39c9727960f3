"""Where a plan comes from: the file and its pages, what was set aside, what made the output, references."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from ftzparse.models.values import Extent, Offset, Quote, Value

FileFormat = Literal["text", "markdown", "html", "docx", "pdf"]


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
