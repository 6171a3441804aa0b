"""One field of the form: label, editor and the mark that says where its value stands."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import Protocol

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from typing_extensions import override

from reviewer.pointer import Json
from reviewer.ui.appearance import Theme, theme_now
from reviewer.ui.field_editors import LineEditor, TextEditor
from reviewer.ui.field_values import (
    get_ready_for_dates,
    item_at,
    item_start,
    text_of,
    value_of,
)
from reviewer.ui.fields import FieldRow, Kind, worded
from reviewer.ui.icons import pixmap


class Standing(Enum):
    """Where a field's value stands."""

    EMPTY = auto()
    READ = auto()
    """Read from the original, and surely so."""
    DOUBTFUL = auto()
    """Read with doubt; nobody has looked at it."""
    CHECKED = auto()
    """Read with doubt and accepted, or typed in by a person."""
    PROBLEM = auto()
    """What is typed cannot be stored, or looks odd."""


_LOOKS: dict[Standing, tuple[str, str]] = {
    Standing.READ: ("place", "muted"),
    Standing.DOUBTFUL: ("check-needed", "doubt"),
    Standing.CHECKED: ("tick", "good"),
    Standing.PROBLEM: ("check-needed", "bad"),
}
"""Icon and colour of the theme."""


_TINTED = (Standing.DOUBTFUL, Standing.PROBLEM)


class FieldHost(Protocol):
    """What a field tells the form."""

    def field_edited(self, field: FieldBox) -> None:
        """Something was typed."""

    def field_entered(self, field: FieldBox) -> None:
        """The field got the focus."""

    def field_left(self, field: FieldBox) -> None:
        """The field lost the focus."""

    def caret_moved(self, field: FieldBox) -> None:
        """The caret moved."""

    def next_wanted(self, field: FieldBox) -> None:
        """Enter was pressed."""

    def accept_and_next(self) -> None:
        """Ctrl+Enter was pressed."""

    def flush(self) -> None:
        """What is typed has to be stored now."""

    def mark_pressed(self, field: FieldBox) -> None:
        """The mark was pressed."""

    def menu_wanted(self, field: FieldBox, position: QPoint) -> None:
        """The context menu was asked for."""


