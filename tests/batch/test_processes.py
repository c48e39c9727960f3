"""Work over processes: order, look-ahead, deaths, and that nobody is left over."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing

import pytest

from ftzparse.batch.processes import Work, work_in_order
from support.tasks import die_at_three, lose, process_of, sleep_long, square, square_slowly_at_first


def results(do: Callable[[int], int], tasks: Iterator[int] | range, jobs: int) -> list[int]:
    return list(work_in_order(Work(do, lose), tasks, jobs=jobs))


@pytest.fixture(autouse=True)
def _nobody_is_left() -> Iterator[None]:
    yield
    assert multiprocessing.active_children() == []


@pytest.mark.parametrize("jobs", [1, 2, 3])
def test_results_come_in_the_order_of_the_tasks(jobs: int) -> None:
    assert results(square_slowly_at_first, range(30), jobs) == [number**2 for number in range(30)]


def test_nothing_to_do_starts_nobody() -> None:
    assert results(square, range(0), 2) == []


def test_one_job_is_this_process() -> None:
    assert set(results(process_of, range(3), 1)) == {os.getpid()}


def test_processes_serve_again() -> None:
    assert os.getpid() not in set(results(process_of, range(20), 2))
    assert len(set(results(process_of, range(20), 2))) <= 2


@pytest.mark.parametrize("tasks", [range(10), range(4)], ids=["in the middle", "at the end"])
def test_a_death_costs_one_task(tasks: range) -> None:
    expected = [-number if number == 3 else number**2 for number in tasks]
    assert results(die_at_three, tasks, 2) == expected


def test_tasks_are_not_taken_long_before_their_turn() -> None:
    taken = []

    def tasks() -> Iterator[int]:
        for number in range(1000):
            taken.append(number)
            yield number

    with closing(work_in_order(Work(square, lose), tasks(), jobs=2)) as numbers:
        assert [next(numbers) for _ in range(5)] == [0, 1, 4, 9, 16]
        assert len(taken) < 50


def test_an_error_of_the_tasks_ends_everybody() -> None:
    def tasks() -> Iterator[int]:
        yield 1
        raise LookupError

    with pytest.raises(LookupError):
        results(square, tasks(), 2)


def test_closing_ends_what_is_under_way() -> None:
    numbers = work_in_order(Work(sleep_long, lose), range(2), jobs=2)
    timer = threading.Timer(1, lambda: os.kill(os.getpid(), signal.SIGINT))
    start = time.perf_counter()
    timer.start()
    with pytest.raises(KeyboardInterrupt), closing(numbers):
        next(numbers)
    timer.join()
    assert time.perf_counter() - start < 30
