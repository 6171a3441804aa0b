"""The status bar's left end: how far reading has come, what needs a look, Stop."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget
from typing_extensions import override

from reviewer.ui.naming import named
from reviewer.ui.original_bars import ElidedLabel
from reviewer.ui.workspace import Workspace


class ReadingStatus(QWidget):
    """ "Reading 37 of 120", a bar, "1 needs a look [Show]" and [Stop]."""

    show_failed = Signal()

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("readingStatus")
        self._workspace = workspace
        self._text = named(QLabel(), "readingText")
        self._bar = named(QProgressBar(textVisible=False), "readingBar")
        self._bar.setFixedWidth(160)
        self._names = ElidedLabel(self)
        self._names.setObjectName("readingNames")
        self._names.setProperty("role", "muted")
        self._trouble = named(QLabel(), "readingTrouble")
        self._show = named(QPushButton(), "showFailed")
        self._stop = named(QPushButton(), "stopReadingButton")
        self._show.clicked.connect(self.show_failed)
        self._stop.clicked.connect(workspace.stop_reading)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 2, 8, 2)
        layout.setSpacing(8)
        for widget in (self._text, self._bar, self._stop, self._trouble, self._show):
            layout.addWidget(widget)
        layout.addWidget(self._names, 1)
        workspace.reading_changed.connect(self.refresh)
        self.refresh()
        # The panes above keep their height when the buttons come and go.
        self.setMinimumHeight(self._stop.sizeHint().height() + 4)

    def refresh(self) -> None:
        """Show how far reading has come."""
        now = self._workspace.reading
        self._bar.setRange(0, max(now.total, 1) if now.total else 0)
        self._bar.setValue(now.done)
        self._bar.setVisible(now.active)
        self._stop.setVisible(now.active)
        self._trouble.setVisible(bool(now.failed))
        self._show.setVisible(bool(now.failed))
        self._text.setText(self._summary())
        self._names.show_text(" · ".join(self._workspace.reader.in_hand()) if now.active else "")
        self._trouble.setText(
            self.tr("1 needs a look")
            if now.failed == 1
            else self.tr("{0} need a look").format(now.failed)
        )
        self._show.setText(self.tr("Show"))
        self._stop.setText(self.tr("Stop"))
        self._bar.setAccessibleName(self.tr("Reading"))
        self._show.setAccessibleName(self.tr("Show files that need a look"))
        self._stop.setAccessibleName(self.tr("Stop reading"))

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.refresh()
        super().changeEvent(event)

    def _summary(self) -> str:
        now = self._workspace.reading
        if now.active and not now.total:
            return self.tr("Looking for files…")
        if now.active:
            return self.tr("Reading {0} of {1}").format(now.done, now.total)
        if now.total > now.done:
            return self.tr("Stopped after {0} of {1}").format(now.done, now.total)
        return self.tr("{0} read").format(now.done) if now.total else ""
