"""Measures whether cost grows with length alone: a plan of 5 MB against plans of 50 KB, for each character.

The plans are put together from sentences of the repository's plans, each with a number of its own, so that no
passage is one that was read before. Each length has a process of its own. Run it with `make bench`.
"""

from __future__ import annotations

import random
import time

from corpus import SEED, read_parts
from throughput import in_a_process_of_its_own

from ftzparse import Limits, extract
from ftzparse.sentences import split_sentences
from ftzparse.source import Span, fold

SHORT, LONG = 50_000, 5_000_000  # characters
ROUNDS = 5
LIMIT = 1.3
_PER_MEASURE = 4
_PER_SECTION = 25
_MOST = Limits(measures=100_000)


def sentences() -> list[str]:
    """Give the sentences of the repository's measures, without what stands in brackets at their ends."""
    found: dict[str, None] = {}
    for measure in read_parts().measures:
        plain = " ".join(fold(measure).split())
        for span in split_sentences(plain, Span(0, len(plain))):
            text = plain[span.start : span.end]
            if text.endswith(".") and text[:1].isupper() and "(" not in text and ":" not in text:
                found[text] = None
    return list(found)


def make_long_plan(characters: int, draw: random.Random) -> str:
    """Put a plan of about so many characters together; sections hold items that are numbered anew."""
    pool, lines, size, item = sentences(), ["Work Plan of the Zone"], 0, 0
    while size < characters:
        section, place = divmod(item, _PER_SECTION)
        if place == 0:
            lines.append(f"Chapter {section + 1} {draw.choice(pool).split(',')[0].rstrip('.').title()[:60]}")
        body = " ".join(
            f"{text[:-1]} within {draw.randrange(10**6)} days." for text in draw.sample(pool, _PER_MEASURE)
        )
        lines.append(f"{place + 1}. {body} (Lead unit: Beijing Customs)")
        size += len(lines[-1])
        item += 1
    return "\n\n".join(lines) + "\n"


def report_time(characters: int) -> None:
    """Print what a character takes."""
    draw = random.Random(SEED)  # noqa: S311 - no secret
    texts = [make_long_plan(characters, draw) for _ in range(1 + (ROUNDS if characters == SHORT else 1))]
    extract(texts.pop()[:SHORT], limits=_MOST)  # loads what is loaded once
    times = []
    for text in texts:
        start = time.process_time()
        plan = extract(text, limits=_MOST)
        times.append((time.process_time() - start) / len(text))
        print(
            f"{len(text):9,} characters, {len(plan.measures):6,} measures: {times[-1] * 1e6:6.1f} us each",
            flush=True,
        )


def main() -> None:
    """Print the times of both lengths."""
    print(f"of 5 MB at most {LIMIT} times that of 50 KB")
    in_a_process_of_its_own(report_time, SHORT)
    in_a_process_of_its_own(report_time, LONG)


if __name__ == "__main__":
    main()
