from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from reviewer.evidence import Mark, ParsedResume
from reviewer.pointer import Json
from reviewer.resume import Resume
from reviewer.store import Store
from reviewer.ui.field_box import FieldBox, FieldMark, Standing
from reviewer.ui.field_editors import LineEditor, TextEditor
from reviewer.ui.field_values import NotADate, item_at, item_start, looks_odd, read_date
from reviewer.ui.fields import FIELDS, SECTIONS, Kind
from reviewer.ui.form import Form
from reviewer.ui.workspace import Workspace

RESUME: dict[str, Json] = {
    "basics": {
        "name": "Li Lei",
        "email": "li.lei@example.com",
        "phone": "138-0000-0001",
        "summary": "Builds search.",
    },
    "work": [
        {
            "name": "Example Company",
            "position": "Engineer",
            "startDate": "2019-07",
            "endDate": "2022-05",
            "highlights": ["Built search", "Cut costs", "Led three people"],
        },
        {"name": "Beispiel GmbH", "position": "Intern", "meta": {"kind": "internship"}},
    ],
    "skills": [{"name": "Languages", "keywords": ["Python", "C++"]}],
}
EVIDENCE = {
    "/basics/name": Mark(quote="Li Lei", lines=((0, 0, 6),)),
    "/basics/phone": Mark(quote="138-0000-0001", confidence=0.4),
    "/work/0/name": Mark(quote="Example Company", lines=((3, 0, 15),)),
    "/work/0/highlights/0": Mark(quote="Built search", lines=((4, 0, 12),)),
    "/work/0/highlights/1": Mark(quote="Cut costs", confidence=0.5, lines=((5, 0, 9),)),
    "/work/1/name": Mark(quote="Beispiel GmbH", confidence=0.6),
}


@pytest.fixture
def candidate(store: Store) -> str:
    """There before the workspace is opened, so that the workspace knows it."""
    return add(store, RESUME)


def add(store: Store, resume: dict[str, Json], name: str = "one.txt") -> str:
    parsed = ParsedResume(resume=Resume.from_json(resume), evidence=EVIDENCE)
    return store.add_candidate(name, name.encode(), parsed).candidate_id


@pytest.fixture
def form(qtbot: QtBot, candidate: str, workspace: Workspace) -> Iterator[Form]:
    made = Form(workspace)
    qtbot.addWidget(made)
    made.resize(560, 900)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    made.show_candidate(candidate)
    qtbot.waitUntil(lambda: made.is_filled)
    yield made
    made.show_candidate(None)


def line(form: Form, pointer: str) -> LineEditor:
    found = form.findChild(LineEditor, pointer)
    assert found is not None, pointer
    return found


def text(form: Form, pointer: str) -> TextEditor:
    found = form.findChild(TextEditor, pointer)
    assert found is not None, pointer
    return found


def stored(workspace: Workspace, candidate: str) -> dict[str, Json]:
    return workspace.candidate(candidate).resume


def field_of(form: Form, pointer: str) -> FieldBox:
    cards = [card for section in form.sections for card in section.shown]
    return next(f for card in cards for f in card.fields.values() if f.pointer == pointer)


def mark_of(form: Form, pointer: str) -> FieldMark:
    return field_of(form, pointer).mark


def type_over(qtbot: QtBot, editor: QLineEdit, words: str) -> None:
    editor.setFocus()
    editor.selectAll()
    qtbot.keyClicks(editor, words)


def test_every_editor_is_named_by_its_json_pointer(form: Form) -> None:
    assert line(form, "/basics/name").text() == "Li Lei"
    assert line(form, "/work/0/startDate").text() == "2019-07"
    bullets = "Built search\nCut costs\nLed three people"
    assert text(form, "/work/0/highlights").toPlainText() == bullets
    assert text(form, "/skills/0/keywords").toPlainText() == "Python, C++"


