from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from reviewer.checks import CODES
from reviewer.evidence import Note, ParsedResume
from reviewer.resume import Resume
from reviewer.store import Store
from reviewer.ui.form import Form
from reviewer.ui.notes import SENTENCES, sentence
from reviewer.ui.workspace import Workspace

WORK = [
    {"name": "Example Company", "startDate": "2019-07", "endDate": "2022-05"},
    {"name": "Beispiel GmbH", "startDate": "2021-01", "endDate": "2023-01"},
]
NOTES = [
    Note(code="hidden-text", values={"quote": "<b>white on white</b>", "page": "2"}),
    Note(code="overlap", pointer="/work/0", values={"other": "/work/1", "months": "15"}),
    Note(code="gap", pointer="/work/1/startDate", values={"from": "a", "to": "b", "months": "9"}),
    Note(code="missing-name", pointer="/basics/name"),
]


@pytest.fixture
def candidate(store: Store) -> str:
    """There before the workspace is opened, so that the workspace knows it."""
    parsed = ParsedResume(resume=Resume.from_json({"work": WORK}), notes=NOTES)
    return store.add_candidate("noted.txt", b"noted", parsed).candidate_id


@pytest.fixture
def plain(store: Store) -> str:
    parsed = ParsedResume(resume=Resume.from_json({"basics": {"name": "Ann Lee"}}))
    return store.add_candidate("plain.txt", b"plain", parsed).candidate_id


@pytest.fixture
def form(qtbot: QtBot, candidate: str, plain: str, workspace: Workspace) -> Form:
    made = Form(workspace)
    qtbot.addWidget(made)
    made.resize(480, 900)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    made.show_candidate(candidate)
    qtbot.waitUntil(lambda: made.is_filled)
    return made


def words(form: Form) -> list[str]:
    return [entry.text() for entry in form.notes.entries()]


def focused_name() -> str:
    widget = QApplication.focusWidget()
    return widget.objectName() if widget else ""


@pytest.mark.parametrize("code", CODES)
def test_every_note_that_checks_give_has_a_sentence(code: str) -> None:
    assert SENTENCES[code]


def test_a_note_is_worded_with_its_values() -> None:
    assert sentence(NOTES[0]) == ("Page 2 holds text that is not visible: “<b>white on white</b>”")
    assert sentence(NOTES[1]) == "Positions 1 and 2 share 15 months"
    assert sentence(NOTES[2]) == "No entry covers the 9 months from a to b"


def test_a_quote_that_looks_like_a_place_for_a_value_is_left_alone() -> None:
    note = Note(code="hidden-text", values={"quote": "{page} {0}", "page": "3"})
    assert sentence(note) == "Page 3 holds text that is not visible: “{page} {0}”"


def test_notes_stand_in_one_line_until_it_is_opened(qtbot: QtBot, form: Form) -> None:
    assert form.notes.toggle.text() == "Notes (4)"
    assert form.notes.toggle.isVisible()
    assert not form.notes.list.isVisible()
    form.notes.toggle.setFocus()
    qtbot.keyClick(form.notes.toggle, Qt.Key.Key_Space)
    assert form.notes.list.isVisible()
    assert len(words(form)) == 4
    qtbot.keyClick(form.notes.toggle, Qt.Key.Key_Space)
    assert not form.notes.list.isVisible()


def test_without_notes_there_is_no_line(form: Form, candidate: str, plain: str) -> None:
    form.show_candidate(plain)
    assert not form.notes.isVisible()
    form.show_candidate(candidate)
    assert form.notes.isVisible()
    form.show_candidate(None)
    assert not form.notes.isVisible()


@pytest.mark.parametrize(
    ("place", "pointer"), [(1, "/work/0/startDate"), (2, "/work/1/startDate"), (3, "/basics/name")]
)
def test_pressing_a_note_goes_to_its_field(
    qtbot: QtBot, form: Form, place: int, pointer: str
) -> None:
    form.notes.toggle.click()
    entry = list(form.notes.entries())[place]
    assert isinstance(entry, QPushButton)
    assert entry.accessibleName() == entry.text()
    entry.setFocus()
    qtbot.keyClick(entry, Qt.Key.Key_Space)
    assert focused_name() == pointer


def test_a_note_without_a_place_is_plain_text(form: Form) -> None:
    entry = next(form.notes.entries())
    assert isinstance(entry, QLabel)
    assert entry.textFormat() is Qt.TextFormat.PlainText


def test_tab_goes_from_the_line_through_its_notes(qtbot: QtBot, form: Form) -> None:
    form.notes.toggle.click()
    form.notes.toggle.setFocus()
    links = [entry for entry in form.notes.entries() if isinstance(entry, QPushButton)]
    for link in links:
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        assert QApplication.focusWidget() is link


def test_a_name_that_is_filled_in_is_no_longer_missed(
    form: Form, workspace: Workspace, candidate: str
) -> None:
    workspace.set_field(candidate, "/basics/name", "Li Lei")
    assert form.notes.toggle.text() == "Notes (3)"
    workspace.undo_stack.undo()
    assert form.notes.toggle.text() == "Notes (4)"


def test_notes_go_where_their_entries_go_and_come_back_with_undo(
    workspace: Workspace, candidate: str
) -> None:
    workspace.insert_entry(candidate, "/work", 0, {"name": "Before"})
    overlap = workspace.candidate(candidate).notes[1]
    assert (overlap.pointer, overlap.values["other"]) == ("/work/1", "/work/2")
    assert "2 and 3" in sentence(overlap)
    workspace.move_entry(candidate, "/work/2", 0)
    gap = workspace.candidate(candidate).notes[2]
    assert gap.pointer == "/work/0/startDate"
    workspace.undo_stack.undo()
    workspace.undo_stack.undo()
    assert workspace.candidate(candidate).notes == NOTES
    assert workspace.store.verify() == []


def test_a_note_goes_with_its_entry(workspace: Workspace, candidate: str) -> None:
    workspace.remove_entry(candidate, "/work/1")
    assert [note.code for note in workspace.candidate(candidate).notes] == [
        "hidden-text",
        "missing-name",
    ]
    workspace.undo_stack.undo()
    assert workspace.candidate(candidate).notes == NOTES


def test_tab_goes_from_the_last_note_into_the_form(qtbot: QtBot, form: Form) -> None:
    form.notes.toggle.click()
    links = [entry for entry in form.notes.entries() if isinstance(entry, QPushButton)]
    links[-1].setFocus()
    qtbot.keyClick(links[-1], Qt.Key.Key_Tab)
    assert focused_name() == "/basics/name"
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Backtab)
    assert QApplication.focusWidget() is links[-1]
