"""What the window shows while there are no candidates: what to do first."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from reviewer.ui.appearance import theme_now
from reviewer.ui.icons import pixmap
from reviewer.ui.naming import named

ICON_SIZE = 56


class Welcome(QWidget):
    """ "Drop resumes anywhere", "Choose files", "Try the sample resumes"."""

    def __init__(self, add: QAction, try_samples: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("welcome")
        self._icon = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        self._title = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        self._title.setProperty("role", "title")
        self._text = QLabel(alignment=Qt.AlignmentFlag.AlignCenter, wordWrap=True)
        self._text.setProperty("role", "muted")
        self._choose = named(QPushButton(), "chooseFiles")
        self._choose.setProperty("role", "primary")
        self._choose.clicked.connect(add.trigger)
        self._samples = named(QPushButton(), "trySamplesButton")
        self._samples.clicked.connect(try_samples.trigger)
        self._lay_out()
        self.retranslate()

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch()
        buttons.addWidget(self._choose)
        buttons.addWidget(self._samples)
        buttons.addStretch()
        layout = QVBoxLayout(self)
        layout.setSpacing(16)
        layout.addStretch(2)
        for widget in (self._icon, self._title, self._text):
            layout.addWidget(widget)
        layout.addLayout(buttons)
        layout.addStretch(3)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.PaletteChange:
            self._draw_icon()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Word everything in the language of the application."""
        self._title.setText(self.tr("Drop resumes anywhere"))
        self._text.setText(
            self.tr(
                "Files, folders, zips or mails: PDF, Word, scans and photos, web pages, text.\n"
                "Your files stay as they are, and nothing leaves this computer."
            )
        )
        self._choose.setText(self.tr("Choose files…"))
        self._choose.setAccessibleName(self.tr("Choose files"))
        self._samples.setText(self.tr("Try the sample resumes"))
        self._samples.setAccessibleName(self.tr("Try the sample resumes"))
        self._draw_icon()

    def _draw_icon(self) -> None:
        color = theme_now().accent
        self._icon.setPixmap(pixmap("drop", color, ICON_SIZE, self.devicePixelRatioF()))
