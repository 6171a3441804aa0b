from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from conftest import InlinePool
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QPushButton,
)
from pytestqt.qtbot import QtBot

from reviewer.hiring import Criterion
from reviewer.ui.main_window import MainWindow
from reviewer.ui.openings import CriteriaTable, OpeningDialog


@pytest.fixture
def dialog(window: MainWindow) -> OpeningDialog:
    window.actions_["newOpening"].trigger()
    found = window.findChild(OpeningDialog, "openingDialog")
    assert found is not None
    return found


def part(dialog: OpeningDialog, kind: type[Any], name: str) -> Any:
    found = dialog.findChild(kind, name)
    assert found is not None, name
    return found


def press(qtbot: QtBot, dialog: OpeningDialog, name: str) -> None:
    qtbot.mouseClick(part(dialog, QPushButton, name), Qt.MouseButton.LeftButton)


def press_ok(qtbot: QtBot, dialog: OpeningDialog) -> None:
    box = dialog.findChild(QDialogButtonBox)
    assert box is not None
    ok = box.button(QDialogButtonBox.StandardButton.Ok)
    qtbot.mouseClick(ok, Qt.MouseButton.LeftButton)


def trouble(dialog: OpeningDialog) -> str:
    text: str = part(dialog, QLabel, "openingTrouble").text()
    return text


def test_an_opening_is_made_by_typing(
    qtbot: QtBot, window: MainWindow, dialog: OpeningDialog
) -> None:
    qtbot.keyClicks(part(dialog, QLineEdit, "openingName"), "Engineer")
    press(qtbot, dialog, "addCriterion")
    editor = QApplication.focusWidget()
    qtbot.keyClicks(editor, "Python")
    press_ok(qtbot, dialog)
    assert not dialog.isVisible()
    (opening,) = window.workspace.store.openings()
    assert (opening.name, [c.name for c in opening.criteria]) == ("Engineer", ["Python"])
    assert window.workspace.opening_id == opening.id


def test_what_stands_in_the_table_is_stored(
    qtbot: QtBot, window: MainWindow, dialog: OpeningDialog
) -> None:
    part(dialog, QLineEdit, "openingName").setText("多模态算法工程师")
    table = part(dialog, CriteriaTable, "criteriaTable")
    for row, (name, weight) in enumerate((("Python", "2"), ("Research", "0.5"))):
        press(qtbot, dialog, "addCriterion")
        table.item(row, 0).setText(name)
        table.item(row, 1).setText(weight)
        table.item(row, 3).setText("none")
        table.item(row, 5).setText("a lot")
    table.item(1, 2).setCheckState(Qt.CheckState.Checked)
    press_ok(qtbot, dialog)
    (opening,) = window.workspace.store.openings()
    assert [(c.name, c.weight, c.must_have, c.anchors) for c in opening.criteria] == [
        ("Python", 2.0, False, {1: "none", 5: "a lot"}),
        ("Research", 0.5, True, {1: "none", 5: "a lot"}),
    ]


def test_what_is_missing_is_said_in_words(qtbot: QtBot, dialog: OpeningDialog) -> None:
    press_ok(qtbot, dialog)
    assert trouble(dialog) == "Give the opening a name."
    part(dialog, QLineEdit, "openingName").setText("Engineer")
    press_ok(qtbot, dialog)
    assert trouble(dialog) == "Add at least one criterion."
    table = part(dialog, CriteriaTable, "criteriaTable")
    for row in range(2):
        press(qtbot, dialog, "addCriterion")
        table.item(row, 0).setText("Python")
    press_ok(qtbot, dialog)
    assert trouble(dialog) == "Two criteria have the same name."
    table.item(1, 0).setText("Research")
    table.item(1, 1).setText("much")
    press_ok(qtbot, dialog)
    assert trouble(dialog) == "A weight is a number from 0 upwards."
    assert dialog.isVisible()


