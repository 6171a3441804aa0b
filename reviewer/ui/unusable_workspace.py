"""What a person sees, and can do, when the workspace cannot be opened at the start."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QPushButton,
    QVBoxLayout,
)
from typing_extensions import override

from reviewer.errors import ReviewerError
from reviewer.ui.messages import explain_code
from reviewer.ui.naming import named


class UnusableWorkspaceDialog(QDialog):
    """Says why the workspace ``path`` cannot be used; ``chosen`` is the file to try next.

    ``chosen`` is None while the person wants to leave. Nothing is written to the file that failed.
    """

    def __init__(self, path: Path, error: ReviewerError) -> None:
        super().__init__()
        self.setObjectName("unusableWorkspace")
        self.chosen: Path | None = None
        self._path = path
        self._code = error.code
        self._text = named(QLabel(wordWrap=True), "whatIsWrong")
        self._file = named(QLabel(str(path), wordWrap=True), "whichWorkspace")
        for label in (self._text, self._file):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._file.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._retry = named(QPushButton(default=True), "retry")
        self._other = named(QPushButton(), "otherWorkspace")
        self._quit = named(QPushButton(), "quitInstead")
        self._lay_out()
        self._retry.clicked.connect(self._choose_again)
        self._other.clicked.connect(self._ask_for_other)
        self._quit.clicked.connect(self.reject)
        self.retranslate()

    def retranslate(self) -> None:
        """Word the dialog in the language of the application."""
        self.setWindowTitle(QApplication.applicationName())
        self._text.setText(explain_code(self._code))
        self._retry.setText(self.tr("&Try again"))
        self._other.setText(self.tr("&Open another workspace…"))
        self._quit.setText(self.tr("&Quit"))
        for button in (self._retry, self._other, self._quit):
            button.setAccessibleName(button.text().replace("&", "").rstrip("…"))

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _lay_out(self) -> None:
        buttons = QDialogButtonBox()
        buttons.addButton(self._retry, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(self._other, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(self._quit, QDialogButtonBox.ButtonRole.RejectRole)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(16)
        for widget in (self._text, self._file, buttons):
            column.addWidget(widget)
        self.setMinimumWidth(440)

    def _choose_again(self) -> None:
        self._choose(str(self._path))

    def _ask_for_other(self) -> None:
        dialog = QFileDialog(self, self.tr("Open another workspace"))
        dialog.setObjectName("chooseWorkspace")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setDirectory(str(self._path.parent))
        dialog.fileSelected.connect(self._choose)
        dialog.open()

    def _choose(self, name: str) -> None:
        self.chosen = Path(name)
        self.accept()
