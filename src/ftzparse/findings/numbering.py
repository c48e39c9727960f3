"""What is odd about the numbers of sections and measures: gaps, disorder, mixed styles, lost labels.

Guarantees that a gap is reported once, however many numbers it holds. Reads "3, 5, 8, 6, 7, 8, 9, 11".
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from ftzparse.findings.codes import finding
from ftzparse.findings.sequences import Numbered, NumberSequence, longest_rising, read_sequences
from ftzparse.findings.wording import listed
from ftzparse.models import Finding
from ftzparse.outline import MergedOutline
from ftzparse.source import Source

_NAMED_GAP = 3  # numbers; a longer gap is named by its ends

_LINE_ENDS = "\n\r\v\f\x85\u2028\u2029"


def review_numbering(source: Source, merged: MergedOutline) -> Iterator[Finding]:
    """Look at every sequence of numbers that should count on."""
    for sequence in read_sequences(source, merged):
        yield from _missing(sequence)
        yield from _disordered(sequence)
        yield from _mixed(sequence)
        yield from _misplaced(source, sequence)


def _missing(sequence: NumberSequence) -> Iterator[Finding]:
    kept = sorted((entry for entry in sequence.entries if entry.kept), key=lambda entry: entry.number)
    numbers = [0, *(entry.number for entry in kept)]
    for (before, number), entry in zip(pairwise(numbers), kept, strict=True):
        if number > before + 1:
            where = f"after {before}" if before else "at the start"
            message = f"{_gap(sequence.noun, before + 1, number - 1)} missing {where}: {number} follows"
            yield _about("missing-number", message, sequence, entry)


def _gap(noun: str, first: int, last: int) -> str:
    if first == last:
        return f"{noun} {first} is"
    if last - first < _NAMED_GAP:
        return f"{noun}s {listed(range(first, last + 1))} are"
    return f"{noun}s {first} to {last} are"


def _disordered(sequence: NumberSequence) -> Iterator[Finding]:
    """Report what is not in the longest rising run; a repeat right behind its model is in order."""
    entries = sequence.entries
    kept = [place for place, entry in enumerate(entries) if entry.kept]
    rising = {kept[place] for place in longest_rising([entries[place].number for place in kept])}
    for place, entry in enumerate(entries):
        around = entries[max(0, place - 1) : place] + entries[place + 1 : place + 2]
        if place in rising or any(other.id == entry.id for other in around):
            continue
        outcome = "the order of the text is kept"
        if not entry.kept:
            outcome = "read from its other occurrence, which is in sequence"
        where = " and ".join(f"{_side(other, entry)} {other.written}" for other in around)
        yield _about(
            "out-of-order-number",
            f"{sequence.noun} {entry.written} stands {where}; {outcome}",
            sequence,
            entry,
        )


def _side(other: Numbered, entry: Numbered) -> str:
    return "after" if other.span < entry.span else "before"


def _mixed(sequence: NumberSequence) -> Iterator[Finding]:
    """Report numbers in another style than most of their sequence."""
    labelled = [entry for entry in sequence.entries if entry.form]
    if not labelled:
        return
    usual = Counter(entry.form for entry in labelled).most_common(1)[0][0]
    odd = [entry for entry in labelled if entry.form != usual]
    if odd:
        most = next(entry.label for entry in labelled if entry.form == usual)
        written = listed([f'"{entry.label}"' for entry in odd])
        message = f'{sequence.noun}s are numbered in several styles: most as "{most}", but {written}'
        yield _about("mixed-numbering", message, sequence, *odd)


def _misplaced(source: Source, sequence: NumberSequence) -> Iterator[Finding]:
    """Report numbers that are lost, and those that do not stand at the start of a line."""
    for entry in sequence.entries:
        if entry.form is None:
            message = f"a {sequence.noun} stands without its number; read as {entry.number} from its place"
            yield _about("lost-number", message, sequence, entry)
        elif sequence.noun == "measure" and _is_inside_line(source, entry):
            message = f"measure {entry.written} stands in the same paragraph as the text before it"
            yield _about("glued-item", message, sequence, entry)


def _is_inside_line(source: Source, entry: Numbered) -> bool:
    """Tell whether a sentence ends before a number in the same line."""
    start = max(source.text.rfind(sign, 0, entry.span.start) for sign in _LINE_ENDS) + 1
    line = source.text[start : entry.span.start]
    return any(stop in source.folded[entry.span.start - len(line) : entry.span.start] for stop in ".)。")


def _about(code: str, message: str, sequence: NumberSequence, *entries: Numbered) -> Finding:
    measures = dict.fromkeys(entry.id for entry in entries) if sequence.noun == "measure" else ()
    return finding(code, message, [entry.span for entry in entries], measures)
