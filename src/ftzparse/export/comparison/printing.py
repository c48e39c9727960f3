"""Which module writes which format; the command line adds colour and decides where the text goes."""

from __future__ import annotations

from ftzparse.export.comparison import DiffFormat, markdown, text
from ftzparse.export.comparison.records import record
from ftzparse.export.comparison.shape import Comparison, characters
from ftzparse.export.lint.report import dump


def render_comparison(comparison: Comparison, form: DiffFormat) -> str:
    """Write a comparison in one format."""
    match form:
        case DiffFormat.JSON:
            return dump(record(comparison))
        case DiffFormat.MARKDOWN:
            return markdown.render(comparison, characters)
        case DiffFormat.TEXT:
            return text.render(comparison, characters)
