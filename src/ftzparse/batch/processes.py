"""Work over processes: the results come in the order of the tasks, whatever the number of processes.

Guarantees that a process which dies costs only the task that it had, that few results are held at a time
however many tasks there are, and that no process outlives the loop over the results: neither an error nor
Ctrl-C, which this process alone gets. Processes start afresh ("spawn") and inherit nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import wait
from typing import Generic, TypeVar

from ftzparse.batch.worker import Channel, Gone, Worker

Task = TypeVar("Task")
Result = TypeVar("Result")

_AHEAD = 8  # tasks for each process that may be done before an earlier one is: a long plan stops nobody


@dataclass(frozen=True, slots=True)
class Work(Generic[Task, Result]):
    """What is done with a task, and what stands for its result where its process died."""

    do: Callable[[Task], Result]
    """A function of a module, or a `partial` of one; it raises nothing."""
    lost: Callable[[Task], Result]


def work_in_order(
    work: Work[Task, Result], tasks: Iterable[Task], *, jobs: int
) -> Generator[Result, None, None]:
    """Give each task's result; one job is this process. Close the iterator to end the others early."""
    if jobs == 1:
        yield from map(work.do, tasks)
        return
    crew = _Crew(work, jobs)
    try:
        yield from crew.results(iter(tasks))
    finally:
        crew.dismiss()


class _Crew(Generic[Task, Result]):
    """The processes. Each has one task at a time, so that it is known which one a death concerns."""

    def __init__(self, work: Work[Task, Result], jobs: int) -> None:
        self._work = work
        self._jobs = jobs
        self._given = 0
        self._started: list[Worker] = []
        self._idle: list[Worker] = []
        self._busy: dict[Channel, tuple[Worker, int, Task]] = {}

    def results(self, tasks: Iterator[Task]) -> Iterator[Result]:
        done: dict[int, Result] = {}
        turn = 0
        while True:
            self._assign(tasks, limit=turn + self._jobs * _AHEAD)
            if turn in done:
                yield done.pop(turn)
                turn += 1
            elif self._busy:
                done.update(self._collect())
            else:
                return

    def dismiss(self) -> None:
        """End every process at once: none holds anything that would be lost."""
        for worker in self._started:
            worker.end()

    def _assign(self, tasks: Iterator[Task], *, limit: int) -> None:
        while len(self._busy) < self._jobs and self._given < limit:
            try:
                task = next(tasks)
            except StopIteration:
                return
            worker = self._free_worker()
            self._busy[worker.channel] = (worker, self._given, task)
            self._given += 1
            with suppress(OSError):  # it died this moment: `_collect` finds that out
                worker.channel.send(task)

    def _free_worker(self) -> Worker:
        while self._idle:
            worker = self._idle.pop()
            if worker.process.is_alive():
                return worker
            worker.end()
        worker = Worker.start(self._work.do)
        self._started.append(worker)
        return worker

    def _collect(self) -> Iterator[tuple[int, Result]]:
        """Wait until a process is done, or has died."""
        for channel in wait(list(self._busy)):
            worker, number, task = self._busy[channel]  # type: ignore[index]  # one of those we gave
            if not worker.is_ready:
                worker.greet()
                continue
            del self._busy[worker.channel]
            yield number, self._result(worker, task)

    def _result(self, worker: Worker, task: Task) -> Result:
        try:
            result: Result = worker.receive()
        except Gone:
            worker.end()
            return self._work.lost(task)
        self._idle.append(worker)
        return result
