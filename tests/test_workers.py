import math
import os
import socket
import threading
import time
from collections.abc import Iterator
from concurrent.futures import CancelledError, Future

import pytest

from reviewer.errors import ReadingCrashed, ReadingNeedsTooMuchMemory, ReadingTookTooLong
from reviewer.workers import WorkerPool

LONG_S = 60
"""More than any result here takes, less than the test run's own limit."""


@pytest.fixture(scope="module")
def pool() -> Iterator[WorkerPool]:
    with WorkerPool(jobs=1, memory_limit_mb=400) as shared:
        yield shared


def begun(future: Future[None]) -> bool:
    """Whether the future's task has begun; waits for it on the pool's own thread."""
    until = time.monotonic() + LONG_S
    while not future.running() and time.monotonic() < until:
        threading.Event().wait(0.01)
    return future.running()


def test_a_task_gives_its_result(pool: WorkerPool) -> None:
    assert pool.submit(math.factorial, 20).result(LONG_S) == math.factorial(20)


def test_an_exception_arrives_as_itself(pool: WorkerPool) -> None:
    with pytest.raises(ZeroDivisionError):
        pool.submit(divmod, 1, 0).result(LONG_S)


def test_tasks_run_in_the_order_they_were_submitted(pool: WorkerPool) -> None:
    finished: list[int] = []
    futures = [pool.submit(abs, number) for number in range(20)]
    for future in futures:
        future.add_done_callback(lambda done: finished.append(done.result()))
    assert [future.result(LONG_S) for future in futures] == finished == list(range(20))


def test_a_crash_fails_its_own_task_only(pool: WorkerPool) -> None:
    before, crash, after = pool.submit(abs, -1), pool.submit(os.abort), pool.submit(abs, -2)
    assert before.result(LONG_S) == 1
    with pytest.raises(ReadingCrashed) as caught:
        crash.result(LONG_S)
    assert caught.value.detail.startswith("exit code")
    assert after.result(LONG_S) == 2


def test_a_task_that_ends_its_process_quietly_has_crashed_too(pool: WorkerPool) -> None:
    with pytest.raises(ReadingCrashed):
        pool.submit(os._exit, 0).result(LONG_S)


def test_a_task_that_eats_memory_is_ended_and_the_next_one_runs(pool: WorkerPool) -> None:
    greedy, after = pool.submit(bytearray, 2 * 1024**3), pool.submit(abs, -3)
    with pytest.raises(ReadingNeedsTooMuchMemory):
        greedy.result(LONG_S)
    assert after.result(LONG_S) == 3


def test_memory_within_the_limit_is_granted(pool: WorkerPool) -> None:
    assert pool.submit(len, pool.submit(bytes, 30_000_000).result(LONG_S)).result(LONG_S) == 30e6


def test_a_task_over_its_time_is_ended_and_the_next_one_runs() -> None:
    with WorkerPool(jobs=1, time_limit_s=0.5) as pool:
        endless, after = pool.submit(time.sleep, 3600), pool.submit(abs, -4)
        with pytest.raises(ReadingTookTooLong):
            endless.result(LONG_S)
        assert after.result(LONG_S) == 4


def test_a_task_that_never_lets_go_of_the_interpreter_is_ended_too() -> None:
    with WorkerPool(jobs=1, time_limit_s=0.5) as pool:
        stubborn = pool.submit(sum, range(10**12))
        with pytest.raises(ReadingTookTooLong):
            stubborn.result(LONG_S)


def test_an_answer_that_cannot_be_sent_is_an_error_not_a_hang(pool: WorkerPool) -> None:
    with pytest.raises(RuntimeError, match="in an answer"):
        pool.submit(eval, "lambda: 0").result(LONG_S)


@pytest.mark.parametrize(
    "code",
    [
        "__import__('socket').create_connection(('192.0.2.1', 80))",
        "__import__('socket').socket()",
        "__import__('socket').getaddrinfo('example.com', 80)",
        "__import__('urllib.request').request.urlopen('http://192.0.2.1/')",
    ],
)
def test_a_worker_has_no_network(pool: WorkerPool, code: str) -> None:
    with pytest.raises((PermissionError, OSError), match="no network"):
        pool.submit(eval, code).result(LONG_S)


def test_this_process_keeps_its_network() -> None:
    socket.socket().close()


def test_a_worker_reads_nothing_from_the_terminal(pool: WorkerPool) -> None:
    assert pool.submit(os.read, 0, 1).result(LONG_S) == b""


def test_a_worker_prints_nothing(pool: WorkerPool, capfd: pytest.CaptureFixture[str]) -> None:
    pool.submit(os.system, "echo said; echo shouted >&2").result(LONG_S)
    assert capfd.readouterr() == ("", "")


def test_a_worker_never_loads_the_window(pool: WorkerPool) -> None:
    code = "[name for name in __import__('sys').modules if name.startswith('PySide6')]"
    assert pool.submit(eval, code).result(LONG_S) == []


def test_cancelling_drops_what_waits_and_lets_the_running_task_finish() -> None:
    with WorkerPool(jobs=1) as pool:
        running = pool.submit(time.sleep, 0.3)
        waiting = [pool.submit(abs, -1) for _ in range(5)]
        assert begun(running)
        pool.cancel_pending()
        assert all(future.cancelled() for future in waiting)
        assert running.result(LONG_S) is None
        assert pool.submit(abs, -5).result(LONG_S) == 5


def test_cancelling_with_kill_ends_the_running_task() -> None:
    with WorkerPool(jobs=1) as pool:
        running = pool.submit(time.sleep, 3600)
        assert begun(running)
        pool.cancel_pending(kill=True)
        with pytest.raises(CancelledError):
            running.result(LONG_S)
        assert pool.submit(abs, -6).result(LONG_S) == 6


def test_closing_ends_idle_and_busy_workers_within_two_seconds() -> None:
    pool = WorkerPool(jobs=2)
    pids = [pool.submit(os.getpid).result(LONG_S)]
    busy = pool.submit(time.sleep, 3600)
    assert begun(busy)
    started = time.monotonic()
    pool.close()
    assert time.monotonic() - started < 2
    with pytest.raises(CancelledError):
        busy.result(LONG_S)
    with pytest.raises(ProcessLookupError):
        os.kill(pids[0], 0)
    with pytest.raises(RuntimeError):
        pool.submit(abs, 1)
    pool.close()


def test_two_workers_work_side_by_side() -> None:
    with WorkerPool(jobs=2) as pool:
        started = [pool.submit(time.sleep, 3600) for _ in range(2)]
        assert all(begun(future) for future in started)
