"""Loads, on a thread and once the window stands, what the first edit would else wait for."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Callable
from threading import Thread

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget
from typing_extensions import override


def load(module: str) -> None:
    """Import a module on a thread of its own; whoever needs it meanwhile waits for the rest."""
    if module not in sys.modules:
        Thread(target=importlib.import_module, args=[module], name=f"load {module}").start()


class AfterFirstPaint(QObject):
    """Calls a function once, when a window has been painted for the first time."""

    def __init__(self, window: QWidget, then: Callable[[], None]) -> None:
        super().__init__(window)
        self._then = then
        window.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            # This comes before the painting.
            QTimer.singleShot(0, self, self._then)
        return False
