"""Small windows of their own: preferences, shortcuts, about, an unexpected error."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from reviewer import __version__
from reviewer.ui.actions import ACTIONS, MENUS, keys_of, plain, translated
from reviewer.ui.naming import named
from reviewer.ui.settings import Settings
from reviewer.ui.translation import LANGUAGES


class _Sheet(QDialog):
    """A dialog that is shown beside the window, never in its way, and deleted when closed."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(16, 16, 16, 16)
        self.column.setSpacing(16)

    def add_close(self) -> None:
        """The only button most sheets need."""
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        box.rejected.connect(self.reject)
        self.column.addWidget(box)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Word the dialog in the language of the application."""


class PreferencesDialog(_Sheet):
    """Language, appearance, auto-advance; what is chosen holds at once."""

    changed = Signal(object)
    """Settings."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__("preferencesDialog", parent)
        self._settings = settings
        self._language = named(QComboBox(), "language")
        self._appearance = named(QComboBox(), "appearance")
        self._auto_advance = named(QCheckBox(), "autoAdvance")
        self._labels = [QLabel(), QLabel()]
        form = QFormLayout()
        form.setSpacing(8)
        for label, box in zip(self._labels, (self._language, self._appearance), strict=True):
            label.setBuddy(box)
            form.addRow(label, box)
        form.addRow(self._auto_advance)
        self.column.addLayout(form)
        self.add_close()
        self.retranslate()
        self._auto_advance.setChecked(settings.auto_advance)
        self._language.activated.connect(self._take)
        self._appearance.activated.connect(self._take)
        self._auto_advance.toggled.connect(self._take)

    @override
    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Preferences"))
        self._labels[0].setText(self.tr("&Language"))
        self._labels[1].setText(self.tr("&Appearance"))
        self._language.setAccessibleName(self.tr("Language"))
        self._appearance.setAccessibleName(self.tr("Appearance"))
        self._auto_advance.setText(self.tr("After a decision go to the &next undecided candidate"))
        self._auto_advance.setAccessibleName(
            self.tr("After a decision go to the next undecided candidate")
        )
        languages = [(self.tr("As the system"), "system")]
        languages += [(name, code) for code, name in LANGUAGES.items()]
        _fill(self._language, languages, self._settings.language)
        appearances = [
            (self.tr("As the system"), "system"),
            (self.tr("Light"), "light"),
            (self.tr("Dark"), "dark"),
        ]
        _fill(self._appearance, appearances, self._settings.appearance)

    def _take(self) -> None:
        self._settings = replace(
            self._settings,
            language=self._language.currentData(),
            appearance=self._appearance.currentData(),
            auto_advance=self._auto_advance.isChecked(),
        )
        self.changed.emit(self._settings)


class ShortcutSheet(_Sheet):
    """Every key there is, from the table of actions, so that it cannot lie."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("shortcutSheet", parent)
        self.resize(860, 600)
        self._area = named(QScrollArea(widgetResizable=True), "shortcutList")
        self._area.setFrameShape(QScrollArea.Shape.NoFrame)
        self.column.addWidget(self._area)
        self.add_close()
        self.retranslate()

    @override
    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self._area.setAccessibleName(self.tr("Keyboard shortcuts"))
        page = QWidget()
        halves = QHBoxLayout(page)
        halves.setSpacing(32)
        for menus in (MENUS[: len(MENUS) // 2], MENUS[len(MENUS) // 2 :]):
            grid = QGridLayout()
            grid.setHorizontalSpacing(24)
            grid.setVerticalSpacing(4)
            grid.setColumnStretch(1, 1)
            for name, text in menus:
                self._add_menu(grid, name, plain(translated(text)))
            grid.setRowStretch(grid.rowCount(), 1)
            halves.addLayout(grid, 1)
        self._area.setWidget(page)

    def _add_menu(self, grid: QGridLayout, menu: str, title: str) -> None:
        rows = [row for row in ACTIONS if row.menu == menu and row.keys]
        if not rows:
            return
        heading = QLabel(title)
        heading.setProperty("role", "heading")
        heading.setContentsMargins(0, 12, 0, 4)
        grid.addWidget(heading, grid.rowCount(), 0, 1, 2)
        for row in rows:
            place = grid.rowCount()
            grid.addWidget(QLabel(keys_of(row)), place, 0)
            grid.addWidget(QLabel(plain(translated(row.text))), place, 1)


class AboutDialog(_Sheet):
    """Name, version, licence, and the promise."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("aboutDialog", parent)
        self._title = QLabel()
        self._title.setProperty("role", "title")
        self._text = QLabel(wordWrap=True)
        self._text.setMinimumWidth(400)
        self.column.addWidget(self._title)
        self.column.addWidget(self._text)
        self.add_close()
        self.retranslate()

    @override
    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("About Resume Reviewer"))
        self._title.setText(f"Resume Reviewer {__version__}")
        self._text.setText(
            self.tr(
                "Reads, checks, scores and shortlists resumes on this computer. It opens no "
                "connection: no resume, no name and no statistic leaves it. People decide; the "
                "program only shows where each value stands.\n\nMIT licence."
            )
        )


class ReportDialog(_Sheet):
    """An error that nobody expected: what a developer needs, without any resume text."""

    def __init__(self, report: str, parent: QWidget | None = None) -> None:
        super().__init__("reportDialog", parent)
        self.resize(640, 400)
        self._report = named(QPlainTextEdit(report, readOnly=True), "report")
        self._text = QLabel(wordWrap=True)
        self._copy = named(QPushButton(), "copyReport")
        self._copy.clicked.connect(self._copy_report)
        self.column.addWidget(self._text)
        self.column.addWidget(self._report)
        self.column.addWidget(self._copy)
        self.add_close()
        self.retranslate()

    @override
    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Something went wrong"))
        self._text.setText(
            self.tr(
                "An error that was not expected. Your work is stored. The report below holds no "
                "resume text; please send it to the people who make the program."
            )
        )
        self._report.setAccessibleName(self.tr("Report"))
        self._copy.setText(self.tr("&Copy report"))
        self._copy.setAccessibleName(self.tr("Copy report"))

    def _copy_report(self) -> None:
        QGuiApplication.clipboard().setText(self._report.toPlainText())


def _fill(box: QComboBox, choices: list[tuple[str, str]], chosen: str) -> None:
    box.clear()
    for text, value in choices:
        box.addItem(text, value)
    box.setCurrentIndex(box.findData(chosen))
