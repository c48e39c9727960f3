"""The language model: what it costs beside its results."""

from __future__ import annotations

import os
import subprocess
import sys

_FIRST_PARSE = """
from threadpoolctl import threadpool_info
from ftzparse.nlp.actions.model import parse

docs = parse(["We will ease the rules."] * 3)
next(docs)
print({pool["num_threads"] for pool in threadpool_info() if pool["user_api"] == "blas"})
"""


def test_matrices_are_multiplied_on_one_thread_from_the_first_parse() -> None:
    done = subprocess.run(  # noqa: S603 - our own command
        [sys.executable, "-c", _FIRST_PARSE],
        env={**os.environ, "OPENBLAS_NUM_THREADS": "2"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout == "{1}\n"
