"""Sections of the form and the cards of their entries, reused from candidate to candidate."""

from __future__ import annotations

from functools import partial
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reviewer.pointer import Json, value_at
from reviewer.ui.field_box import FieldBox, FieldHost, smaller
from reviewer.ui.fields import FieldRow, SectionRow, worded
from reviewer.ui.original_bars import IconButton

INTERNSHIP = "internship"
BASICS = "/basics"
"""Always on the form; other sections of one entry only when they hold something."""


class FormHost(FieldHost, Protocol):
    """What sections and entries tell the form."""

    def entry_added(self, section: SectionRow) -> None:
        """An entry is wanted at the end of a section."""

    def stops_changed(self) -> None:
        """Tab has more to go through."""

    def entry_removed(self, pointer: str) -> None:
        """An entry is to go."""

    def entry_moved(self, pointer: str, by: int) -> None:
        """An entry is to move up (-1) or down (1)."""


class EntryCard(QFrame):
    """One entry: its fields in two columns, and what can be done with it."""

    def __init__(self, section: SectionRow, host: FormHost, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._section = section
        self._host = host
        self.pointer = ""
        self.fields: dict[str, FieldBox] = {}
        self._entry: Json = None
        self._shows_all = False
        self._place = (0, 0)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 8, 16, 12)
        self._column.setSpacing(4)
        self.more = QPushButton(self)
        self.more.setProperty("role", "link")
        self.more.clicked.connect(self.show_all)
        if section.is_list:
            self._column.addLayout(self._make_head())
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(4)
        for column in (0, 1):
            self._grid.setColumnStretch(column, 1)
        self._column.addLayout(self._grid)
        if not section.is_list:
            self._column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)

    def _make_head(self) -> QHBoxLayout:
        self.number = QLabel(self)
        self.number.setProperty("role", "muted")
        self.kind = QLabel(self)
        self.kind.setProperty("role", "chip")
        self.kind.setFont(smaller(self.kind.font()))
        self.up = IconButton("", "up", self)
        self.down = IconButton("", "down", self)
        self.remove = IconButton("", "close", self)
        self.up.clicked.connect(lambda: self._host.entry_moved(self.pointer, -1))
        self.down.clicked.connect(lambda: self._host.entry_moved(self.pointer, 1))
        self.remove.clicked.connect(lambda: self._host.entry_removed(self.pointer))
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self.number)
        row.addWidget(self.kind, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)
        row.addWidget(self.more)
        row.addSpacing(8)
        for button in (self.up, self.down, self.remove):
            button.setProperty("role", "small")
            row.addWidget(button)
        row.setContentsMargins(0, 0, 0, 0)
        return row

    # What is shown

    def show_entry(self, pointer: str, entry: Json, place: tuple[int, int]) -> None:
        """Show an entry; ``place`` is its number from 0 and how many there are."""
        is_other = pointer != self.pointer
        self.pointer, self._entry = pointer, entry
        if is_other:
            self._shows_all = False
        if (self._place, self.objectName()) != (place, f"entry{pointer}"):
            self._place = place
            self.setObjectName(f"entry{pointer}")
            self.retranslate()
        if self._section.is_list:
            self.kind.setVisible(value_at(entry, "/meta/kind") == INTERNSHIP)
        self._show_fields(is_other)

    def show_other(self, pointer: str, entry: Json, place: tuple[int, int]) -> None:
        """Show an entry of another candidate: nothing typed before counts."""
        self.pointer = ""
        self.show_entry(pointer, entry, place)

    def _show_fields(self, is_other: bool) -> None:
        hidden, made = 0, len(self.fields)
        for row in self._section.fields:
            value = value_at(self._entry, self._path_in_entry(row))
            field = self.fields.get(row.path)
            is_shown = row.usual or value is not None or self._shows_all
            if not is_shown and field is not None and field.is_pending and not is_other:
                is_shown = True
            hidden += not is_shown
            if is_shown and field is None:
                field = self._add(row)
            if field is None:
                continue
            if not is_shown:
                field.let_go()
            elif field.pointer != self.pointer_of(row):
                field.show_at(self.pointer_of(row), value)
            elif is_other:
                field.show_at(field.pointer, value)
            else:
                field.refresh(value)
            field.set_visible(is_shown)
        self._fit_lines()
        self.more.setVisible(hidden > 0)
        if 0 < made < len(self.fields):
            self._host.stops_changed()

    def _path_in_entry(self, row: FieldRow) -> str:
        return row.path.removeprefix(self._section.pointer).removeprefix("/*")

    def pointer_of(self, row: FieldRow) -> str:
        """The pointer of a row's field in this entry."""
        return self.pointer + self._path_in_entry(row)

    def _add(self, row: FieldRow) -> FieldBox:
        field = FieldBox(row, self, self._host)
        field.retranslate(self.name)
        self.fields[row.path] = field
        line, column, width = _cell_of(self._section, row)
        top = line * 3
        self._grid.addWidget(field.label, top, column, 1, width, Qt.AlignmentFlag.AlignLeft)
        self._grid.addWidget(field.mark, top, column, 1, width, Qt.AlignmentFlag.AlignRight)
        self._grid.addWidget(field.editor, top + 1, column, 1, width)
        return field

    def _fit_lines(self) -> None:
        """Lines whose fields are all hidden take no room."""
        tops: dict[int, bool] = {}
        for row in self._section.fields:
            if field := self.fields.get(row.path):
                top = _cell_of(self._section, row)[0] * 3
                tops[top] = tops.get(top, False) or not field.editor.isHidden()
        for top, is_shown in tops.items():
            self._grid.setRowMinimumHeight(top, 20 if is_shown else 0)
            self._grid.setRowMinimumHeight(top + 2, 4 if is_shown else 0)

    def show_all(self) -> None:
        """Show the fields that are rarely used, too."""
        self._shows_all = True
        self._show_fields(is_other=False)

    def stops(self) -> list[QWidget]:
        """What Tab goes through, in order."""
        buttons = [self.up, self.down, self.remove] if self._section.is_list else []
        return [*buttons, *(field.editor for field in self.in_order()), self.more]

    def in_order(self) -> list[FieldBox]:
        """The fields made so far, as they stand on the card."""
        return [self.fields[row.path] for row in self._section.fields if row.path in self.fields]

    def field_at(self, pointer: str) -> FieldBox | None:
        """The field of a pointer below this entry, also when it has to be made first."""
        row = next((r for r in self._section.fields if _is_at(pointer, self.pointer_of(r))), None)
        if row is None:
            return None
        if row.path not in self.fields or not self.fields[row.path].pointer:
            self.show_all()
        return self.fields.get(row.path)

    def wait(self) -> None:
        """Be no entry's card any more; it stays in sight because it is filled anew in a moment."""
        self.pointer = ""
        for field in self.fields.values():
            field.let_go()

    def let_go(self) -> None:
        """Show nothing, until an entry is shown again."""
        self.hide()
        self.setObjectName("")
        self.wait()

    # Language

    @property
    def name(self) -> str:
        """What a screen reader calls the entry."""
        title = worded(self._section.title)
        return f"{title} {self._place[0] + 1}" if self._section.is_list else title

    def retranslate(self) -> None:
        """Word everything in the language of the application."""
        index, count = self._place
        self.setAccessibleName(self.name)
        self.more.setText(self.tr("More fields"))
        self.more.setAccessibleName(f"{self.name}: {self.tr('More fields')}")
        for field in self.fields.values():
            field.retranslate(self.name)
        if self._section.is_list:
            self.number.setText(f"{index + 1} / {count}")
            self.kind.setText(self.tr("Internship"))
            for button, words, allowed, name in (
                (self.up, self.tr("Move up"), index > 0, "up"),
                (self.down, self.tr("Move down"), index < count - 1, "down"),
                (self.remove, self.tr("Remove"), True, "remove"),
            ):
                button.setObjectName(f"{name}{self.pointer}")
                button.setToolTip(words)
                button.setAccessibleName(f"{words}: {self.name}")
                button.setEnabled(allowed)


