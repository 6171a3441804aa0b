"""A workspace that cannot be opened says so in a window, and another can be opened there."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from reviewer.errors import StoreTooNew, StoreUnavailable
from reviewer.ui import run
from reviewer.ui.unusable_workspace import UnusableWorkspaceDialog


def button(asked: UnusableWorkspaceDialog, name: str) -> QPushButton:
    found = asked.findChild(QPushButton, name)
    assert isinstance(found, QPushButton)
    return found


@pytest.fixture
def asked(qtbot: QtBot, tmp_path: Path) -> UnusableWorkspaceDialog:
    path = tmp_path / "hiring.reviewer"
    made = UnusableWorkspaceDialog(path, StoreTooNew(str(path), "9_later"))
    qtbot.addWidget(made)
    made.open()
    return made


def test_the_dialog_says_what_is_wrong_with_which_file(asked: UnusableWorkspaceDialog) -> None:
    texts = [label.text() for label in asked.findChildren(QLabel)]
    assert any("newer version" in text for text in texts)
    assert any(text.endswith("hiring.reviewer") for text in texts)


def test_trying_again_takes_the_same_file(asked: UnusableWorkspaceDialog, tmp_path: Path) -> None:
    button(asked, "retry").click()
    assert asked.chosen == tmp_path / "hiring.reviewer"
    assert not asked.isVisible()


def test_another_workspace_is_asked_for_and_taken(
    asked: UnusableWorkspaceDialog, tmp_path: Path
) -> None:
    button(asked, "otherWorkspace").click()
    assert asked.isVisible()
    dialog = asked.findChild(QFileDialog, "chooseWorkspace")
    assert dialog is not None
    dialog.fileSelected.emit(str(tmp_path / "backup.reviewer"))
    assert asked.chosen == tmp_path / "backup.reviewer"
    assert not asked.isVisible()


def test_leaving_chooses_nothing(asked: UnusableWorkspaceDialog) -> None:
    button(asked, "quitInstead").click()
    assert asked.chosen is None
    assert not asked.isVisible()


def test_without_a_screen_the_error_goes_to_the_caller(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "hiring.reviewer"
    path.write_bytes(b"no database at all, but long enough to be looked at" * 40)
    with pytest.raises(StoreUnavailable):
        run(path)