def test_rows_are_moved_and_removed_by_buttons(qtbot: QtBot, dialog: OpeningDialog) -> None:
    table = part(dialog, CriteriaTable, "criteriaTable")
    for row, name in enumerate("ABC"):
        press(qtbot, dialog, "addCriterion")
        table.item(row, 0).setText(name)
    table.setCurrentCell(2, 0)
    press(qtbot, dialog, "moveCriterionUp")
    assert [c.name for c in table.criteria()] == ["A", "C", "B"]
    press(qtbot, dialog, "removeCriterion")
    assert [c.name for c in table.criteria()] == ["A", "B"]
    table.setCurrentCell(0, 0)
    press(qtbot, dialog, "moveCriterionDown")
    assert [c.name for c in table.criteria()] == ["B", "A"]


def test_the_candidates_of_the_list_are_taken_into_a_new_opening(
    qtbot: QtBot, window: MainWindow, three_candidates: list[str]
) -> None:
    window.actions_["newOpening"].trigger()
    dialog = window.findChild(OpeningDialog, "openingDialog")
    assert dialog is not None
    assert part(dialog, QCheckBox, "withAllCandidates").isChecked()
    part(dialog, QLineEdit, "openingName").setText("Engineer")
    press(qtbot, dialog, "addCriterion")
    part(dialog, CriteriaTable, "criteriaTable").item(0, 0).setText("Python")
    press_ok(qtbot, dialog)
    assert [row.candidate_id for row in window.workspace.rows()] == three_candidates


def test_files_that_are_still_being_read_are_taken_in_too(
    qtbot: QtBot, window: MainWindow, pool: InlinePool, sample: Callable[..., Path]
) -> None:
    pool.hold()
    window.workspace.add_files([sample("Li Lei")])
    window.actions_["newOpening"].trigger()
    dialog = window.findChild(OpeningDialog, "openingDialog")
    assert dialog is not None
    dialog.confirmed.emit("Engineer", [Criterion(id="c", name="Python")], True)
    pool.release()
    qtbot.waitUntil(lambda: len(window.workspace.rows()) == 1, timeout=10_000)
    assert window.workspace.opening_id is not None


def test_editing_keeps_the_ids_that_ratings_hang_on(
    qtbot: QtBot, window: MainWindow, three_candidates: list[str]
) -> None:
    opening = window.workspace.add_opening("Engineer", [Criterion(id="c", name="Python")])
    window.actions_["editOpening"].trigger()
    dialog = window.findChild(OpeningDialog, "openingDialog")
    assert dialog is not None
    part(dialog, CriteriaTable, "criteriaTable").item(0, 0).setText("Python 3")
    press_ok(qtbot, dialog)
    (changed,) = window.workspace.store.openings()
    assert [(c.id, c.name) for c in changed.criteria] == [("c", "Python 3")]
    assert changed.id == opening.id
    assert window.workspace.current_opening == changed


def test_the_picker_chooses_whose_stages_are_shown(
    qtbot: QtBot, window: MainWindow, three_candidates: list[str]
) -> None:
    window.workspace.add_opening("Engineer", [Criterion(id="c", name="Python")])
    picker = window.findChild(QComboBox, "openingPicker")
    assert picker is not None
    assert picker.currentText() == "Engineer"
    assert window.panes.candidates.list.shown_ids() == []
    picker.setFocus()
    qtbot.keyClick(picker, Qt.Key.Key_Up)
    assert window.workspace.current_opening is None
    assert window.panes.candidates.list.shown_ids() == three_candidates


def test_a_deleted_opening_comes_back_by_undo(
    qtbot: QtBot, window: MainWindow, three_candidates: list[str]
) -> None:
    window.workspace.add_opening("Engineer", [Criterion(id="c", name="Python")])
    window.actions_["deleteOpening"].trigger()
    picker = window.findChild(QComboBox, "openingPicker")
    assert picker is not None
    assert [picker.itemText(i) for i in range(picker.count())] == ["All candidates"]
    window.actions_["undo"].trigger()
    assert [picker.itemText(i) for i in range(picker.count())] == ["All candidates", "Engineer"]


def test_a_workspace_with_candidates_and_an_empty_opening_says_how_to_fill_it(
    qtbot: QtBot, window: MainWindow, three_candidates: list[str]
) -> None:
    window.workspace.add_opening("Engineer", [Criterion(id="c", name="Python")])
    hint = window.findChild(QLabel, "emptyHint")
    assert hint is not None
    assert hint.isVisible()
    window.actions_["addAllToOpening"].trigger()
    assert not hint.isVisible()
    assert window.panes.candidates.list.shown_ids() == three_candidates