class SectionBox(QWidget):
    """One section: title, entries, and a way to add one."""

    def __init__(self, row: SectionRow, host: FormHost, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(f"section{row.pointer}")
        self.row = row
        self._host = host
        self._values: list[Json] = []
        self.cards: list[EntryCard] = []
        self.title = QLabel(self)
        self.title.setProperty("role", "heading")
        self.add = QPushButton(self)
        self.add.setObjectName(f"add{row.pointer}")
        self.add.setProperty("role", "link")
        self.add.clicked.connect(partial(host.entry_added, row))
        self.add.setVisible(row.is_list)
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, 0)
        head.addWidget(self.title)
        head.addStretch(1)
        head.addWidget(self.add)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._column.addLayout(head)
        self.retranslate()

    def stops(self) -> list[QWidget]:
        """What Tab goes through, in order."""
        return [self.add, *(stop for card in self.shown for stop in card.stops())]

    def take(self, resume: Json) -> None:
        """Another state of the same resume: shows what differs, makes the cards still missing."""
        self._values = _entries(resume, self.row)
        for index in range(min(len(self.cards), len(self._values))):
            self._show(index)
        self._fit_cards()
        while self.build_next():
            pass

    def begin(self, resume: Json) -> None:
        """Another candidate's resume: cards are filled one by one by ``build_next``."""
        self._values = _entries(resume, self.row)
        for card in self.cards[: len(self._values)]:
            card.wait()
        self._fit_cards()

    def build_next(self) -> bool:
        """Fill the first card that shows nothing yet; False when all are there."""
        for index in range(len(self._values)):
            if index >= len(self.cards):
                card = EntryCard(self.row, self._host, self)
                self.cards.append(card)
                self._column.addWidget(card)
            if not self.cards[index].pointer:
                self._show(index, is_other=True)
                return True
        return False

    @property
    def shown(self) -> list[EntryCard]:
        """The cards that show an entry."""
        return [card for card in self.cards if card.pointer]

    def _show(self, index: int, *, is_other: bool = False) -> None:
        pointer = f"{self.row.pointer}/{index}" if self.row.is_list else self.row.pointer
        card, place = self.cards[index], (index, len(self._values))
        if is_other or not card.pointer:
            card.show_other(pointer, self._values[index], place)
        else:
            card.show_entry(pointer, self._values[index], place)
        card.show()

    def _fit_cards(self) -> None:
        self.setVisible(self.row.is_list or bool(self._values))
        for card in self.cards[len(self._values) :]:
            card.let_go()

    def retranslate(self) -> None:
        """Word everything in the language of the application."""
        title = worded(self.row.title)
        self.title.setText(title)
        self.setAccessibleName(title)
        self.add.setText(f"+ {worded(self.row.add)}" if self.row.is_list else "")
        self.add.setAccessibleName(worded(self.row.add))
        for card in self.cards:
            card.retranslate()


def _entries(resume: Json, section: SectionRow) -> list[Json]:
    value = value_at(resume, section.pointer)
    if section.is_list:
        return list(value or ())
    return [value or {}] if value or section.pointer == BASICS else []


def _is_at(pointer: str, field: str) -> bool:
    return pointer == field or pointer.startswith(field + "/")


_CELLS: dict[str, tuple[int, int, int]] = {}


def _cell_of(section: SectionRow, row: FieldRow) -> tuple[int, int, int]:
    """Line, first column and width of a field in its card's grid."""
    if row.path not in _CELLS:
        line, column = 0, 0
        for other in section.fields:
            if other.spans_columns and column:
                line, column = line + 1, 0
            _CELLS[other.path] = (line, column, 2 if other.spans_columns else 1)
            column += 1
            if other.spans_columns or column > 1:
                line, column = line + 1, 0
    return _CELLS[row.path]
