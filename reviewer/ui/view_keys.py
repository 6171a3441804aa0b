"""What every view of an original does with keys, wheel and tips, whatever it shows."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, SignalInstance
from PySide6.QtGui import QHelpEvent, QKeyEvent, QKeySequence, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QToolTip
from typing_extensions import override

ZOOM_STEP = 1.2


class View(Protocol):
    """A view of an original."""

    @property
    def find_wanted(self) -> SignalInstance:
        """Told when find is asked for."""

    def zoom_by(self, factor: float) -> None:
        """Bigger or smaller."""

    def fit_width(self) -> None:
        """The usual size."""

    def copy_text(self) -> None:
        """The selected text to the clipboard."""

    def link_at(self, position: QPoint) -> str:
        """The link at a point of the viewport, or ""."""


class ViewKeys(QObject):
    """Find, copy and zoom go before the window's own keys; a link is told, and not followed."""

    def __init__(self, view: View, area: QAbstractScrollArea) -> None:
        super().__init__(area)
        self._view = view
        self._area = area
        area.installEventFilter(self)
        area.viewport().installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if watched is self._area and isinstance(event, QKeyEvent):
            if kind == QEvent.Type.ShortcutOverride and _is_own(event):
                event.accept()
                return True
            return kind == QEvent.Type.KeyPress and self._takes(event)
        if kind == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            self._tell_link(event)
            return True
        if isinstance(event, QWheelEvent) and _has_control(event):
            self._view.zoom_by(ZOOM_STEP ** (event.angleDelta().y() / 120))
            return True
        return False

    def _takes(self, event: QKeyEvent) -> bool:
        if event.matches(QKeySequence.StandardKey.Find):
            self._view.find_wanted.emit()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self._view.copy_text()
        elif not _is_zoom(event):
            return False
        elif event.key() == Qt.Key.Key_0:
            self._view.fit_width()
        else:
            self._view.zoom_by(1 / ZOOM_STEP if event.key() == Qt.Key.Key_Minus else ZOOM_STEP)
        return True

    def _tell_link(self, event: QHelpEvent) -> None:
        link = self._view.link_at(event.pos())
        hint = self.tr("{0}\nCtrl+click to open").format(link) if link else ""
        QToolTip.showText(event.globalPos(), hint, self._area.viewport())


def _has_control(event: QKeyEvent | QWheelEvent) -> bool:
    return bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)


def _is_zoom(event: QKeyEvent) -> bool:
    keys = (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus, Qt.Key.Key_0)
    return _has_control(event) and event.key() in keys


def _is_own(event: QKeyEvent) -> bool:
    return event.matches(QKeySequence.StandardKey.Find) or _is_zoom(event)
