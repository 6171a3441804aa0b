"""How one candidate is painted: a mark, the name over the job sought, score, fields to check."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView
from typing_extensions import override

from reviewer.hiring import Stage
from reviewer.store import CandidateRow
from reviewer.ui.appearance import Theme, theme_now
from reviewer.ui.icons import pixmap
from reviewer.ui.messages import explain_code

MARK_SIZE = 18
PAD = 8


class CandidateCell(QStyledItemDelegate):
    """Paints the cells of the candidate list. Every mark differs in shape, not in colour alone."""

    def __init__(self, row_role: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._row_role = row_role
        self._marks: dict[tuple[str, str, float], QPixmap] = {}

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        row: CandidateRow = index.data(self._row_role)
        area = option.rect
        theme = theme_now()
        painter.save()
        self._paint_ground(painter, option, theme)
        column = index.column()
        if column == 0:
            self._paint_mark(painter, area, row, theme)
        elif row.status == "failed" and row.score is None:
            self._paint_wide(painter, option, row, theme)
        elif column == 1:
            self._paint_name(painter, area, row, theme)
        else:
            self._paint_number(painter, area, index, theme)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, theme: Theme) -> None:
        area = option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, QColor(theme.selection))
        painter.setPen(QColor(theme.border))
        painter.drawLine(area.bottomLeft(), area.bottomRight())

    def _paint_mark(self, painter: QPainter, area: QRect, row: CandidateRow, theme: Theme) -> None:
        mark = QRect(0, 0, MARK_SIZE, MARK_SIZE)
        mark.moveCenter(area.center())
        failed = row.status == "failed" and row.stage is Stage.NEW
        name = "failed" if failed else f"stage-{row.stage.value}"
        color = theme.doubt if failed else _stage_color(row.stage, theme)
        painter.drawPixmap(mark, self._mark(name, color, painter.device().devicePixelRatioF()))

    def _paint_wide(
        self, painter: QPainter, option: QStyleOptionViewItem, row: CandidateRow, theme: Theme
    ) -> None:
        """The name and what is wrong, across cells that are empty; each paints its own piece."""
        table = option.widget
        assert isinstance(table, QTableView)
        left = table.columnViewportPosition(1)
        area = QRect(option.rect)
        area.setLeft(left)
        area.setRight(table.viewport().width())
        painter.setClipRect(option.rect)
        self._paint_name(painter, area, row, theme)

    def _paint_name(self, painter: QPainter, area: QRect, row: CandidateRow, theme: Theme) -> None:
        area = area.adjusted(0, PAD, -PAD, -PAD)
        below = row.label if row.status != "failed" else explain_code(row.reason)
        bold = QFont(painter.font())
        bold.setWeight(QFont.Weight.DemiBold)
        upper = QRect(area.left(), area.top(), area.width(), area.height() // 2)
        if not below:
            upper = area
        _write(painter, upper, row.name or row.file_name, bold, theme.text)
        if below:
            lower = QRect(area.left(), upper.bottom() + 1, area.width(), area.height() // 2)
            color = theme.doubt if row.status == "failed" else theme.muted
            _write(painter, lower, below, painter.font(), color)

    def _paint_number(
        self,
        painter: QPainter,
        area: QRect,
        index: QModelIndex | QPersistentModelIndex,
        theme: Theme,
    ) -> None:
        text: Any = index.data(Qt.ItemDataRole.DisplayRole)
        is_check = index.column() == 3
        painter.setPen(QColor(theme.doubt if is_check else theme.text))
        painter.drawText(
            area, Qt.AlignmentFlag.AlignCenter, f"{text} ⚠" if is_check and text else text
        )

    def _mark(self, name: str, color: str, ratio: float) -> QPixmap:
        key = (name, color, ratio)
        if key not in self._marks:
            self._marks[key] = pixmap(name, color, MARK_SIZE, ratio)
        return self._marks[key]


def _stage_color(stage: Stage, theme: Theme) -> str:
    colors = {
        Stage.SHORTLISTED: theme.good,
        Stage.MAYBE: theme.doubt,
        Stage.REJECTED: theme.bad,
    }
    return colors.get(stage, theme.muted)


def _write(painter: QPainter, area: QRect, text: str, font: QFont, color: str) -> None:
    before = painter.font()
    painter.setFont(font)
    painter.setPen(QColor(color))
    shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, area.width())
    painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
    painter.setFont(before)
