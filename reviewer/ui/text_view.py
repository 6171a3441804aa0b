"""An original without pages as laid-out text: headings, lists, tables, one block a line."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import groupby

from PySide6.QtCore import QPoint, Qt, QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QGuiApplication,
    QMouseEvent,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextFrameFormat,
    QTextLength,
    QTextListFormat,
    QTextTableFormat,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget
from typing_extensions import override

from reviewer.evidence import Mark
from reviewer.intake.document import Line, Word
from reviewer.ui.page_item import Tint
from reviewer.ui.page_view import ZOOM_MAX, ZOOM_MIN
from reviewer.ui.text_selection import OriginalText, Place, Stretch
from reviewer.ui.view_keys import ViewKeys

_BODY_PT = 10.5
_HEADING_PT = {1: 18.0, 2: 14.0, 3: 12.0}
_PAPER_WIDTH = 760
"""Widest text column, in logical pixels at 100 %: longer lines are hard to read."""
_MARGIN = 32
_INDENT, _HANGING = 36, 12
_BULLET = re.compile(r"[^\w\s(（\[【<《\"“'+]\s|\(?\d{1,2}[.)）、]")
"""A sign or number with which a line of a list begins already."""
_LINK = QColor(0, 87, 174)
_FRAME = QColor(190, 190, 190)


class TextView(QTextEdit):
    """Lines of an original on white paper; nothing remote is ever loaded."""

    text_selected = Signal(object)
    line_clicked = Signal(int, int)
    """Line number and character that were clicked."""
    link_wanted = Signal(str)
    zoom_changed = Signal()
    find_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("originalText")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setReadOnly(True)
        # A bar that comes and goes would lay everything out twice.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self._keys = ViewKeys(self, self)
        self.text = OriginalText(())
        self._starts: list[int] = []
        self._zoom = 1.0
        self._highlight: Mark | None = None
        self._matches: Sequence[Stretch] = ()
        self._current = -1

    # What is shown

    def show_text(self, text: OriginalText) -> None:
        """Show another original."""
        self.text = text
        self._highlight, self._matches, self._current = None, (), -1
        self._lay_out()
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def clear(self) -> None:
        """Show nothing."""
        self.show_text(OriginalText(()))

    def highlight(self, mark: Mark | None) -> None:
        """Light up the mark's lines and bring them into sight; None puts the light out."""
        self._highlight = mark
        self._show_lights()
        found = self._cursors_of(mark)
        if found:
            self._reveal(found[0])

    def show_matches(self, matches: Sequence[Stretch], current: int) -> None:
        """Mark what find found; the ``current`` one is brought into sight."""
        self._matches, self._current = matches, current
        self._show_lights()
        if 0 <= current < len(matches):
            self._reveal(self._cursor(matches[current]))

    def selection(self) -> Mark | None:
        """The selected text with its lines, or None."""
        cursor = self.textCursor()
        if not cursor.hasSelection():
            return None
        start = self._place(cursor.selectionStart())
        return self.text.mark(Stretch(start, self._place(cursor.selectionEnd())))

    # Zoom; text is not rotated

    @property
    def zoom(self) -> float:
        """1.0 is ordinary text size."""
        return self._zoom

    def zoom_by(self, factor: float) -> None:
        """Bigger or smaller text."""
        self._zoom = min(max(self._zoom * factor, ZOOM_MIN), ZOOM_MAX)
        self._lay_out()
        self._show_lights()
        self.zoom_changed.emit()

    def fit_width(self) -> None:
        """Ordinary size: text always fits the width."""
        self.zoom_by(1 / self._zoom)

    # Laying out

    def _lay_out(self) -> None:
        document = self.document()
        document.setUndoRedoEnabled(False)
        document.clear()
        self._starts = []
        cursor = QTextCursor(document)
        cursor.beginEditBlock()
        is_first = True
        for table, lines in groupby(self.text.lines, key=_table_of):
            if table is None:
                for line in lines:
                    if not is_first:
                        cursor.insertBlock()
                    self._insert_line(cursor, line)
                    is_first = False
            else:
                self._insert_table(cursor, list(lines))
                cursor.movePosition(QTextCursor.MoveOperation.End)
                is_first = True
        self._fit_margins()
        cursor.endEditBlock()

    def _insert_line(self, cursor: QTextCursor, line: Line) -> None:
        block = QTextBlockFormat()
        block.setTopMargin((14 if line.heading else min(line.gap, 12.0)) * self._zoom)
        block.setBottomMargin(4 * self._zoom)
        if line.list_level and _BULLET.match(line.text):
            # The file's own sign stands: a second one would be ours.
            block.setLeftMargin(_INDENT * line.list_level * self._zoom)
            block.setTextIndent(-_HANGING * self._zoom)
        cursor.setBlockFormat(block)
        cursor.setBlockCharFormat(self._format(line))  # the size of a bullet is the block's
        self._starts.append(cursor.position())
        position = 0
        for word, start in zip(line.words, line.starts, strict=True):
            cursor.insertText(_one_block(line.text[position:start]), self._format(line))
            position = start + len(word.text)
            cursor.insertText(_one_block(line.text[start:position]), self._format(line, word))
        cursor.insertText(_one_block(line.text[position:]), self._format(line))
        if line.list_level and not _BULLET.match(line.text):
            bullets = QTextListFormat()
            bullets.setStyle(QTextListFormat.Style.ListDisc)
            bullets.setIndent(line.list_level)
            cursor.createList(bullets)

    def _format(self, line: Line, word: Word | None = None) -> QTextCharFormat:
        form = QTextCharFormat()
        size = _HEADING_PT.get(line.heading, _BODY_PT)
        form.setFontPointSize(size * self._zoom)
        is_bold = bool(line.heading) or (word is not None and word.bold)
        form.setFontWeight(QFont.Weight.DemiBold if is_bold else QFont.Weight.Normal)
        if word is not None and word.italic:
            form.setFontItalic(True)
        if word is not None and word.link:
            form.setForeground(_LINK)
            form.setFontUnderline(True)
            form.setToolTip(word.link)
        return form

    def _insert_table(self, cursor: QTextCursor, lines: list[Line]) -> None:
        cells = [line.cell for line in lines if line.cell]
        rows = max(cell.row + max(cell.row_span, 1) for cell in cells)
        columns = max(cell.column + max(cell.column_span, 1) for cell in cells)
        form = QTextTableFormat()
        form.setBorder(1)
        form.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        form.setBorderBrush(_FRAME)
        form.setBorderCollapse(True)
        form.setCellPadding(5 * self._zoom)
        form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        form.setTopMargin(8 * self._zoom)
        table = cursor.insertTable(rows, columns, form)
        seen: set[tuple[int, int]] = set()
        for line, cell in zip(lines, cells, strict=True):
            if (cell.row, cell.column) not in seen and cell.row_span * cell.column_span > 1:
                table.mergeCells(cell.row, cell.column, cell.row_span, cell.column_span)
            inner = table.cellAt(cell.row, cell.column).lastCursorPosition()
            if (cell.row, cell.column) in seen:
                inner.insertBlock()
            seen.add((cell.row, cell.column))
            self._insert_line(inner, line)

    def _fit_margins(self) -> None:
        """Centre a column of readable width."""
        beside = (self.viewport().width() - _PAPER_WIDTH * max(self._zoom, 1.0)) / 2
        frame = self.document().rootFrame().frameFormat()
        frame.setMargin(_MARGIN)
        frame.setLeftMargin(max(beside, _MARGIN))
        frame.setRightMargin(max(beside, _MARGIN))
        self.document().rootFrame().setFrameFormat(frame)

    # Places

    def _position(self, place: Place) -> int:
        return self._starts[place.line] + place.offset if self._starts else 0

    def _place(self, position: int) -> Place:
        """The place of a document position; in no line's text: the end of the line before."""
        if not self._starts:
            return Place(0, 0)
        order = sorted(range(len(self._starts)), key=self._starts.__getitem__)
        before = bisect_right(order, position, key=self._starts.__getitem__)
        found = order[max(before - 1, 0)]
        length = len(self.text.lines[found].text)
        return Place(found, min(max(position - self._starts[found], 0), length))

    def _cursor(self, stretch: Stretch) -> QTextCursor:
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._position(stretch.start))
        cursor.setPosition(self._position(stretch.end), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _cursors_of(self, mark: Mark | None) -> list[QTextCursor]:
        if mark is None:
            return []
        by_number = {line.number: index for index, line in enumerate(self.text.lines)}
        return [
            self._cursor(Stretch(Place(by_number[number], start), Place(by_number[number], end)))
            for number, start, end in mark.lines
            if number in by_number and end <= len(self.text.lines[by_number[number]].text)
        ]

    def _show_lights(self) -> None:
        lights = [(cursor, Tint.FIELD) for cursor in self._cursors_of(self._highlight)]
        for index, match in enumerate(self._matches):
            tint = Tint.CURRENT_MATCH if index == self._current else Tint.MATCH
            lights.append((self._cursor(match), tint))
        selections = []
        for cursor, tint in lights:
            light = QTextEdit.ExtraSelection()
            light.cursor = cursor
            light.format.setBackground(tint.value)
            selections.append(light)
        self.setExtraSelections(selections)

    def _reveal(self, target: QTextCursor) -> None:
        """Scroll without touching the selection."""
        place = QTextCursor(target)
        place.setPosition(target.selectionStart())
        where = self.cursorRect(place)
        if not self.viewport().rect().contains(where):
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + where.center().y() - self.viewport().height() // 2)

    def link_at(self, position: QPoint) -> str:
        """The link at a point of the viewport, or ""."""
        return self.cursorForPosition(position).charFormat().toolTip()

    # Mouse and keys

    @override
    def loadResource(self, type: int, name: QUrl | str) -> object:
        """Pictures and style sheets are refused, wherever they would come from."""
        return None

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if mark := self.selection():
            self.text_selected.emit(mark)
            return
        spot = event.position().toPoint()
        link = self.link_at(spot)
        if link and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.link_wanted.emit(link)
        elif self._starts:
            place = self._place(self.cursorForPosition(spot).position())
            self.line_clicked.emit(self.text.lines[place.line].number, place.offset)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_margins()

    def copy_text(self) -> None:
        """The selected text to the clipboard, plain."""
        text = self.textCursor().selection().toPlainText()
        if text:
            QGuiApplication.clipboard().setText(text)


def _table_of(line: Line) -> int | None:
    return line.cell.table if line.cell else None


def _one_block(text: str) -> str:
    """Line breaks inside a line must not part its block; the length stays."""
    return text.replace("\r", " ").replace("\n", "\u2028").replace("\u2029", "\u2028")
