"""The editors of form fields: one line or growing text, without an undo of their own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QTextBlock,
    QTextCursor,
    QTextFormat,
    QWheelEvent,
)
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QSizePolicy, QTextEdit, QWidget
from typing_extensions import override

_RETURN = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_GUTTER = 20
_FRAME = 12
"""Border and padding above and below the text, by the style sheet."""


def is_undo(event: QKeyEvent) -> bool:
    """Undo or redo, which belong to the window's one history."""
    redo_too = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)
    return any(event.matches(key) for key in redo_too)


def is_accept(event: QKeyEvent) -> bool:
    """Ctrl+Enter."""
    return event.key() in _RETURN and event.modifiers() == Qt.KeyboardModifier.ControlModifier


def _is_for_popup(event: QEvent) -> bool:
    """A menu over the editor takes the focus, and gives it back."""
    reason = Qt.FocusReason.PopupFocusReason
    return isinstance(event, QFocusEvent) and event.reason() == reason


class _Manners(QObject):
    """What both editors do with focus and keys. Enter goes on, Ctrl+Z reaches the window."""

    def __init__(self, editor: LineEditor | TextEditor, *, one_line: bool) -> None:
        super().__init__(editor)
        self._editor = editor
        self._one_line = one_line
        editor.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind, editor = event.type(), self._editor
        if isinstance(event, QKeyEvent):
            if kind == QEvent.Type.ShortcutOverride and is_undo(event):
                # What is typed must be stored before the window's undo looks for it.
                editor.flush_wanted.emit()
                event.ignore()
                return True
            return kind == QEvent.Type.KeyPress and self._takes(event)
        if kind == QEvent.Type.FocusIn:
            editor.entered.emit()
        elif kind == QEvent.Type.FocusOut and not _is_for_popup(event):
            editor.left.emit()
        return False

    def _takes(self, event: QKeyEvent) -> bool:
        if is_accept(event):
            self._editor.accept_wanted.emit()
        elif self._one_line and event.key() in _RETURN:
            self._editor.done.emit()
        elif is_undo(event):
            event.ignore()
        else:
            return False
        return True


class LineEditor(QLineEdit):
    """One line."""

    edited = Signal()
    entered = Signal()
    left = Signal()
    moved = Signal()
    done = Signal()
    accept_wanted = Signal()
    flush_wanted = Signal()
    menu_wanted = Signal(QPoint)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._manners = _Manners(self, one_line=True)
        self.textEdited.connect(self.edited)
        self.cursorPositionChanged.connect(self.moved)

    def plain(self) -> str:
        """What the editor shows."""
        return self.text()

    def show_plain(self, text: str) -> None:
        """Show a text, the caret staying where it is if it can."""
        caret = self.cursorPosition() if self.hasFocus() else 0
        self.setText(text)
        self.setCursorPosition(min(caret, len(text)))

    @property
    def caret(self) -> int:
        """Characters before the caret."""
        return self.cursorPosition()

    def put_caret(self, position: int) -> None:
        """Move the caret."""
        self.setCursorPosition(position)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_wanted.emit(event.globalPos())


class TextEditor(QPlainTextEdit):
    """Text that grows with what it holds; ``bulleted`` lines get a dot each."""

    edited = Signal()
    entered = Signal()
    left = Signal()
    moved = Signal()
    done = Signal()
    accept_wanted = Signal()
    flush_wanted = Signal()
    menu_wanted = Signal(QPoint)

    def __init__(self, parent: QWidget, *, bulleted: bool = False, one_line: bool = False) -> None:
        super().__init__(parent)
        self._manners = _Manners(self, one_line=one_line)
        self._is_showing = False
        self._gutter = _Gutter(self) if bulleted else None
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(0)
        if bulleted:
            self.setViewportMargins(_GUTTER - 8, 0, 0, 0)
        self.textChanged.connect(self._changed)
        self.cursorPositionChanged.connect(self.moved)
        self.document().documentLayout().documentSizeChanged.connect(self._grow)

    def plain(self) -> str:
        """What the editor shows."""
        return self.toPlainText()

    def show_plain(self, text: str) -> None:
        """Show a text, the caret staying where it is if it can."""
        caret = self.textCursor().position() if self.hasFocus() else 0
        self._is_showing = True
        self.setPlainText(text)
        self._is_showing = False
        self.put_caret(min(caret, len(text)))
        self._grow()

    @property
    def caret(self) -> int:
        """Characters before the caret."""
        return self.textCursor().position()

    def put_caret(self, position: int) -> None:
        """Move the caret."""
        cursor = self.textCursor()
        cursor.setPosition(position)
        self.setTextCursor(cursor)

    def _changed(self) -> None:
        if not self._is_showing:
            self.edited.emit()

    def _grow(self) -> None:
        lines = max(int(self.document().size().height()), 1)
        height = lines * self.fontMetrics().lineSpacing() + _FRAME
        if height != self.height():
            self.setFixedHeight(height)
        if self._gutter is not None:
            self._gutter.update()

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(64, self.fontMetrics().lineSpacing() + _FRAME)

    def tint_lines(self, items: Sequence[int], color: str) -> None:
        """Lay a ground under some of the bullets."""
        if not items and not self.extraSelections():
            return
        blocks = [block for block in self._blocks() if block.text().strip()]
        tints = []
        for item in items:
            if item < len(blocks):
                tint = QTextEdit.ExtraSelection()
                tint.cursor = QTextCursor(blocks[item])
                tint.format.setBackground(QColor(color))
                tint.format.setProperty(QTextFormat.Property.FullWidthSelection, True)
                tints.append(tint)
        self.setExtraSelections(tints)

    def _blocks(self) -> Iterator[QTextBlock]:
        block = self.document().firstBlock()
        while block.isValid():
            yield block
            block = block.next()

    def dots(self) -> list[int]:
        """Where the first line of each bullet has its middle, from the viewport's top."""
        half, above = self.fontMetrics().lineSpacing() / 2, self.contentOffset().y()
        blocks = [block for block in self._blocks() if block.text().strip()]
        return [round(self.blockBoundingGeometry(b).top() + above + half) for b in blocks]

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._grow()
        if self._gutter is not None:
            area = self.viewport().geometry()
            self._gutter.setGeometry(area.left() - _GUTTER + 8, area.top(), 10, area.height())

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        # All of the text is in sight: the wheel is for the form.
        event.ignore()

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_wanted.emit(event.globalPos())


class _Gutter(QWidget):
    """The dots before bullets."""

    def __init__(self, editor: TextEditor) -> None:
        super().__init__(editor)
        self._editor = editor
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.palette().color(QPalette.ColorRole.PlaceholderText))
        for middle in self._editor.dots():
            painter.drawEllipse(QPoint(4, middle), 2, 2)
        painter.end()
