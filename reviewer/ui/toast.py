"""A short message over the window, with one thing to do about it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget
from typing_extensions import override

from reviewer.ui.naming import named

SHOWN_FOR_MS = 6000
MARGIN = 48


class Toast(QFrame):
    """Stays for some seconds at the lower edge of its parent; the newest replaces the last."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._around = parent
        self.setObjectName("toast")
        self.setProperty("role", "card")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._text = named(QLabel(), "toastText")
        self._button = named(QPushButton(), "toastButton")
        self._button.setProperty("role", "flat")
        self._button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._button.clicked.connect(self._act)
        self._then: Callable[[], object] | None = None
        self._layout = QHBoxLayout(self)
        self._layout.addWidget(self._text)
        self._layout.addWidget(self._button)
        self._timer = QTimer(self, singleShot=True, interval=SHOWN_FOR_MS)
        self._timer.timeout.connect(self.hide)
        parent.installEventFilter(self)
        self.hide()

    def tell(self, text: str, button: str = "", then: Callable[[], object] | None = None) -> None:
        """Show ``text``; ``button`` does ``then``."""
        self._text.setText(text)
        self.setAccessibleName(text)
        self._button.setText(button)
        self._button.setAccessibleName(button)
        self._button.setVisible(bool(button))
        self._layout.setContentsMargins(16, 8, 8 if button else 16, 8)
        self._then = then
        self.show()
        self._place()
        self.raise_()
        self._timer.start()

    def text(self) -> str:
        """What it says."""
        return self._text.text()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _act(self) -> None:
        self.hide()
        if self._then is not None:
            self._then()

    def _place(self) -> None:
        self.adjustSize()
        around = self._around.rect()
        left = (around.width() - self.width()) // 2
        self.move(left, around.height() - self.height() - MARGIN)
