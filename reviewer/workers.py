"""Worker processes with limits, one task at a time each: whatever a task does, we live on.

A task that crashes, hangs or eats memory ends with its process and fails alone; the process is
replaced and the queue goes on. This module loads nothing heavy, so that the window may import it;
a task that needs heavy libraries is submitted ``ByName``.
"""

from __future__ import annotations

import contextlib
import os
import pickle
import sys
import threading
import time
from collections import deque
from collections.abc import Callable
from concurrent.futures import CancelledError, Future
from dataclasses import dataclass, field
from multiprocessing import Pipe, connection, get_context
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from typing import Any, ParamSpec, TypeVar

from reviewer.errors import ReadingCrashed, ReadingNeedsTooMuchMemory, ReadingTookTooLong
from reviewer.worker_process import Limits, Reply, serve

P = ParamSpec("P")
R = TypeVar("R")

START_LIMIT_S = 60.0
"""A process that does not come up in this time counts as crashed."""
GRACE_S = 1.5
"""How long an idle process may take to end when the pool closes."""
WATCH_S = 0.25
"""How often memory is looked at where the system sets no limit itself."""

_SYSTEM_LIMITS_MEMORY = sys.platform == "linux"


@dataclass(slots=True, eq=False)
class _Job:
    """A submitted call, and the promise of its result."""

    message: bytes
    subject: str
    future: Future[Any]


@dataclass(slots=True, eq=False)
class _Worker:
    """A process, our end of its pipe, and what it is at; without job and deadline it is idle."""

    process: SpawnProcess
    pipe: Connection
    deadline: float | None
    is_ready: bool = False
    job: _Job | None = None

    def kill(self) -> None:
        """End the process now."""
        self.process.kill()
        self.process.join()
        self.pipe.close()


@dataclass(slots=True)
class _Queue:
    """What the supervising thread and its callers share, under one lock."""

    lock: threading.Lock = field(default_factory=threading.Lock)
    jobs: deque[_Job] = field(default_factory=deque)
    is_closed: bool = False
    kills: bool = False
    is_awake: bool = False


