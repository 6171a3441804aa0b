"""The queue of files to read: sources go to worker processes, results come back as signals."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from reviewer.errors import ReadingCrashed, UnreadableFile
from reviewer.intake.source import Source
from reviewer.reading import FileRead, WorkerPool, find_sources, read_bytes, read_source
from reviewer.ui.background import Courier

IN_FLIGHT = 6
"""Files handed to the pool at once: enough to keep it busy, few enough to stop at once."""


class ReadingProgress(NamedTuple):
    """How far the reading of the files added since the queue was last empty has come."""

    done: int = 0
    total: int = 0
    failed: int = 0
    active: bool = False


class Job(NamedTuple):
    """A file to read, and the opening it was added to."""

    source: Source
    opening_id: str | None


class Reader(QObject):
    """Reads files in worker processes, a few at a time, in the order they were added."""

    queued = Signal(list)
    """Sources found by walking what was added: list of Job."""
    file_read = Signal(object, object)
    """Job, FileRead; errors travel in the FileRead."""
    nothing_found = Signal()
    """What was added holds no file to read."""
    progressed = Signal()

    def __init__(self, pool: WorkerPool, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = pool
        self._courier = Courier(self)
        self._waiting: deque[Job] = deque()
        self._reading: set[Job] = set()
        self._postponed: set[Job] = set()
        self._walking = 0
        self._round = 0
        self.progress = ReadingProgress()

    def add(self, paths: Sequence[Path], opening_id: str | None) -> None:
        """Find the files in ``paths`` (folders and archives are walked) and read them."""
        self._begin()
        self._walking += 1
        round_ = self._round

        def found(sources: list[Source]) -> None:
            if round_ == self._round:
                self._walking -= 1
                self._found([Job(source, opening_id) for source in sources])

        def failed(error: Exception) -> None:
            found([Source(str(path)) for path in paths])

        self._courier.send(self._pool.submit(find_sources, list(paths)), found, failed)

    def resume(self, jobs: Sequence[Job]) -> None:
        """Go on with jobs that an earlier run of the program did not finish."""
        if jobs:
            self._begin()
            self._enqueue(jobs)

    def in_hand(self) -> list[str]:
        """Names of the files that are being read now, or recognised."""
        return sorted(job.source.name for job in self._reading | self._postponed)

    def postpone(self, job: Job) -> None:
        """Take a job that is in work elsewhere as not done yet, until ``settle``."""
        self._postponed.add(job)
        now = self.progress
        self.progress = now._replace(done=now.done - 1, failed=now.failed - 1)

    def settle(self, job: Job, failed: bool) -> None:
        """Count a postponed job as done."""
        if job in self._postponed:
            self._postponed.discard(job)
            now = self.progress
            self.progress = now._replace(done=now.done + 1, failed=now.failed + failed)
            self._feed()

    def stop(self) -> None:
        """Forget what is not read yet; what is finished stays."""
        self._round += 1
        self._waiting.clear()
        self._reading.clear()
        self._postponed.clear()
        self._walking = 0
        self._pool.cancel_pending()
        self.progress = self.progress._replace(active=False)
        self.progressed.emit()

    def close(self) -> None:
        """Stop, and deliver nothing more."""
        self._courier.close()
        self._round += 1
        self._waiting.clear()

    def _begin(self) -> None:
        if not self.progress.active:
            self.progress = ReadingProgress(active=True)
            self.progressed.emit()

    def _found(self, jobs: Sequence[Job]) -> None:
        if jobs:
            self.queued.emit(list(jobs))
        else:
            self.nothing_found.emit()
        self._enqueue(jobs)

    def _enqueue(self, jobs: Sequence[Job]) -> None:
        self._waiting.extend(jobs)
        self.progress = self.progress._replace(total=self.progress.total + len(jobs))
        self._feed()

    def _feed(self) -> None:
        while self._waiting and len(self._reading) < IN_FLIGHT:
            self._submit(self._waiting.popleft())
        active = bool(self._waiting or self._reading or self._walking or self._postponed)
        self.progress = self.progress._replace(active=active)
        self.progressed.emit()

    def _submit(self, job: Job) -> None:
        round_ = self._round
        self._reading.add(job)

        def read(result: FileRead) -> None:
            if round_ == self._round:
                self._finish(job, result)

        def broke(error: Exception) -> None:
            if round_ == self._round:
                self._fetch_bytes(job, error, round_)

        self._courier.send(self._pool.submit(read_source, job.source), read, broke)

    def _fetch_bytes(self, job: Job, error: Exception, round_: int) -> None:
        # The worker that read this file is gone, and the bytes with it; the row still needs them.
        expected = error if isinstance(error, UnreadableFile) else _crashed(job, error)

        def give(data: bytes) -> None:
            if round_ == self._round:
                self._finish(job, _failed(job, data, expected))

        self._courier.send(
            self._pool.submit(read_bytes, job.source), give, lambda _error: give(b"")
        )

    def _finish(self, job: Job, result: FileRead) -> None:
        self._reading.discard(job)
        failed = self.progress.failed + (result.error is not None)
        self.progress = self.progress._replace(done=self.progress.done + 1, failed=failed)
        self.file_read.emit(job, result)
        self._feed()


def _crashed(job: Job, error: Exception) -> UnreadableFile:
    return ReadingCrashed(job.source.name, type(error).__name__)


def _failed(job: Job, data: bytes, error: UnreadableFile) -> FileRead:
    return FileRead(
        source=job.source, name=job.source.name, data=data, parsed=None, error=error, seconds=0.0
    )
