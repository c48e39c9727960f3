"""What is fuzzed: each format, encodings by name, the stages without the language model, and the pipeline.

A target mutates what it is given, with pieces of its seeds, and reads it; where the input is refused,
reading raises UnusableInput.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from random import Random

from ftzparse.pipeline import extract_source
from ftzparse.readers.file import read_bytes_source, read_text_source
from ftzparse.source import Source
from fuzz.docx_tree import mutate_docx
from fuzz.encodings import mutate_encoded, named_encoding
from fuzz.file_bytes import PDF_WORDS, mutate_bytes
from fuzz.marked_text import mutate_html, mutate_markdown
from fuzz.plan_text import mutate_text
from fuzz.promises import check_plan, check_source
from fuzz.seeds import docx_files, html_pages, markdown_files, pdf_files, plan_texts
from fuzz.stages import extract_without_model

TextMutator = Callable[[str, Sequence[str], Random], str]


@dataclass(frozen=True, slots=True)
class Target:
    """Something that reads hostile input."""

    seeds: Callable[[], Sequence[bytes]]
    mutate: Callable[[bytes, Random], bytes]
    read: Callable[[bytes], object]


def _read_as(name: str) -> Callable[[bytes], Source]:
    def read(data: bytes) -> Source:
        source = read_bytes_source(data, name)
        check_source(source)
        return source

    return read


def _read_named(data: bytes) -> Source:
    source = read_bytes_source(data, "plan.txt", encoding=named_encoding(data))
    check_source(source)
    return source


def _read_stages(data: bytes) -> None:
    source = read_text_source(_text(data), "plan.txt")
    check_plan(source, extract_without_model(source))


def _read_pipeline(data: bytes) -> None:
    source = read_text_source(_text(data), "plan.txt")
    check_plan(source, extract_source(source))


def _mutate_plan(data: bytes, draw: Random) -> bytes:
    # A lone surrogate is for the reader to refuse, not for the mutator.
    return mutate_text(_text(data), plan_texts(), draw).encode("utf-8", "surrogatepass")


def _mutate_file(mutate: TextMutator, texts: Callable[[], Sequence[str]]) -> Callable[[bytes, Random], bytes]:
    def mutated(data: bytes, draw: Random) -> bytes:
        return mutate_encoded(mutate(_text(data), texts(), draw), draw)

    return mutated


def _mutate_pdf(data: bytes, draw: Random) -> bytes:
    return mutate_bytes(data, pdf_files(), PDF_WORDS, draw)


def _mutate_docx(data: bytes, draw: Random) -> bytes:
    mutated = mutate_docx(data, draw)
    return mutated if draw.random() < 0.8 else mutate_bytes(mutated, docx_files(), (), draw)


def _text(data: bytes) -> str:
    return data.decode("utf-8", "replace")


def _encoded(texts: Callable[[], Sequence[str]]) -> Callable[[], Sequence[bytes]]:
    return lambda: [text.encode() for text in texts()]


_PLANS = _encoded(plan_texts)
_MUTATE_TEXT_FILE = _mutate_file(mutate_text, plan_texts)
TARGETS: Mapping[str, Target] = {
    "text": Target(_PLANS, _MUTATE_TEXT_FILE, _read_as("plan.txt")),
    "encodings": Target(_PLANS, _MUTATE_TEXT_FILE, _read_named),
    "html": Target(_encoded(html_pages), _mutate_file(mutate_html, html_pages), _read_as("plan.html")),
    "markdown": Target(
        _encoded(markdown_files), _mutate_file(mutate_markdown, markdown_files), _read_as("plan.md")
    ),
    "docx": Target(docx_files, _mutate_docx, _read_as("plan.docx")),
    "pdf": Target(pdf_files, _mutate_pdf, _read_as("plan.pdf")),
    "stages": Target(_PLANS, _mutate_plan, _read_stages),
    "pipeline": Target(_PLANS, _mutate_plan, _read_pipeline),
}
