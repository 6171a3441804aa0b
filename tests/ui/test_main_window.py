from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QDialog,
    QFileDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from reviewer.hiring import Criterion, Opening, Rating, Stage
from reviewer.store import Change
from reviewer.ui import open_window
from reviewer.ui.candidate_columns import Show
from reviewer.ui.deeds import deed
from reviewer.ui.main_window import MainWindow
from reviewer.ui.workspace import Workspace

Sample = Callable[..., Path]
WAIT_MS = 20_000


@pytest.fixture
def opening(window: MainWindow, three_candidates: list[str]) -> Opening:
    """An opening for which the three candidates apply, with the list focused."""
    made = window.workspace.add_opening("Engineer", [Criterion(id="c", name="Python")])
    window.workspace.apply_for(three_candidates, made.id)
    window.panes.candidates.list.select(three_candidates[0])
    window.panes.candidates.list.setFocus()
    return made


def press(qtbot: QtBot, window: MainWindow, *keys: Qt.Key) -> None:
    for key in keys:
        qtbot.keyClick(QApplication.focusWidget() or window, key)


def stages(window: MainWindow) -> list[Stage]:
    return [row.stage for row in window.workspace.rows()]


def child(window: QWidget, kind: type[Any], name: str) -> Any:
    found = window.findChild(kind, name)
    assert found is not None, name
    return found


def files(paths: list[Path]) -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return mime


def drag_enter(mime: QMimeData) -> QDragEnterEvent:
    return QDragEnterEvent(
        QPoint(20, 20),
        Qt.DropAction.CopyAction | Qt.DropAction.MoveAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )


def drop(mime: QMimeData) -> QDropEvent:
    return QDropEvent(
        QPointF(20, 20),
        Qt.DropAction.CopyAction | Qt.DropAction.MoveAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )


# First steps


def test_an_empty_workspace_says_what_to_do_first(window: MainWindow) -> None:
    assert child(window, QWidget, "welcome").isVisible()
    assert not child(window, QWidget, "candidateList").isVisible()