class FieldMark(QAbstractButton):
    """Icon, and words where something is to do; pressing it shows the place or accepts."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.standing = Standing.EMPTY
        self._tip = ""
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.hide()

    def show_standing(self, standing: Standing, words: str, tip: str) -> None:
        """Say how the value stands; ``words`` are painted, ``tip`` is told when asked."""
        if tip != self._tip:
            self._tip = tip
            self.setToolTip(tip)
            self.setAccessibleName(tip)
        if standing != self.standing or words != self.text():
            self.standing = standing
            self.setText(words)
            self.setVisible(standing is not Standing.EMPTY)
            self.updateGeometry()
            self.update()

    @property
    def _theme(self) -> Theme:
        return theme_now()

    @override
    def sizeHint(self) -> QSize:
        words = self.fontMetrics().horizontalAdvance(self.text()) + 6 if self.text() else 0
        return QSize(16 + words, 16)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self.standing not in _LOOKS:
            return
        name, color = _LOOKS[self.standing]
        color = getattr(self._theme, color)
        painter = QPainter(self)
        top = (self.height() - 14) // 2
        painter.drawPixmap(0, top, pixmap(name, color, 14, self.devicePixelRatioF()))
        if self.text():
            painter.setPen(color)
            painter.drawText(
                self.rect().adjusted(20, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, self.text()
            )
        painter.end()


@dataclass(frozen=True, slots=True)
class Shown:
    """What a field shows besides its value."""

    standing: Standing = Standing.EMPTY
    words: str = ""
    tip: str = ""
    items: tuple[int, ...] = ()
    """The bullets in doubt, where not all are."""


class FieldBox:
    """The widgets of one row of FIELDS in one entry; it may be given to another entry later."""

    def __init__(self, row: FieldRow, parent: QWidget, host: FieldHost) -> None:
        self.row = row
        self.pointer = ""
        self.value: Json = None
        self.is_pending = False
        """Whether something is typed that is not stored."""
        self._tinted = Standing.EMPTY
        self.label = QLabel(parent)
        self.label.setProperty("role", "muted")
        self.mark = FieldMark(parent)
        self.editor = _editor_for(row.kind, parent)
        self.label.setBuddy(self.editor)
        self.label.setFont(smaller(self.label.font()))
        self.mark.setFont(self.label.font())
        self._connect(host)
        self.retranslate("")

    def _connect(self, host: FieldHost) -> None:
        editor = self.editor
        editor.edited.connect(lambda: host.field_edited(self))
        editor.entered.connect(lambda: host.field_entered(self))
        editor.left.connect(lambda: host.field_left(self))
        editor.moved.connect(lambda: host.caret_moved(self))
        editor.done.connect(lambda: host.next_wanted(self))
        editor.accept_wanted.connect(host.accept_and_next)
        editor.flush_wanted.connect(host.flush)
        editor.menu_wanted.connect(lambda position: host.menu_wanted(self, position))
        self.mark.clicked.connect(lambda: host.mark_pressed(self))

    def retranslate(self, entry: str) -> None:
        """Word the label; ``entry`` is the accessible name of the entry it belongs to."""
        label = worded(self.row.label)
        self.label.setText(label)
        self.editor.setAccessibleName(f"{entry}: {label}" if entry else label)

    def show_at(self, pointer: str, value: Json) -> None:
        """Show the value of another field, whatever was typed before."""
        self.pointer = pointer
        self.is_pending = False
        self.editor.setObjectName(pointer)
        self._show(value)

    def refresh(self, value: Json) -> None:
        """Show what is stored now, unless the typed text says the same or is not stored yet."""
        if not self.is_pending and value != self.value:
            self._show(value)

    def settle(self) -> None:
        """Show the stored value in its own form, as after typing 2021.3."""
        self.is_pending = False
        self._show(self.value)

    def _show(self, value: Json) -> None:
        self.value = value
        text = text_of(self.row, value)
        if text != self.editor.plain():
            self.editor.show_plain(text)

    def typed(self) -> Json:
        """What the editor's text is stored as. Raises ``NotADate``."""
        return value_of(self.row, self.editor.plain())

    @property
    def item(self) -> int | None:
        """The item of a list that the caret is in."""
        return item_at(self.row.kind, self.editor.plain(), self.editor.caret)

    @property
    def caret_pointer(self) -> str:
        """The pointer of the field, or of the item the caret is in."""
        return self.pointer if self.item is None else f"{self.pointer}/{self.item}"

    def put_caret_on(self, item: int) -> None:
        """Move the caret to an item of a list."""
        self.editor.put_caret(item_start(self.row.kind, self.editor.plain(), item))

    def show_standing(self, shown: Shown) -> None:
        """Show how the value stands."""
        self.mark.show_standing(shown.standing, shown.words, shown.tip)
        if isinstance(self.editor, TextEditor):
            self.editor.tint_lines(shown.items, theme_now().doubt_ground)
        tint = shown.standing if shown.standing in _TINTED else Standing.EMPTY
        if tint is not self._tinted:
            self._tinted = tint
            self.editor.setAccessibleDescription(shown.words)
            self.editor.setProperty("doubt", tint is Standing.DOUBTFUL and not shown.items)
            self.editor.setProperty("problem", shown.standing is Standing.PROBLEM)
            self.editor.style().unpolish(self.editor)
            self.editor.style().polish(self.editor)

    def set_visible(self, visible: bool) -> None:
        """Show or hide all parts."""
        if self.editor.isHidden() == visible:
            self.label.setVisible(visible)
            self.editor.setVisible(visible)
        has_mark = visible and self.mark.standing is not Standing.EMPTY
        if self.mark.isHidden() == has_mark:
            self.mark.setVisible(has_mark)

    def let_go(self) -> None:
        """Be no field any more, until shown again."""
        self.pointer = ""
        self.is_pending = False
        self.editor.setObjectName("")


def smaller(font: QFont) -> QFont:
    """The font of labels above editors."""
    small = QFont(font)
    small.setPointSizeF(font.pointSizeF() * 0.9)
    return small


def _editor_for(kind: Kind, parent: QWidget) -> LineEditor | TextEditor:
    if kind is Kind.BULLETS:
        return TextEditor(parent, bulleted=True)
    if kind is Kind.TEXT:
        return TextEditor(parent)
    if kind is Kind.KEYWORDS:
        return TextEditor(parent, one_line=True)
    editor = LineEditor(parent)
    if kind is Kind.DATE:
        editor.setPlaceholderText("YYYY-MM")
        editor.entered.connect(get_ready_for_dates)
    return editor
