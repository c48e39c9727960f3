"""Links passages outside the measures, such as a press summary, to the measure that they repeat.

Guarantees at most one measure for a paragraph: the one that most of its text repeats. Reads "Develop
and establish qualification standards for specialized cell testing institutions …".
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ftzparse.outline import Echo, MergedMeasure, Outline
from ftzparse.sentences import split_sentences
from ftzparse.similarity import ECHO, likeness, phrases, sorted_words
from ftzparse.source import Source, Span

_PHRASE = 3  # a reworded sentence still shares a run of so many words with its model
_COMMON = 30  # a phrase in more sentences than this leads nowhere
_SHARE = 0.5  # of a passage that one measure must account for
_SHORTEST = 6  # words; a shorter sentence is like many others by chance


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A sentence of a measure."""

    measure: str
    text: str


def find_echoes(source: Source, outline: Outline, measures: Sequence[MergedMeasure]) -> tuple[Echo, ...]:
    """Find the passages before the measures that repeat one of them."""
    index = _Index(source, measures)
    return tuple(
        echo for passage in outline.preamble if (echo := _read_echo(source, index, source.trim(passage)))
    )


class _Index:
    """The sentences of all measures, to be found by the phrases in them."""

    def __init__(self, source: Source, measures: Sequence[MergedMeasure]) -> None:
        self._by_phrase: defaultdict[tuple[str, ...], list[_Sentence]] = defaultdict(list)
        for measure in measures:
            for span in measure.item.body:
                for sentence in _windows(split_sentences(source.folded, span)):
                    self._add(measure.id, source.folded[sentence.start : sentence.end])

    def _add(self, measure: str, text: str) -> None:
        sentence = _Sentence(measure, text)
        for phrase in phrases(text, _PHRASE):
            self._by_phrase[phrase].append(sentence)

    def find_model(self, text: str) -> tuple[str, float] | None:
        """Give the measure with the sentence most like a text, and how like it is."""
        words = sorted_words(text)
        candidates = {
            sentence
            for phrase in phrases(text, _PHRASE)
            if len(found := self._by_phrase.get(phrase, [])) <= _COMMON
            for sentence in found
        }
        scored = [
            (likeness(words, sorted_words(sentence.text), ECHO), sentence.measure) for sentence in candidates
        ]
        score, measure = max(scored, default=(0.0, ""))
        return (measure, score) if score else None


def _windows(sentences: Sequence[Span]) -> Iterator[Span]:
    """Give each sentence, and each with its successor: a summary joins what the plan says in two."""
    yield from sentences
    for first, second in pairwise(sentences):
        yield Span(first.start, second.end)


def _read_echo(source: Source, index: _Index, passage: Span) -> Echo | None:
    lengths: defaultdict[str, int] = defaultdict(int)
    weighted: defaultdict[str, float] = defaultdict(float)
    total = 0
    for text in _statements(source, passage):
        total += len(text)
        model = index.find_model(text)
        if model:
            lengths[model[0]] += len(text)
            weighted[model[0]] += len(text) * model[1]
    measure = max(lengths, key=lambda name: (lengths[name], name), default=None)
    if measure is None or lengths[measure] < _SHARE * total:
        return None
    return Echo(passage, measure, round(weighted[measure] / lengths[measure], 1))


def _statements(source: Source, passage: Span) -> Iterator[str]:
    """Give the sentences of a passage that are long enough and are no bracketed clause."""
    for sentence in split_sentences(source.folded, passage):
        text = source.folded[sentence.start : sentence.end]
        if len(text.split()) >= _SHORTEST and not text.startswith(("(", "[")):
            yield text