def test_what_is_typed_is_stored_when_typing_rests(
    qtbot: QtBot, form: Form, workspace: Workspace, candidate: str
) -> None:
    with qtbot.waitSignal(workspace.candidate_changed):
        type_over(qtbot, line(form, "/basics/name"), "Li Lin")
    assert stored(workspace, candidate)["basics"]["name"] == "Li Lin"


def test_what_is_typed_is_stored_before_another_candidate_is_shown(
    qtbot: QtBot, form: Form, workspace: Workspace, candidate: str
) -> None:
    other = add(workspace.store, {"basics": {"name": "Ann Lee"}}, "two.txt")
    type_over(qtbot, line(form, "/basics/name"), "Li Lin")
    form.show_candidate(other)
    assert stored(workspace, candidate)["basics"]["name"] == "Li Lin"
    assert line(form, "/basics/name").text() == "Ann Lee"
    assert form.findChild(LineEditor, "/work/0/name") is None


def test_a_stretch_of_typing_is_one_undo_step_and_undo_shows_in_the_form(
    qtbot: QtBot, form: Form, workspace: Workspace, candidate: str
) -> None:
    editor = line(form, "/basics/name")
    before = workspace.undo_stack.count()
    type_over(qtbot, editor, "Li")
    form.flush()
    qtbot.keyClicks(editor, " Lin")
    form.flush()
    assert workspace.undo_stack.count() == before + 1
    workspace.undo_stack.undo()
    assert editor.text() == "Li Lei"
    assert stored(workspace, candidate)["basics"]["name"] == "Li Lei"