class WorkerPool:
    """Runs functions in ``jobs`` processes (one fewer than processors by default).

    Processes are started when work comes. ``close`` ends them; so does the end of this program.
    """

    def __init__(
        self,
        jobs: int | None = None,
        *,
        time_limit_s: float = 60.0,
        memory_limit_mb: int = 1500,
    ) -> None:
        self._size = jobs or max(1, (os.cpu_count() or 2) - 1)
        self._time_limit_s = time_limit_s
        self._limits = Limits(memory_limit_mb * 1024 * 1024)
        self._context = get_context("spawn")
        self._workers: list[_Worker] = []
        self._queue = _Queue()
        self._ear, self._bell = Pipe(duplex=False)
        self._thread = threading.Thread(target=self._supervise, name="workers", daemon=True)
        self._thread.start()

    def __enter__(self) -> WorkerPool:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def submit(self, function: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> Future[R]:
        """Run ``function`` in a worker; it must be importable, or given ``ByName``.

        The future gives its result or its exception; ``ReadingCrashed``, ``ReadingTookTooLong`` or
        ``ReadingNeedsTooMuchMemory`` when the worker had to go. Callbacks run in another thread.
        """
        future: Future[R] = Future()
        job = _Job(pickle.dumps((function, args, kwargs)), _subject(args), future)
        with self._queue.lock:
            if self._queue.is_closed:
                raise RuntimeError("the pool is closed")
            self._queue.jobs.append(job)
        self._ring()
        return future

    def cancel_pending(self, *, kill: bool = False) -> None:
        """Cancel what no worker has begun; with ``kill`` also end what is running."""
        with self._queue.lock:
            jobs, self._queue.jobs = self._queue.jobs, deque()
            self._queue.kills |= kill
        for job in jobs:
            job.future.cancel()
        self._ring()

    def close(self) -> None:
        """Cancel everything and end the processes; waits for a second or two at most."""
        with self._queue.lock:
            if self._queue.is_closed:
                return
            self._queue.is_closed = True
        self.cancel_pending()
        if threading.current_thread() is not self._thread:
            self._thread.join(timeout=2 * GRACE_S)

    def _ring(self) -> None:
        """Wake the supervising thread; one ring is enough until it has woken."""
        with self._queue.lock:
            if self._queue.is_awake:
                return
            self._queue.is_awake = True
        # A pool that has closed has nobody left to wake.
        with contextlib.suppress(OSError):
            self._bell.send_bytes(b"!")

    def _supervise(self) -> None:
        """The thread: hands out jobs, takes in results, and watches the limits.

        Should it ever stop for a reason of its own, no promise is left open.
        """
        try:
            while not self._queue.is_closed:
                self._hand_out()
                self._listen()
                self._end_the_overdue()
        finally:
            with self._queue.lock:
                self._queue.is_closed = True
            self.cancel_pending()
            self._end_all()

    def _listen(self) -> None:
        """Wait for news: a ring of the bell, or a message of a worker."""
        ready = connection.wait([self._ear, *(w.pipe for w in self._workers)], self._patience())
        if self._ear in ready:
            self._ear.recv_bytes()
            with self._queue.lock:
                self._queue.is_awake = False
        for worker in [worker for worker in self._workers if worker.pipe in ready]:
            self._hear(worker)

    def _patience(self) -> float | None:
        """How long to wait for news: to the next deadline, or the next look at memory."""
        waits = [w.deadline - time.monotonic() for w in self._workers if w.deadline is not None]
        if waits and not _SYSTEM_LIMITS_MEMORY:
            waits.append(WATCH_S)
        return max(min(waits), 0.0) if waits else None

    def _hand_out(self) -> None:
        """Give jobs to idle workers, and start workers while there are jobs for them."""
        while job := self._next_job():
            worker = next((w for w in self._workers if w.is_ready and w.job is None), None)
            if worker is None:
                self._put_back(job)
                break
            if job.future.set_running_or_notify_cancel():
                self._send(worker, job)
        starting = sum(1 for worker in self._workers if not worker.is_ready)
        with self._queue.lock:
            wanted = len(self._queue.jobs)
        while starting < wanted and len(self._workers) < self._size:
            self._start()
            starting += 1

    def _next_job(self) -> _Job | None:
        with self._queue.lock:
            return self._queue.jobs.popleft() if self._queue.jobs else None

    def _put_back(self, job: _Job) -> None:
        with self._queue.lock:
            self._queue.jobs.appendleft(job)

    def _start(self) -> None:
        ours, theirs = self._context.Pipe()
        process = self._context.Process(
            target=serve, args=(theirs, self._limits), name="reader", daemon=True
        )
        try:
            process.start()
        except OSError as error:
            ours.close()
            if job := self._first_in_line():
                job.future.set_exception(ReadingCrashed(job.subject, type(error).__name__))
            return
        finally:
            theirs.close()
        self._workers.append(_Worker(process, ours, time.monotonic() + START_LIMIT_S))

    def _send(self, worker: _Worker, job: _Job) -> None:
        worker.job = job
        worker.deadline = time.monotonic() + self._time_limit_s
        try:
            worker.pipe.send_bytes(job.message)
        except OSError:
            self._bury(worker)

    def _hear(self, worker: _Worker) -> None:
        """Take in a worker's message: that it is up, a result, or that it is dead."""
        try:
            message = worker.pipe.recv_bytes()
        except (EOFError, OSError):
            self._bury(worker)
            return
        job, worker.job, worker.deadline = worker.job, None, None
        worker.is_ready = True
        if job is not None and not _settle(job, message):
            worker.kill()
            self._workers.remove(worker)

    def _bury(self, worker: _Worker) -> None:
        """A worker is gone: its job fails. One that never came up fails the first job in line."""
        worker.kill()
        self._workers.remove(worker)
        job = worker.job if worker.is_ready else self._first_in_line()
        if job is not None:
            code = worker.process.exitcode
            job.future.set_exception(ReadingCrashed(job.subject, f"exit code {code}"))

    def _first_in_line(self) -> _Job | None:
        while job := self._next_job():
            if job.future.set_running_or_notify_cancel():
                return job
        return None

    def _end_the_overdue(self) -> None:
        with self._queue.lock:
            kills, self._queue.kills = self._queue.kills, False
        now = time.monotonic()
        for worker in [w for w in self._workers if w.deadline is not None]:
            error: Exception | None = None
            subject = worker.job.subject if worker.job else ""
            if kills and worker.job:
                error = CancelledError()
            elif worker.deadline is not None and worker.deadline <= now:
                error = ReadingTookTooLong(subject)
            elif self._eats_too_much(worker):
                error = ReadingNeedsTooMuchMemory(subject)
            if error is not None:
                self._end(worker, error)

    def _end(self, worker: _Worker, error: Exception) -> None:
        worker.kill()
        self._workers.remove(worker)
        job = worker.job if worker.is_ready else self._first_in_line()
        if job is not None:
            job.future.set_exception(error)

    def _eats_too_much(self, worker: _Worker) -> bool:
        if _SYSTEM_LIMITS_MEMORY or worker.process.pid is None:
            return False
        import psutil  # here: Linux needs none, and the window starts without waiting for it

        try:
            return psutil.Process(worker.process.pid).memory_info().rss > self._limits.memory
        except psutil.Error:
            return False

    def _end_all(self) -> None:
        """Kill the busy; the idle end by themselves when their pipe closes, or are killed too."""
        for worker in self._workers:
            if worker.job is not None:
                worker.process.kill()
            worker.pipe.close()
        until = time.monotonic() + GRACE_S
        for worker in self._workers:
            worker.process.join(max(until - time.monotonic(), 0.0))
            if worker.process.is_alive():
                worker.process.kill()
                worker.process.join()
            if worker.job is not None:
                worker.job.future.set_exception(CancelledError())
        self._workers.clear()
        self._ear.close()


def _settle(job: _Job, message: bytes) -> bool:
    """Keep the promise of a job; False when the worker ran out of memory and must go."""
    try:
        reply: Reply = pickle.loads(message)
    except Exception as error:
        job.future.set_exception(error)
        return True
    if isinstance(reply.error, MemoryError):
        job.future.set_exception(ReadingNeedsTooMuchMemory(job.subject))
        return False
    if reply.error is not None:
        job.future.set_exception(reply.error)
    else:
        job.future.set_result(reply.result)
    return True


def _subject(args: tuple[object, ...]) -> str:
    """The file a call is about, for messages: the name of its first argument that has one."""
    names = (getattr(arg, "name", None) for arg in args)
    return next((name for name in names if isinstance(name, str)), "")
