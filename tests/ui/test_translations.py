from __future__ import annotations

import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from reviewer.errors import ReviewerError
from reviewer.hiring import Criterion, Stage
from reviewer.resources import resource
from reviewer.ui.dialogs import PreferencesDialog
from reviewer.ui.main_window import MainWindow
from reviewer.ui.messages import SENTENCES, explain, report_of, stage_name

CATALOGUE = resource("translations") / "reviewer_zh_CN.ts"


@pytest.fixture(scope="module", autouse=True)
def compiled() -> None:
    """The catalogue as Qt loads it; setting up makes it too."""
    made = CATALOGUE.with_suffix(".qm")
    if not made.exists() or made.stat().st_mtime < CATALOGUE.stat().st_mtime:
        tool = Path(sys.executable).with_name("pyside6-lrelease")
        command = [str(tool), "-silent", str(CATALOGUE), "-qm", str(made)]
        subprocess.run(command, check=True, stdin=subprocess.DEVNULL)


@pytest.fixture(autouse=True)
def english_again() -> Iterator[None]:
    before = QLocale()
    yield
    QLocale.setDefault(before)


def every(kind: type[ReviewerError]) -> list[type[ReviewerError]]:
    return [kind, *(deep for child in kind.__subclasses__() for deep in every(child))]


def speak(window: MainWindow, language: str) -> None:
    window.apply_settings(replace(window.settings, language=language))
    QApplication.sendPostedEvents()


def test_every_sentence_is_translated() -> None:
    messages = list(ElementTree.parse(CATALOGUE).iter("message"))
    unfinished = [
        message.findtext("source")
        for message in messages
        if message.find("translation[@type]") is not None or not message.findtext("translation")
    ]
    assert len(messages) > 200
    assert unfinished == []


@pytest.mark.parametrize("kind", every(ReviewerError), ids=lambda kind: kind.__name__)
def test_every_error_has_a_sentence_that_says_what_to_do(kind: type[ReviewerError]) -> None:
    assert explain(kind("a.pdf")) == f"a.pdf: {SENTENCES[kind.code]}"
    assert kind is ReviewerError or ". " in SENTENCES[kind.code]


def test_an_unexpected_error_is_reported_without_its_text() -> None:
    try:
        raise ValueError("Li Lei, 138-0000-0001")
    except ValueError as error:
        report = report_of(error)
    assert "ValueError" in report
    assert "test_translations.py" in report
    assert "Li Lei" not in report


def test_the_language_changes_while_the_window_is_open(
    qtbot: QtBot, window: MainWindow, three_candidates: list[str]
) -> None:
    opening = window.workspace.add_opening("Engineer", [Criterion(id="c", name="Python")])
    window.workspace.apply_for(three_candidates, opening.id)
    speak(window, "zh_CN")
    box = window.findChild(QComboBox, "stageFilter")
    assert box is not None
    assert window.menuBar().actions()[0].text() == "文件(&F)"
    assert box.itemText(1) == "未决定 (3)"
    assert stage_name(Stage.SHORTLISTED) == "已入围"
    speak(window, "en")
    assert window.menuBar().actions()[0].text() == "&File"
    assert box.itemText(1) == "Undecided (3)"


def test_standard_buttons_speak_chinese_too(qtbot: QtBot, window: MainWindow) -> None:
    speak(window, "zh_CN")
    window.actions_["newOpening"].trigger()
    box = window.findChild(QDialogButtonBox)
    assert box is not None
    assert box.button(QDialogButtonBox.StandardButton.Cancel).text() == "取消"


def test_no_english_word_is_left_in_the_chinese_window(
    qtbot: QtBot, window: MainWindow, three_candidates: list[str]
) -> None:
    window.panes.candidates.list.select(three_candidates[1])
    speak(window, "zh_CN")
    for name in ("newOpening", "exportShortlist", "preferences", "showShortcuts"):
        window.actions_[name].trigger()
    allowed = {"English", "简体中文", "王小明.txt", "Resume Reviewer"}
    texts = {
        text
        for kind in (QLabel, QAbstractButton)
        for widget in window.findChildren(kind)
        for text in (widget.text(), widget.accessibleName())
    }
    keys = {action.shortcut().toString() for action in window.actions()}
    english = {
        text
        for text in texts - allowed - keys
        if text.isascii() and sum(letter.isalpha() for letter in text) > 2 and "+" not in text
    }
    assert english == set()


def test_every_widget_one_can_reach_has_a_name_in_both_languages(
    qtbot: QtBot, window: MainWindow, three_candidates: list[str]
) -> None:
    opening = window.workspace.add_opening("Engineer", [Criterion(id="c", name="Python")])
    window.workspace.apply_for(three_candidates, opening.id)
    names: dict[str, dict[int, str]] = {}
    for language in ("en", "zh_CN"):
        speak(window, language)
        names[language] = {id(w): spoken(w) for w in window.findChildren(QWidget) if reached(w)}
        nameless = [
            f"{type(w).__name__} {w.objectName()}"
            for w in window.findChildren(QWidget)
            if reached(w) and not spoken(w)
        ]
        assert nameless == []


def reached(widget: QWidget) -> bool:
    by_key = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    is_inner = widget.objectName().startswith("qt_") or widget.focusProxy() is not None
    return bool(by_key) and widget.isVisible() and not is_inner


def spoken(widget: QWidget) -> str:
    if isinstance(widget, QAbstractButton):
        return widget.accessibleName() or widget.text()
    if isinstance(widget, QLineEdit | QComboBox):
        return widget.accessibleName()
    return widget.accessibleName()


def test_preferences_switch_language_and_looks_at_once_and_are_kept(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    window.actions_["preferences"].trigger()
    dialog = window.findChild(PreferencesDialog)
    assert dialog is not None
    language = dialog.findChild(QComboBox, "language")
    looks = dialog.findChild(QComboBox, "appearance")
    assert language is not None
    assert looks is not None
    language.setFocus()
    qtbot.keyClick(language, Qt.Key.Key_End)
    qtbot.waitUntil(lambda: dialog.windowTitle() == "偏好设置")
    looks.setFocus()
    qtbot.keyClick(looks, Qt.Key.Key_End)
    assert QApplication.palette().window().color().lightness() < 80
    kept = (tmp_path / "settings.json").read_text("utf-8")
    assert '"zh_CN"' in kept
    assert '"dark"' in kept
