"""What must hold of whatever comes out: checked by other code than that which made it.

Guarantees Broken, with the first fault, where a promise does not hold.
"""

from __future__ import annotations

from itertools import pairwise

from ftzparse.export.json import render_json
from ftzparse.models import Plan
from ftzparse.outline import Outline
from ftzparse.quality.verification.document import read_document
from ftzparse.quality.verification.verify import verify
from ftzparse.readers.content import check_text
from ftzparse.source import Source


class Broken(AssertionError):
    """A promise that does not hold."""


def require(kept: object, promise: str) -> None:
    """Raise Broken where a promise is not kept."""
    if not kept:
        raise Broken(promise)


def check_source(source: Source) -> None:
    """Check that a reader gave text fit for the parser, and pages that make it up."""
    source.text.encode("utf-8")
    check_text(source.text, source.name)
    require(len(source.folded) == len(source.text), "folding keeps the length")
    if source.pages is not None:
        edges = [(page.start, page.end) for page in source.pages]
        require(edges[0][0] == 0, "the first page begins the text")
        require(edges[-1][1] == len(source.text), "the last page ends the text")
        require(all(one[1] == other[0] for one, other in pairwise(edges)), "pages adjoin")
    require(
        all(part.characters >= 0 and part.times > 0 for part in source.set_aside), "what is set aside counts"
    )


def check_outline(source: Source, outline: Outline) -> None:
    """Check that what was read lies in the text and in order."""
    spans = [entry.span for entry in outline.entries]
    require(all(0 <= span.start < span.end <= len(source.text) for span in spans), "entries lie in the text")
    require(all(one.end <= other.start for one, other in pairwise(spans)), "entries follow one another")


def check_plan(source: Source, plan: Plan) -> None:
    """Check every promise of the contract, and that JSON gives the same plan back."""
    written = render_json(plan, compact=True)
    require(Plan.model_validate_json(written) == plan, "JSON gives the same plan back")
    faults = verify(read_document(written, "plan.json"), source)
    for fault in faults:
        raise Broken(f"{fault.promise}: {fault.path}: {fault.message}")
