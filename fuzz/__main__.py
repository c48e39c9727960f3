"""The command: `python -m fuzz pdf docx --runs 1000 --seed 7`.

Prints a line for each target, and exits with 1 if there are findings.
"""

from __future__ import annotations

import argparse
import resource
import subprocess
import sys
import time
from pathlib import Path

from fuzz.random_engine import Campaign, run
from fuzz.targets import TARGETS

FOLDER = Path(__file__).parent.parent / ".fuzz"
SEED = 20220812
_MOST_MEMORY = 4 * 2**30


def main() -> None:
    """Fuzz the targets that are named, or all."""
    options = _read_options()
    _limit_memory()
    for name in options.targets or TARGETS:
        campaign = Campaign(name, options.seed, options.runs, options.folder)
        start = time.monotonic()
        if options.engine == "atheris":
            _run_atheris(campaign)
        else:
            print(f"{name:10} {run(campaign).summary()}", flush=True)
        print(f"{'':10} {time.monotonic() - start:.0f} seconds", flush=True)
    findings = sorted(path.name for path in options.folder.glob("*-*.txt"))
    print(f"findings in {options.folder}: {', '.join(findings) or 'none'}")
    sys.exit(bool(findings))


def _limit_memory() -> None:
    """Limit all processes of a campaign: memory that runs away is a finding, and does no harm."""
    most = resource.getrlimit(resource.RLIMIT_AS)[1]
    limit = _MOST_MEMORY if most == resource.RLIM_INFINITY else min(_MOST_MEMORY, most)
    resource.setrlimit(resource.RLIMIT_AS, (limit, most))


def _read_options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m fuzz", description="Fuzz ftzparse.")
    parser.add_argument(
        "targets", nargs="*", metavar="TARGET", help=f"one of {', '.join(TARGETS)}; none: all"
    )
    parser.add_argument("--runs", type=int, default=1000, help="inputs for each target")
    parser.add_argument("--seed", type=int, default=SEED, help="the same seed gives the same inputs")
    parser.add_argument(
        "--engine", choices=("random", "atheris"), default="random", help="what chooses inputs"
    )
    parser.add_argument("--folder", type=Path, default=FOLDER, help="where findings are kept")
    options = parser.parse_args()
    unknown = set(options.targets) - set(TARGETS)
    if unknown:
        parser.error(f"no such target: {', '.join(sorted(unknown))}")
    return options


def _run_atheris(campaign: Campaign) -> None:
    given = {"--seed": campaign.seed, "--runs": campaign.runs, "--folder": campaign.folder}
    options = [word for name, value in given.items() for word in (name, str(value))]
    command = [sys.executable, "-m", "fuzz.coverage_engine", campaign.target, *options]
    subprocess.run(command, check=False)  # noqa: S603 - our own command


if __name__ == "__main__":
    main()
