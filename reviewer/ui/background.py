"""Brings results of worker processes to the GUI thread."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from concurrent.futures import CancelledError, Future
from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal

Then = Callable[[Any], None]
Failed = Callable[[Exception], None]


class Courier(QObject):
    """Calls ``then`` or ``failed`` on the GUI thread when a future is done.

    A cancelled future calls neither. After ``close`` nothing is delivered any more.
    """

    _arrived = Signal(object, object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open = True
        self._waiting: deque[tuple[Future[Any], Then, Failed]] = deque()
        # One a round of the event loop: painting and keys come between results that pile up.
        self._rounds = QTimer(self, interval=0)
        self._rounds.timeout.connect(self._deliver)
        # Queued even when the future is done already: callers never see their callback run early.
        self._arrived.connect(self._line_up, Qt.ConnectionType.QueuedConnection)

    def send(self, future: Future[Any], then: Then, failed: Failed) -> None:
        """Deliver the future's result, or its exception, once there is one."""
        future.add_done_callback(lambda done: self._post(done, then, failed))

    def close(self) -> None:
        """Deliver nothing more."""
        self._open = False
        self._waiting.clear()
        self._rounds.stop()

    def _post(self, future: Future[Any], then: Then, failed: Failed) -> None:
        # Runs on the pool's thread; the window may be gone by now.
        if self._open and not future.cancelled():
            self._arrived.emit(future, then, failed)

    def _line_up(self, future: Future[Any], then: Then, failed: Failed) -> None:
        if self._open:
            self._waiting.append((future, then, failed))
            if not self._rounds.isActive():
                self._rounds.start()

    def _deliver(self) -> None:
        future, then, failed = self._waiting.popleft()
        if not self._waiting:
            self._rounds.stop()
        try:
            result = future.result()
        except CancelledError:
            return
        except Exception as error:
            failed(error)
        else:
            then(result)
