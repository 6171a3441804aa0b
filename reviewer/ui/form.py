"""The form: every field of a resume, to be corrected where it was read wrong."""

from __future__ import annotations

import itertools
from contextlib import suppress

from PySide6.QtCore import QElapsedTimer, QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from reviewer.evidence import Mark
from reviewer.pointer import Json, is_within, value_at
from reviewer.store import Candidate
from reviewer.ui.appearance import theme_now
from reviewer.ui.field_box import FieldBox, Shown, Standing
from reviewer.ui.field_edits import Edits
from reviewer.ui.field_menu import field_menu
from reviewer.ui.field_values import NotADate, looks_odd
from reviewer.ui.fields import SECTIONS, Kind, SectionRow
from reviewer.ui.form_sections import EntryCard, SectionBox
from reviewer.ui.icons import icon
from reviewer.ui.notes import NotesLine, standing
from reviewer.ui.shortening import shortened
from reviewer.ui.workspace import Workspace

_TYPING_MS = 500
"""Typing rests this long before it is stored."""
_QUOTED = 160
"""Characters of the original in a tooltip."""
_FIRST_MS = 24
"""What is filled before the first paint; the rest follows in idle moments."""
_CHUNK_MS = 8


class Form(QWidget):
    """Right pane. What is on screen is what is stored; there is no Save."""

    field_focused = Signal(str, object)
    """Pointer of the field or list item with the caret, and its mark or None."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("form")
        self._workspace = workspace
        self._candidate: Candidate | None = None
        self._doubtful: list[str] = []
        self._field: FieldBox | None = None
        self._announced: tuple[str, str] = ("", "")
        self._edits = Edits(workspace)
        self._typing = QTimer(self, singleShot=True, interval=_TYPING_MS)
        self._typing.timeout.connect(self.flush)
        self._filling = QTimer(self, interval=0)
        self._filling.timeout.connect(lambda: self._fill_for(_CHUNK_MS))
        self._ordering = QTimer(self, singleShot=True, interval=0)
        self._ordering.timeout.connect(self._order_stops)
        self._build()
        workspace.candidate_changed.connect(self._refresh)
        workspace.candidates_removed.connect(self._forget)
        self.retranslate()
        self.show_candidate(None)

    def _build(self) -> None:
        self.title = QLabel(self)
        self.title.setProperty("role", "heading")
        self.to_check = QPushButton(self)
        self.to_check.setObjectName("toCheck")
        self.to_check.setProperty("role", "flat")
        self.to_check.clicked.connect(self.focus_next_to_check)
        head = QFrame(self)
        head.setProperty("role", "bar")
        row = QHBoxLayout(head)
        row.setContentsMargins(16, 8, 8, 8)
        row.addWidget(self.title)
        row.addStretch(1)
        row.addWidget(self.to_check)
        self.empty = QLabel(self)
        self.empty.setObjectName("formMessage")
        self.empty.setProperty("role", "muted")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setWordWrap(True)
        self.empty.setMargin(32)
        self.area = QScrollArea(self)
        self.area.setObjectName("formScroll")
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.content = self._build_sections()
        self.area.setWidget(self.content)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (head, self.empty, self.area):
            column.addWidget(part, part is not head)

    def _build_sections(self) -> QWidget:
        content = QWidget()
        content.setObjectName("formContent")
        column = QVBoxLayout(content)
        column.setContentsMargins(16, 8, 16, 24)
        column.setSpacing(16)
        self.notes = NotesLine(self.focus_field, self.stops_changed, content)
        column.addWidget(self.notes)
        self.sections = [SectionBox(row, self, content) for row in SECTIONS]
        for section in self.sections:
            column.addWidget(section)
        column.addStretch(1)
        return content

    # What is shown

    def show_candidate(self, candidate_id: str | None) -> None:
        """Show a candidate's resume; what was typed for the one before is stored first."""
        self.flush()
        self._filling.stop()
        self._field = None
        self._announced = ("", "")
        self._candidate = self._workspace.candidate(candidate_id) if candidate_id else None
        self.area.setVisible(self._candidate is not None)
        self.empty.setVisible(self._candidate is None)
        self.notes.show_notes(standing(self._candidate))
        self._find_doubts()
        if self._candidate is None:
            return
        self.area.verticalScrollBar().setValue(0)
        for section in self.sections:
            section.begin(self._candidate.resume)
        self._fill_for(_FIRST_MS)

    def _fill_for(self, milliseconds: int) -> None:
        """Fill cards in order until the time is up; the rest follows when nothing else happens."""
        clock = QElapsedTimer()
        clock.start()
        self.content.setUpdatesEnabled(False)
        while clock.elapsed() < milliseconds:
            section = next((s for s in self.sections if s.build_next()), None)
            if section is None:
                self._filling.stop()
                break
            self._show_marks(section.shown[-1])
            self._keep_focus(section.shown[-1])
        else:
            self._filling.start()
        self.content.setUpdatesEnabled(True)

    def stops_changed(self) -> None:
        """Put what Tab goes through in order, once for all fields that were just made."""
        self._ordering.start()

    def _order_stops(self) -> None:
        inner = [stop for section in self.sections for stop in section.stops()]
        for before, after in itertools.pairwise([self.to_check, *self.notes.stops(), *inner]):
            QWidget.setTabOrder(before, after)

    def _keep_focus(self, card: EntryCard) -> None:
        """The caret stays where it was, in another candidate's field."""
        field = next((f for f in card.fields.values() if f.editor.hasFocus()), None)
        if field is not None and field.pointer:
            self._field = field
            self._edits.begin_stretch()
            self._announce_place()

    def _fill_all(self) -> None:
        self._fill_for(60_000)

    @property
    def is_filled(self) -> bool:
        """Whether every entry is on the form."""
        return not self._filling.isActive()

    def _refresh(self, candidate_id: str) -> None:
        """Show what differs after a change, whoever made it; focus and caret stay."""
        if self._candidate is None or candidate_id != self._candidate.candidate_id:
            return
        before = self._candidate
        self._candidate = self._workspace.candidate(candidate_id)
        if before == self._candidate:
            return
        self.notes.show_notes(standing(self._candidate))
        self._find_doubts()
        self._filling.stop()
        for section in self.sections:
            section.take(self._candidate.resume)
            for card in section.shown:
                self._show_marks(card)
        self._announce_place()

    def _forget(self, candidate_ids: list[str]) -> None:
        if self._candidate is not None and self._candidate.candidate_id in candidate_ids:
            self._typing.stop()
            self._field = None
            self.show_candidate(None)

    # Where values stand

    def _find_doubts(self) -> None:
        self._doubtful = self._candidate.doubtful if self._candidate else []
        self._show_count()

    def _show_count(self) -> None:
        count = len(self._doubtful)
        theme = theme_now()
        self.to_check.setVisible(self._candidate is not None and bool(self._candidate.evidence))
        self.to_check.setEnabled(count > 0)
        self.to_check.setText(
            self.tr("{0} to check").format(count) if count else self.tr("Nothing to check")
        )
        self.to_check.setToolTip(self.tr("Go to the next doubtful field (Ctrl+Enter)"))
        look = ("check-needed", theme.doubt) if count else ("tick", theme.good)
        self.to_check.setIcon(icon(*look))

    def _doubts_in(self, pointer: str) -> list[str]:
        return [p for p in self._doubtful if is_within(p, pointer)]

    def _show_marks(self, card: EntryCard) -> None:
        for field in card.fields.values():
            if field.pointer:
                field.show_standing(self._standing(field))

    def _standing(self, field: FieldBox) -> Shown:
        problem = self._problem(field)
        if problem:
            return Shown(Standing.PROBLEM, problem, problem)
        if self._candidate is None or field.value is None:
            return Shown()
        if self._doubts_in(field.pointer):
            tip = self.tr("Read with doubt. Correct it, or press here if it is right.")
            return Shown(Standing.DOUBTFUL, self.tr("Please check"), tip, self._items(field))
        if any(is_within(pointer, field.pointer) for pointer in self._candidate.touched):
            return Shown(Standing.CHECKED, "", self.tr("Checked or changed by a person"))
        if mark := self._mark(field.pointer):
            tip = self.tr("Read from the original: “{0}”").format(shortened(mark.quote, _QUOTED))
            return Shown(Standing.READ, "", tip)
        return Shown()

    def _items(self, field: FieldBox) -> tuple[int, ...]:
        """The bullets in doubt; other lists are checked as a whole."""
        if field.row.kind is not Kind.BULLETS:
            return ()
        inner = [p.removeprefix(f"{field.pointer}/") for p in self._doubts_in(field.pointer)]
        return tuple(int(item) for item in inner if item.isdigit())

    def _problem(self, field: FieldBox) -> str:
        try:
            field.typed()
        except NotADate:
            return self.tr("Not a date. Write 2021-03")
        if looks_odd(field.row.kind, field.editor.plain()):
            return self.tr("Looks unusual")
        return ""

    def _mark(self, pointer: str) -> Mark | None:
        """The mark of a field; of a list, that of its first item."""
        if self._candidate is None:
            return None
        evidence = self._candidate.evidence
        return evidence.get(pointer) or evidence.get(f"{pointer}/0")

    # Typing

    def field_edited(self, field: FieldBox) -> None:
        """Something was typed: it is stored when typing rests."""
        field.is_pending = True
        self._field = field
        self._typing.start()

    def field_entered(self, field: FieldBox) -> None:
        """The field got the focus: its place lights up."""
        if self._field is not field:
            self.flush()
            self._edits.begin_stretch()
        self._field = field
        self.area.ensureWidgetVisible(field.editor, 0, 48)
        self._announce_place()

    def field_left(self, field: FieldBox) -> None:
        """The field lost the focus: what was typed is stored and shown in its own form."""
        self.flush()
        if not field.is_pending and field.pointer:
            field.settle()
        self._edits.begin_stretch()

    def caret_moved(self, field: FieldBox) -> None:
        """Another item of a list may have its own place."""
        if field is self._field and field.editor.hasFocus():
            self._announce_place()

    def _announce_place(self) -> None:
        field = self._field
        if field is None or not field.pointer or self._candidate is None:
            return
        announced = (self._candidate.candidate_id, field.caret_pointer)
        if announced != self._announced:
            self._announced = announced
            mark = self._candidate.evidence.get(field.caret_pointer) or self._mark(field.pointer)
            self.field_focused.emit(field.caret_pointer, mark)

    def flush(self) -> None:
        """Store what is typed, if it is not stored yet and can be."""
        self._typing.stop()
        field = self._field
        if field is None or not field.is_pending or self._candidate is None or not field.pointer:
            return
        try:
            value = field.typed()
        except NotADate:
            field.show_standing(self._standing(field))
            return
        before, field.value = field.value, value
        field.is_pending = False
        self._edits.store(self._candidate.candidate_id, field, before)
        if field.pointer:
            field.show_standing(self._standing(field))

    def next_wanted(self, field: FieldBox) -> None:
        """Enter: store and go to the next field."""
        self.flush()
        self.focusNextChild()

    # Checking

    def accept_and_next(self) -> None:
        """The focused field is right: say so and go to the next doubtful one."""
        self.flush()
        field = self._field
        if field is None or not field.pointer or self._candidate is None:
            self.focus_next_to_check()
            return
        here = field.caret_pointer if self._items(field) else field.pointer
        if self._doubts_in(here):
            self._workspace.accept_field(self._candidate.candidate_id, here)
        self._focus_doubt_after(field, field.item or 0)

    def focus_next_to_check(self) -> None:
        """Go to the next doubtful field, from the top again after the last."""
        field = self._field if self._field and self._field.pointer else None
        self._focus_doubt_after(field, field.item or 0 if field else 0)

    def _focus_doubt_after(self, field: FieldBox | None, item: int) -> None:
        self._fill_all()
        order = {f.pointer: n for n, f in enumerate(self._fields()) if f.pointer}
        here = (order.get(field.pointer, -1), item) if field else (-1, 0)
        doubts = sorted(
            ((order[f.pointer], inner), f"{f.pointer}/{inner}" if self._items(f) else f.pointer)
            for f in self._fields()
            if f.pointer and self._doubts_in(f.pointer)
            for inner in self._items(f) or (0,)
        )
        after = [pointer for place, pointer in doubts if place > here]
        for pointer in [*after, *(pointer for _, pointer in doubts)][:1]:
            self.focus_field(pointer)

    def _fields(self) -> list[FieldBox]:
        return [field for card in self._cards() for field in card.in_order()]

    def mark_pressed(self, field: FieldBox) -> None:
        """Pressing "please check" says that the value is right; other marks show the place."""
        if self._candidate is not None and self._doubts_in(field.pointer):
            self._workspace.accept_field(self._candidate.candidate_id, field.pointer)
        self.field_focused.emit(field.pointer, self._mark(field.pointer))

    def _cards(self) -> list[EntryCard]:
        return [card for section in self.sections for card in section.shown]

    def focus_field(self, pointer: str) -> bool:
        """Put the caret into the field, or list item, of a pointer; False if there is none."""
        self._fill_all()
        found = (card.field_at(pointer) for card in self._cards())
        field = next((f for f in found if f is not None), None)
        if field is None:
            return False
        item = pointer.removeprefix(field.pointer).strip("/")
        self._announced = ("", "")
        if field.editor.hasFocus():
            self.field_entered(field)
        field.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        if item.isdigit():
            field.put_caret_on(int(item))
        self._show_field(field)
        return True

    def reveal(self, pointer: str) -> None:
        """Bring a field, or an entry, into sight; the focus stays."""
        self._fill_all()
        for card in self._cards():
            if field := card.field_at(pointer):
                self._show_field(field)
                self.field_focused.emit(pointer, self._mark(field.pointer))
            elif card.pointer == pointer:
                self.area.ensureWidgetVisible(card, 0, 48)

    def _show_field(self, field: FieldBox) -> None:
        if layout := self.content.layout():
            layout.activate()
        self.area.ensureWidgetVisible(field.editor, 0, 48)

    # From the original

    def fill_focused(self, mark: Mark) -> None:
        """The selected text of the original becomes the focused field's value."""
        field = self._field
        if field is None or not field.pointer or self._candidate is None or not mark.quote:
            return
        field.is_pending = False
        with suppress(NotADate):
            self._edits.fill(self._candidate.candidate_id, field, mark)
            return
        field.editor.show_plain(mark.quote)
        field.is_pending = True
        field.show_standing(self._standing(field))

    def menu_wanted(self, field: FieldBox, position: QPoint) -> None:
        """The context menu was asked for."""
        if self._candidate is not None:
            menu = self.menu_of(field)
            menu.aboutToHide.connect(menu.deleteLater)
            menu.popup(position)

    def menu_of(self, field: FieldBox) -> QMenu:
        """Editing commands, and the parser's value beside the person's."""
        assert self._candidate is not None
        history = self._workspace.store.history(self._candidate.candidate_id)
        return field_menu(field, self._candidate, history, self.restore)

    def restore(self, field: FieldBox, value: Json) -> None:
        """Put a value of the past back."""
        if self._candidate is not None:
            self._edits.begin_stretch()
            field.is_pending = False
            self._edits.set(self._candidate.candidate_id, field.pointer, value)

    # Entries

    def entry_added(self, section: SectionRow) -> None:
        """A new, empty entry at the end, ready to type."""
        if self._candidate is None:
            return
        self.flush()
        index = len(value_at(self._candidate.resume, section.pointer) or ())
        self._workspace.insert_entry(self._candidate.candidate_id, section.pointer, index, {})
        self.focus_field(section.fields[0].path.replace("*", str(index)))

    def entry_removed(self, pointer: str) -> None:
        """Remove an entry; undo brings it back."""
        if self._candidate is not None:
            self.flush()
            self._field = None
            self._workspace.remove_entry(self._candidate.candidate_id, pointer)

    def entry_moved(self, pointer: str, by: int) -> None:
        """Move an entry; the focus goes with it."""
        if self._candidate is None:
            return
        self.flush()
        section, _, index = pointer.rpartition("/")
        self._field = None
        self._workspace.move_entry(self._candidate.candidate_id, pointer, int(index) + by)
        for card in self._cards():
            if card.pointer == f"{section}/{int(index) + by}":
                button = card.up if by < 0 else card.down
                (button if button.isEnabled() else card.remove).setFocus()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        """The pane as a whole hands the focus to the field that had it last, or the first."""
        super().focusInEvent(event)
        last = self._field.pointer if self._field else ""
        self.focus_field(last or "/basics/name")

    # Language and theme

    def retranslate(self) -> None:
        """Word everything in the language of the application."""
        self.setAccessibleName(self.tr("Form"))
        self.title.setText(self.tr("Form"))
        self.area.setAccessibleName(self.tr("Fields of the resume"))
        self.empty.setText(self.tr("Choose a candidate to see and correct what was read."))
        for section in self.sections:
            section.retranslate()
            for card in section.shown:
                self._show_marks(card)
        self._show_count()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.PaletteChange:
            self._show_count()
