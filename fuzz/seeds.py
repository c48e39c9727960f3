"""Real files to start from, a set for each format: what the tests read, and documents made from plans.

Guarantees the same files in the same order.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path

from ftzparse.readers.encoding import decode
from fuzz.docx_seeds import docx_seeds
from support.documents import pdf_with

ROOT = Path(__file__).parent.parent
_PLANS_IN_PDF = 4


@cache
def plan_texts() -> tuple[str, ...]:
    """Give the texts of all plans in the repository."""
    paths = sorted([*ROOT.glob("data/raw/*.txt"), *ROOT.glob("tests/golden/*.txt")])
    return tuple(path.read_bytes().decode("utf-8") for path in paths)


@cache
def html_pages() -> tuple[str, ...]:
    """Give the web pages that the tests read, and a plan with lists and tables."""
    paths = sorted(ROOT.glob("tests/readers/pages/*.html"))
    pages = tuple(decode(path.read_bytes(), path.name, None).text for path in paths)
    return (*pages, _as_page(plan_texts()[0]))


@cache
def markdown_files() -> tuple[str, ...]:
    """Give the pages of the repository itself, which are Markdown, and a plan with its marks."""
    pages = tuple(
        (ROOT / name).read_text("utf-8") for name in ("README.md", "CONTRIBUTING.md", "docs/tables.md")
    )
    plan = plan_texts()[0].replace("\n1.", "\n## 1.").replace(" and ", " **and** ")
    return (*pages, f"---\ntitle: x\n---\n# Plan\n\n{plan}")


@cache
def pdf_files() -> tuple[bytes, ...]:
    """Write plans as PDF: as printers do, and with pages that mutations of bytes can reach."""
    plans = [_latin(text).split("\n\n")[:30] for text in plan_texts()[:_PLANS_IN_PDF]]
    plain = [pdf_with(plan, compress=False) for plan in plans]
    return (*plain, pdf_with(plans[0]), pdf_with(["1. Support facili-\ntation."], compress=False))


@cache
def docx_files() -> Sequence[bytes]:
    """Give Word documents of all kinds."""
    return docx_seeds(plan_texts()[0])


def _latin(text: str) -> str:
    return text.encode("latin-1", "replace").decode("latin-1")


def _as_page(text: str) -> str:
    items = "".join(
        f"<li>{line}</li>\n<table><tr><td>1<td><p>{line[:40]}</table>" for line in text.split("\n\n")
    )
    head = '<meta charset="utf-8"><title>Plan</title><nav><a href=x>Home</a></nav>'
    return f'<!DOCTYPE html>\n<html>{head}<article><h1>Plan</h1><ol start="3" type="i">{items}</ol></article>'