def test_one_press_adds_the_sample_resumes(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.mouseClick(child(window, QPushButton, "trySamplesButton"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(window.workspace.rows()) > 2, timeout=60_000)
    assert child(window, QWidget, "candidateList").isVisible()
    window.workspace.stop_reading()


def test_the_names_that_scripts_rely_on_are_there(window: MainWindow) -> None:
    for name in (
        "candidateList",
        "original",
        "form",
        "scorecard",
        "openingPicker",
        "searchBox",
        "readingStatus",
    ):
        assert window.findChild(QWidget, name) is not None, name


# Keys


def test_one_key_decides_and_goes_on_to_the_next_undecided(
    qtbot: QtBot, window: MainWindow, opening: Opening, three_candidates: list[str]
) -> None:
    press(qtbot, window, Qt.Key.Key_P)
    assert window.panes.candidates.list.current_id() == three_candidates[1]
    press(qtbot, window, Qt.Key.Key_M, Qt.Key.Key_X)
    assert stages(window) == [Stage.SHORTLISTED, Stage.MAYBE, Stage.REJECTED]


def test_the_toast_names_the_decision_and_takes_it_back(
    qtbot: QtBot, window: MainWindow, opening: Opening, three_candidates: list[str]
) -> None:
    press(qtbot, window, Qt.Key.Key_P)
    assert window.panes.toast.text() == "Shortlisted: Li Lei"
    qtbot.mouseClick(child(window, QPushButton, "toastButton"), Qt.MouseButton.LeftButton)
    assert stages(window)[0] is Stage.NEW
    assert window.panes.candidates.list.current_id() == three_candidates[0]


def test_undo_of_an_import_says_so_and_brings_it_back(
    qtbot: QtBot, window: MainWindow, sample: Callable[..., Path]
) -> None:
    window.workspace.add_files([sample("Li Lei"), sample("Ann Lee")])
    qtbot.waitUntil(lambda: len(window.workspace.rows()) == 2, timeout=WAIT_MS)
    window.commands.undo()
    assert window.panes.toast.text() == "Undone: import of 2 files"
    assert window.workspace.rows() == []
    qtbot.mouseClick(child(window, QPushButton, "toastButton"), Qt.MouseButton.LeftButton)
    assert window.panes.toast.text() == "Redone: import of 2 files"
    assert len(window.workspace.rows()) == 2


def test_undo_goes_to_the_opening_the_candidate_and_the_field(
    qtbot: QtBot, window: MainWindow, opening: Opening, three_candidates: list[str]
) -> None:
    workspace, candidates = window.workspace, window.panes.candidates
    workspace.set_field(three_candidates[2], "/basics/phone", "+1 555 0100")
    workspace.rate(three_candidates[1], opening.id, Rating(criterion_id="c1", score=3))
    workspace.set_current_opening(None)
    window.panes.search.setText("Li Lei")
    window.commands.undo()
    assert workspace.opening_id == opening.id
    assert candidates.list.current_id() == three_candidates[1]
    assert window.panes.search.text() == ""
    assert window.panes.toast.text() == "Undone: rating of 王小明"
    window.commands.undo()
    assert candidates.list.current_id() == three_candidates[2]
    assert window.panes.toast.text() == "Undone: edit of Phone · Ann Lee"


def test_undo_after_a_restart_is_named_in_the_menu(
    window: MainWindow, opening: Opening, three_candidates: list[str]
) -> None:
    window.workspace.trash(three_candidates[:1])
    window.workspace.close()
    again = Workspace(window.workspace.store.path)
    try:
        assert deed(again.next_undo() or Change("", ""), again) == "deletion of Li Lei"
    finally:
        again.close()


def test_ctrl_z_takes_the_decision_back_and_shows_whom_it_was_about(
    qtbot: QtBot, window: MainWindow, opening: Opening, three_candidates: list[str]
) -> None:
    press(qtbot, window, Qt.Key.Key_X)
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert stages(window) == [Stage.NEW] * 3
    assert window.panes.candidates.list.current_id() == three_candidates[0]
    qtbot.keyClick(window, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert stages(window)[0] is Stage.REJECTED


def test_without_auto_advance_the_decided_candidate_stays(
    qtbot: QtBot, window: MainWindow, opening: Opening, three_candidates: list[str]
) -> None:
    settings = replace(window.settings, auto_advance=False)
    window.apply_settings(settings)
    press(qtbot, window, Qt.Key.Key_P)
    assert window.panes.candidates.list.current_id() == three_candidates[0]


def test_several_selected_candidates_are_decided_in_one_step(
    qtbot: QtBot, window: MainWindow, opening: Opening
) -> None:
    window.panes.candidates.list.selectAll()
    press(qtbot, window, Qt.Key.Key_X)
    assert stages(window) == [Stage.REJECTED] * 3
    window.actions_["undo"].trigger()
    assert stages(window) == [Stage.NEW] * 3


def test_j_and_k_go_through_the_candidates(
    qtbot: QtBot, window: MainWindow, opening: Opening, three_candidates: list[str]
) -> None:
    press(qtbot, window, Qt.Key.Key_J, Qt.Key.Key_J)
    assert window.panes.candidates.list.current_id() == three_candidates[2]
    press(qtbot, window, Qt.Key.Key_K)
    assert window.panes.candidates.list.current_id() == three_candidates[1]


def test_digits_rate_the_criterion(
    qtbot: QtBot, window: MainWindow, opening: Opening, three_candidates: list[str]
) -> None:
    press(qtbot, window, Qt.Key.Key_4)
    assert window.workspace.row(three_candidates[0]).score == 4


def test_letters_typed_into_an_editor_decide_nothing(
    qtbot: QtBot, window: MainWindow, opening: Opening
) -> None:
    search = child(window, QLineEdit, "searchBox")
    search.setFocus()
    qtbot.keyClicks(search, "pmx1")
    assert search.text() == "pmx1"
    assert stages(window) == [Stage.NEW] * 3


def test_undo_is_one_history_also_while_an_editor_has_the_focus(
    qtbot: QtBot, window: MainWindow, opening: Opening
) -> None:
    press(qtbot, window, Qt.Key.Key_X)
    search = child(window, QLineEdit, "searchBox")
    search.setFocus()
    qtbot.keyClicks(search, "li")
    qtbot.keyClick(search, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert stages(window) == [Stage.NEW] * 3
    assert search.text() == "li"


def test_undo_in_a_field_takes_back_what_was_typed_there(
    qtbot: QtBot, window: MainWindow, opening: Opening, three_candidates: list[str]
) -> None:
    name = child(window, QLineEdit, "/basics/name")
    name.setFocus()
    qtbot.keyClicks(name, "x")
    qtbot.keyClick(name, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert window.workspace.row(three_candidates[0]).name == "Li Lei"
    assert child(window, QLineEdit, "/basics/name").text() == "Li Lei"
    name = child(window, QLineEdit, "/basics/name")
    qtbot.keyClick(
        name,
        Qt.Key.Key_Z,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    )
    assert "x" in window.workspace.row(three_candidates[0]).name


def test_delete_takes_out_and_undo_brings_back(
    qtbot: QtBot, window: MainWindow, opening: Opening
) -> None:
    press(qtbot, window, Qt.Key.Key_Delete)
    assert len(window.workspace.rows()) == 2
    window.actions_["undo"].trigger()
    assert len(window.workspace.rows()) == 3


def test_a_decision_without_an_opening_asks_for_one(
    qtbot: QtBot, window: MainWindow, three_candidates: list[str]
) -> None:
    window.panes.candidates.list.setFocus()
    press(qtbot, window, Qt.Key.Key_P)
    assert window.panes.toast.text() == "Make an opening first"
    qtbot.mouseClick(child(window, QPushButton, "toastButton"), Qt.MouseButton.LeftButton)
    assert child(window, QDialog, "openingDialog").isVisible()


def test_f6_goes_round_the_panes(qtbot: QtBot, window: MainWindow, opening: Opening) -> None:
    panes = window.panes.in_turn()
    seen = []
    for _ in panes:
        qtbot.keyClick(window, Qt.Key.Key_F6)
        focused = QApplication.focusWidget()
        seen += [i for i, p in enumerate(panes) if p is focused or p.isAncestorOf(focused)]
    assert seen == [1, 2, 3, 0]
    qtbot.keyClick(window, Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert panes[3].isAncestorOf(QApplication.focusWidget())


def test_ctrl_f_searches_and_return_goes_back_to_the_list(
    qtbot: QtBot, window: MainWindow, opening: Opening, three_candidates: list[str]
) -> None:
    qtbot.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    search = child(window, QLineEdit, "searchBox")
    assert search.hasFocus()
    qtbot.keyClicks(search, "ann")
    assert window.panes.candidates.list.shown_ids() == [three_candidates[2]]
    assert window.panes.candidates.list.current_id() == three_candidates[2]
    qtbot.keyClick(search, Qt.Key.Key_Return)
    assert window.panes.candidates.list.hasFocus()


def test_escape_takes_the_search_back_and_then_leads_to_the_list(
    qtbot: QtBot, window: MainWindow, opening: Opening, three_candidates: list[str]
) -> None:
    search, listed = child(window, QLineEdit, "searchBox"), window.panes.candidates.list
    search.setFocus()
    qtbot.keyClicks(search, "nobody like this")
    assert listed.shown_ids() == []
    qtbot.keyClick(search, Qt.Key.Key_Escape)
    assert (search.text(), search.hasFocus()) == ("", True)
    assert listed.shown_ids() == three_candidates
    qtbot.keyClick(search, Qt.Key.Key_Escape)
    assert listed.hasFocus()
    search.setFocus()
    qtbot.keyClick(search, Qt.Key.Key_Down)
    assert listed.hasFocus()


def test_the_question_mark_shows_every_key(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.keyClick(window, Qt.Key.Key_Question)
    sheet = child(window, QDialog, "shortcutSheet")
    texts = {label.text() for label in sheet.findChildren(QLabel)}
    assert {"Shortlist", "P", "Checked, go to next doubtful field"} <= texts
    sheet.close()


# Filter


def test_the_filter_counts_and_shows_one_stage(
    qtbot: QtBot, window: MainWindow, opening: Opening, three_candidates: list[str]
) -> None:
    window.workspace.decide(three_candidates[:1], opening.id, Stage.MAYBE)
    box = child(window, QComboBox, "stageFilter")
    assert [box.itemText(i) for i in range(box.count())] == [
        "All (3)",
        "Undecided (2)",
        "Shortlisted (0)",
        "Maybe (1)",
        "Rejected (0)",
        "Needs a look (0)",
    ]
    window.panes.candidates.show_only(Show.MAYBE)
    assert window.panes.candidates.list.shown_ids() == three_candidates[:1]


def test_fifty_candidates_are_sorted_with_fifty_keys(
    qtbot: QtBot, window: MainWindow, three_candidates: list[str]
) -> None:
    opening = window.workspace.add_opening("Engineer", [Criterion(id="c", name="Python")])
    window.workspace.apply_for(three_candidates, opening.id)
    window.panes.candidates.list.setFocus()
    for key in (Qt.Key.Key_P, Qt.Key.Key_X, Qt.Key.Key_M):
        press(qtbot, window, key)
    assert Stage.NEW not in stages(window)


# Dropping


@pytest.mark.filterwarnings("ignore:.*QDragEnterEvent.*:DeprecationWarning")
@pytest.mark.parametrize("target", ["window", "list", "field"])
def test_files_dropped_anywhere_are_added(
    qtbot: QtBot,
    window: MainWindow,
    three_candidates: list[str],
    sample: Sample,
    target: str,
) -> None:
    widget: QWidget = {
        "window": window,
        "list": window.panes.candidates.list.viewport(),
        "field": child(window, QLineEdit, "/basics/name"),
    }[target]
    mime = files([sample("Han Meimei"), sample("Zhang San")])
    enter = drag_enter(mime)
    QApplication.sendEvent(widget, enter)
    assert enter.isAccepted()
    cover = child(window, QWidget, "dropCover")
    assert cover.isVisible()
    assert cover.text == "Drop 2 files to add"
    event = drop(mime)
    QApplication.sendEvent(widget, event)
    assert event.isAccepted()
    assert event.dropAction() is Qt.DropAction.CopyAction
    assert not cover.isVisible()
    qtbot.waitUntil(lambda: len(window.workspace.rows()) == 5, timeout=WAIT_MS)


@pytest.mark.filterwarnings("ignore:.*QDragEnterEvent.*:DeprecationWarning")
@pytest.mark.parametrize(
    ("dragged", "said"),
    [
        (["one"], "Drop 1 folder to add"),
        (["one", "two"], "Drop 2 folders to add"),
        (["one", "two", "Han Meimei"], "Drop 3 files and folders to add"),
    ],
)
def test_dragged_folders_are_not_called_files(
    window: MainWindow, sample: Sample, tmp_path: Path, dragged: list[str], said: str
) -> None:
    folders = [tmp_path / name for name in dragged if name in ("one", "two")]
    for folder in folders:
        folder.mkdir()
    people = [sample(name) for name in dragged if name == "Han Meimei"]
    mime = files([*folders, *people])
    enter = drag_enter(mime)
    QApplication.sendEvent(window, enter)
    assert child(window, QWidget, "dropCover").text == said


@pytest.mark.filterwarnings("ignore:.*QDragEnterEvent.*:DeprecationWarning")
def test_text_dragged_over_the_window_is_not_taken_for_files(window: MainWindow) -> None:
    mime = QMimeData()
    mime.setText("Li Lei")
    event = drag_enter(mime)
    event.ignore()
    QApplication.sendEvent(window, event)
    assert not event.isAccepted()
    assert not child(window, QWidget, "dropCover").isVisible()


def test_files_on_the_clipboard_are_pasted(
    qtbot: QtBot, window: MainWindow, sample: Sample
) -> None:
    QGuiApplication.clipboard().setMimeData(files([sample("Li Lei")]))
    qtbot.keyClick(window, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    # The offscreen clipboard would keep a Python object beyond Python's own end.
    QGuiApplication.clipboard().clear()
    qtbot.waitUntil(lambda: len(window.workspace.rows()) == 1, timeout=WAIT_MS)


def test_a_file_known_already_selects_whom_it_belongs_to(
    qtbot: QtBot, window: MainWindow, sample: Sample
) -> None:
    first, second = sample("Li Lei"), sample("Ann Lee")
    window.workspace.add_files([first, second])
    qtbot.waitUntil(lambda: len(window.workspace.rows()) == 2, timeout=WAIT_MS)
    last = window.workspace.rows()[1]
    window.workspace.add_files([second if "Ann" in last.file_name else first])
    qtbot.waitUntil(lambda: "added before" in window.panes.toast.text(), timeout=WAIT_MS)
    assert window.panes.candidates.list.current_id() == last.candidate_id


def test_of_many_files_known_already_the_number_is_told(
    qtbot: QtBot, window: MainWindow, sample: Sample
) -> None:
    files = [sample("Li Lei"), sample("Ann Lee"), sample("Han Meimei")]
    window.workspace.add_files(files)
    qtbot.waitUntil(lambda: len(window.workspace.rows()) == 3, timeout=WAIT_MS)
    for known in (files, files[:2]):
        told = f"{len(known)} files were added before"
        window.workspace.add_files(known)
        qtbot.waitUntil(lambda told=told: window.panes.toast.text() == told, timeout=WAIT_MS)


# Reading


def test_the_status_bar_tells_how_far_reading_is_and_stops_it(
    qtbot: QtBot, window: MainWindow, sample: Sample, pool: Any
) -> None:
    pool.hold()
    window.workspace.add_files([sample("Li Lei"), sample("Ann Lee")])
    walk = pool.held[:]
    pool.held.clear()
    for work in walk:
        work()
    text = child(window, QLabel, "readingText")
    qtbot.waitUntil(lambda: text.text() == "Reading 0 of 2", timeout=WAIT_MS)
    qtbot.mouseClick(child(window, QPushButton, "stopReadingButton"), Qt.MouseButton.LeftButton)
    assert text.text() == "Stopped after 0 of 2"
    assert not window.workspace.reading.active


def test_a_failed_file_is_shown_with_its_reason_from_the_status_bar(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, three_candidates: list[str]
) -> None:
    broken = tmp_path / "broken.pdf"
    broken.write_bytes(b"%PDF-1.4 and nothing else")
    window.workspace.add_files([broken])
    qtbot.waitUntil(lambda: window.workspace.reading.failed == 1, timeout=WAIT_MS)
    assert child(window, QLabel, "readingTrouble").text() == "1 needs a look"
    qtbot.mouseClick(child(window, QPushButton, "showFailed"), Qt.MouseButton.LeftButton)
    (shown,) = window.panes.candidates.list.shown_ids()
    assert window.workspace.row(shown).file_name == "broken.pdf"


def test_saving_is_told_in_the_status_bar(window: MainWindow, three_candidates: list[str]) -> None:
    window.workspace.set_field(three_candidates[0], "/basics/label", "Engineer")
    text = child(window, QLabel, "savedAt").text()
    assert text.startswith("saved ")
    assert text.endswith("✓")


# Menus and dialogs


def test_every_button_and_editor_says_what_it_is(window: MainWindow, opening: Opening) -> None:
    for name in ("newOpening", "exportShortlist", "preferences", "showShortcuts", "about"):
        window.actions_[name].trigger()
    kinds = (QAbstractButton, QLineEdit, QComboBox, QAbstractItemView)
    nameless = [
        f"{type(widget).__name__} {widget.objectName()} in {widget.parentWidget()!r}"
        for kind in kinds
        for widget in window.findChildren(kind)
        if not widget.objectName().startswith("qt_")
        and not (widget.accessibleName() or getattr(widget, "text", str)())
        and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and widget.isVisible()
    ]
    assert nameless == []


def test_choosing_files_in_the_systems_dialog_adds_them(
    qtbot: QtBot, window: MainWindow, sample: Sample
) -> None:
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    window.actions_["addResumes"].trigger()
    dialog = child(window, QFileDialog, "choosePaths")
    dialog.filesSelected.emit([str(sample("Li Lei"))])
    dialog.close()
    qtbot.waitUntil(lambda: len(window.workspace.rows()) == 1, timeout=WAIT_MS)


def test_the_shortlist_is_exported(
    qtbot: QtBot, window: MainWindow, opening: Opening, tmp_path: Path
) -> None:
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    press(qtbot, window, Qt.Key.Key_P)
    window.actions_["exportShortlist"].trigger()
    dialog = child(window, QDialog, "exportDialog")
    box = child(dialog, QComboBox, "exportFormat")
    box.setCurrentIndex(box.findData("csv"))
    dialog.findChild(QPushButton, "").isVisible()
    save = next(b for b in dialog.findChildren(QPushButton) if "Export" in b.text())
    qtbot.mouseClick(save, Qt.MouseButton.LeftButton)
    place = child(dialog, QFileDialog, "exportPlace")
    target = tmp_path / "out.csv"
    place.fileSelected.emit(str(target))
    qtbot.waitUntil(lambda: "Exported 1" in window.panes.toast.text(), timeout=WAIT_MS)
    assert "Li Lei" in target.read_text("utf-8-sig")


def test_an_export_that_cannot_be_written_is_told(
    qtbot: QtBot, window: MainWindow, opening: Opening, tmp_path: Path
) -> None:
    window.actions_["exportShortlist"].trigger()
    dialog = child(window, QDialog, "exportDialog")
    save = next(b for b in dialog.findChildren(QPushButton) if "Export" in b.text())
    qtbot.mouseClick(save, Qt.MouseButton.LeftButton)
    child(dialog, QFileDialog, "exportPlace").fileSelected.emit(str(tmp_path / "no" / "out.csv"))
    qtbot.waitUntil(lambda: "could not be written" in window.panes.toast.text(), timeout=WAIT_MS)


# Opening and closing


def test_sizes_and_the_opening_are_remembered(
    qtbot: QtBot, window: MainWindow, opening: Opening, workspace_path: Path, tmp_path: Path
) -> None:
    settings = tmp_path / "settings.json"
    window.close()
    again = open_window(workspace_path, settings_path=settings)
    qtbot.addWidget(again)
    assert again.workspace.opening_id == opening.id
    assert "pane_sizes" in settings.read_text("utf-8")


def test_closing_stops_the_workers_and_closes_the_store(
    qtbot: QtBot, window: MainWindow, pool: Any
) -> None:
    window.close()
    assert pool.is_closed


def test_the_real_program_reads_a_file_in_a_worker_process(
    qtbot: QtBot, workspace_path: Path, tmp_path: Path, sample: Sample
) -> None:
    window = open_window(workspace_path, [sample("Li Lei")], settings_path=tmp_path / "s.json")
    qtbot.addWidget(window)
    qtbot.waitUntil(lambda: len(window.workspace.rows()) == 1, timeout=90_000)
    assert window.workspace.rows()[0].status == "read"
    window.close()


def test_the_form_has_the_room_of_a_scorecard_without_an_opening(
    window: MainWindow, opening: Opening
) -> None:
    window.resize(1280, 800)
    shared = window.panes.scorecard.height()
    window.workspace.set_current_opening(None)
    assert window.panes.scorecard.height() < shared
    window.workspace.set_current_opening(opening.id)
    assert window.panes.scorecard.height() == shared
