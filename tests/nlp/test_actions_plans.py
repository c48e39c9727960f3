"""Actions of whole plans: what must hold of all, whatever the text."""

from __future__ import annotations

from pathlib import Path

import pytest

from ftzparse.dedup import merge_repeats
from ftzparse.models import Action
from ftzparse.nlp.actions import annotate_actions
from ftzparse.outline import MergedOutline
from ftzparse.parser import read_outline
from ftzparse.readers.file import read_text_source
from ftzparse.source import Source, Span
from support.marked import read_marked

pytestmark = pytest.mark.model

_ROOT = Path(__file__).parents[2]
PLANS = sorted((_ROOT / "tests" / "plans").glob("*.marked.txt"))


def annotated(source: Source) -> tuple[MergedOutline, dict[str, tuple[Action, ...]]]:
    merged = merge_repeats(source, read_outline(source))
    return merged, annotate_actions(source, merged.measures, {})


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.name.removesuffix(".marked.txt"))
def test_holds_for_every_plan(path: Path) -> None:
    plan = read_marked(path)
    source = read_text_source(plan.text, plan.name)
    merged, actions = annotated(source)
    assert list(actions) == [measure.id for measure in merged.measures]
    everything = [action for found in actions.values() for action in found]
    assert everything
    assert len({action.id for action in everything}) == len(everything)
    assert len({(action.verb.start, action.verb.end) for action in everything}) == len(everything)
    for measure in merged.measures:
        _check(source, measure.item.span, actions[measure.id])


def _check(source: Source, measure: Span, actions: tuple[Action, ...]) -> None:
    assert [action.verb.start for action in actions] == sorted(action.verb.start for action in actions)
    for number, action in enumerate(actions, 1):
        clause = Span(action.start, action.end)
        assert action.id.endswith(f"-a{number}")
        assert clause in measure
        assert (action.type == "outcome") == (action.role == "result")
        for quote in (action.verb, *([action.object] if action.object else [])):
            span = Span(quote.start, quote.end)
            assert source.text[span.start : span.end] == quote.quote
            assert quote.quote == quote.quote.strip()
            assert quote.quote
            assert span in clause


def test_gives_the_same_twice() -> None:
    plan = read_marked(PLANS[0])
    source = read_text_source(plan.text, plan.name)
    assert annotated(source) == annotated(source)
