"""The notes on a document: one quiet line at the top of the form that opens into sentences."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from reviewer.evidence import Note
from reviewer.pointer import value_at
from reviewer.store import Candidate
from reviewer.ui.appearance import theme_now
from reviewer.ui.icons import icon
from reviewer.ui.naming import named
from reviewer.ui.shortening import shortened
from reviewer.ui.translation import QT_TRANSLATE_NOOP

LONGEST_QUOTE = 90

SENTENCES: dict[str, str] = {
    "hidden-text": QT_TRANSLATE_NOOP("Notes", "The file holds text that is not visible: “{quote}”"),
    "hidden-text on a page": QT_TRANSLATE_NOOP(
        "Notes", "Page {page} holds text that is not visible: “{quote}”"
    ),
    "disguised-text": QT_TRANSLATE_NOOP(
        "Notes", "Invisible characters change how this reads or is found: “{quote}”"
    ),
    "machine-instruction": QT_TRANSLATE_NOOP(
        "Notes", "The file holds a sentence addressed to a machine: “{quote}”"
    ),
    "machine-instruction on a page": QT_TRANSLATE_NOOP(
        "Notes", "Page {page} holds a sentence addressed to a machine: “{quote}”"
    ),
    "gap": QT_TRANSLATE_NOOP("Notes", "No entry covers the {months} months from {from} to {to}"),
    "overlap": QT_TRANSLATE_NOOP("Notes", "Positions {one} and {two} share {months} months"),
    "end-before-start": QT_TRANSLATE_NOOP("Notes", "The end, {end}, is before the start, {start}"),
    "future-date": QT_TRANSLATE_NOOP("Notes", "The date {date} was in the future when read"),
    "missing-contact": QT_TRANSLATE_NOOP("Notes", "No e-mail address and no phone number found"),
    "missing-name": QT_TRANSLATE_NOOP("Notes", "No name found"),
}
"""A note's code, and whether it tells a page, to its sentence; no code is left unworded."""
_PLACE = re.compile(r"\{(\w+)\}")
_FILLED = {
    "missing-name": ("/basics/name",),
    "missing-contact": ("/basics/email", "/basics/phone"),
}
"""Fields that settle a note as soon as one of them holds something."""


def sentence(note: Note) -> str:
    """A note in words, in the language of the window; an unknown code stands for itself."""
    code = f"{note.code} on a page" if "page" in note.values else note.code
    template = SENTENCES.get(code) or SENTENCES.get(note.code, "")
    values = note.values | {"quote": shortened(note.values.get("quote", ""), LONGEST_QUOTE)}
    if note.code == "overlap":
        values |= {"one": _number(note.pointer), "two": _number(note.values.get("other", ""))}
    words = QCoreApplication.translate("Notes", template) if template else note.code
    # In one pass: a quote may itself hold what looks like a place for a value.
    return _PLACE.sub(lambda place: values.get(place[1], place[0]), words)


def standing(candidate: Candidate | None) -> list[Note]:
    """The notes that still hold: what was missing may have been filled in."""
    if candidate is None:
        return []
    resume = candidate.resume
    return [
        note
        for note in candidate.notes
        if not any(value_at(resume, field) for field in _FILLED.get(note.code, ()))
    ]


class NotesLine(QFrame):
    """How many notes there are; pressing it shows them. Not there at all without notes."""

    def __init__(
        self, go_to: Callable[[str], object], stops_changed: Callable[[], object], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setObjectName("notes")
        self._go_to = go_to
        self._stops_changed = stops_changed
        self._notes: list[Note] = []
        self.toggle = named(QPushButton(self), "notesToggle", "link")
        self.toggle.setCheckable(True)
        self.toggle.toggled.connect(self._open)
        self.list = QWidget(self)
        self._rows = QVBoxLayout(self.list)
        self._rows.setContentsMargins(24, 0, 0, 0)
        self._rows.setSpacing(2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.toggle, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.list)
        self.list.hide()
        self.hide()

    def show_notes(self, notes: list[Note]) -> None:
        """Show these notes; whether the line is open stays from candidate to candidate."""
        if notes != self._notes:
            self._notes = notes
            self._word()
        self.setVisible(bool(notes))

    def entries(self) -> Iterator[QLabel | QPushButton]:
        """What stands for each note, in order."""
        for place in range(self._rows.count()):
            item = self._rows.itemAt(place)
            widget = item.widget() if item else None
            if isinstance(widget, QLabel | QPushButton):
                yield widget

    def stops(self) -> list[QWidget]:
        """What Tab goes through, in order."""
        return [self.toggle, *(each for each in self.entries() if isinstance(each, QPushButton))]

    def _word(self) -> None:
        self.toggle.setText(self.tr("Notes ({0})").format(len(self._notes)))
        self.toggle.setToolTip(self.tr("Remarks on the document, made while it was read"))
        self.setAccessibleName(self.tr("Notes"))
        self._show_arrow()
        for old in list(self.entries()):
            self._rows.removeWidget(old)
            old.hide()
            old.deleteLater()
        for note in self._notes:
            entry = self._entry(note)
            self._rows.addWidget(entry, 0, _side(entry))
        self._stops_changed()

    def _entry(self, note: Note) -> QLabel | QPushButton:
        words = sentence(note)
        if not note.pointer:
            plain = named(QLabel(words, self.list), "note", "muted")
            plain.setTextFormat(Qt.TextFormat.PlainText)
            plain.setWordWrap(True)
            return plain
        link = named(QPushButton(words.replace("&", "&&"), self.list), "note", "link")
        link.setAccessibleName(words)
        link.setToolTip(self.tr("Go to the field"))
        link.setMinimumWidth(1)  # a long sentence must not widen the pane
        link.clicked.connect(partial(self._go, note.pointer))
        return link

    def _go(self, pointer: str) -> None:
        # An entry as a whole is found by its dates, which are what such notes are about.
        self._go_to(f"{pointer}/startDate" if pointer[-1:].isdigit() else pointer)

    def _open(self, is_open: bool) -> None:
        self.list.setVisible(is_open)
        self._show_arrow()

    def _show_arrow(self) -> None:
        name = "up" if self.toggle.isChecked() else "down"
        self.toggle.setIcon(icon(name, theme_now().accent))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._word()
        elif event.type() == QEvent.Type.PaletteChange:
            self._show_arrow()


def _side(entry: QWidget) -> Qt.AlignmentFlag:
    """A label takes the whole width to wrap in; a link is as wide as its words."""
    is_link = isinstance(entry, QPushButton)
    return Qt.AlignmentFlag.AlignLeft if is_link else Qt.AlignmentFlag(0)


def _number(pointer: str) -> str:
    """The number of an entry as the form shows it, from 1."""
    index = pointer.rpartition("/")[2]
    return str(int(index) + 1) if index.isdigit() else "?"
