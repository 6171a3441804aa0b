"""Speaking English or Chinese, and changing it while the window is open."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

from PySide6 import QtCore
from PySide6.QtCore import QLibraryInfo, QLocale, QObject, QTranslator
from PySide6.QtWidgets import QApplication

from reviewer.resources import resource

QT_TRANSLATE_NOOP = cast("Callable[[str, str], str]", QtCore.QT_TRANSLATE_NOOP)
"""Marks a text of a table for the catalogue: (context, text) -> text. Qt's own, typed."""
# What Qt's own catalogue leaves in English; ours is asked first.
_QT_LEFT_OUT = (
    QT_TRANSLATE_NOOP("QFileDialog", "Files of &type:"),
    QT_TRANSLATE_NOOP("QFileDialog", "&Look in:"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Folder"),
)
LANGUAGES: dict[str, str] = {"en": "English", "zh_CN": "简体中文"}
"""Code -> the language's own name. English needs no catalogue."""


class Translation(QObject):
    """The catalogues that are installed. Widgets hear of a change as LanguageChange."""

    def __init__(self, app: QApplication, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._app = app
        self._installed: list[QTranslator] = []
        self.language = "en"

    def speak(self, preference: str) -> None:
        """Speak a language of LANGUAGES, or "system" for the system's."""
        self.remove()
        self.language = _system_language() if preference == "system" else preference
        QLocale.setDefault(QLocale(self.language))
        if self.language == "en":
            return
        qt_texts = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        self._install(f"qtbase_{self.language}", qt_texts)
        self._install(f"reviewer_{self.language}", str(resource("translations")))

    def remove(self) -> None:
        """Speak English, as the source does."""
        for translator in self._installed:
            self._app.removeTranslator(translator)
        self._installed.clear()

    def _install(self, name: str, folder: str) -> None:
        translator = QTranslator(self)
        if translator.load(name, folder):
            self._app.installTranslator(translator)
            self._installed.append(translator)


def _system_language() -> str:
    for name in QLocale.system().uiLanguages():
        if name.startswith("zh"):
            return "zh_CN"
        if name.startswith("en"):
            return "en"
    return "en"
