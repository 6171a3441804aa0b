"""Scans and photos, recognised one at a time in a process of their own, after all text files."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from reviewer.errors import ReadingCrashed, UnreadableFile
from reviewer.intake.source import Source
from reviewer.reading import FileRead, WorkerPool, recognise_file, recognising_pool
from reviewer.ui.background import Courier
from reviewer.ui.reader import Job


class Scan(NamedTuple):
    """A candidate whose original is to be recognised; the job it came with, none for a retry."""

    candidate_id: str
    job: Job | None = None


class Recogniser(QObject):
    """Recognises the originals of candidates, in the order they were added.

    The process, and the memory it takes, is there only from the first scan on. An original's bytes
    are loaded when its turn comes, so that a hundred waiting photos take no room.
    """

    recognised = Signal(object, object)
    """Scan, FileRead; errors travel in the FileRead."""

    def __init__(
        self,
        load: Callable[[str], tuple[bytes, str]],
        make_pool: Callable[[], WorkerPool] = recognising_pool,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._load = load
        self._make_pool = make_pool
        self._pool: WorkerPool | None = None
        self._courier = Courier(self)
        self._waiting: deque[Scan] = deque()
        self._current: Scan | None = None

    def add(self, scan: Scan) -> None:
        """Recognise an original when its turn comes."""
        known = {one.candidate_id for one in self._waiting}
        if self._current is not None:
            known.add(self._current.candidate_id)
        if scan.candidate_id not in known:
            self._waiting.append(scan)
            self._go_on()

    def stop(self) -> list[Scan]:
        """End the process; gives the scans that were not finished."""
        left = [self._current] if self._current is not None else []
        left += self._waiting
        self._waiting.clear()
        self._current = None
        if self._pool is not None:
            self._pool.close()
            self._pool = None
        return left

    def close(self) -> None:
        """Stop, and deliver nothing more."""
        self._courier.close()
        self.stop()

    def _go_on(self) -> None:
        if self._current is not None or not self._waiting:
            return
        scan = self._current = self._waiting.popleft()
        data, name = self._load(scan.candidate_id)
        source = scan.job.source if scan.job else Source(name)
        unread = FileRead(source, name, data, None, None, 0.0)

        def failed(error: Exception) -> None:
            expected = (
                error
                if isinstance(error, UnreadableFile)
                else ReadingCrashed(name, type(error).__name__)
            )
            self._finish(scan, FileRead(source, name, data, None, expected, 0.0))

        if self._pool is None:
            self._pool = self._make_pool()
        self._courier.send(
            self._pool.submit(recognise_file, unread),
            lambda result: self._finish(scan, result),
            failed,
        )

    def _finish(self, scan: Scan, read: FileRead) -> None:
        if scan is not self._current:
            return  # stopped meanwhile
        self._current = None
        self.recognised.emit(scan, read)
        self._go_on()
