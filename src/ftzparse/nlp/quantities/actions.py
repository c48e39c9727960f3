"""Ties a quantity to the action in whose clause it stands.

Guarantees an action of the same sentence, or none. In "By the end of 2024, no fewer than 600
berths will be added" both belong to "added".
"""

from __future__ import annotations

import bisect
import sys
from collections.abc import Sequence

from ftzparse.models import Action
from ftzparse.sentences import split_sentences
from ftzparse.source import Span


class Clauses:
    """The actions of an item, by the sentences in which they stand."""

    def __init__(self, folded: str, body: Sequence[Span], actions: Sequence[Action]) -> None:
        """Split the item into sentences."""
        self._sentences = [sentence for span in body for sentence in split_sentences(folded, span)]
        self._actions = sorted(actions, key=lambda action: (action.verb.start, action.verb.end))

    def action_of(self, span: Span) -> str | None:
        """Give the action around a span, else the last before it, else the first behind it."""
        place = bisect.bisect_right(self._sentences, Span(span.start, sys.maxsize)) - 1
        if place < 0 or not self._sentences[place].overlaps(span):
            return None
        sentence = self._sentences[place]
        here = [action for action in self._actions if sentence.start <= action.verb.start < sentence.end]
        around = [action for action in here if action.start <= span.start and span.end <= action.end]
        if around:
            return min(around, key=lambda action: action.end - action.start).id
        before = [action for action in here if action.verb.end <= span.start]
        return before[-1].id if before else here[0].id if here else None