def test_ctrl_z_in_an_editor_undoes_in_the_window_and_not_in_the_editor(
    qtbot: QtBot, form: Form, workspace: Workspace
) -> None:
    undo = workspace.undo_stack.createUndoAction(form)
    undo.setShortcut("Ctrl+Z")
    form.addAction(undo)
    type_over(qtbot, line(form, "/basics/name"), "Lucy")
    qtbot.keyClick(line(form, "/basics/name"), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert line(form, "/basics/name").text() == "Li Lei"


def test_another_change_keeps_focus_and_caret(
    qtbot: QtBot, form: Form, workspace: Workspace, candidate: str
) -> None:
    editor = line(form, "/basics/email")
    editor.setFocus()
    editor.setCursorPosition(3)
    workspace.set_field(candidate, "/basics/name", "Lucy")
    assert line(form, "/basics/name").text() == "Lucy"
    assert editor.hasFocus()
    assert editor.cursorPosition() == 3


@pytest.mark.parametrize(
    ("typed", "iso"),
    [("2021.3", "2021-03"), ("2021年3月", "2021-03"), ("Mar 2021", "2021-03"), ("2021", "2021")],
)
def test_dates_are_taken_as_people_write_them(
    form: Form, workspace: Workspace, candidate: str, typed: str, iso: str
) -> None:
    editor = line(form, "/work/0/startDate")
    editor.setFocus()
    commit_text(editor, typed)
    line(form, "/basics/name").setFocus()
    assert stored(workspace, candidate)["work"][0]["startDate"] == iso
    assert editor.text() == iso


def commit_text(editor: QLineEdit | QPlainTextEdit, words: str) -> None:
    """Type as an input method does: keyClicks cannot write Chinese."""
    editor.selectAll()
    event = QInputMethodEvent()
    event.setCommitString(words)
    QApplication.sendEvent(editor, event)


def test_what_is_no_date_is_said_in_words_and_not_stored(
    qtbot: QtBot, form: Form, workspace: Workspace, candidate: str
) -> None:
    type_over(qtbot, line(form, "/work/0/startDate"), "soon")
    form.flush()
    mark = mark_of(form, "/work/0/startDate")
    assert mark.standing is Standing.PROBLEM
    assert "Not a date" in mark.text()
    assert stored(workspace, candidate)["work"][0]["startDate"] == "2019-07"
    type_over(qtbot, line(form, "/work/0/startDate"), "2020")
    form.flush()
    assert stored(workspace, candidate)["work"][0]["startDate"] == "2020"
    assert mark.standing is not Standing.PROBLEM


def test_present_as_an_end_leaves_no_end_date(
    qtbot: QtBot, form: Form, workspace: Workspace, candidate: str
) -> None:
    type_over(qtbot, line(form, "/work/0/endDate"), "present")
    form.flush()
    assert "endDate" not in stored(workspace, candidate)["work"][0]


@pytest.mark.parametrize("wrong", ["2021-13", "2021-02-30", "hello", "3"])
def test_impossible_dates_are_refused(wrong: str) -> None:
    with pytest.raises(NotADate):
        read_date(wrong)


def test_a_span_in_a_start_field_gives_its_start() -> None:
    assert read_date("2019.09 - 2023.06", start=True) == "2019-09"
    assert read_date("2019.09 - 2023.06") == "2023-06"


def test_odd_addresses_are_told_but_stored(
    qtbot: QtBot, form: Form, workspace: Workspace, candidate: str
) -> None:
    type_over(qtbot, line(form, "/basics/email"), "li.lei at example")
    form.flush()
    assert mark_of(form, "/basics/email").standing is Standing.PROBLEM
    assert stored(workspace, candidate)["basics"]["email"] == "li.lei at example"
    assert not looks_odd(Kind.URL, "https://example.com/a?b")
    assert looks_odd(Kind.URL, "no link")


def test_the_head_counts_what_is_to_check(form: Form) -> None:
    assert form.findChild(QPushButton, "toCheck").text() == "3 to check"
    assert mark_of(form, "/basics/phone").standing is Standing.DOUBTFUL
    assert mark_of(form, "/basics/phone").text() == "Please check"
    assert mark_of(form, "/basics/name").standing is Standing.READ


def test_ctrl_enter_accepts_and_goes_to_the_next_doubtful_field(
    qtbot: QtBot, form: Form, workspace: Workspace, candidate: str
) -> None:
    phone = line(form, "/basics/phone")
    phone.setFocus()
    qtbot.keyClick(phone, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert "/basics/phone" in workspace.candidate(candidate).touched
    highlights = text(form, "/work/0/highlights")
    assert highlights.hasFocus()
    assert highlights.textCursor().blockNumber() == 1
    form.accept_and_next()
    assert line(form, "/work/1/name").hasFocus()
    form.accept_and_next()
    assert form.to_check.text() == "Nothing to check"
    assert workspace.row(candidate).to_check == 0


def test_pressing_please_check_says_the_value_is_right(
    qtbot: QtBot, form: Form, workspace: Workspace, candidate: str
) -> None:
    mark = mark_of(form, "/basics/phone")
    qtbot.mouseClick(mark, Qt.MouseButton.LeftButton)
    assert "/basics/phone" in workspace.candidate(candidate).touched
    assert mark.standing is Standing.CHECKED


def test_the_focused_field_tells_its_place(qtbot: QtBot, form: Form) -> None:
    with qtbot.waitSignal(form.field_focused) as told:
        line(form, "/work/0/name").setFocus()
    assert told.args == ["/work/0/name", EVIDENCE["/work/0/name"]]


def test_the_bullet_with_the_caret_tells_its_place(qtbot: QtBot, form: Form) -> None:
    editor = text(form, "/work/0/highlights")
    editor.setFocus()
    with qtbot.waitSignal(form.field_focused) as told:
        qtbot.keyClick(editor, Qt.Key.Key_Down)
    assert told.args == ["/work/0/highlights/1", EVIDENCE["/work/0/highlights/1"]]


def test_bullets_are_stored_one_by_one_so_that_the_others_keep_their_places(
    form: Form, workspace: Workspace, candidate: str
) -> None:
    editor = text(form, "/work/0/highlights")
    editor.setFocus()
    commit_text(editor, "Built search\nLed three people")
    form.flush()
    changed = workspace.candidate(candidate)
    assert changed.resume["work"][0]["highlights"] == ["Built search", "Led three people"]
    assert changed.evidence["/work/0/highlights/0"].quote == "Built search"
    assert "/work/0/highlights/1" not in changed.evidence
    commit_text(editor, "Built search\nWrote 测试\nLed three people")
    form.flush()
    assert len(stored(workspace, candidate)["work"][0]["highlights"]) == 3
    assert "/work/0/highlights/0" not in workspace.candidate(candidate).touched


def test_selected_text_fills_the_focused_field_with_its_evidence(
    form: Form, workspace: Workspace, candidate: str
) -> None:
    line(form, "/work/0/startDate").setFocus()
    form.setFocus()
    mark = Mark(quote="2018年9月", page=1, boxes=((1.0, 2.0, 3.0, 4.0),))
    line(form, "/work/0/startDate").setFocus()
    form.fill_focused(mark)
    changed = workspace.candidate(candidate)
    assert changed.resume["work"][0]["startDate"] == "2018-09"
    assert changed.evidence["/work/0/startDate"].boxes == mark.boxes
    assert line(form, "/work/0/startDate").text() == "2018-09"


def test_selected_text_replaces_the_bullet_with_the_caret(
    form: Form, workspace: Workspace, candidate: str
) -> None:
    form.focus_field("/work/0/highlights/1")
    form.fill_focused(Mark(quote="Cut costs by half"))
    highlights = stored(workspace, candidate)["work"][0]["highlights"]
    assert highlights == ["Built search", "Cut costs by half", "Led three people"]


def test_selected_words_join_the_keywords(form: Form, workspace: Workspace, candidate: str) -> None:
    text(form, "/skills/0/keywords").setFocus()
    form.fill_focused(Mark(quote="Python、Rust"))
    assert stored(workspace, candidate)["skills"][0]["keywords"] == ["Python", "C++", "Rust"]


def test_enter_commits_and_goes_to_the_next_field(
    qtbot: QtBot, form: Form, workspace: Workspace, candidate: str
) -> None:
    name = line(form, "/basics/name")
    type_over(qtbot, name, "Lucy")
    qtbot.keyClick(name, Qt.Key.Key_Return)
    assert stored(workspace, candidate)["basics"]["name"] == "Lucy"
    assert line(form, "/basics/label").hasFocus()


def test_an_entry_is_added_ready_to_type_and_undone(
    qtbot: QtBot, form: Form, workspace: Workspace, candidate: str
) -> None:
    qtbot.mouseClick(form.findChild(QPushButton, "add/education"), Qt.MouseButton.LeftButton)
    school = line(form, "/education/0/institution")
    assert school.hasFocus()
    qtbot.keyClicks(school, "Example University")
    form.flush()
    education = stored(workspace, candidate)["education"]
    assert education == [{"institution": "Example University"}]
    while workspace.undo_stack.canUndo() and "education" in stored(workspace, candidate):
        workspace.undo_stack.undo()
    assert form.findChild(LineEditor, "/education/0/institution") is None


def test_an_entry_moves_with_its_evidence_and_the_focus(
    qtbot: QtBot, form: Form, workspace: Workspace, candidate: str
) -> None:
    down = form.findChild(QWidget, "down/work/0")
    qtbot.mouseClick(down, Qt.MouseButton.LeftButton)
    assert line(form, "/work/0/name").text() == "Beispiel GmbH"
    assert line(form, "/work/1/name").text() == "Example Company"
    assert workspace.candidate(candidate).evidence["/work/1/name"].quote == "Example Company"
    assert QApplication.focusWidget() is form.findChild(QWidget, "remove/work/1")


def test_an_entry_is_removed_and_comes_back(qtbot: QtBot, form: Form, workspace: Workspace) -> None:
    qtbot.mouseClick(form.findChild(QWidget, "remove/work/0"), Qt.MouseButton.LeftButton)
    assert line(form, "/work/0/name").text() == "Beispiel GmbH"
    assert form.findChild(LineEditor, "/work/1/name") is None
    workspace.undo_stack.undo()
    assert line(form, "/work/0/name").text() == "Example Company"


def test_internships_are_told_from_jobs(form: Form) -> None:
    card = form.findChild(QWidget, "entry/work/1")
    assert "Internship" in [
        label.text() for label in card.findChildren(QLabel) if label.isVisible()
    ]


def test_rare_fields_show_when_asked_for(form: Form) -> None:
    assert form.findChild(LineEditor, "/work/0/location") is None
    assert form.focus_field("/work/0/location")
    assert line(form, "/work/0/location").hasFocus()


def test_the_menu_restores_what_was_read(
    qtbot: QtBot, form: Form, workspace: Workspace, candidate: str
) -> None:
    workspace.set_field(candidate, "/basics/name", "Lucy")
    workspace.set_field(candidate, "/basics/name", "Lily")
    name = line(form, "/basics/name")
    menu = form.menu_of(field_of(form, "/basics/name"))
    qtbot.addWidget(menu)
    words = [action.text() for action in menu.actions()]
    assert "Read: Li Lei" in words
    assert "Yours: Lily" in words
    next(a for a in menu.actions() if a.objectName() == "restoreParsed").trigger()
    assert name.text() == "Li Lei"


def test_what_was_read_is_restored_wherever_its_entry_stands_now(
    qtbot: QtBot, form: Form, workspace: Workspace, candidate: str
) -> None:
    read = stored(workspace, candidate)["work"][0]["name"]
    workspace.insert_entry(candidate, "/work", 0, {"name": "Before"})
    workspace.insert_entry(candidate, "/work", 0, {"name": "Before that"})
    workspace.undo_stack.undo()
    workspace.move_entry(candidate, "/work/1", 0)
    workspace.set_field(candidate, "/work/0/name", "Mine")
    menu = form.menu_of(field_of(form, "/work/0/name"))
    qtbot.addWidget(menu)
    next(a for a in menu.actions() if a.objectName() == "restoreParsed").trigger()
    assert stored(workspace, candidate)["work"][0]["name"] == read


def test_nothing_was_read_for_an_entry_that_a_person_added(
    qtbot: QtBot, form: Form, workspace: Workspace, candidate: str
) -> None:
    workspace.insert_entry(candidate, "/work", 0, {"name": "Before"})
    menu = form.menu_of(field_of(form, "/work/0/name"))
    qtbot.addWidget(menu)
    assert "Read: nothing" in [action.text() for action in menu.actions()]


def test_every_field_is_in_a_section_and_labelled() -> None:
    assert {row for section in SECTIONS for row in section.fields} == set(FIELDS)
    assert all(row.label for row in FIELDS)


def test_every_editor_has_an_accessible_name(form: Form) -> None:
    editors = [*form.findChildren(LineEditor), *form.findChildren(TextEditor)]
    assert all(editor.accessibleName() for editor in editors)
    assert line(form, "/work/0/name").accessibleName() == "Work experience 1: Employer"


def test_a_removed_candidate_leaves_an_empty_form(
    form: Form, workspace: Workspace, candidate: str
) -> None:
    workspace.candidates_removed.emit([candidate])
    assert form.findChild(QLabel, "formMessage").isVisible()


@pytest.mark.parametrize(("position", "item"), [(0, 0), (3, 0), (4, None), (5, 1), (9, 2)])
def test_the_caret_is_in_an_item_or_in_an_empty_line(position: int, item: int | None) -> None:
    assert item_at(Kind.BULLETS, "a b\n\nccc\nd", position) == item


def test_items_are_found_again_in_the_text() -> None:
    assert item_start(Kind.KEYWORDS, "C, C++, Go", 1) == 3
