"""Lets atheris choose inputs by the code that they reach, in a process of its own, which atheris ends.

Guarantees the same mutators and the same judgement as the other engine. What dies in native code leaves its
input behind as `TARGET-crash-…`, what hangs as `TARGET-timeout-…`.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from fuzz.targets import Target

_LONGEST = 200_000  # bytes
_TIMEOUT = 60  # seconds on the clock
_INSTRUMENTED = ["ftzparse", "markdown_it"]  # pure Python; what is compiled is opaque to atheris


def main() -> None:
    """Fuzz one target; the arguments are those that `python -m fuzz` hands on."""
    import atheris  # noqa: PLC0415 - an extra

    parser = argparse.ArgumentParser()
    parser.add_argument("target")
    for option in ("--seed", "--runs"):
        parser.add_argument(option, type=int, required=True)
    parser.add_argument("--folder", type=Path, required=True)
    options = parser.parse_args()
    with atheris.instrument_imports(include=_INSTRUMENTED, enable_loader_override=False):
        # What is imported from here on is instrumented, readers that are imported when needed too.
        from fuzz.targets import TARGETS  # noqa: PLC0415

        target = TARGETS[options.target]
        arguments = _write_arguments(target, options)
        atheris.Setup(arguments, _judge(target, options), custom_mutator=_mutator(target))
        atheris.Fuzz()


def _write_arguments(target: Target, options: argparse.Namespace) -> list[str]:
    """Write the seeds to a folder, and give libFuzzer's arguments."""
    corpus = options.folder / "corpus" / options.target
    corpus.mkdir(parents=True, exist_ok=True)
    for number, seed in enumerate(target.seeds()):
        (corpus / f"seed-{number:03}").write_bytes(seed)
    given = {"runs": options.runs, "seed": options.seed, "max_len": _LONGEST, "timeout": _TIMEOUT}
    settings = [f"-{name}={value}" for name, value in given.items()]
    return [sys.argv[0], *settings, f"-artifact_prefix={options.folder}/{options.target}-", str(corpus)]


def _judge(target: Target, options: argparse.Namespace) -> Callable[[bytes], None]:
    """Give the function that atheris calls: it keeps findings, and says at the end what was done."""
    from fuzz.findings import keep_finding  # noqa: PLC0415 - likewise
    from fuzz.progress import Progress  # noqa: PLC0415 - likewise
    from fuzz.trial import try_input  # noqa: PLC0415 - likewise

    progress = Progress()

    def judge(data: bytes) -> None:
        progress.number.value += 1
        trial = try_input(target, data)
        progress.count(trial)
        if trial.outcome == "finding":
            keep_finding(options.folder / options.target, target, data, trial)
        if progress.number.value == options.runs:
            print(f"{options.target:10} {progress.summary()}", flush=True)

    return judge


def _mutator(target: Target) -> Callable[[bytes, int, int], bytes]:
    def mutate(data: bytes, most: int, seed: int) -> bytes:
        draw = Random(seed)
        return target.mutate(data, draw)[:most]

    return mutate


if __name__ == "__main__":
    main()
